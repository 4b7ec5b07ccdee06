import type { Failure } from '../linter/types.ts';
import { plain } from './plain-text.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML and SVG show it literally, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return plain(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Text of a document: shown literally, and its writing direction does not reach beyond it. */
export function isolated(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}

/** A link that opens outside the report; just the label when the address is not one of the web. */
export function webLink(label: string, url: string): string {
  return /^https?:\/\/[^\s<>"']+$/i.test(url)
    ? `<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(label)}</a>`
    : escapeHtml(label);
}

/** What could not be done, with what to do about it. */
export function failureItem({ message, advice }: Pick<Failure, 'message' | 'advice'>): string {
  return `${isolated(message)}${advice === '' ? '' : `<span class="kt-advice">${isolated(advice)}</span>`}`;
}

/** A list of HTML; empty without items. */
export function htmlList(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}

/** A table with a caption that is read aloud but not shown; rows hold cells of HTML, the first cell heads its row. */
export function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[], name: string): string {
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows.map(
    ([first = '', ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return `<table class="kt-table kt-${name}"><caption class="kt-aloud">${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}
