/** Small words that an abbreviation usually skips: "Raad voor de Kinderbescherming". */
const SKIPPED = new Set('van de het der den en voor op in te tot of the for and to on in'.split(' '));
const LONGEST_SKIPPED = 4;

/** The first letters of the words of a text: capital when the word has a capital and then none. `few` leaves out the small words. */
export interface Initials {
  readonly all: string;
  readonly few: string;
}

export function readInitials(text: string): Initials {
  const all: number[] = [];
  const few: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isWordPart(text.charCodeAt(i))) continue;
    const end = wordEnd(text, i);
    const initial = initialOf(text, i, end);
    all.push(initial);
    if (end - i > LONGEST_SKIPPED || !SKIPPED.has(text.slice(i, end).toLowerCase())) few.push(initial);
    i = end - 1;
  }
  const initials = lettersOf(all);
  return { all: initials, few: few.length === all.length ? initials : lettersOf(few) };
}

function initialOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (first >= 97 && first <= 122) return first;
  const letter = text.charAt(start);
  const isName = end - start > 1 && isCapital(letter) && !isCapital(text.charAt(start + 1));
  return isName ? first : letter.toLowerCase().charCodeAt(0);
}

/** Texts have a few hundred words; what is longer goes in pieces. */
function lettersOf(codes: readonly number[]): string {
  let letters = '';
  for (let i = 0; i < codes.length; i += 1000) letters += String.fromCharCode(...codes.slice(i, i + 1000));
  return letters;
}

/** Whether words in a row have these first letters, the first of them a capital; of two words both. */
export function spells({ all, few }: Initials, name: string): boolean {
  return holds(all, name) || (few !== all && holds(few, name));
}

function holds(initials: string, name: string): boolean {
  for (let at = initials.indexOf(name.charAt(0)); at >= 0; at = initials.indexOf(name.charAt(0), at + 1)) {
    let length = 1;
    while (length < name.length && initials.charAt(at + length).toUpperCase() === name.charAt(length)) length++;
    if (length === name.length && (length > 2 || isCapital(initials.charAt(at + 1)))) return true;
  }
  return false;
}

function wordEnd(text: string, start: number): number {
  let i = start + 1;
  for (; i < text.length; i++) {
    if (isWordPart(text.charCodeAt(i))) continue;
    if (!isJoiner(text.charCodeAt(i)) || !isWordPart(text.charCodeAt(i + 1))) break;
  }
  return i;
}

/** They hold a word together between two letters: "n.t.b", "co-financiering". */
function isJoiner(code: number): boolean {
  return code === 0x2e || code === 0x27 || code === 0x2d || code === 0x2f || code === 0x2019 || code === 0x2013;
}

/** By code unit above ASCII: 1 is a letter or digit, 2 is none, 0 is not known yet. */
const wordParts = new Uint8Array(65_536);

function isWordPart(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (!(code >= 128)) return false;
  if (wordParts[code] === 0) wordParts[code] = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 2;
  return wordParts[code] === 1;
}

function isCapital(char: string): boolean {
  return char !== char.toLowerCase();
}
