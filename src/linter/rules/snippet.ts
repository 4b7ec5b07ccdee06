/** Source text as it must be written inside a snippet or a snippet's placeholder. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
