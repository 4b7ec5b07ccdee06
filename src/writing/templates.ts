import type { Framework, Language, Localized } from '../framework/types.ts';
import type { DocumentKind, KindOutline, KindSection } from './document-kinds.ts';
import { COVENANT_OUTLINE, GOVERNANCE_OUTLINE } from './outline-agreement.ts';
import { PLAN_OUTLINE, YEAR_OUTLINE } from './outline-plan.ts';
import { tableHeads, tableOf } from './table-frames.ts';

export const OUTLINES: Readonly<Record<DocumentKind, KindOutline>> = {
  ketenplan: PLAN_OUTLINE,
  ketenjaarplan: YEAR_OUTLINE,
  convenant: COVENANT_OUTLINE,
  governance: GOVERNANCE_OUTLINE,
};

/** What the writer says of a new document. */
export interface TemplateRequest {
  readonly kind: DocumentKind;
  /** Name of the chain: "schuldhulp in de regio Merwestroom". */
  readonly name: string;
  readonly partners: readonly string[];
  readonly language: Language;
}

const TEXTS = {
  questions: { nl: 'Beantwoord hier:', en: 'Answer here:' },
  start: {
    nl: 'Onder elke kop staan vragen die alleen de schrijver ziet. Schrijf het antwoord eronder, haal de vragen weg en laat een kop vervallen als hij niet past.',
    en: 'Under each heading stand questions that only the writer sees. Write the answer below them, remove the questions, and drop a heading that does not fit.',
  },
  article: { nl: 'Artikel', en: 'Article' },
} as const satisfies Record<string, Localized>;

/** Tables with a row for each partner: their heads, and what the writer puts in the other cells. */
const PARTNER_TABLES = {
  partners: {
    nl: { heads: ['Partner', 'Rol in de keten', 'Vertegenwoordigd door'], fill: ['[rol]', '[naam en functie]'] },
    en: { heads: ['Partner', 'Role in the chain', 'Represented by'], fill: ['[role]', '[name and position]'] },
  },
  signatures: {
    nl: { heads: ['Partner', 'Naam en functie', 'Plaats en datum', 'Handtekening'], fill: ['', '', ''] },
    en: { heads: ['Partner', 'Name and position', 'Place and date', 'Signature'], fill: ['', '', ''] },
  },
} as const satisfies Record<string, Readonly<Record<Language, { heads: readonly string[]; fill: readonly string[] }>>>;

/**
 * A new document of a kind: its title, the sections that such documents have, and under each the framework's questions in a comment that only
 * the writer sees (`<!-- ketensturing: … -->`). It says nothing yet, so it addresses no pillar. Lines end in LF.
 */
export function createTemplate(request: TemplateRequest, framework: Framework): string {
  const outline = OUTLINES[request.kind];
  const parts = [
    frontMatter(request, outline),
    `# ${inline(titleOf(request, outline))}`,
    note([TEXTS.start[request.language]]),
    ...outline.sections.flatMap((section, index) => sectionParts(section, headingOf(outline, index, request.language), request, framework)),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The title of a new document: the kind and the name, the kind once. */
export function titleOf({ name, language }: Pick<TemplateRequest, 'name' | 'language'>, outline: KindOutline): string {
  const kind = outline.name[language];
  const own = oneLine(name);
  return own.toLowerCase().startsWith(kind.toLowerCase()) ? own : `${kind} ${own}`.trim();
}

/** A name for the file of a new document, without folder: "ketenplan-schuldhulp-merwestroom.md". */
export function fileNameOf(request: Pick<TemplateRequest, 'kind' | 'name' | 'language'>): string {
  const words = titleOf(request, OUTLINES[request.kind])
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  return `${words.slice(0, 80).replace(/(?<!-)-+$/, '')}.md`;
}

function frontMatter({ language, ...request }: TemplateRequest, outline: KindOutline): string {
  const keys =
    language === 'nl' ? { title: 'titel', kind: 'soort', version: 'versie' } : { title: 'title', kind: 'kind', version: 'version' };
  return [
    '---',
    'ketensturing: true',
    language === 'nl' ? 'taal: nl' : 'language: en',
    `${keys.title}: ${JSON.stringify(titleOf({ ...request, language }, outline))}`,
    `${keys.kind}: ${outline.name[language].toLowerCase()}`,
    `${keys.version}: "0.1"`,
    `status: ${language === 'nl' ? 'concept' : 'draft'}`,
    '---',
  ].join('\n');
}

function headingOf({ sections, articles }: KindOutline, index: number, language: Language): string {
  const title = sections[index]?.title[language] ?? '';
  if (articles === null || index < articles[0] || index >= articles[1]) return title;
  return `${TEXTS.article[language]} ${index - articles[0] + 1}. ${title}`;
}

function sectionParts(section: KindSection, heading: string, request: TemplateRequest, framework: Framework): readonly string[] {
  const { language } = request;
  const questions = (section.aspects ?? []).map((id) => questionOf(id, framework, language));
  const hints = section.hint === undefined ? [] : [note([section.hint[language]])];
  return [
    `## ${heading}`,
    ...hints,
    ...(questions.length === 0 ? [] : [note([TEXTS.questions[language], ...questions])]),
    ...(section.table === undefined ? [] : [tableFor(section.table, request)]),
  ];
}

function questionOf(id: string, { pillars }: Framework, language: Language): string {
  const found = pillars.flatMap(({ number, shortName, aspects }) =>
    aspects.filter((aspect) => aspect.id === id).map(({ question }) => `- ${question[language]} (${number}, ${shortName[language]})`),
  )[0];
  if (found === undefined) throw new Error(`The framework has no aspect ${id}.`);
  return found;
}

function tableFor(table: NonNullable<KindSection['table']>, { partners, language }: TemplateRequest): string {
  if (table !== 'partners' && table !== 'signatures') {
    const heads = tableHeads(table, language);
    return tableOf(heads, [heads.map(() => '')]);
  }
  const { heads, fill } = PARTNER_TABLES[table][language];
  const names = partners.length === 0 ? ['[partner]'] : partners.map((partner) => inline(oneLine(partner)));
  return tableOf(
    heads,
    names.map((name) => [name, ...fill]),
  );
}

/** A comment that speaks to the writer alone: the linter never reads it as a part of the plan. */
export function note(lines: readonly string[]): string {
  const safe = lines.map((line) => line.replace(/--+>?/g, '—'));
  return safe.length === 1 ? `<!-- ketensturing: ${safe[0]} -->` : [`<!-- ketensturing: ${safe[0]}`, ...safe.slice(1), '-->'].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text without meaning as Markdown. */
function inline(text: string): string {
  return text.replace(/[\\`*_[\]<>#~&]/g, '\\$&');
}
