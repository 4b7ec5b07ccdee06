import { newTokens, perSpelling, readTokens, type Spelling, type Tokens } from '../language/words.ts';
import type { Passage } from '../types.ts';
import { isOwnText } from '../voice.ts';
import { hasCapitalsInARow, isAbbreviation } from './abbreviation-form.ts';
import { explainsInBrackets } from './bracket-explanation.ts';
import { KNOWN_ABBREVIATIONS } from './known-abbreviations.ts';

const ROMAN = /^[IVXLC]+$/;
const MEANS = new Set([':', '=', '–', '—', '-', '(', 'betekent', 'means', 'stands']);

/** An abbreviation with its place in the text of the passage. */
export interface AbbreviationInText {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** What a passage does with abbreviations. */
export interface AbbreviationsInPassage {
  /** Those that it uses and not everybody knows, as text of the plan's own. */
  readonly uses: readonly AbbreviationInText[];
  /** Those that it explains. */
  readonly explains: readonly string[];
}

/** Words and signs that may stand in brackets before an abbreviation: "(hierna te noemen: de GKB)", "('GKB')". */
const LEADS = new Set(
  'hierna verder te noemen genoemd afgekort kortweg ook wel als de het of ofwel hereinafter hereafter abbreviated as the or : \' " ‘ ’ “ ”'.split(
    ' ',
  ),
);
/** The most of them that are looked at. */
const MOST_LEADS = 7;
/** Words that lead from a name to its abbreviation: "de gemeentelijke kredietbank, afgekort GKB". */
const SHORTENS = new Set('afgekort kortweg ofwel oftewel abbreviated'.split(' '));
/** Words that lead from an abbreviation to what it stands for: "GKB staat voor …", "de GKB, voluit …". */
const SPELLS = [
  ['staat', 'voor'],
  ['stands', 'for'],
  ['short', 'for'],
  [',', 'dat', 'is'],
  [',', 'that', 'is'],
  ['voluit'],
  ['ofwel'],
  ['oftewel'],
];
/** What somebody stands for without an explanation: "het ZHT staat voor een grote opgave". */
const FACED = new Set('taak taken opgave opgaven vraag vragen uitdaging uitdagingen keuze keuzes probleem problemen dilemma'.split(' '));
const DASHES = new Set(['–', '—']);

const isShort = perSpelling(({ raw }) => isAbbreviation(raw));
const isTerm = perSpelling(({ raw }) => isAbbreviation(raw) && !ROMAN.test(raw) && !KNOWN_ABBREVIATIONS.has(raw));
const hasCase = perSpelling(({ raw }) => raw.toLowerCase() !== raw.toUpperCase());
const isLoud = perSpelling(({ raw }) => raw.length > 1 && raw === raw.toUpperCase());

const tokens = newTokens();

/** The abbreviations of a passage; null when it has none. */
export function readAbbreviations(passage: Passage): AbbreviationsInPassage | null {
  if (!hasCapitalsInARow(passage.text)) return null;
  const { count, spellings, from, to } = readTokens(passage.text, Number.POSITIVE_INFINITY, tokens);
  const uses: AbbreviationInText[] = [];
  const explains: string[] = [];
  for (let at = 0; at < count; at++) {
    const spelling = spellings[at] as Spelling;
    if (!isShort(spelling)) continue;
    const name = spelling.raw;
    if (isTerm(spelling) && !isCode(tokens, at)) uses.push({ name, from: from[at] as number, to: to[at] as number });
    if (isExplained(tokens, at) || isCalled(tokens, at) || isEntry(passage, tokens)) explains.push(name);
  }
  if (uses.length > 0 && (!isOwnText(passage) || isShouted(tokens))) uses.length = 0;
  return uses.length + explains.length === 0 ? null : { uses, explains };
}

/** Capitals with a number behind them name a code, and stand for no words: "RAL 1023", "DN 350". */
const isCode = ({ count, spellings }: Tokens, at: number): boolean => at + 1 < count && (spellings[at + 1] as Spelling).startsWithDigit;

/** Most words are in capitals: a title, not a row of abbreviations. */
function isShouted({ count, spellings }: Tokens): boolean {
  const words = spellings.slice(0, count).filter((spelling) => spelling.isWord && hasCase(spelling));
  const loud = words.filter(isLoud);
  return words.length > 1 && loud.some(({ raw }) => raw.length > 6) && loud.length * 2 > words.length;
}

const HEREAFTER = new Set(['hierna', 'verder', 'afgekort', 'hereafter', 'hereinafter', 'abbreviated']);
/** Words between "hierna" and the name: "hierna gezamenlijk te noemen: de". With others it means what comes later, and "verder" means further. */
const CALLED = new Set([...LEADS, ...'gezamenlijk tezamen aan te duiden aangeduid referred to collectively jointly called'.split(' ')]);
/** So many of them at most. */
const NEAR = 8;

/** "Omgevingsdienst Maasoevers, hierna te noemen: "OD"": the words before it are what it stands for. */
function isCalled({ spellings }: Tokens, at: number): boolean {
  for (let before = at - 1; before >= Math.max(2, at - NEAR); before--) {
    const { low } = spellings[before] as Spelling;
    if (HEREAFTER.has(low)) return true;
    if (!CALLED.has(low)) return false;
  }
  return false;
}

/** "Raad voor de Kinderbescherming (RvdK)", "RvdK (Raad …)", or an entry that opens with "RvdK:". */
function isExplained(read: Tokens, at: number): boolean {
  const { count, spellings } = read;
  const token = (place: number): Spelling | undefined => (place >= 0 && place < count ? spellings[place] : undefined);
  const before = token(at - 1);
  const after = token(at + 1);
  let bracket = at - 1;
  while (bracket > at - MOST_LEADS && LEADS.has(token(bracket)?.low ?? '')) bracket--;
  const inBrackets = token(bracket - 1);
  const opener = token(bracket)?.low;
  if ((opener === '(' || opener === '[') && inBrackets?.isWord === true && inBrackets.raw.length > 1) return true;
  if (at > 1 && before !== undefined && (SHORTENS.has(before.low) || (DASHES.has(before.low) && DASHES.has(after?.low ?? '')))) return true;
  const leadsToWords = (from: number): boolean =>
    SPELLS.some((words) => words.every((word, i) => token(from + i)?.low === word) && token(from + words.length)?.isWord === true);
  if (after?.low === 'staat' && [3, 4, 5].some((behind) => FACED.has(token(at + behind)?.low ?? ''))) return false;
  if (leadsToWords(at + 1) || (after?.low === ',' && leadsToWords(at + 2))) return true;
  if (after?.low === '(') return explainsInBrackets(read, at + 1);
  return opensEntry(read, at);
}

/** "RvdK: de raad …", and "OPC UA: een norm …", of which each part is explained. */
function opensEntry({ count, spellings }: Tokens, at: number): boolean {
  if (spellings.slice(0, at).some((spelling) => !isShort(spelling))) return false;
  let end = at + 1;
  while (end < count && isShort(spellings[end] as Spelling)) end++;
  const next = end + 1 < count ? (spellings[end + 1] as Spelling) : undefined;
  return MEANS.has(spellings[end]?.low ?? '') && end < count && next?.isWord === true && next.raw !== next.raw.toUpperCase();
}

/** The bold opening of a list item, with nothing else in it: "**RvdK**: de raad …". */
function isEntry({ form }: Passage, { count, spellings }: Tokens): boolean {
  return form === 'lead-in' && spellings.slice(0, count).filter(({ isWord }) => isWord).length === 1;
}
