import type { Passage, RuleContext, Table } from '../types.ts';
import { readAbbreviations } from './abbreviations-in-passage.ts';
import { type Initials, readInitials, spells } from './initials.ts';

const GLOSSARY_HEAD = /^(?:afkorting(?:en)?|begrip(?:pen)?|term(?:en|s)?|acroniem|abbreviations?|acronym|concept)$/i;

const NO_ENTRIES: readonly string[] = Object.freeze([]);

/** Those of `names` that the plan explains: in brackets, in a glossary, in a title of HTML, with a colon or dash, or by words with those initials. */
export function expandedAbbreviations({ plan, readings }: RuleContext, names: ReadonlySet<string>): ReadonlySet<string> {
  const expanded = new Set<string>();
  if (names.size === 0) return expanded;
  readings.found(readAbbreviations, ({ explains }) => {
    for (const name of explains) if (names.has(name)) expanded.add(name);
  });
  const entriesOf = readings.kept(readGlossary);
  for (const table of plan.tables) for (const name of entriesOf(table)) if (names.has(name)) expanded.add(name);
  const texts = plan.sources.map(({ text }) => text);
  const definitions = texts.filter((text) => text.includes('*['));
  for (const text of texts) for (const name of titledIn(text)) if (names.has(name)) expanded.add(name);
  const initialsOf = readings.kept<Passage, Initials>(readPassageInitials);
  for (const name of names) {
    if (expanded.has(name)) continue;
    const isSpelt =
      readings.count(`initials ${name}`, (passage) => passage.text.includes(name.charAt(0)) && spells(initialsOf(passage), name)) > 0;
    if (isSpelt || definitions.some((text) => text.includes(`*[${name}]:`))) expanded.add(name);
  }
  return expanded;
}

/** `<abbr title="in full">name</abbr>` */
const TITLED = /<abbr\s[^<>]{0,200}?title=(?:"[^"<>]{2,200}"|'[^'<>]{2,200}')[^<>]{0,200}>\s{0,9}([^<>\s]{2,20})\s{0,9}<\/abbr>/gi;

const titledIn = (text: string): readonly string[] =>
  text.includes('<abbr') ? [...text.matchAll(TITLED)].map(({ 1: name = '' }) => name) : NO_ENTRIES;

const readPassageInitials = ({ text }: Passage): Initials => readInitials(text);

/** What a table with abbreviations or terms in its first column explains in the second. */
function readGlossary({ heads, rows }: Table): readonly string[] {
  if (!GLOSSARY_HEAD.test(heads[0]?.text.trim() ?? '')) return NO_ENTRIES;
  return rows.filter(({ cells }) => (cells[1]?.text.trim() ?? '') !== '').map(({ cells }) => cells[0]?.text.trim() ?? '');
}
