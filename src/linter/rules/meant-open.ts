/** Open places that are no fault of the plan, or one that another rule reports. */
import { LETTER, NO_LETTER, NO_LETTER_BEFORE, word } from '../language/letters.ts';
import { firstNotBefore } from '../ordered.ts';
import type { Span } from '../source.ts';
import type { Cell, Marker, Passage, Plan, RuleContext, Table } from '../types.ts';
import { actionIncomplete, type Gap, gapsOfRow } from './action-incomplete.ts';
import { type ActionTable, actionTables, isTotalName, requiredCells, STATUS_HEAD } from './action-tables.ts';
import { together } from './together.ts';

/** What says that the status itself is not known, or that nobody has filled it in. */
const UNKNOWN =
  /^(?:p\.?m|n\.?t\.?b|n\.?n\.?b|t\.?b\.?[acds]|xx+|volgt)(?![a-z])|[[\]{}<>_…?]|\.\.|lorem|placeholder|bepalen|vullen|ingevuld|invullen|gevuld|bekend|blank|leeg|insert|enter|fill|known|determined|decided|confirmed|defined/i;
/** A line to write on, and nothing else. */
const LINE = /^[_.…]+$/;
/** Names for a signature and for signing. */
const SIGNATURE = '(?:ondertekening|ondertekenaars?|handtekening(?:en)?|paraaf|parafen|voor akkoord|signatures?|signator(?:y|ies)|signing)';
const SIGNED = '(?:ondertekend|getekend|signed)';
const SIGNING = new RegExp(word(`${SIGNATURE}|${SIGNED}`), 'i');
/** A passage that asks for a signature, if it has a line or leads to one: "Handtekening: ____", "Aldus getekend te ____". That something was signed asks for none. */
const ASKS_TO_SIGN = new RegExp(`${word(SIGNATURE)}|^(?:aldus [^.]{0,60})?${SIGNED}${NO_LETTER}`, 'i');
/** A line, or a colon that leads to one. */
const LINE_OR_LEAD = /__|\.{4}|……|:\s*$/;
/** "[...]" and what is marked of "(…)". */
const OMISSION = /^(?:\[(?:…|\.{3})\]|…|\.{3})$/;
/** A word, unless it is nothing without what follows: behind "de" or "komt" a mark stands for a name, number or date. */
const WORD_BEFORE = new RegExp(
  `[${LETTER}](?<!${NO_LETTER_BEFORE}(?:de|het|een|van|voor|door|met|op|in|bij|is|wordt|komt|elke|the|an?|of|by|every)) \\(?$`,
  'i',
);
/** What "PM" stands for before it in brackets: a manager, a minister-president, a monitor. */
const PM_BEFORE = new RegExp(
  `${NO_LETTER_BEFORE}(?:minister[ -]president|prime minister|p[${LETTER}]{2,}[ -]?(?:manager|medewerker|meldkamer|meldpunt|minister|model|monitor))e?s? \\($`,
  'i',
);
/** The name of who has the role that stands before it in brackets: "Voorzitter (PM): Jan Jansen". */
const NAME_BEHIND = /^\):? \p{Lu}[\p{L}.'-]*(?: (?:\p{Lu}[\p{L}.'-]*|van|de|der|den|ten|ter)){1,4}$/u;
/** So many rows above a sum are looked through. */
const MOST_SUMMED = 50;
/** So many passages of the same block are looked through for a line to sign on. */
const NEAR = 8;

/**
 * Whether a placeholder or deferral of the passage with that index, at `span`, is left to `action-incomplete` (as long as that is on), stands in the name of an action whose row says who does it and by when, tells in a column for it how far the work is ("nog niet gestart"), is a line beside one to sign on, stands for words that a quote leaves out, or is the sum of other open places.
 * It looks at the block or list of the passage alone.
 */
export function isMeantOpen(context: RuleContext, index: number, marker: Marker, span: Span): boolean {
  const passage = context.plan.passages[index] as Passage;
  const words = passage.text.slice(marker.from, marker.to);
  if (passage.form === 'row' && isInActionCell(context, passage.source, span)) return true;
  if (passage.form === 'row' && marker.kind === 'deferral' && isOwnedAction(context, passage.source, span)) return true;
  if (isLeftOut(passage, marker) || isRole(passage, marker)) return true;
  if (isLine(words)) return isBesideSignature(context.plan, index);
  if (passage.form === 'row' && isSumOfOpen(context.plan, passage.source, span, words)) return true;
  return passage.form === 'row' && !UNKNOWN.test(words) && isInStatusCell(context.plan, passage.source, span);
}

/** The row of an action table that holds the span. */
function actionAt(
  context: RuleContext,
  source: number,
  span: Span,
): { readonly table: ActionTable; readonly row: Table['rows'][number] } | null {
  const table = tableAt(context.once(actionTables), ({ table: each }) => each, source, span);
  const row = table === null ? undefined : rowAt(table.table, span);
  return table === null || row === undefined ? null : { table, row };
}

/** A cell that `action-incomplete` looks at holds the span, and that rule is on or has nothing to say of the cell. */
function isInActionCell(context: RuleContext, source: number, span: Span): boolean {
  const action = actionAt(context, source, span);
  if (action === null) return false;
  const isHere = ({ cell }: Pick<Gap, 'cell'>): boolean => cell !== null && holds(cell.span, span);
  if (!requiredCells(action.table, action.row).some(isHere)) return false;
  return context.isOn(actionIncomplete.meta) || !gapsOfRow(action.table, action.row, context.language).some(isHere);
}

/** The name of an action whose row says who does it and by when: that is what the advice on a deferral asks for. */
function isOwnedAction(context: RuleContext, source: number, span: Span): boolean {
  const action = actionAt(context, source, span);
  const subject = action?.row.cells[action.table.subject];
  if (action === null || subject === undefined || !holds(subject.span, span)) return false;
  const roles = new Set(action.table.required.map(({ role }) => role));
  return roles.has('owner') && roles.has('date') && gapsOfRow(action.table, action.row, context.language).length === 0;
}

/** A total cannot be known as long as one of the rows above it says the same words. */
function isSumOfOpen({ tables }: Plan, source: number, span: Span, words: string): boolean {
  const table = tableAt(tables, (each) => each, source, span);
  const at = table === null ? -1 : rowIndexAt(table, span);
  if (table === null || !isTotalName(table.rows[at]?.cells[0]?.text ?? '')) return false;
  return table.rows.slice(Math.max(0, at - MOST_SUMMED), at).some((row) => row.cells.some(({ text }) => text.includes(words)));
}

function isInStatusCell({ tables }: Plan, source: number, span: Span): boolean {
  const table = tableAt(tables, (each) => each, source, span);
  const column = table === null ? -1 : (rowAt(table, span)?.cells.findIndex((cell: Cell) => holds(cell.span, span)) ?? -1);
  return STATUS_HEAD.test(table?.heads[column]?.text.trim() ?? '');
}

/** Words that a quote leaves out between two others. Anywhere else nobody can tell them from a blank. */
function isLeftOut({ text, marks }: Passage, { from, to }: Marker): boolean {
  return (
    marks.includes('quote') &&
    OMISSION.test(text.slice(from, to)) &&
    WORD_BEFORE.test(text.slice(Math.max(0, from - 30), from)) &&
    /^\)? \p{L}/u.test(text.slice(to, to + 4))
  );
}

/** "PM" in brackets for somebody or something: with what it stands for before it, or a name behind it. */
function isRole({ text }: Passage, { from, to }: Marker): boolean {
  if (text.slice(from, to) !== 'PM') return false;
  if (text.charAt(to) !== ')') return false;
  return PM_BEFORE.test(text.slice(Math.max(0, from - 60), from)) || NAME_BEHIND.test(text.slice(to).trimEnd());
}

/** A line to write on, in a block or list that asks for a signature. */
function isBesideSignature(plan: Plan, index: number): boolean {
  return together(plan, index, NEAR).some((at) => asksToSign(plan.passages[at] as Passage));
}

function asksToSign({ form, text, leadIn }: Passage): boolean {
  return SIGNING.test(form === 'lead-in' ? text : leadIn) || (ASKS_TO_SIGN.test(text) && LINE_OR_LEAD.test(text));
}

/** Whether a passage stands in a section about signing, or below one. There, lines are for those who sign. */
export function isForSigning({ sections }: Plan, { section }: Passage): boolean {
  for (let each = sections[section]; each !== undefined; each = sections[each.parent]) if (SIGNING.test(each.title)) return true;
  return false;
}

/** Whether words are a line to write on, and nothing else. */
export const isLine = (words: string): boolean => LINE.test(words);

function tableAt<T>(items: readonly T[], tableOf: (item: T) => Table, source: number, span: Span): T | null {
  const item = items[lastIndexBefore(items, (each) => tableOf(each).source - source || tableOf(each).span.start - span.start)];
  return item !== undefined && tableOf(item).source === source ? item : null;
}

const rowAt = (table: Table, span: Span): Table['rows'][number] | undefined => table.rows[rowIndexAt(table, span)];

const rowIndexAt = ({ rows }: Table, span: Span): number => lastIndexBefore(rows, (row) => row.span.start - span.start);

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Index of the last of items in order that does not stand behind a place, or −1; `from` tells how far behind it is. */
function lastIndexBefore<T>(items: readonly T[], from: (item: T) => number): number {
  return firstNotBefore((i) => from(items[i] as T) <= 0, 0, items.length) - 1;
}
