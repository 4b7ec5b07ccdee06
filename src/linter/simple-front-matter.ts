/** Front matter as most people write it, a key and a plain value on each line, read by hand: with the same result as the YAML reader, which takes many times as long to start and to read. */
import { LETTER } from './language/letters.ts';
import type { Span } from './source.ts';
import type { FrontMatter } from './types.ts';

/** A line: a name, and behind a colon and a space a value without any sign that means something in YAML. */
const LINE = new RegExp(`^([A-Za-z][A-Za-z0-9_-]*): ([${LETTER}\\d](?:[${LETTER}\\d _.,/()-]*[${LETTER}\\d_.,/()-])?)$`);
/** Words that stand for something other than themselves. */
const RESERVED = /^(?:null|true|false)$/i;
const WHOLE = /^(?:0|[1-9]\d{0,14})$/;
const DECIMAL = /^\d{1,9}\.\d{1,9}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What the lines say, with places from `from` on; null when a line is not as simple as this, or a key stands there twice. */
export function readSimpleFrontMatter(yaml: string, from: number): Pick<FrontMatter, 'data' | 'keys'> | null {
  const data = new Map<string, string | number>();
  const keys: { name: string; span: Span; valueSpan: Span }[] = [];
  let at = 0;
  while (at < yaml.length) {
    const end = yaml.indexOf('\n', at);
    const line = yaml.slice(at, end < 0 ? yaml.length : end > at && yaml.charCodeAt(end - 1) === 13 ? end - 1 : end);
    const [, name = '', text = ''] = LINE.exec(line) ?? [];
    const value = readValue(text);
    if (value === null || RESERVED.test(name) || data.has(name)) return null;
    const start = from + at;
    const valueStart = start + name.length + 2;
    data.set(name, value);
    keys.push({
      name,
      span: { start, end: start + name.length },
      valueSpan: { start: valueStart, end: valueStart + text.length },
    });
    at = end < 0 ? yaml.length : end + 1;
  }
  return keys.length === 0 ? null : { data: Object.fromEntries(data), keys };
}

/** The value that a text stands for; null when that takes more than a look. */
function readValue(text: string): string | number | null {
  if (WHOLE.test(text) || DECIMAL.test(text)) return Number(text);
  if (text === '' || RESERVED.test(text)) return null;
  return /^\p{N}/u.test(text) && !DAY.test(text) ? null : text;
}
