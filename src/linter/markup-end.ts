/** Marks that close bold, italics, struck text, code, a link, its reference or an element. */
const CLOSING =
  /(?:[*_~`]|\]\((?:[^()\s]|\([^()\s]*\))*(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?\)|\]\[[^\][\n]*\]|\]|<\/[A-Za-z][A-Za-z\d]{0,20}>)+(?![\p{L}\d*_~`([\]])/uy;

/** Where the marks of Markdown end that close directly behind a place in a source; the place itself when there are none. Text that is inserted there leaves what they close whole. */
export function markupEnd(text: string, at: number): number {
  CLOSING.lastIndex = at;
  return at + (CLOSING.exec(text)?.[0].length ?? 0);
}
