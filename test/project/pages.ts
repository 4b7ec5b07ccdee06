/** The pages of the documentation as data: links, headings, blocks of code. For tests about them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Code, Heading, InlineCode, Nodes, Parents } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { ROOT, read } from './root.ts';

export interface Page {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Addresses of links and pictures, with the line on which each stands. */
  readonly links: readonly { readonly url: string; readonly line: number }[];
  /** The fragments by which its headings can be linked to, as GitHub makes them. */
  readonly anchors: ReadonlySet<string>;
  readonly blocks: readonly { readonly language: string; readonly text: string; readonly line: number }[];
  /** What stands between backticks in a sentence. */
  readonly inline: readonly { readonly text: string; readonly line: number }[];
}

/** All pages that are ours to keep true. */
export const PAGES: readonly Page[] = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true })
    .map((name) => `docs/${String(name).replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.md'))
    .sort(),
].map(readPage);

function readPage(path: string): Page {
  const text = read(path);
  const nodes = [...walk(unified().use(remarkParse).parse(text))];
  const line = (node: Nodes): number => node.position?.start.line ?? 0;
  const ofType = <T extends Nodes['type']>(type: T) => nodes.filter((node): node is Extract<Nodes, { type: T }> => node.type === type);
  return {
    path,
    text,
    links: [...ofType('link'), ...ofType('image'), ...ofType('definition')].map((node) => ({ url: node.url, line: line(node) })),
    anchors: anchorsOf(ofType('heading')),
    blocks: ofType('code').map((node: Code) => ({ language: node.lang ?? '', text: node.value, line: line(node) })),
    inline: ofType('inlineCode').map((node: InlineCode) => ({ text: node.value, line: line(node) })),
  };
}

function* walk(node: Nodes): Iterable<Nodes> {
  yield node;
  for (const child of (node as Parents).children ?? []) yield* walk(child);
}

/** In lower case, punctuation left out, spaces as hyphens; the second of the same name gets "-1". */
function anchorsOf(headings: readonly Heading[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const anchors = headings.map((heading) => {
    const words = [...walk(heading)].map((node) => ('value' in node ? node.value : '')).join('');
    const base = words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    const seen = counts.get(base) ?? 0;
    counts.set(base, seen + 1);
    return seen === 0 ? base : `${base}-${seen}`;
  });
  return new Set(anchors);
}

/** The commands of a block of shell: words of each, comments and prompts left out. What a here-document holds is no command. */
export function shellCommands(block: string): readonly (readonly string[])[] {
  const commands: string[][] = [];
  let until: string | undefined;
  for (const line of block.replace(/\\\n\s*/g, ' ').split('\n')) {
    if (until !== undefined) {
      if (line === until) until = undefined;
      continue;
    }
    until = /<<'?(\w+)'?/.exec(line)?.[1];
    for (const part of line.replace(/(?:^|\s)#.*$/, '').split(/&&|\|\|/)) {
      const words = [...part.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) => double ?? single ?? plain ?? '');
      if (words.length > 0) commands.push(words);
    }
  }
  return commands;
}

/** The arguments that a command hands to Ketensturing; undefined when it is another program. */
export function ownArguments(words: readonly string[]): readonly string[] | undefined {
  const [program, ...rest] = words;
  if (program === 'ketensturing') return rest;
  if (program === 'node' && /(?:dist\/cli\.cjs|scripts\/run\.mjs)$/.test(rest[0] ?? '')) return rest.slice(1);
  if (program === 'npm' && rest[0] === 'start') return ['check', '--exit-zero', ...(rest[1] === '--' ? rest.slice(2) : ['examples'])];
  return undefined;
}
