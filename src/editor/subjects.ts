import type { BuildingBlock, Framework, Language, Pillar, Term } from '../framework/types.ts';
import { type PillarMention, pillarMentions } from '../linter/pillar-names.ts';
import { type PhraseMap, phraseAt } from './phrases.ts';

/** What of the framework a place in the text is about. */
export type Subject =
  | { readonly kind: 'pillar'; readonly pillar: Pillar }
  | { readonly kind: 'block'; readonly block: BuildingBlock }
  | { readonly kind: 'term'; readonly term: Term };

/** A subject with where its words stand in the line: indices, end exclusive. */
export interface SubjectAt {
  readonly from: number;
  readonly to: number;
  readonly subject: Subject;
}

interface Names {
  readonly subjects: PhraseMap<Subject>;
  /** Phrases in which a word only looks like a name of the framework. */
  readonly lookAlikes: PhraseMap<true>;
}

/** Pillar references are looked for in this many characters on both sides of the place. */
const WINDOW = 160;
const known = new WeakMap<Framework, Partial<Record<Language, Names>>>();

/**
 * What the word at `column` (an index into `line`) names: a pillar by number or name, a building block or a chain term, in the language of the document.
 * Whole words only, and none inside a phrase that merely looks like one ("in vertrouwen genomen"), in `code` or in an address.
 */
export function subjectAt(line: string, column: number, framework: Framework, language: Language): SubjectAt | null {
  if (isVerbatim(line, column)) return null;
  const names = namesFor(framework, language);
  if (phraseAt(line, column, names.lookAlikes) !== null) return null;
  const mentioned = mentionAt(line, column, framework);
  if (mentioned !== null) return mentioned;
  const found = phraseAt(line, column, names.subjects);
  return found === null ? null : { from: found.from, to: found.to, subject: found.value };
}

/** The pillar that a reference points at; null when no pillar has its number, or when number and name point at different ones. */
export function pillarOfMention(mention: PillarMention, framework: Framework): Pillar | null {
  const number = mention.number ?? mention.name?.pillar;
  if (mention.name !== undefined && mention.name.kind !== 'alias' && mention.name.pillar !== number) return null;
  return framework.pillars.find((pillar) => pillar.number === number) ?? null;
}

function mentionAt(line: string, column: number, framework: Framework): SubjectAt | null {
  const start = Math.max(0, column - WINDOW);
  for (const mention of pillarMentions(line.slice(start, column + WINDOW), framework)) {
    const from = start + mention.from;
    const to = start + mention.to;
    if (column < from || column > to) continue;
    const pillar = pillarOfMention(mention, framework);
    if (pillar !== null) return { from, to, subject: { kind: 'pillar', pillar } };
  }
  return null;
}

function namesFor(framework: Framework, language: Language): Names {
  const byLanguage = known.get(framework) ?? {};
  known.set(framework, byLanguage);
  byLanguage[language] ??= readNames(framework, language);
  return byLanguage[language];
}

/** Earlier entries win: a pillar's name before a building block's, a building block's before a term's. */
function readNames(framework: Framework, language: Language): Names {
  const subjects = new Map<string, Subject>();
  const add = (text: string, subject: Subject): void => {
    const key = text.toLowerCase();
    if (!subjects.has(key)) subjects.set(key, subject);
  };
  for (const pillar of framework.pillars)
    for (const text of [pillar.name[language], pillar.shortName[language]]) add(text, { kind: 'pillar', pillar });
  for (const block of framework.buildingBlocks)
    for (const text of [block.name[language], ...block.aliases[language]]) add(text, { kind: 'block', block });
  for (const term of framework.terms)
    for (const text of [term.name[language], ...term.aliases[language]]) add(text, { kind: 'term', term });
  const lookAlikes = new Map(
    framework.pillars
      .flatMap((pillar) => [...pillar.lookAlikes.nl, ...pillar.lookAlikes.en])
      .map(lower)
      .filter((text) => !subjects.has(text))
      .map((text) => [text, true as const]),
  );
  return { subjects, lookAlikes };
}

function lower(text: string): string {
  return text.toLowerCase();
}

/** Whether the place is in inline code, in the target of a link or in a bare address. */
export function isVerbatim(line: string, column: number): boolean {
  const before = line.slice(Math.max(0, column - 2000), column);
  if (((before.match(/`+/g) ?? []).length & 1) === 1 && line.indexOf('`', column) >= 0) return true;
  const target = before.lastIndexOf('](');
  if (target >= 0 && !before.slice(target).includes(')')) return true;
  const word = /(?<!\S)\S+$/.exec(before)?.[0] ?? '';
  return word.includes('://');
}
