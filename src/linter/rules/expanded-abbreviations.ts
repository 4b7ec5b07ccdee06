import { type Token, tokenize } from '../language/phrase-matcher.ts';
import type { Passage, Plan, RuleContext } from '../types.ts';
import { hasAbbreviation, isAbbreviation } from './abbreviation-form.ts';
import { type Initials, readInitials, spells } from './initials.ts';

const GLOSSARY_HEAD = /^(?:afkorting(?:en)?|begrip(?:pen)?|term(?:en|s)?|acroniem|abbreviations?|acronym|concept)$/i;
const MEANS = new Set([':', '=', '–', '—', '-', '(', 'betekent', 'means', 'stands']);

/** Those of `names` that the plan explains: in brackets, in a glossary, with a colon or dash, or by words with those initials. */
export function expandedAbbreviations({ plan, readings }: RuleContext, names: ReadonlySet<string>): ReadonlySet<string> {
  const expanded = new Set<string>();
  if (names.size === 0) return expanded;
  readings.found(readExplained, (explained) => {
    for (const name of explained) if (names.has(name)) expanded.add(name);
  });
  addGlossaries(plan, names, expanded);
  const definitions = plan.sources.map(({ text }) => text).filter((text) => text.includes('*['));
  const initialsOf = readings.kept<Passage, Initials>(readPassageInitials);
  for (const name of names) {
    if (expanded.has(name)) continue;
    const isSpelt =
      readings.count(`initials ${name}`, (passage) => passage.text.includes(name.charAt(0)) && spells(initialsOf(passage), name)) > 0;
    if (isSpelt || definitions.some((text) => text.includes(`*[${name}]:`))) expanded.add(name);
  }
  return expanded;
}

const readPassageInitials = ({ text }: Passage): Initials => readInitials(text);

/** The abbreviations that the passage explains. */
function readExplained(passage: Passage): readonly string[] | null {
  if (!hasAbbreviation(passage.text)) return null;
  const tokens = tokenize(passage.text);
  const found = tokens.filter(({ raw }, at) => isAbbreviation(raw) && (isExplained(tokens, at) || isEntry(passage, tokens)));
  return found.length === 0 ? null : found.map(({ raw }) => raw);
}

/** "Raad voor de Kinderbescherming (RvdK)", "RvdK (Raad …)", or an entry that opens with "RvdK:". */
function isExplained(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if ((before?.low === '(' || before?.low === '[') && tokens[at - 2]?.word === true && (tokens[at - 2] as Token).raw.length > 1)
    return true;
  const opensWords = tokens[at + 2]?.word === true && tokens[at + 2]?.raw !== tokens[at + 2]?.raw.toUpperCase();
  if (after?.low === '(') return opensWords && tokens[at + 3]?.low !== ')';
  return at === 0 && after !== undefined && MEANS.has(after.low) && opensWords;
}

/** The bold opening of a list item, with nothing else in it: "**RvdK**: de raad …". */
function isEntry(passage: Passage, tokens: readonly Token[]): boolean {
  return passage.form === 'lead-in' && tokens.filter((token) => token.word).length === 1;
}

/** Tables with abbreviations or terms in their first column, or with a row whose first cell is the abbreviation and whose second explains it. */
function addGlossaries(plan: Plan, names: ReadonlySet<string>, expanded: Set<string>): void {
  for (const { heads, rows } of plan.tables) {
    const isGlossary = GLOSSARY_HEAD.test(heads[0]?.text.trim() ?? '');
    for (const { cells } of rows) {
      const name = cells[0]?.text.trim() ?? '';
      const meaning = cells[1]?.text.trim() ?? '';
      if (isGlossary && names.has(name) && meaning !== '') expanded.add(name);
    }
  }
}
