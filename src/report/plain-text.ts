/** Characters that reorder or hide the text around them: shown by their code point, so that nobody reads something else than what is there. */
const DECEPTIVE = /[\u061c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/gu;
const UNUSABLE = /[\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Cs}/gu;
const CONTROL_PICTURES = 0x2400;

/**
 * Text of a document as a report may hold it: on one line, without control characters, and with invisible characters that deceive made visible ("[U+202E]").
 * The result is well-formed Unicode and fit for XML.
 */
export function plain(text: string): string {
  return text
    .replace(CONTROL, (character) => String.fromCodePoint(CONTROL_PICTURES + (character.codePointAt(0) ?? 0)))
    .replace(DECEPTIVE, (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .replace(UNUSABLE, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** At most `length` characters, cut between words where that is near, with an ellipsis where text is left out. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}
