import { plain } from './plain-text.ts';

export type CsvValue = string | number | null;

/**
 * What a spreadsheet takes for the start of a formula, full-width forms included: at the start of a text, and behind a semicolon, where a spreadsheet that expects those begins a new cell. A tab is not
 * left in a text.
 */
const FORMULA = /(^|;)(?=[\s'"]*[=+\-@|%\uff1d\uff0b\uff0d\uff20])/g;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table as RFC 4180 has it: comma, CRLF, every text quoted. Where a spreadsheet could take a text, or what stands in it behind a semicolon, for a formula, it gets an apostrophe.
 * It starts with a byte-order mark, without which spreadsheets do not read it as UTF-8.
 */
export function csv(heads: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `${BYTE_ORDER_MARK}${[heads, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return `"${plain(value).replace(FORMULA, "$1'").replaceAll('"', '""')}"`;
}
