/** Which of the seven kinds of HTML block a line begins (CommonMark 0.31 §4.6), and where it ends. */
import type { Line } from './block-lines.ts';

/** Tags that begin an HTML block of kind 6: everything up to a blank line. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  `address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption
  figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup
  option p param search section summary table tbody td tfoot th thead title tr track ul`.split(/\s+/),
);
const RAW_TAGS: ReadonlySet<string> = new Set(['pre', 'script', 'style', 'textarea']);
const RAW_END = /<\/(?:pre|script|style|textarea)>/i;

/**
 * `raw`: runs to its end mark, whatever stands between; `block`: runs to a blank line;
 * `maybe`: a single tag on a line, which is HTML only where no paragraph is open; `unknown`: not worth telling apart.
 */
export type HtmlKind = 'raw' | 'block' | 'maybe' | 'unknown' | 'none';

/** An HTML block that begins on a line. For `raw`, `ends` says whether a stretch of text holds its end mark. */
export interface HtmlStart {
  readonly kind: HtmlKind;
  readonly ends: (text: string, from: number, to: number) => boolean;
  /** Where its end mark may begin. */
  readonly inside: number;
}

const never = (): boolean => false;
const NONE: HtmlStart = { kind: 'none', ends: never, inside: 0 };
const holds =
  (mark: string) =>
  (text: string, from: number, to: number): boolean =>
    text.slice(from, to).includes(mark);

/** The HTML block that may begin on a line whose first character is `<`. */
export function htmlStart(text: string, line: Line): HtmlStart {
  const at = line.at;
  if (text.startsWith('<!--', at)) return { kind: 'raw', ends: holds('-->'), inside: at + 2 };
  if (text.startsWith('<?', at)) return { kind: 'raw', ends: holds('?>'), inside: at + 1 };
  if (text.startsWith('<![CDATA[', at)) return { kind: 'unknown', ends: never, inside: at };
  if (text.startsWith('<!', at)) return isAlpha(text.charCodeAt(at + 2)) ? { kind: 'raw', ends: holds('>'), inside: at + 3 } : NONE;
  return tagStart(text, line);
}

function tagStart(text: string, line: Line): HtmlStart {
  const closing = text[line.at + 1] === '/';
  const from = line.at + (closing ? 2 : 1);
  let to = from;
  if (!isAlpha(text.charCodeAt(from))) return NONE;
  while (to < line.end && isNameCode(text.charCodeAt(to))) to++;
  const name = text.slice(from, to).toLowerCase();
  const after = to < line.end ? (text[to] as string) : '\n';
  if (!' \t\n/>'.includes(after)) return NONE;
  if (!closing && after !== '/' && RAW_TAGS.has(name)) {
    return { kind: 'raw', ends: (whole, start, end) => RAW_END.test(whole.slice(start, end)), inside: to };
  }
  if (BLOCK_TAGS.has(name)) return after === '/' && text[to + 1] !== '>' ? NONE : { kind: 'block', ends: never, inside: to };
  return isWholeTag(text, to, line.end) ? { kind: 'maybe', ends: never, inside: to } : NONE;
}

/** Whether the tag whose name ends at `from` ends the line as well; too wide for malformed attributes, never too narrow. */
function isWholeTag(text: string, from: number, end: number): boolean {
  let quote = '';
  for (let i = from; i < end; i++) {
    const char = text[i] as string;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return text.slice(i + 1, end).trim() === '';
  }
  return false;
}

const isAlpha = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isNameCode = (code: number): boolean => isAlpha(code) || (code >= 48 && code <= 57) || code === 45;
