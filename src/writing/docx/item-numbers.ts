import { DEEPEST, HIGHEST, type WordParagraph } from './word-model.ts';

/** The lists of a document: word/numbering.xml, as far as it says what number an item has. Lists of one kind count on together. */
interface Numbering {
  /** The kind of each list, by its id. */
  readonly kindOf: ReadonlyMap<string, string>;
  /** Where items of a kind start to count, by kind and level. */
  readonly starts: Levels;
  /** Where a list of its own starts to count, by list and level. */
  readonly restarts: Levels;
  /** Behind an item of how many of the highest levels another one begins again, by kind, or by `ownLevels` of a list, and level. Where nothing is said: of all above it. */
  readonly limits: Levels;
  /** The kind and level of paragraphs in a style. */
  readonly byStyle: ReadonlyMap<string, { readonly kind: string; readonly level: number }>;
}

/** The last number of a level, and the highest level (0 is the first) of which an item came since. */
interface Count {
  readonly number: number;
  readonly highestSince: number;
}

type Levels = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** A bookmark by this name and a number: the only thing that the reading library passes on of what a paragraph is given. */
const MARK = 'ketensturing:number:';

/** The text of a document in which each item bears its number, as `itemNumber` gives it. An item that was deleted has none. */
export function withItemNumbers(document: string, numberingXml: string | undefined): string {
  if (numberingXml === undefined) return document;
  const next = counter(numberingOf(numberingXml));
  const parts: string[] = [];
  let written = 0;
  for (const { from, text } of paragraphProperties(document)) {
    const number = /<w:(?:del|moveFrom)[\s/>]/.test(text) ? undefined : next(text);
    if (number === undefined || !Number.isInteger(number) || number < 0 || number > HIGHEST) continue;
    parts.push(document.slice(written, from), `<w:bookmarkStart w:id="0" w:name="${MARK}${number}"/>`);
    written = from;
  }
  return parts.join('') + document.slice(written);
}

/** The number that an item has in Word; undefined when that is not known. */
export function itemNumber({ children }: WordParagraph): number | undefined {
  for (const node of children) if (node.type === 'bookmarkStart' && node.name.startsWith(MARK)) return Number(node.name.slice(MARK.length));
  return undefined;
}

/** The properties of each paragraph as they are now, without what they were before a tracked change. */
function* paragraphProperties(document: string): Iterable<{ readonly from: number; readonly text: string }> {
  for (let from = document.indexOf('<w:pPr>'); from >= 0; ) {
    const end = document.indexOf('</w:pPr>', from);
    if (end < 0) return;
    const text = document.slice(from, end);
    const change = text.indexOf('<w:pPrChange');
    yield { from, text: change < 0 ? text : text.slice(0, change) };
    from = document.indexOf('<w:pPr>', end);
  }
}

/** Gives the number of the item with these properties, and counts on. As the reading library finds its list: by the paragraph itself, else by its style. */
function counter({ kindOf, starts, restarts, limits, byStyle }: Numbering): (properties: string) => number | undefined {
  const counts = new Map<string, Count[]>();
  const begun = new Set<string>();
  return (properties) => {
    const list = propertyIn('numId', properties) ?? '';
    const depth = propertyIn('ilvl', properties);
    const style = byStyle.get(propertyIn('pStyle', properties) ?? '');
    const { kind, level } = (list === '' || depth === undefined ? style : undefined) ?? {
      kind: kindOf.get(list),
      level: Number(depth ?? 0),
    };
    if (kind === undefined || !(level >= 0 && level <= DEEPEST)) return undefined;
    const known = counts.get(kind) ?? [];
    counts.set(kind, known);
    const own = restarts.get(list)?.get(level);
    const limit = limits.get(ownLevels(list))?.get(level) ?? limits.get(kind)?.get(level) ?? level;
    const place = `${list} ${level}`;
    const last = known[level];
    const begins = last === undefined || last.highestSince < limit || (own !== undefined && !begun.has(place));
    begun.add(place);
    const number = begins ? (own ?? starts.get(kind)?.get(level) ?? 1) : last.number + 1;
    known[level] = { number, highestSince: level };
    for (let below = level + 1; below <= DEEPEST; below++) {
      const count = known[below];
      if (count !== undefined && count.highestSince > level) known[below] = { ...count, highestSince: level };
    }
    return number;
  };
}

function propertyIn(name: 'numId' | 'ilvl' | 'pStyle', properties: string): string | undefined {
  const at = properties.indexOf(`<w:${name} `);
  return at < 0 ? undefined : valueIn(properties.slice(at, properties.indexOf('>', at)));
}

function valueIn(attributes: string): string | undefined {
  return /\sw:val=["']([^"']*)["']/.exec(attributes)?.[1];
}

function numberingOf(xml: string): Numbering {
  const kindOf = new Map<string, string>();
  const starts = new Map<string, Map<number, number>>();
  const restarts = new Map<string, Map<number, number>>();
  const limits = new Map<string, Map<number, number>>();
  const byStyle = new Map<string, { kind: string; level: number }>();
  const linked = new Map<string, string>();
  const links = new Map<string, string>();
  let kind = '';
  let list = '';
  let level = 0;
  for (const [, name = '', attributes = ''] of xml.matchAll(/<w:(\w+)(\s[^<>]*)>/g)) {
    const value = valueIn(attributes) ?? '';
    const id = /\sw:(?:abstractNumId|numId|ilvl)=["'](\d+)["']/.exec(attributes)?.[1] ?? '';
    if (name === 'abstractNum') [kind, list] = [id, ''];
    else if (name === 'num') [kind, list] = ['', id];
    else if (name === 'abstractNumId') kindOf.set(list, value);
    else if (name === 'lvl' || name === 'lvlOverride') {
      level = Number(id);
      // A level of its own takes the place of that of the kind, with what that says.
      if (name === 'lvl' && list !== '') add(limits, ownLevels(list), level, level);
    } else if (name === 'lvlRestart') {
      const limit = Number(value);
      // A level that is not above this one is passed over.
      if (value !== '' && limit >= 0 && limit <= level) add(limits, list === '' ? kind : ownLevels(list), level, limit);
    } else if (name === 'startOverride') add(restarts, list, level, Number(value));
    else if (name === 'start' && list === '') add(starts, kind, level, Number(value));
    else if (name === 'pStyle' && list === '') byStyle.set(value, { kind, level });
    else if (name === 'styleLink') linked.set(value, kind);
    else if (name === 'numStyleLink') links.set(kind, value);
  }
  // A kind that refers to a style is the kind that the style stands for.
  const resolved = (own: string): string => linked.get(links.get(own) ?? '') ?? own;
  return { kindOf: new Map([...kindOf].map(([id, own]) => [id, resolved(own)])), starts, restarts, limits, byStyle };
}

const ownLevels = (list: string): string => `list ${list}`;

function add(levels: Map<string, Map<number, number>>, key: string, level: number, start: number): void {
  const known = levels.get(key) ?? new Map<number, number>();
  levels.set(key, known.set(level, start));
}
