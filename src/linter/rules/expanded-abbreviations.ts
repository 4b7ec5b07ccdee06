import type { Passage, Plan, RuleContext } from '../types.ts';
import { readAbbreviations } from './abbreviations-in-passage.ts';
import { type Initials, readInitials, spells } from './initials.ts';

const GLOSSARY_HEAD = /^(?:afkorting(?:en)?|begrip(?:pen)?|term(?:en|s)?|acroniem|abbreviations?|acronym|concept)$/i;

/** Those of `names` that the plan explains: in brackets, in a glossary, with a colon or dash, or by words with those initials. */
export function expandedAbbreviations({ plan, readings }: RuleContext, names: ReadonlySet<string>): ReadonlySet<string> {
  const expanded = new Set<string>();
  if (names.size === 0) return expanded;
  readings.found(readAbbreviations, ({ explains }) => {
    for (const name of explains) if (names.has(name)) expanded.add(name);
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
