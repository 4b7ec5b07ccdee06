import { plain } from './plain-text.ts';

/**
 * Text as Markdown shows it literally, at the start of a line or inside it. Everything that could become markup, HTML, a link, a mention, a formula or an emoji is escaped;
 * other punctuation that does nothing in the middle of a line stays readable.
 */
export function literal(text: string): string {
  return plain(text)
    .replace(/[\\`*_[\]<>&|~$#!@{}]/g, '\\$&')
    .replace(/:(?=\S)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}

/** A table of GitHub-flavoured Markdown; cells are Markdown on one line. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A link to a page of the web; just the label when the address is none. */
export function markdownLink(label: string, url: string): string {
  return /^https?:\/\/[^\s<>()\\|]+$/i.test(url) ? `[${literal(label)}](${url})` : literal(label);
}
