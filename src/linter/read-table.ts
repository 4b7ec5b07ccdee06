/** Tables: their cells, and each row as passages: sentences where a cell holds prose, and what stands beside them, read with its column heads. */

import type { Table as TableNode, TableRow } from 'mdast';
import { addBlock } from './fragment.ts';
import { type Inline, readInline } from './inline.ts';
import { word } from './language/letters.ts';
import { splitSentences } from './language/sentences.ts';
import { addAside, addPassage, addSentences, joinCells, type Setting, withMark } from './passages.ts';
import type { Context } from './read-blocks.ts';
import { trimRun } from './run.ts';
import type { Span } from './source.ts';
import type { Cell } from './types.ts';
import { sourceEnd, sourceStart } from './view.ts';

interface ReadCell extends Cell {
  readonly inline: Inline;
}

/** A head longer than this, or with a full stop, is no head but a first row. */
const LONGEST_HEAD = 80;
/** In a row without heads, a first cell up to this length is read as the label of the others. */
const LONGEST_LABEL = 40;

/** Adds a table and its rows. */
export function readTable(context: Context, node: TableNode, span: Span): void {
  const { draft } = context;
  const block = addBlock(draft, 'table', span);
  const setting: Setting = { form: 'row', marks: context.marks, block, leadIn: context.leadIn };
  const rows = node.children.map((row) => ({ span: rowSpan(context, row), cells: row.children.map((cell) => readCell(context, cell)) }));
  const [head, ...body] = rows;
  const heads = head?.cells ?? [];
  draft.tables.push(
    Object.freeze({
      span: Object.freeze(span),
      section: draft.sections.length,
      heads: Object.freeze(heads.map(plainCell)),
      rows: Object.freeze(body.map((row) => Object.freeze({ span: row.span, cells: Object.freeze(row.cells.map(plainCell)) }))),
    }),
  );
  const named =
    heads.some((cell) => cell.text !== '') && heads.every((cell) => cell.text.length <= LONGEST_HEAD && !cell.text.endsWith('.'));
  for (const row of named ? body : rows) addRow(context, row.cells, named ? heads : [], setting);
}

const plainCell = ({ span, text, emphasised }: ReadCell): Cell => Object.freeze({ span, text, emphasised });

function rowSpan({ view }: Context, row: TableRow): Span {
  return Object.freeze({ start: sourceStart(view, row.position?.start.offset ?? 0), end: sourceEnd(view, row.position?.end.offset ?? 0) });
}

/** The words of a cell, with the span between its pipes without white space. */
function readCell({ draft, view }: Context, node: TableRow['children'][number]): ReadCell {
  const { text } = draft;
  let start = sourceStart(view, node.position?.start.offset ?? 0);
  let end = sourceEnd(view, node.position?.end.offset ?? 0);
  if (text[start] === '|') start++;
  if (end > start && text[end - 1] === '|' && text[end - 2] !== '\\') end--;
  while (start < end && ' \t'.includes(text[start] as string)) start++;
  while (end > start && ' \t'.includes(text[end - 1] as string)) end--;
  const inline = readInline(node.children, view);
  const words = trimRun(inline.main).text.replaceAll('\n', ' ');
  return { span: Object.freeze({ start, end }), text: words, emphasised: words !== '' && (inline.italic || isBold(inline)), inline };
}

function isBold({ main, bold }: Inline): boolean {
  const [only, ...more] = bold;
  return only !== undefined && more.length === 0 && (main.text.slice(0, only.start) + main.text.slice(only.end)).trim() === '';
}

/** A name in one cell and nothing said of it in the others. */
function isUnfilled(cells: readonly ReadCell[]): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  return cells.length > 1 && filled.length === 1 && (filled[0]?.text.length ?? 0) <= LONGEST_LABEL;
}

/** A head that puts off what stands below it is read with every cell. */
const PUTS_OFF = new RegExp(word('nog|later|still|not yet|to be|t\\.?b\\.?[acd]|n\\.?t\\.?[bn]|p\\.?m'), 'i');

/** Whether a cell says something by itself: in several sentences, or in one that is too long for a label. A question waits for its answer. */
const isProse = (text: string, head: string): boolean =>
  text.length > LONGEST_LABEL && (/[.!]["'”’)]?$/.test(text) || splitSentences(text).length > 1) && !PUTS_OFF.test(head);

function addRow({ draft }: Context, cells: readonly ReadCell[], heads: readonly Cell[], setting: Setting): void {
  const first = draft.passages.length;
  const label = cells[0]?.text ?? '';
  const isLabelled = heads.length === 0 && cells.length > 1 && label !== '' && label.length <= LONGEST_LABEL && !/[.:;!?]$/.test(label);
  const parts = cells.map((cell, index) => ({
    head: (heads[index]?.text ?? '').replace(/(?<![:\s])[:\s]+$/, ''),
    run: trimRun(cell.inline.main),
  }));
  if (isLabelled && parts[0]) parts[0] = { head: '', run: { ...parts[0].run, text: `${parts[0].run.text}:` } };
  const marked = isUnfilled(cells) ? { ...setting, marks: withMark(setting.marks, 'unfilled') } : setting;
  let beside: typeof parts = [];
  for (const part of parts) {
    if (!isProse(part.run.text, part.head)) {
      beside.push(part);
      continue;
    }
    // The first cell is the subject of what stands beside it, as a small heading is.
    const isSubject = beside.length === 1 && beside[0] === parts[0];
    addPassage(draft, joinCells(isSubject ? beside.map(({ run }) => ({ head: '', run })) : beside), marked);
    addSentences(draft, part.run, marked);
    beside = [];
  }
  addPassage(draft, joinCells(beside), marked);
  for (const cell of cells) addAside(draft, cell.inline, setting, first);
}
