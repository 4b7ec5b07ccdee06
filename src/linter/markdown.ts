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
    .data(
      'micromarkExtensions',
      used.map((construct) => construct.syntax()),
    )
    .data(
      'fromMarkdownExtensions',
      used.map((construct) => construct.tree()),
    )
    .freeze();
  const parse: Parse = (markdown) => processor.parse(markdown);
  parsers.set(key, parse);
  return parse;
}

/** Parses a text; its front matter must have been taken off. */
export function parseMarkdown(text: string): Root {
  return parserFor(text)(text);
}

/**
 * What to put before a text that refers to labels (`x` for links, `^x` for footnotes) that are defined elsewhere:
 * their definitions, with an empty heading that closes them.
 */
export function definitionsOf(labels: readonly string[]): string {
  return `${labels.map((label) => `[${label}]: x\n\n`).join('')}#\n\n`;
}
