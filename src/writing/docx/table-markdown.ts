import { LINE_BREAK } from './inline-markdown.ts';
import { paragraphKind } from './paragraph-kind.ts';
import type { Conversion } from './to-markdown.ts';
import type { WordNode, WordTable } from './word-model.ts';

/** A table, or the paragraphs of one that only makes a frame or a column. */
export type TableLines =
  | { readonly kind: 'table'; readonly lines: readonly string[] }
  | { readonly kind: 'blocks'; readonly blocks: readonly string[] };

/** A table in GFM: its first row is the head. Cells that span others are followed, or stood under, by empty ones. */
export function tableLines({ children: rows }: WordTable, conversion: Conversion): TableLines {
  const grid = gridOf({ type: 'table', children: rows }, conversion);
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width <= 1) return { kind: 'blocks', blocks: grid.flatMap((row) => row[0] ?? []) };
  const lines = grid
    .filter((row) => row.some((cell) => cell.length > 0))
    .map((row) => `| ${Array.from({ length: width }, (_, index) => cellText(row[index] ?? [])).join(' | ')} |`);
  const [head, ...body] = lines;
  if (head === undefined) return { kind: 'blocks', blocks: [] };
  return { kind: 'table', lines: [head, `| ${Array.from({ length: width }, () => '---').join(' | ')} |`, ...body] };
}

/** Rows of cells of paragraphs, each in its column. */
function gridOf({ children: rows }: WordTable, conversion: Conversion): readonly (readonly (readonly string[])[])[] {
  const taken = new Map<number, number>();
  return rows.map(({ children: cells }) => {
    const row: (readonly string[])[] = [];
    const skipTaken = (): void => {
      for (let left = taken.get(row.length); left !== undefined && left > 0; left = taken.get(row.length)) {
        taken.set(row.length, left - 1);
        row.push([]);
      }
    };
    for (const { children, colSpan, rowSpan } of cells) {
      skipTaken();
      const at = row.length;
      row.push(cellBlocks(children, conversion));
      for (let more = 1; more < colSpan; more++) row.push([]);
      if (rowSpan > 1) for (let column = at; column < row.length; column++) taken.set(column, rowSpan - 1);
    }
    skipTaken();
    return row;
  });
}

/** The paragraphs in a cell or note, each on one line. A table within it gives the paragraphs of its cells. */
export function cellBlocks(nodes: readonly WordNode[], conversion: Conversion): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    if (node.type === 'table')
      return node.children.flatMap(({ children }) => children.flatMap((cell) => cellBlocks(cell.children, conversion)));
    if (node.type !== 'paragraph') return [];
    const text = conversion.inline(node, true).replaceAll(LINE_BREAK, '<br>');
    if (text === '') return [];
    return [paragraphKind(node).kind === 'item' ? `• ${text}` : text];
  });
}

function cellText(paragraphs: readonly string[]): string {
  return paragraphs.join('<br>').replace(/\|/g, '\\|');
}
