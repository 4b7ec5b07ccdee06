import type { WordNode } from './word-model.ts';

/** What an inline text needs of the document around it. */
export interface InlineContext {
  /** The number of a footnote or endnote, given when it is first referred to. */
  readonly noteNumber: (reference: { readonly noteType: string; readonly noteId: string }) => number | null;
  /** Told of each picture that stands in the text. */
  readonly onPicture: (altText: string) => void;
}

interface Segment {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly href: string | null;
  /** Markdown already: not to be escaped or marked. */
  readonly raw: boolean;
}

type Look = Omit<Segment, 'text' | 'raw'>;

const PLAIN: Look = { bold: false, italic: false, struck: false, href: null };
/** A line break within a paragraph, until it is known where the text goes. */
export const LINE_BREAK = '\u2028';

/** The Markdown of the text in a paragraph, on one line; `LINE_BREAK` stands for the line breaks in it. `marks` off leaves bold and italics out. */
export function inlineMarkdown(nodes: readonly WordNode[], context: InlineContext, marks: boolean): string {
  const segments = merged(nodes.flatMap((node) => segmentsOf(node, PLAIN, context)));
  return segments
    .map((segment, index) => rendered(segment, segments[index - 1], segments[index + 1], marks))
    .join('')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\u2028 ?/g, LINE_BREAK)
    .trim();
}

function segmentsOf(node: WordNode, look: Look, context: InlineContext): readonly Segment[] {
  switch (node.type) {
    case 'text':
      return [{ ...look, text: plainCharacters(node.value), raw: false }];
    case 'tab':
      return [{ ...look, text: ' ', raw: false }];
    case 'break':
      return [{ ...look, text: node.breakType === 'line' ? LINE_BREAK : ' ', raw: false }];
    case 'checkbox':
      return [{ ...PLAIN, text: node.checked ? '[x] ' : '[ ] ', raw: true }];
    case 'noteReference': {
      const number = context.noteNumber(node);
      return number === null ? [] : [{ ...PLAIN, text: `[^${number}]`, raw: true }];
    }
    case 'image':
      context.onPicture(node.altText ?? '');
      return [];
    case 'hyperlink':
      return node.children.flatMap((child) => segmentsOf(child, { ...look, href: node.href ?? null }, context));
    case 'run': {
      const style = node.styleName?.toLowerCase();
      const own = {
        ...look,
        bold: look.bold || node.isBold || style === 'strong',
        italic: look.italic || node.isItalic || style === 'emphasis',
        struck: look.struck || node.isStrikethrough,
      };
      return node.children.flatMap((child) => segmentsOf(child, own, context));
    }
    default:
      return 'children' in node ? node.children.flatMap((child) => segmentsOf(child, look, context)) : [];
  }
}

function plainCharacters(text: string): string {
  return text
    .replace(/[\u00a0\u2002-\u200a\u202f\r\n\t]/g, ' ')
    .replace(/\u2011/g, '-')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\u2028/g, ' ');
}

function merged(segments: readonly Segment[]): readonly Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    if (segment.text === '') continue;
    // The look of white space does not show, so that it does not end what goes on behind it.
    const same =
      last !== undefined &&
      !last.raw &&
      !segment.raw &&
      last.href === segment.href &&
      (sameLook(last, segment) || segment.text.trim() === '');
    if (same) result[result.length - 1] = { ...last, text: last.text + segment.text };
    else result.push(segment);
  }
  return result;
}

function sameLook(a: Segment, b: Segment): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.struck === b.struck;
}

function rendered(segment: Segment, before: Segment | undefined, after: Segment | undefined, marks: boolean): string {
  if (segment.raw) return segment.text;
  const core = segment.text.trim();
  if (core === '') return segment.text;
  const lead = segment.text.slice(0, segment.text.indexOf(core));
  const tail = segment.text.slice(lead.length + core.length);
  const open = [segment.struck ? '~~' : '', marks && segment.bold ? '**' : '', marks && segment.italic ? '*' : ''].join('');
  const text = escaped(core);
  const fits = open !== '' && canMark(core, lead === '' ? before?.text : ' ', tail === '' ? after?.text : ' ');
  const marked = fits ? open + text.replaceAll(LINE_BREAK, `${reversed(open)}${LINE_BREAK}${open}`) + reversed(open) : text;
  return lead + linked(marked, core, segment.href) + tail;
}

function linked(markdown: string, text: string, href: string | null): string {
  const target = href?.trim() ?? '';
  if (!/^(?:https?|mailto):/i.test(target) || target === text.trim()) return markdown;
  return `[${markdown}](<${target.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

function reversed(marks: string): string {
  return (marks.match(/~~|\*\*|\*/g) ?? []).reverse().join('');
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Whether marks around the text are read as marks: punctuation at its edge must not touch a word outside. */
function canMark(core: string, before: string | undefined, after: string | undefined): boolean {
  const touchesBefore = WORD_CHARACTER.test(before?.at(-1) ?? ' ') && !WORD_CHARACTER.test(core[0] ?? '');
  const touchesAfter = WORD_CHARACTER.test(after?.[0] ?? ' ') && !WORD_CHARACTER.test(core.at(-1) ?? '');
  return !touchesBefore && !touchesAfter;
}

/** Text that Markdown reads as it stands. Brackets around words to fill in stay as they are. */
function escaped(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[*`]|~(?=~)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?])|\](?=[([:])|\[(?=\^)|&(?=#?\w+;)/gu, '\\$&');
}

/** The text as the start of a block: what would open a heading, quotation, list or rule is read as text. */
export function escapedStart(text: string): string {
  return text
    .replace(/^(#{1,6}|[-+])(?=\s|$)/, '\\$1')
    .replace(/^(>|\||={2,}\s*$|-{2,}\s*$|~{3,})/, '\\$1')
    .replace(/^(\d{4,9})([.)])(?=\s|$)/, '$1\\$2');
}
