import { withItemNumbers } from './item-numbers.ts';
import type { WordPackage } from './package.ts';

/** What a document holds beside its text. */
export interface WordCounts {
  readonly insertions: number;
  readonly deletions: number;
  readonly comments: number;
  readonly pictures: number;
  /** Charts and diagrams: drawings with words that are kept elsewhere. */
  readonly drawings: number;
  /** Headers and footers with words. */
  readonly margins: number;
}

const BODIES = /^word\/(?:document|footnotes|endnotes|comments)\d*\.xml$/;

/**
 * The parts with text in forms that the reading library passes over brought to a form that it reads: simple fields, directions,
 * formulas, drawings that come in one version only, and the numbers of items. No word is added or lost.
 */
export function prepareParts(parts: WordPackage): WordPackage {
  const numbering = parts.get('word/numbering.xml');
  return new Map(
    [...parts].map(([name, text]) => {
      if (!BODIES.test(name)) return [name, text];
      const body = prepared(text);
      return [name, name === 'word/document.xml' ? withItemNumbers(body, numbering) : body];
    }),
  );
}

function prepared(xml: string): string {
  return withFallbacks(xml)
    .replace(/<\/?w:(?:fldSimple|dir|bdo|ruby(?:Base)?)(?:[\s/][^<>]*)?>/g, '')
    .replace(/<(\/?)m:(r|t)(?=[\s/>])/g, '<$1w:$2')
    .replace(/<\/?m:[A-Za-z]+\b[^<>]*>/g, '');
}

/** A drawing for new versions of Word has a twin for old ones, and that alone is left, as it is what is read: else its items would count twice; where there is none, the words of its text boxes are put there. */
function withFallbacks(xml: string): string {
  return xml.replace(/<mc:AlternateContent\b[^<>]*>(?:(?!<\/?mc:AlternateContent\b)[\s\S])*?<\/mc:AlternateContent>/g, (whole) => {
    if (whole.includes('<mc:Fallback')) return whole.replace(/<mc:Choice\b(?:(?!<\/?mc:Choice\b)[\s\S])*<\/mc:Choice>/g, '');
    const boxes = whole.match(/<w:txbxContent\b(?:(?!<w:txbxContent\b)[\s\S])*?<\/w:txbxContent>/g);
    return boxes === null ? whole : boxes.map((box) => `<w:pict><v:textbox>${box}</v:textbox></w:pict>`).join('');
  });
}

/** The words of a part as it was written, without what is marked as deleted. Words of text boxes stand in it twice when they are kept for old versions of Word. */
export function wordsOfPart(xml: string): readonly string[] {
  const text: string[] = [];
  let deleted = 0;
  let reading = false;
  for (const [whole, close, name, rest] of xml.matchAll(/<(\/?)([\w:]+)(?![\w:])([^<>]*)>|[^<]+/g)) {
    if (name === undefined) {
      if (reading && deleted === 0) text.push(whole);
    } else if (name === 'w:t' || name === 'm:t') reading = close === '' && !rest?.endsWith('/');
    else if (name === 'w:del' || name === 'w:moveFrom') deleted += close === '' ? (rest?.endsWith('/') ? 0 : 1) : -1;
    else if (SPACES.has(name)) text.push(' ');
  }
  return wordsIn(decodeEntities(text.join('')));
}

/** Elements between which words do not run on. */
const SPACES = new Set([
  'w:p',
  'w:tc',
  'w:br',
  'w:tab',
  'w:cr',
  'w:noBreakHyphen',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:drawing',
  'w:pict',
]);

/** The words of a text, for comparing: lower case, without punctuation. */
export function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .replace(/\u00ad/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function countParts(parts: WordPackage): WordCounts {
  const body = parts.get('word/document.xml') ?? '';
  const count = (pattern: RegExp, text: string = body): number => text.match(pattern)?.length ?? 0;
  const margins = [...parts].filter(([name, text]) => /^word\/(?:header|footer)\d*\.xml$/.test(name) && wordsOfPart(text).length > 0);
  return {
    insertions: count(/<w:(?:ins|moveTo)\s[^<>]*>/g),
    deletions: count(/<w:(?:del|moveFrom)\s[^<>]*>/g),
    comments: count(/<w:comment\s/g, parts.get('word/comments.xml') ?? ''),
    pictures: count(/<pic:pic\b/g) + count(/<v:imagedata\b/g),
    drawings: count(/<(?:c:chart|dgm:relIds)\b/g),
    margins: margins.length,
  };
}
