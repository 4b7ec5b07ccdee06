import type { Aspect, Framework, Language, Pillar } from '../framework/types.ts';
import type { Plan } from '../linter/types.ts';
import { OUTLINES } from './templates.ts';

const WORD = /[\p{L}]{4,}/gu;
/** Words that say nothing about a pillar. */
const COMMON = new Set(
  'keten ketens ketenpartners partners samen onze wij elkaar chain partners together each other their with over voor door'.split(' '),
);

/** The sections whose heading is about a pillar, by index in `plan.sections`: the heading of a template that asks its questions, or words of its names. */
export function sectionsServing(
  pillar: Pillar,
  { plan, framework, language }: { readonly plan: Plan; readonly framework: Framework; readonly language: Language },
): readonly number[] {
  const titles = new Set(pillar.aspects.flatMap(({ id }) => [...(templateTitles(language).get(id) ?? [])]));
  const words = ownWords(pillar, framework, language);
  return plan.sections.flatMap(({ title }, index) => {
    const known = plain(title);
    if (known === '') return [];
    return titles.has(known) || wordsOf(known).some((word) => words.has(word)) ? [index] : [];
  });
}

/** The sections under whose heading a template asks the very question of an aspect, by index in `plan.sections`. */
export function sectionsAsking(
  { id }: Aspect,
  { plan, language }: { readonly plan: Plan; readonly language: Language },
): readonly number[] {
  const titles = templateTitles(language).get(id);
  return plan.sections.flatMap(({ title }, index) => (titles?.has(plain(title)) ? [index] : []));
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/^(?:(?:artikel|article|hoofdstuk|chapter|bijlage|appendix)\s+)?[\d.]*[.):]?\s*/, '')
    .trim();
}

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(WORD) ?? []).filter((word) => !COMMON.has(word));
}

const titlesBy = new Map<Language, ReadonlyMap<string, ReadonlySet<string>>>();

/** By aspect the headings under which the templates ask its question. */
function templateTitles(language: Language): ReadonlyMap<string, ReadonlySet<string>> {
  const known = titlesBy.get(language);
  if (known !== undefined) return known;
  const made = new Map<string, Set<string>>();
  for (const { title, aspects = [] } of Object.values(OUTLINES).flatMap(({ sections }) => sections))
    for (const id of aspects) made.set(id, (made.get(id) ?? new Set()).add(plain(title[language])));
  titlesBy.set(language, made);
  return made;
}

/** Words in a pillar's names that no other pillar has in its own. */
function ownWords(pillar: Pillar, { pillars }: Framework, language: Language): ReadonlySet<string> {
  const named = ({ name, shortName, heading, aliases }: Pillar): readonly string[] =>
    wordsOf([name[language], shortName[language], heading[language], ...aliases[language]].join(' '));
  const others = new Set(pillars.filter(({ number }) => number !== pillar.number).flatMap(named));
  return new Set(named(pillar).filter((word) => !others.has(word)));
}
