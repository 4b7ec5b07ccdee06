/** Markdown to mdast: CommonMark with GFM tables, strikethrough and footnotes. */
import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

type Parse = (text: string) => Root;

/** Each construct costs time on every line, so a text is read with those whose mark it holds. */
const CONSTRUCTS = [
  { mark: /[|]|:-|-:/, syntax: gfmTable, tree: gfmTableFromMarkdown },
  { mark: /~/, syntax: gfmStrikethrough, tree: gfmStrikethroughFromMarkdown },
  { mark: /\[\^/, syntax: gfmFootnote, tree: gfmFootnoteFromMarkdown },
] as const;

const parsers = new Map<string, Parse>();

function parserFor(text: string): Parse {
  const used = CONSTRUCTS.filter((construct) => construct.mark.test(text));
  const key = used.map((construct) => construct.mark.source).join();
  const known = parsers.get(key);
  if (known) return known;
  const processor = unified()
    .use(remarkParse)
    .data('micromarkExtensions', used.map((construct) => construct.syntax()))
    .data('fromMarkdownExtensions', used.map((construct) => construct.tree()))
    .freeze();
  const parse: Parse = (markdown) => processor.parse(markdown);
  parsers.set(key, parse);
  return parse;
}

/** A tree whose offsets are `shift` too high. Nodes that begin before `shift` are no part of the text. */
export interface Tree {
  readonly root: Root;
  readonly shift: number;
}

/**
 * Parses a text as if the labels were defined elsewhere in the document: `x` is a link label, `^x` a footnote label.
 * For that their definitions are put before the text, with an empty heading that closes them.
 */
export function parseMarkdown(text: string, labels: readonly string[]): Tree {
  if (labels.length === 0) return { root: parserFor(text)(text), shift: 0 };
  const before = `${labels.map((label) => `[${label}]: x\n\n`).join('')}#\n\n`;
  return { root: parserFor(before + text)(before + text), shift: before.length };
}
