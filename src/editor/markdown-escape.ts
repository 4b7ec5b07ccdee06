const CONTROL = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
const PUNCTUATION = /[!-/:-@[-`{-~]/g;

/**
 * Text of a document or a data file as Markdown shows it literally: on one line, without markup, HTML, icons, links or control characters.
 * All ASCII punctuation is escaped, so nothing in it can become an address or a command.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(CONTROL, ' ').replace(/\s+/g, ' ').trim().replace(PUNCTUATION, '\\$&');
}

/** The text, cut at a word when it is longer than `limit` characters; then with "…" behind it. */
export function shorten(text: string, limit: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= limit) return plain;
  const cut = plain.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The address of a command with its arguments, for places that are allowed to run that very command. */
export function commandUri(command: string, args: readonly unknown[]): string {
  return `command:${command}?${encoded(JSON.stringify(args))}`;
}

/** A link that runs a command. It works only in a text that is trusted for that very command. */
export function commandLink(label: string, command: string, args: readonly unknown[]): string {
  return `[${escapeMarkdown(label)}](${commandUri(command, args)})`;
}

/** A link to a page; just the label when the address is not one of the web. */
export function pageLink(label: string, url: string): string {
  return /^https?:\/\/[^\s<>]+$/i.test(url)
    ? `[${escapeMarkdown(label)}](${url.replace(/[()\\]/g, encodeURIComponentFully)})`
    : escapeMarkdown(label);
}

/** As `encodeURIComponent`, and also the brackets and quotes that end a Markdown link. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, encodeURIComponentFully);
}

function encodeURIComponentFully(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
