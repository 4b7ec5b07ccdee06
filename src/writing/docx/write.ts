import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  HeadingLevel,
  type ICommentOptions,
  type IParagraphOptions,
  type IStylesOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Definition, FootnoteDefinition, List, Table as MarkdownTable, Nodes, Root, RootContent } from 'mdast';
import type { Language } from '../../framework/types.ts';
import { frontMatterEnd } from '../../linter/front-matter-end.ts';
import { parseMarkdown } from '../../linter/markdown.ts';
import type { Finding, Severity } from '../../linter/types.ts';
import { type AnchoredComment, anchorComments } from './comment-anchors.ts';
import { type RunContext, runsOf } from './inline-runs.ts';
import { createListStyles, INDENT, type ListStyles } from './list-styles.ts';
import { DEEPEST } from './word-model.ts';

/** A checked plan, to be read in Word. */
export interface WordExport {
  /** In reading order; several when the plan consists of several files. */
  readonly parts: readonly WordPart[];
  readonly language: Language;
  /** The moment that the comments carry. */
  readonly date: Date;
}

/** One file of a plan. */
export interface WordPart {
  readonly text: string;
  /** Those that stand in this text; each becomes a comment at its paragraph. */
  readonly findings: readonly Finding[];
}

type Block = Paragraph | Table;

/** How blocks are made, within lists and quotations. */
interface Setting {
  readonly list?: { readonly reference: string; readonly instance: number; readonly level: number };
  readonly quoted?: true;
}

interface Conversion extends RunContext {
  readonly comments: ReadonlyMap<Nodes, readonly AnchoredComment[]>;
  /** The only heading of rank 1 in the plan: it becomes the title, and the other headings move up a rank. */
  readonly title: Nodes | undefined;
  readonly nextInstance: () => number;
  readonly listStyles: ListStyles;
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** A .docx of the plan with its findings as comments, for readers without this tool. Comments in the Markdown stay behind. */
export async function writeWord({ parts, language, date }: WordExport): Promise<Uint8Array> {
  const roots = parts.map(({ text }) => parseMarkdown(withoutFrontMatter(text)));
  const headings = roots.flatMap(({ children }) => children.filter((node) => node.type === 'heading'));
  const titles = headings.filter(({ depth }) => depth === 1);
  const listStyles = createListStyles();
  let instance = 0;
  const shared = {
    title: titles.length === 1 && titles[0] === headings[0] ? titles[0] : undefined,
    nextInstance: () => ++instance,
    listStyles,
  };
  const made: MadePart[] = [];
  for (const [index, root] of roots.entries()) made.push(partOf(root, parts[index]?.findings ?? [], made, shared));
  const body = made.flatMap(({ blocks }) => blocks);
  const word = new Document({
    creator: 'Ketensturing',
    title: headings[0] === undefined ? '' : plainOf(headings[0]),
    styles: stylesIn(language),
    numbering: { config: listStyles.all() },
    comments: { children: made.flatMap(({ comments }) => comments).map((comment) => commentOf(comment, language, date)) },
    footnotes: Object.fromEntries(made.flatMap(({ footnotes }) => footnotes)),
    sections: [{ children: body.length > 0 ? [...body] : [new Paragraph('')] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(word));
}

/** What one file becomes in the document. */
interface MadePart {
  readonly blocks: readonly Block[];
  readonly comments: readonly AnchoredComment[];
  /** By number. */
  readonly footnotes: readonly (readonly [number, { readonly children: Paragraph[] }])[];
}

/** Numbers of comments and notes go on from those `before`; labels and addresses are those of the file itself. */
function partOf(
  root: Root,
  findings: readonly Finding[],
  before: readonly MadePart[],
  shared: Pick<Conversion, 'title' | 'nextInstance' | 'listStyles'>,
): MadePart {
  const first = before.flatMap(({ footnotes }) => footnotes).length + 1;
  const notes = root.children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
  const numbers = new Map(notes.map(({ identifier }, index) => [identifier, first + index]));
  const definitions = root.children.filter((node): node is Definition => node.type === 'definition');
  const comments = anchorComments(root, findings, before.flatMap((part) => part.comments).length);
  const conversion: Conversion = {
    ...shared,
    addresses: new Map(definitions.map(({ identifier, url }) => [identifier, url])),
    footnote: (label) => numbers.get(label),
    comments,
  };
  return {
    blocks: blocksOf(root.children, conversion, {}),
    comments: [...comments.values()].flat(),
    footnotes: notes.map((note) => [numbers.get(note.identifier) ?? 0, { children: paragraphsOf(note.children, conversion) }]),
  };
}

/** Room between paragraphs, headings that stay with their text, and the language for Word's own spelling check. Sizes in half points and in twentieths of a point. */
function stylesIn(language: Language): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '1F3864' },
    paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, language: { value: language === 'nl' ? 'nl-NL' : 'en-GB' } },
        paragraph: { spacing: { after: 120, line: 264 } },
      },
      title: { run: { size: 40, bold: true, color: '1F3864' }, paragraph: { spacing: { after: 200 } } },
      heading1: heading(30, 320),
      heading2: heading(26, 240),
      heading3: heading(24, 200),
      heading4: heading(22, 160),
      heading5: heading(22, 160),
      heading6: heading(22, 160),
    },
    paragraphStyles: [
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        next: 'Normal',
        run: { italics: true },
        paragraph: { indent: { left: 2 * INDENT } },
      },
    ],
  };
}

/** The text with empty lines in place of its front matter, so that lines keep their numbers. */
function withoutFrontMatter(text: string): string {
  const end = frontMatterEnd(text);
  return text.slice(0, end).replace(/[^\r\n]+/g, '') + text.slice(end);
}

function plainOf(node: Nodes): string {
  if ('value' in node && node.type !== 'html') return node.value;
  return 'children' in node ? node.children.map(plainOf).join('') : '';
}

function blocksOf(nodes: readonly RootContent[], conversion: Conversion, setting: Setting): readonly Block[] {
  return nodes.flatMap((node): readonly Block[] => {
    switch (node.type) {
      case 'heading': {
        const depth = node.depth - (conversion.title === undefined ? 1 : 2);
        const level = node === conversion.title ? HeadingLevel.TITLE : HEADINGS[Math.max(0, depth)];
        return [paragraph(node, runsOf(node.children, conversion), conversion, level === undefined ? {} : { heading: level })];
      }
      case 'paragraph':
        return [paragraph(node, runsOf(node.children, conversion), conversion, look(setting))];
      case 'code':
        return node.value
          .split('\n')
          .map((line, index) =>
            paragraph(index === 0 ? node : undefined, [new TextRun({ text: line, font: 'Consolas' })], conversion, look(setting)),
          );
      case 'html':
        return htmlParagraphs(node.value, conversion, setting);
      case 'blockquote':
        return blocksOf(node.children, conversion, { ...setting, quoted: true });
      case 'list':
        return listBlocks(node, conversion, setting);
      case 'table':
        return [tableOf(node, conversion), new Paragraph({ spacing: { after: 60, line: 120 } })];
      default:
        return [];
    }
  });
}

function paragraphsOf(nodes: readonly RootContent[], conversion: Conversion): Paragraph[] {
  return blocksOf(nodes, conversion, {}).filter((block) => block instanceof Paragraph);
}

function look({ list, quoted }: Setting): IParagraphOptions {
  return { ...(list === undefined ? {} : { numbering: { ...list }, spacing: { after: 40 } }), ...(quoted ? { style: 'Quote' } : {}) };
}

/** A paragraph with its comments around it. */
function paragraph(
  node: Nodes | undefined,
  runs: readonly ParagraphChild[],
  { comments }: Conversion,
  options: IParagraphOptions,
): Paragraph {
  const own = (node && comments.get(node)) ?? [];
  const children = [
    ...own.map(({ id }) => new CommentRangeStart(id)),
    ...runs,
    ...own.map(({ id }) => new CommentRangeEnd(id)),
    ...own.map(({ id }) => new TextRun({ children: [new CommentReference(id)] })),
  ];
  return new Paragraph({ ...options, children });
}

/** The words in HTML; comments are for the writer and stay behind. */
function htmlParagraphs(html: string, conversion: Conversion, setting: Setting): readonly Paragraph[] {
  const text = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? [] : [paragraph(undefined, [new TextRun(text)], conversion, look(setting))];
}

function listBlocks(node: List, conversion: Conversion, setting: Setting): readonly Block[] {
  const level = setting.list === undefined ? 0 : Math.min(DEEPEST, setting.list.level + 1);
  const { bullets, numbersFrom } = conversion.listStyles;
  const reference = node.ordered ? numbersFrom(node.start ?? 1, level) : bullets;
  const list = { reference, instance: conversion.nextInstance(), level };
  const quoted = setting.quoted ? { quoted: true as const } : {};
  return node.children.flatMap(({ children: [first, ...rest] }) => [
    ...(first === undefined ? [paragraph(undefined, [], conversion, look({ list }))] : blocksOf([first], conversion, { list, ...quoted })),
    ...rest.flatMap((block) => blocksOf([block], conversion, block.type === 'list' ? { list, ...quoted } : quoted)),
  ]);
}

function tableOf({ children: rows }: MarkdownTable, conversion: Conversion): Table {
  const width = rows[0]?.children.length ?? 1;
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 100, right: 100 },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: Array.from({ length: width }, (_, column) => {
            const runs = runsOf(row.children[column]?.children ?? [], conversion, index === 0 ? { bold: true } : {});
            return new TableCell({ children: [paragraph(column === 0 ? row : undefined, runs, conversion, { spacing: { after: 0 } })] });
          }),
        }),
    ),
  });
}

const SEVERITIES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  nl: { error: 'Fout', warning: 'Waarschuwing', info: 'Opmerking', hint: 'Tip' },
  en: { error: 'Error', warning: 'Warning', info: 'Note', hint: 'Tip' },
};

function commentOf({ id, finding }: AnchoredComment, language: Language, date: Date): ICommentOptions {
  const { severity, ruleId, message, advice } = finding;
  const paragraphs = [`${SEVERITIES[language][severity]}: ${message}`, advice, ruleId].filter((text) => text !== '');
  return { id, author: 'Ketensturing', initials: 'K', date, children: paragraphs.map((text) => new Paragraph(text)) };
}
