import type { Aspect, Basis, BuildingBlock, Example, Framework, Language, Pillar, Source, Term } from '../framework/types.ts';
import type { RuleMeta } from '../linter/types.ts';
import { fillFrame } from '../writing/frames.ts';
import { printable } from './formats/style.ts';
import { WORDS } from './formats/words.ts';
import type { Page } from './page.ts';

const LABELS = {
  nl: {
    pillar: 'Pijler',
    why: 'Waarom',
    question: 'Vraag',
    advice: 'Schrijf',
    counts: 'Telt mee',
    weak: 'Telt niet of nauwelijks',
    aspects: 'Aspecten',
    confusion: 'Let op het verschil',
    frame: 'Voorbeeldzin om in te vullen',
    source: 'Bron',
    derived: 'adres afgeleid uit verwijzingen, niet gezien',
    inferred: 'eigen duiding, niet door de bron gezegd',
    severity: 'Ernst',
    more: 'Meer',
    contributes: 'Draagt bij aan',
    block: 'bouwsteen',
  },
  en: {
    pillar: 'Pillar',
    why: 'Why',
    question: 'Question',
    advice: 'Write',
    counts: 'Counts',
    weak: 'Hardly counts, or not at all',
    aspects: 'Aspects',
    confusion: 'Mind the difference',
    frame: 'A sentence to fill in',
    source: 'Source',
    derived: 'address derived from references, not seen',
    inferred: 'our own reading, not said by the source',
    severity: 'Severity',
    more: 'More',
    contributes: 'Contributes to',
    block: 'building block',
  },
} as const;

/** All that a writer needs to know about a pillar. */
export function pillarPage(pillar: Pillar, framework: Framework, language: Language, page: Page): string {
  const labels = LABELS[language];
  const dimension = framework.dimensions.find(({ id }) => id === pillar.dimension);
  return page.join([
    title(
      `${labels.pillar} ${pillar.number} · ${pillar.name[language]}`,
      dimension ? `${dimension.name[language]}: ${dimension.tension[language]}` : '',
      page,
    ),
    page.paragraph(pillar.summary[language]),
    labelled(labels.why, pillar.importance[language], page),
    labelled(labels.question, pillar.question[language], page),
    labelled(labels.advice, pillar.advice[language], page),
    [page.style.bold(labels.counts), page.item(page.style.green('●'), pillar.strong[language], 2)].join('\n'),
    [page.style.bold(labels.weak), page.item(page.style.yellow('◐'), pillar.weak[language], 2)].join('\n'),
    [page.style.bold(labels.aspects), ...pillar.aspects.map(({ id, name }) => page.item(id, name[language], 2))].join('\n'),
    [page.style.bold(labels.confusion), ...pillar.confusions.map(({ text }) => page.item('-', text[language], 2))].join('\n'),
    sourceLine(pillar.source, language, page),
  ]);
}

export function aspectPage(aspect: Aspect, pillar: Pillar, language: Language, page: Page): string {
  const labels = LABELS[language];
  const examples = (list: readonly Example[], mark: string, label: string): string =>
    [page.style.bold(label), ...list.map(({ text, why }) => page.item(mark, why === undefined ? text : `${text} (${why})`, 2))].join('\n');
  const inLanguage = (list: readonly Example[]): readonly Example[] => list.filter(({ lang }) => lang === language);
  return page.join([
    title(
      `${aspect.id} · ${aspect.name[language]}`,
      `${labels.pillar} ${pillar.number}, ${pillar.name[language]}${basisNote(aspect.basis, language)}`,
      page,
    ),
    labelled(labels.question, aspect.question[language], page),
    labelled(labels.advice, aspect.advice[language], page),
    labelled(labels.frame, fillFrame(aspect.frame[language]), page),
    examples(inLanguage(aspect.examples.strong), page.style.green('●'), labels.counts),
    examples(inLanguage(aspect.examples.weak), page.style.yellow('◐'), labels.weak),
    aspect.basisNote === undefined ? '' : page.paragraph(aspect.basisNote[language]),
    sourceLine(pillar.source, language, page),
  ]);
}

export function rulePage(rule: RuleMeta, url: string, language: Language, page: Page): string {
  const labels = LABELS[language];
  return page.join([
    title(rule.id, rule.title[language], page),
    page.paragraph(rule.description[language]),
    [`${labels.severity}: ${WORDS[language].severity[rule.severity]}`, `${labels.more}: ${url}`].join('\n'),
  ]);
}

export function blockPage(block: BuildingBlock, framework: Framework, language: Language, page: Page): string {
  const labels = LABELS[language];
  const pillars = block.contributes.map(({ pillar, basis }) => {
    const name = framework.pillars.find(({ number }) => number === pillar)?.name[language] ?? '';
    return page.item(`P${pillar}`, `${name}${basisNote(basis, language)}`, 2);
  });
  return page.join([
    title(block.name[language], `${labels.block}${basisNote(block.basis, language)}`, page),
    page.paragraph(block.summary[language]),
    pillars.length === 0 ? '' : [page.style.bold(labels.contributes), ...pillars].join('\n'),
    sourceLine(block.source, language, page),
  ]);
}

export function termPage(term: Term, language: Language, page: Page): string {
  const { source, inferred } = LABELS[language];
  return page.join([
    title(term.name[language], term.basis === 'inferred' ? inferred : '', page),
    page.paragraph(term.meaning[language]),
    term.url === undefined ? '' : printable(`${source}: ${term.url}`),
  ]);
}

function title(text: string, below: string, { style }: Page): string {
  const head = style.bold(printable(text));
  return below === '' ? head : `${head}\n${style.dim(printable(below))}`;
}

function labelled(label: string, text: string, page: Page): string {
  return [page.style.bold(label), page.paragraph(text, 2)].join('\n');
}

function basisNote(basis: Basis, language: Language): string {
  return basis === 'inferred' ? ` (${LABELS[language].inferred})` : '';
}

function sourceLine({ url, address }: Source, language: Language, { style }: Page): string {
  const { source, derived } = LABELS[language];
  return style.dim(printable(`${source}: ${url}${address === 'derived' ? ` (${derived})` : ''}`));
}
