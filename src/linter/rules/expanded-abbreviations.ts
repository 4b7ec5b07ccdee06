import { type Token, tokenize } from '../language/phrase-matcher.ts';
import type { Passage, Plan } from '../types.ts';

/** Small words that an abbreviation usually skips: "Raad voor de Kinderbescherming". */
const SKIPPED = new Set('van de het der den en voor op in te tot of the for and to on in'.split(' '));
const GLOSSARY_HEAD = /^(?:afkorting(?:en)?|begrip(?:pen)?|term(?:en|s)?|acroniem|abbreviations?|acronym|concept)$/i;
const MEANS = new Set([':', '=', '–', '—', '-', '(', 'betekent', 'means', 'stands']);

/** Those of `names` that the plan explains: in brackets, in a glossary, with a colon or dash, or by words with those initials. */
export function expandedAbbreviations(plan: Plan, names: ReadonlySet<string>): ReadonlySet<string> {
  const expanded = new Set<string>();
  for (const passage of plan.passages) {
    const tokens = tokenize(passage.text);
    for (let at = 0; at < tokens.length; at++) {
      const { raw } = tokens[at] as Token;
      if (names.has(raw) && (isExplained(tokens, at) || isEntry(passage, tokens))) expanded.add(raw);
    }
    addInitials(
      tokens.filter((token) => token.word),
      names,
      expanded,
    );
  }
  addGlossaries(plan, names, expanded);
  for (const { text } of plan.sources) for (const name of names) if (text.includes(`*[${name}]:`)) expanded.add(name);
  return expanded;
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

/** Words in a row whose first letters make the abbreviation, with and without the small ones. */
function addInitials(words: readonly Token[], names: ReadonlySet<string>, expanded: Set<string>): void {
  for (const list of [words, words.filter((word) => !SKIPPED.has(word.low))]) {
    for (let at = 0; at < list.length; at++) {
      if (!startsWithCapital(list[at])) continue;
      let initials = '';
      for (let next = at; next < Math.min(at + 6, list.length); next++) {
        initials += (list[next] as Token).raw.charAt(0).toUpperCase();
        if (next > at && names.has(initials) && (initials.length > 2 || startsWithCapital(list[next]))) expanded.add(initials);
      }
    }
  }
}

function startsWithCapital(token: Token | undefined): boolean {
  return token !== undefined && token.raw.length > 1 && /^\p{Lu}\P{Lu}/u.test(token.raw);
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
