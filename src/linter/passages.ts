/** From the words of a block to its passages: sentences, bold openings, struck and commented text. */
import type { Draft } from './fragment.ts';
import type { Inline } from './inline.ts';
import { isInstruction } from './instructions.ts';
import { splitSentences } from './language/sentences.ts';
import { readRaw } from './raw-text.ts';
import { append, join, newRun, type Run, sliceRun, sliceRuns, trimRun, withoutMatches } from './run.ts';
import type { Span } from './source.ts';
import { addTypedItems } from './typed-items.ts';
import type { Passage, PassageForm, PassageMark, Piece } from './types.ts';

/** What the passages of a block have in common. */
export interface Setting {
  readonly form: PassageForm;
  readonly marks: readonly PassageMark[];
  readonly block: number;
  readonly leadIn: string;
}

const EMPTY: readonly PassageMark[] = Object.freeze([]);
/** Commands to a site generator. */
const SHORTCODE = /\{\{[<%][^{}]*[>%]\}\}/g;
const OWN_WORDS = /^\s*ketensturing[-:]/i;

/** Adds one passage; a run without any place in the source adds none. Returns its text. */
export function addPassage(draft: Draft, run: Run, setting: Setting): string {
  const { text, pieces } = trimRun(run);
  if (pieces.length === 0) return '';
  const places: Piece[] = [];
  for (let i = 0; i < pieces.length; i += 3) {
    places.push(Object.freeze({ at: pieces[i] as number, start: pieces[i + 1] as number, length: pieces[i + 2] as number }));
  }
  const last = places[places.length - 1] as Piece;
  const passage: Omit<Passage, 'source'> = {
    span: Object.freeze({ start: (places[0] as Piece).start, end: last.start + last.length }),
    text: text.replaceAll('\n', ' '),
    pieces: Object.freeze(places),
    form: setting.form,
    marks: setting.marks.length === 0 ? EMPTY : setting.marks,
    section: draft.sections.length,
    block: setting.block,
    leadIn: setting.leadIn,
  };
  draft.passages.push(Object.freeze(passage));
  return passage.text;
}

/** Adds the sentences of a run. Returns the text of the last. */
export function addSentences(draft: Draft, run: Run, setting: Setting): string {
  let last = '';
  const sentences = splitSentences(run.text);
  if (sentences.length === 1) return addPassage(draft, run, setting);
  for (const part of sliceRuns(run, sentences)) last = addPassage(draft, part, setting) || last;
  return last;
}

/** Adds all that a paragraph or list item says, in the order of the text. Returns the text of its last sentence. */
export function addParagraph(draft: Draft, read: Inline, setting: Setting): string {
  const inline = read.main.text.includes('{{') ? { ...read, main: withoutMatches(read.main, SHORTCODE), bold: [] } : read;
  const first = draft.passages.length;
  const marks = isInstruction(inline.main.text, inline.italic) ? withMark(setting.marks, 'instruction') : setting.marks;
  const last = addOpening(draft, inline, { ...setting, marks });
  addAside(draft, inline, { ...setting, marks }, first);
  return last;
}

/** Adds struck and commented text of a block whose other passages begin at index `first`, and puts all in the order of the text. */
export function addAside(draft: Draft, inline: Inline, setting: Setting, first: number): void {
  if (inline.struck.length === 0 && inline.comments.length === 0) return;
  const struck = { ...setting, marks: withMark(setting.marks, 'struck') };
  for (const run of inline.struck) addSentences(draft, run, struck);
  for (const span of inline.comments) addComment(draft, span, false, setting);
  const own = draft.passages.splice(first);
  draft.passages.push(...own.sort((a, b) => a.span.start - b.span.start));
}

/** Records a comment with its marks, and adds what it says unless it is an instruction to the linter, or words of the linter in a draft. */
export function addComment(draft: Draft, span: Span, alone: boolean, setting: Setting): void {
  const whole = draft.text.slice(span.start, span.end);
  const from = Math.min(span.start + 4, span.end);
  const to = Math.max(from, whole.endsWith('-->') ? span.end - 3 : span.end);
  const text = draft.text.slice(from, to);
  draft.comments.push(Object.freeze({ span: Object.freeze({ ...span }), text, alone }));
  if (OWN_WORDS.test(text)) return;
  const marks = withMark(setting.marks, 'comment');
  for (const run of readRaw(draft.text, from, to)) addSentences(draft, run, { ...setting, form: 'sentence', marks, leadIn: '' });
}

/** The marks with one more, frozen. */
export function withMark(marks: readonly PassageMark[], mark: PassageMark): readonly PassageMark[] {
  return marks.includes(mark) ? marks : Object.freeze([...marks, mark]);
}

const LONGEST_OPENING = 100;

/** Adds the text of a paragraph; bold words that open it become a passage of their own. */
function addOpening(draft: Draft, inline: Inline, setting: Setting): string {
  const end = openingEnd(inline);
  if (end === 0) return addTypedItems(draft, inline.main, setting, addSentences);
  const opening = addPassage(draft, sliceRun(inline.main, 0, end), { ...setting, form: 'lead-in' });
  const rest = sliceRun(inline.main, skipDash(inline.main.text, end), inline.main.text.length);
  return addTypedItems(draft, rest, { ...setting, leadIn: setting.leadIn || opening }, addSentences) || opening;
}

/** Where the bold opening of a paragraph ends, its colon or full stop included; 0 when it has none. */
function openingEnd({ main, bold }: Inline): number {
  const span = bold[0];
  if (!span || main.text.slice(0, span.start).trim() !== '' || span.end - span.start > LONGEST_OPENING) return 0;
  const words = main.text.slice(span.start, span.end).trim();
  if (words === '') return 0;
  const rest = main.text.slice(span.end);
  const closing = /[.:?!]["'”’)]?$/.exec(words);
  if (rest.trim() === '') return closing && !words.endsWith(':') ? 0 : span.end;
  const wordCount = words.split(/\s+/).length;
  if (closing) return words.endsWith(':') || wordCount <= 8 ? span.end : 0;
  const mark = /^\s*[:.]/.exec(rest);
  if (mark) return /^\s*:|^\s*\.\s/.test(rest) && (wordCount <= 8 || mark[0].endsWith(':')) ? span.end + mark[0].length : 0;
  return /^\s*\n|^\s+[–—-]\s/.test(rest) ? span.end : 0;
}

function skipDash(text: string, from: number): number {
  const dash = /^\s*[–—-]\s/.exec(text.slice(from, from + 10));
  return dash ? from + dash[0].length : from;
}

/** Joins cells to one run: "Head: cell; Head: cell". */
export function joinCells(cells: readonly { readonly head: string; readonly run: Run }[]): Run {
  const all = newRun();
  let afterLabel = false;
  for (const { head, run } of cells) {
    if (run.text.trim() === '') continue;
    if (all.text !== '') join(all, afterLabel ? ' ' : '; ');
    if (head !== '') join(all, `${head}: `);
    append(all, run);
    afterLabel = head === '' && run.text.endsWith(':');
  }
  return all;
}
