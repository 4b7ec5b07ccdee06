import type { Framework } from '../framework/types.ts';
import { DIGIT, LETTER, NO_LETTER } from './language/letters.ts';
import { type NameEntry, type NameKind, namesOf } from './pillar-name-list.ts';
import { LIST_JOIN, type NumberAt, numbersAfter, ordinalBefore, stick } from './pillar-numbers.ts';

/** A place in a text (indices, end exclusive) where the word "pijler" or "pillar" points at a pillar by number, by name or by both. */
export interface PillarMention {
  readonly from: number;
  readonly to: number;
  /** The number as written, also when no pillar has it; null when only a name is given. */
  readonly number: number | null;
  /** Where the number stands; null for a number inside a range ("1 t/m 4") and when there is none. */
  readonly numberAt: { readonly from: number; readonly to: number } | null;
  /** "derde pijler", "third pillar": often a mere order, so weaker than "pijler 3". */
  readonly ordinal: boolean;
  /** The pillar whose name stands with it. */
  readonly name?: { readonly from: number; readonly to: number; readonly pillar: number; readonly kind: NameKind };
}

const WORD = new RegExp(`(?<![${LETTER}${DIGIT}-])(?:pijler|pillar)(s?)(?![${LETTER}${DIGIT}])`, 'gi');
const NAME_LEAD = /(?:\s{0,2}[:–—(-]\s{0,2}|\s{1,2}(?:(?:over|van|of|on|about)\s)?)(?:de |het |the )?["'‘’“”„«*_]{0,3}/iuy;
const DOT_LEAD = /\.\s{1,2}/y;
/** What may stand behind a short name; "dialoog en feedback" behind a number is a title of its own, so there "en" is not enough. */
const NAME_END = new RegExp(
  `["'’”»*_]{0,3}(?:$|\\s*[).,:;!?–—(/|]|\\s+(?:-|is|zijn|was|wordt|geldt|niet|n\\.?v\\.?t|does|doesn|not|en|and|of|or)${NO_LETTER})`,
  'iy',
);
const NUMBERED_NAME_END = new RegExp(
  `["'’”»*_]{0,3}(?:$|\\s*[).,:;!?–—(/|]|\\s+(?:-|is|zijn|was|wordt|geldt|niet|n\\.?v\\.?t|does|doesn|not)${NO_LETTER})`,
  'iy',
);
const TEXT_END = /$/y;
/** What belongs to the same word. */
const GOES_ON = new RegExp(`[${LETTER}${DIGIT}-]`);
const OTHER_MATTER =
  /pensioen|pension|\bbazel\b|\bbasel\b|solvency|cohesie|cohesion|landbouw|agricultur|\boeso\b|\boecd\b|minimumbelasting|minimum tax|\bAOW\b/i;
const OF_SOMETHING = new RegExp(
  `["'’”)*_]{0,3}\\s{1,2}(?:van|uit|of|from)\\s{1,2}((?:(?:het|de|the|ons|onze|our|dit|deze|this)\\s)?[${LETTER}${DIGIT}-]{1,40}(?:\\s[${LETTER}${DIGIT}-]{1,40})?)`,
  'iy',
);
const OF_OURS = /keten|nora|kader|raamwerk|framework|model|\bacht\b|\beight\b|\b8\b|(?:dit|this|het|the) plan|chain|ons$|us$/i;

/**
 * Finds where a text speaks of pillars of the framework. Only next to the word "pijler" or "pillar": "vertrouwen" alone is no mention, and neither are
 * "drie pijlers", "pijlers van het beleid" or the pillars of another matter ("pijler 2 van Bazel", "tweede pijler van het pensioen").
 * Takes time in proportion to the text.
 */
export function pillarMentions(text: string, framework: Framework): readonly PillarMention[] {
  const names = namesOf(framework);
  const otherMatter = OTHER_MATTER.test(text);
  const mentions: PillarMention[] = [];
  for (const hit of text.matchAll(WORD)) {
    const plural = hit[1] !== '';
    for (const mention of mentionsAt(text, hit.index, hit.index + hit[0].length, plural, names)) {
      if (mention.name === undefined && (otherMatter || belongsElsewhere(text, mention.to))) continue;
      mentions.push(mention);
    }
  }
  return mentions;
}

/** A short text that names a pillar by number or name alone, with the word that makes it a mention. */
export const asMention = (label: string): string => `pijler ${label.trim().replace(/^(?:(?:pijler|pillar)\s*|p(?=\d))/i, '')}`;

/** The pillar that a short text names by number or name alone, such as a table cell under the head "Pijler"; null when unclear. */
export function pillarOfLabel(label: string, framework: Framework): number | null {
  const mention = pillarMentions(asMention(label), framework)[0];
  if (mention === undefined) return null;
  if (mention.number === null || mention.name === undefined) return mention.number ?? mention.name?.pillar ?? null;
  return mention.number === mention.name.pillar ? mention.number : null;
}

function mentionsAt(text: string, start: number, end: number, plural: boolean, names: readonly NameEntry[]): PillarMention[] {
  const numbers = numbersAfter(text, end, plural);
  if (numbers.length > 0) return withName(text, start, numbers, names);
  const before = ordinalBefore(text, start);
  const name = nameAfter(text, end, names, before ? NUMBERED_NAME_END : NAME_END, start === 0);
  if (before) {
    const mention = { from: before.from, to: name?.to ?? end, number: before.number, numberAt: before, ordinal: true };
    return [name ? { ...mention, name } : mention];
  }
  if (name) return namedMentions(text, start, name, plural, names);
  const english = nameBefore(text, start, names);
  return english ? [{ from: english.from, to: end, number: null, numberAt: null, ordinal: false, name: english }] : [];
}

function withName(text: string, start: number, numbers: readonly NumberAt[], names: readonly NameEntry[]): PillarMention[] {
  const mentions = numbers.map((found, at) => ({
    from: at === 0 ? start : found.from,
    to: found.to,
    number: found.number,
    numberAt: found.inRange ? null : { from: found.from, to: found.to },
    ordinal: false,
  }));
  const only = mentions[0];
  if (mentions.length !== 1 || only === undefined) return mentions;
  const name = nameAfter(text, only.to, names, NUMBERED_NAME_END, start === 0);
  return [name ? { ...only, to: name.to, name } : only];
}

function namedMentions(text: string, start: number, first: NameAt, plural: boolean, names: readonly NameEntry[]): PillarMention[] {
  const mentions: PillarMention[] = [{ from: start, to: first.to, number: null, numberAt: null, ordinal: false, name: first }];
  for (let at = first.to; plural && mentions.length < 12; ) {
    const join = stick(LIST_JOIN, text, at);
    const name = join === null ? null : nameAt(text, at + join.length, names, NAME_END);
    if (name === null) break;
    mentions.push({ from: name.from, to: name.to, number: null, numberAt: null, ordinal: false, name });
    at = name.to;
  }
  return mentions;
}

interface NameAt {
  readonly from: number;
  readonly to: number;
  readonly pillar: number;
  readonly kind: NameKind;
}

function nameAfter(text: string, at: number, names: readonly NameEntry[], ending: RegExp, opensText: boolean): NameAt | null {
  const lead = stick(NAME_LEAD, text, at);
  if (lead !== null) return nameAt(text, at + lead.length, names, ending);
  const dot = opensText ? stick(DOT_LEAD, text, at) : null;
  return dot === null ? null : nameAt(text, at + dot.length, names, TEXT_END);
}

function nameAt(text: string, at: number, names: readonly NameEntry[], ending: RegExp): NameAt | null {
  for (const entry of names) {
    const to = at + entry.text.length;
    if (text.slice(at, to).toLowerCase() !== entry.text || GOES_ON.test(text.charAt(to))) continue;
    if ((entry.kind !== 'official' || ending === TEXT_END) && stick(ending, text, to) === null) continue;
    return { from: at, to, pillar: entry.pillar, kind: entry.kind };
  }
  return null;
}

/** "the trust pillar" */
function nameBefore(text: string, start: number, names: readonly NameEntry[]): NameAt | null {
  const end = start - 1;
  if (text[end] !== ' ' || !/^pillar/i.test(text.slice(start, start + 6))) return null;
  for (const entry of names) {
    const from = end - entry.text.length;
    if (from < 0 || text.slice(from, end).toLowerCase() !== entry.text || GOES_ON.test(text.charAt(from - 1))) continue;
    return { from, to: end, pillar: entry.pillar, kind: entry.kind };
  }
  return null;
}

function belongsElsewhere(text: string, to: number): boolean {
  OF_SOMETHING.lastIndex = to;
  const owner = OF_SOMETHING.exec(text)?.[1];
  return owner !== undefined && !OF_OURS.test(owner);
}
