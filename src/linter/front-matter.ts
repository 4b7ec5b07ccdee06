/** YAML front matter: found by hand, read by hand when it is simple and else by `yaml`; never throws. */
import { isMap, isScalar, type Pair, parseDocument } from 'yaml';
import { misplacedKey } from './front-matter-end.ts';
import { readSimpleFrontMatter } from './simple-front-matter.ts';
import type { Span } from './source.ts';
import type { FrontMatter, Plan } from './types.ts';

type Fault = NonNullable<FrontMatter['error']>['message'];

const TOO_LONG: Fault = { nl: 'zij zijn te lang om te lezen', en: 'it is too long to be read' };
const NO_KEYS: Fault = { nl: 'dit is geen lijst van sleutels met waarden', en: 'this is not a list of keys with values' };
const TWICE: Fault = { nl: 'een sleutel staat er tweemaal', en: 'a key stands there twice' };

/** The YAML reader speaks English only. */
const asRead = (message: string): Fault => ({ nl: `dit is geen geldige YAML (${message})`, en: `this is not valid YAML (${message})` });

/** Front matter over `span` that cannot be read, with the fault at `at`. */
const failed = (span: Span, message: Fault, at: Span): Omit<FrontMatter, 'source'> => ({
  span,
  data: {},
  keys: [],
  error: { message, span: at },
});

/** Whether a key is the one that says whether the document is a plan; a capital is no other name. */
export const isOwnKey = ({ name }: FrontMatter['keys'][number]): boolean => name.toLowerCase() === 'ketensturing';

/** The key that says whether a document is a plan where it does nothing, in each text that has no front matter. */
export function misplacedKeys({
  sources,
  frontMatter,
}: Pick<Plan, 'sources' | 'frontMatter'>): readonly { readonly source: number; readonly span: Span }[] {
  return sources.flatMap(({ text }, source) => {
    const span = frontMatter.some((front) => front.source === source) ? null : misplacedKey(text);
    return span === null ? [] : [{ source, span }];
  });
}

/** Front matter above this many code units is not read. */
export const LONGEST_FRONT_MATTER = 65_536;

/** Reads the front matter that `frontMatterEnd` found: `text` with both its fences. Spans are offsets into `text`. */
export function readFrontMatter(text: string): Omit<FrontMatter, 'source'> {
  const span = { start: 0, end: text.trimEnd().length };
  const from = text.search(/[\r\n]/) + (text.includes('\r\n') && text.indexOf('\r\n') === text.search(/[\r\n]/) ? 2 : 1);
  // YAML has no lines that end with CR alone.
  const yaml = text.slice(from, Math.max(from, span.end - 3)).replace(/\r(?!\n)/g, '\n');
  if (yaml.length > LONGEST_FRONT_MATTER) return failed(span, TOO_LONG, { start: 0, end: 3 });
  const simple = readSimpleFrontMatter(yaml, from);
  return simple === null ? readYaml(yaml, from, span) : { span, ...simple, error: null };
}

/** Front matter as the YAML reader reads it; its places are from `from` on, `span` is that of the whole. */
export function readYaml(yaml: string, from: number, span: Span): Omit<FrontMatter, 'source'> {
  try {
    const document = parseDocument(yaml, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false, resolveKnownTags: false });
    const [error] = document.errors;
    if (error) return failed(span, asRead(withLineEnds(error.message)), spanOfError(from, error.pos, yaml));
    const { contents } = document;
    if (contents === null || (isScalar(contents) && contents.value === null)) return { span, data: {}, keys: [], error: null };
    if (!isMap(contents)) return failed(span, NO_KEYS, spanWithin(from, 0, yaml.length, yaml.length));
    const keys = contents.items.flatMap((pair) => keyOf(pair as Pair, from, yaml.length));
    const twice = secondOfTwo(keys);
    if (twice !== undefined) return failed(span, TWICE, twice.span);
    return { span, data: Object.fromEntries(Object.entries(document.toJS({ maxAliasCount: 100 }) as object)), keys, error: null };
  } catch (error) {
    return failed(span, asRead(error instanceof Error ? error.message : String(error)), { start: 0, end: 3 });
  }
}

/** The parser quotes what it read as JSON does; what is said of a plan does not depend on its line ends. */
function withLineEnds(message: string): string {
  return message.replace(/\\(?:r\\n|.)/g, (sign) => (sign === '\\r\\n' ? '\\n' : sign));
}

/** The parser would compare each key with all others. */
function secondOfTwo(keys: FrontMatter['keys']): FrontMatter['keys'][number] | undefined {
  const seen = new Set<string>();
  return keys.find(({ name }) => seen.has(name) || !seen.add(name));
}

function keyOf(pair: Pair, from: number, length: number): FrontMatter['keys'][number][] {
  if (!isScalar(pair.key) || !pair.key.range) return [];
  const [start, end] = pair.key.range;
  const value = (pair.value as { range?: readonly number[] } | null)?.range;
  return [
    {
      name: String(pair.key.value),
      span: spanWithin(from, start, end, length),
      valueSpan: value ? spanWithin(from, value[0] as number, value[1] as number, length) : spanWithin(from, end, end, length),
    },
  ];
}

/** Without the line end that the parser may point at: there the last character before it is at fault. */
function spanOfError(from: number, [start, end]: readonly [number, number], yaml: string): Span {
  const words = yaml.slice(start, end).trimEnd();
  const before = yaml.slice(Math.max(0, start - 1), start);
  return words === '' && before.trim() !== ''
    ? spanWithin(from, start - 1, start, yaml.length)
    : spanWithin(from, start, start + words.length, yaml.length);
}

function spanWithin(from: number, start: number, end: number, length: number): Span {
  const first = Math.min(Math.max(start, 0), length);
  return { start: from + first, end: from + Math.min(Math.max(end, first), length) };
}
