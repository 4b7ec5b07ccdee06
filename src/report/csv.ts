import { plain } from './plain-text.ts';

export type CsvValue = string | number | null;

/** What a spreadsheet takes for the start of a formula, full-width forms included. */
const FORMULA = /^[\s'"]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table as RFC 4180 has it: comma, CRLF, every text quoted. A text that a spreadsheet could take for a formula gets an apostrophe before it.
 * It starts with a byte-order mark, without which spreadsheets do not read it as UTF-8.
 */
export function csv(heads: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `${BYTE_ORDER_MARK}${[heads, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = plain(value);
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
