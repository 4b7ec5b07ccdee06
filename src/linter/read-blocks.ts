/** Walks the blocks of a Markdown tree and drafts what they hold. */
import type { BlockContent, Definition, DefinitionContent, Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import { addBlock, type Draft } from './fragment.ts';
import { readHtml } from './html-text.ts';
import { type Inline, readInline } from './inline.ts';
import { ALERT, isInstruction } from './instructions.ts';
import { addAside, addComment, addParagraph, addPassage, addSentences, type Setting, withMark } from './passages.ts';
import { readTable } from './read-table.ts';
import { type Run, sliceRun, sliceRuns, trimRun, withoutMatches } from './run.ts';
import type { Span } from './source.ts';
import { TASK, taskMark } from './tasks.ts';
import { tolerantHeading } from './tolerant-headings.ts';
import { LONGEST_LEAD_IN } from './typed-items.ts';
import type { PassageForm, PassageMark } from './types.ts';
import { sourceEnd, sourceStart, type View } from './view.ts';

type Node = RootContent | BlockContent | DefinitionContent;

/** Where a block stands. `list`: the block index of the list around it, or -1; `root`: headings here begin sections. */
export interface Context {
  readonly draft: Draft;
  /** What the blocks were parsed from; nodes before its first offset are not read. */
  readonly view: View;
  readonly root: boolean;
  readonly list: number;
  readonly form: PassageForm;
  readonly marks: readonly PassageMark[];
  readonly leadIn: string;
  readonly depth: number;
}

const OWN_WORDS = /^\s*ketensturing-/i;

/** Quotes and lists deeper than this are not read. */
const DEEPEST = 120;

/** The context at the root of a tree. */
export function rootContext(draft: Draft, view: View): Context {
  return { draft, view, root: true, list: -1, form: 'sentence', marks: [], leadIn: '', depth: 0 };
}

/** Reads blocks in order. `before`: the last words of a paragraph right before them. Returns the last words of a paragraph at their end. */
export function readBlocks(context: Context, nodes: readonly Node[], before: string): string {
  let last = before;
  if (context.depth > DEEPEST) return '';
  for (const node of nodes) last = readBlock(context, node, last);
  return last;
}

/** Where a block stands, without white space at its end: what the parser counts in there depends on what follows. */
function spanOf({ draft, view }: Context, node: Node): Span {
  const start = sourceStart(view, node.position?.start.offset ?? 0);
  let end = sourceEnd(view, node.position?.end.offset ?? 0);
  while (end > start && ' \t\r\n'.includes(draft.text[end - 1] as string)) end--;
  return { start, end };
}

function readBlock(context: Context, node: Node, last: string): string {
  if ((node.position?.start.offset ?? 0) < context.view.first) return last;
  const span = spanOf(context, node);
  const { draft } = context;
  switch (node.type) {
    case 'heading':
      readHeading(context, node, span);
      return '';
    case 'paragraph':
      return readParagraph(context, node, span);
    case 'list':
      readList(context, node, span, last);
      return '';
    case 'table':
      readTable(context, node, span);
      return '';
    case 'blockquote':
      readQuote(context, node.children, span);
      return '';
    case 'html':
      return readHtmlBlock(context, span) ? last : '';
    case 'code':
      addBlock(draft, 'code', span);
      return '';
    case 'thematicBreak':
      if (context.list < 0) addBlock(draft, 'rule', span);
      return '';
    case 'definition':
      readDefinition(context, node, span);
      draft.defines.push(node.identifier);
      return '';
    case 'footnoteDefinition':
      draft.defines.push(`^${node.identifier}`);
      addBlock(draft, 'footnote', span);
      readBlocks({ ...context, root: false, depth: context.depth + 1 }, node.children, '');
      return '';
    default:
      return '';
  }
}

/** Words to the linter in the title of a link that leads nowhere, as Markdown has comments without HTML: "[//]: # (ketensturing-disable …)". */
function readDefinition(context: Context, { url, title }: Definition, span: Span): void {
  const { draft } = context;
  const isComment = url === '#' && OWN_WORDS.test(title ?? '');
  if (context.list < 0) addBlock(draft, isComment ? 'comment' : 'definition', span);
  if (isComment) draft.comments.push(Object.freeze({ span: Object.freeze(span), text: title ?? '', alone: context.root }));
}

/** The setting of passages in a block: that of the list around it, or a block of its own. */
function settingFor(context: Context, kind: 'paragraph' | 'heading', span: Span): Setting {
  const block = context.list >= 0 ? context.list : addBlock(context.draft, kind, span);
  return { form: context.form, marks: context.marks, block, leadIn: context.leadIn };
}

function readHeading(context: Context, node: Heading, span: Span): void {
  const inline = readInline(node.children, context.view);
  addHeading(context, inline, node.depth, span);
}

/** Adds a heading; at the root it begins a section. */
export function addHeading(context: Context, inline: Inline, depth: number, span: Span): void {
  const { draft } = context;
  const title = trimRun(inline.main);
  if (context.root) {
    draft.sections.push(
      Object.freeze({
        title: title.text.replaceAll('\n', ' '),
        depth,
        heading: Object.freeze(span),
        titleSpan: runSpan(title, span),
        passage: draft.passages.length,
      }),
    );
  }
  const setting = { ...settingFor(context, 'heading', span), form: 'heading' as const };
  const first = draft.passages.length;
  addPassage(draft, title, setting);
  addAside(draft, inline, setting, first);
}

function runSpan({ pieces }: Run, within: Span): Span {
  if (pieces.length === 0) return Object.freeze({ start: within.end, end: within.end });
  return Object.freeze({ start: pieces[1] as number, end: (pieces.at(-2) as number) + (pieces.at(-1) as number) });
}

function readParagraph(context: Context, node: Paragraph, span: Span): string {
  let inline = readInline(node.children, context.view);
  let from = span.start;
  while (context.root) {
    const found = tolerantHeading(inline.main, context.draft.text, from);
    if (!found) break;
    addHeading(context, { ...inline, main: found.title, struck: [], comments: [], bold: [] }, found.depth, { start: from, end: found.end });
    from = found.next;
    const cut = found.length;
    inline = { ...inline, main: sliceRun(inline.main, cut, inline.main.text.length), bold: moveBold(inline.bold, cut) };
    if (inline.main.text.trim() === '' && inline.struck.length + inline.comments.length === 0) return '';
  }
  return addShown(context.draft, inline, settingFor(context, 'paragraph', { start: from, end: span.end }));
}

/** What Obsidian shows to nobody: "%% intern %%"; behind a digit it is a slip of the pen. */
const ASIDE = /(?<!\d ?)%%(?:[^%]|%(?!%))*%%/g;

/** Adds a paragraph, and as comments what stands in it between double percent signs. */
export function addShown(draft: Draft, inline: Inline, setting: Setting): string {
  const { main } = inline;
  const asides = main.text.includes('%%') ? [...main.text.matchAll(ASIDE)] : [];
  if (asides.length === 0) return addParagraph(draft, inline, setting);
  const first = draft.passages.length;
  const last = addParagraph(draft, { ...inline, main: withoutMatches(main, ASIDE), bold: [] }, setting);
  const marks = withMark(setting.marks, 'comment');
  const bounds = asides.map(({ 0: words, index }): [number, number] => [index + 2, index + words.length - 2]);
  for (const run of sliceRuns(main, bounds)) addSentences(draft, run, { ...setting, form: 'sentence', marks, leadIn: '' });
  const own = draft.passages.splice(first);
  draft.passages.push(...own.sort((a, b) => a.span.start - b.span.start));
  return last;
}

const moveBold = (bold: readonly Span[], by: number): readonly Span[] =>
  bold.filter((span) => span.start >= by).map((span) => ({ start: span.start - by, end: span.end - by }));

function readQuote(context: Context, nodes: readonly Node[], span: Span): void {
  const { draft } = context;
  addBlock(draft, 'quote', span);
  const text = draft.text.slice(span.start, Math.min(span.end, span.start + 300)).replace(/^[\s>]+/, '');
  const alert = ALERT.exec(text);
  const marks = alert ? context.marks : withMark(context.marks, 'quote');
  const words = alert ? text.slice(alert[0].length).replace(/^[\s>]+/, '') : text;
  const inner = isInstruction(words, true) ? withMark(marks, 'instruction') : marks;
  readBlocks({ ...context, root: false, list: -1, form: 'sentence', marks: inner, leadIn: '', depth: context.depth + 1 }, nodes, '');
}

function readList(context: Context, node: List, span: Span, before: string): void {
  const block = context.list >= 0 ? context.list : addBlock(context.draft, 'list', span);
  const own = leadInOf(before);
  const leadIn = own === '' || context.leadIn === '' ? own || context.leadIn : `${context.leadIn} ${own}`;
  const inner: Context = { ...context, root: false, list: block, form: 'item', leadIn, depth: context.depth + 1 };
  for (const item of node.children) readItem(inner, item);
}

/** The words before a list when they lead to it: they end in a colon, or are no whole sentence. */
function leadInOf(text: string): string {
  return text.length > LONGEST_LEAD_IN || /[.!?…]["'”’)\]]*$/.test(text) ? '' : text;
}

function readItem(context: Context, item: ListItem): void {
  const [first, ...rest] = item.children;
  const task = first?.type === 'paragraph' ? taskMark(first, context.view) : null;
  if (first?.type !== 'paragraph' || !task) {
    readBlocks(context, item.children, '');
    return;
  }
  const inline = readInline(first.children, context.view);
  const box = TASK.exec(inline.main.text)?.[0].length ?? 0;
  const own = { ...inline, main: sliceRun(inline.main, box, inline.main.text.length), bold: moveBold(inline.bold, box) };
  const marked = { ...context, marks: withMark(context.marks, task) };
  const last = addShown(context.draft, own, settingFor(marked, 'paragraph', spanOf(context, first)));
  readBlocks(marked, rest, last);
}

const MARKS = { struck: 'struck', hidden: 'comment' } as const;

/** Reads an HTML block. Returns true when it holds nothing but comments. */
function readHtmlBlock(context: Context, span: Span): boolean {
  const { draft } = context;
  const parts = readHtml(draft.text, span.start, span.end);
  const onlyComments = parts.length > 0 && parts.every((part) => part.kind === 'comment') && isCommentOnly(draft.text, span);
  const block = addBlock(draft, onlyComments ? 'comment' : 'html', span);
  const setting: Setting = { form: context.form, marks: context.marks, block, leadIn: context.leadIn };
  for (const part of parts) {
    if (part.kind === 'comment') addComment(draft, part.span, context.root && standsAlone(draft.text, part.span), setting);
    else if (part.kind === 'heading') addPassage(draft, part.run, { ...setting, form: 'heading' });
    else
      addSentences(draft, part.run, {
        ...setting,
        marks: part.kind === 'text' ? setting.marks : withMark(setting.marks, MARKS[part.kind]),
      });
  }
  return onlyComments;
}

function isCommentOnly(text: string, span: Span): boolean {
  const html = text.slice(span.start, span.end).trim();
  return html.startsWith('<!--') && (html.endsWith('-->') || html.indexOf('-->') === -1);
}

/** Whether nothing else stands on the lines of the span. */
function standsAlone(text: string, span: Span): boolean {
  let from = span.start;
  while (from > 0 && ' \t'.includes(text[from - 1] as string)) from--;
  let to = span.end;
  while (to < text.length && ' \t'.includes(text[to] as string)) to++;
  const isEdge = (at: number): boolean => at < 0 || at >= text.length || text[at] === '\n' || text[at] === '\r';
  return isEdge(from - 1) && isEdge(to);
}
