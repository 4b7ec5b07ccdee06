import { applyEdits, modify } from 'jsonc-parser/lib/esm/main.js';
import type { ConfigurationEdit } from './configuration-edits.ts';

/** The change that gives top-level keys other values (undefined removes a key). Null when the text is not a JSON object; what is not named stays as formatted. */
export function withKeys(text: string, values: ReadonlyMap<string, unknown>): readonly ConfigurationEdit[] | null {
  if (!isObject(text)) return null;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const insertSpaces = !indent.includes('\t');
  const formattingOptions = { insertSpaces, tabSize: insertSpaces ? indent.length : 1, eol };
  let next = text.trim() === '' ? `{}${eol}` : text;
  for (const [key, value] of values) next = applyEdits(next, modify(next, [key], value, { formattingOptions }));
  return difference(text, next);
}

function isObject(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** One edit for the part in which two texts differ. */
function difference(before: string, after: string): readonly ConfigurationEdit[] {
  if (before === after) return [];
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shortest - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) }];
}
