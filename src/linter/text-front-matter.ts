import { readFrontMatter } from './front-matter.ts';
import { frontMatterEnd } from './front-matter-end.ts';
import type { TextFrontMatter } from './types.ts';

/** Lists in lists that are looked into. */
const DEEPEST = 2;
/** Maps in each other whose fields count; what an alias names can hold itself. */
const MOST_NESTED = 4;
/** Items of a list, and characters of a value, that are looked at. */
const MOST_ITEMS = 20;
const LONGEST = 400;

/** The front matter of a text (without byte-order mark). Never throws. */
export function textFrontMatter(text: string): TextFrontMatter {
  const end = frontMatterEnd(text);
  const { data, keys, error } = readFrontMatter(text.slice(0, end));
  if (end === 0 || error !== null) return { end, fields: null };
  const own = keys.map(({ name, valueSpan }) => [name, meant(data[name], text.slice(valueSpan.start, valueSpan.end))] as const);
  const nested = own.flatMap(([, value]) => fieldsIn(value, MOST_NESTED));
  return { end, fields: [...own, ...nested].map(([name, value]) => [name, said(value, DEEPEST)]) };
}

/** The fields of maps, but not of those in lists, which are about parts. Of a number with a fraction it is not known how it was written. */
function fieldsIn(value: unknown, depth: number): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth === 0) return [];
  const entries = Object.entries(value).slice(0, MOST_ITEMS);
  const own = entries.filter(([, item]) => typeof item !== 'number' || Number.isInteger(item));
  return [...own, ...entries.flatMap(([, item]) => fieldsIn(item, depth - 1))];
}

/** "2026.10" is no number to whoever writes it, and "[naam]" no list but a place to be filled in. */
function meant(value: unknown, written: string): unknown {
  const isOpen = Array.isArray(value) && value.length === 1 && written.startsWith('[');
  return isOpen || typeof value === 'number' ? written : value;
}

/** A value on one line; what an alias names can hold itself, so lists are looked into to a certain depth. */
function said(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null)
    return String(value ?? '')
      .slice(0, LONGEST)
      .replace(/\s+/g, ' ')
      .trim();
  if (depth === 0) return '';
  const items = Object.values(value).slice(0, MOST_ITEMS);
  return items
    .map((item) => said(item, depth - 1))
    .filter((item) => item !== '')
    .join(', ');
}
