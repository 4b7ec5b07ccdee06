/** The results as Markdown. */
import { readFileSync, writeFileSync } from 'node:fs';

const START = '<!-- Vanaf hier: gemaakt door npm run bench -- --write. -->';

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Puts the results below the marker of a page; what stands above it is written by hand. */
export function writeResults(file: string, results: string): void {
  const page = readFileSync(file, 'utf8');
  const at = page.indexOf(START);
  if (at < 0) throw new Error(`${file} has no line "${START}" to put the results below.`);
  writeFileSync(file, `${page.slice(0, at + START.length)}\n\n${results}\n`);
}
