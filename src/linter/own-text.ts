/**
 * The same text, no longer as a part of the one that it was cut from. V8 keeps what is cut from a text as a place in it, so that a word that is remembered would keep the whole plan in memory.
 * What is shorter than thirteen characters it copies anyhow.
 */
export function ownText(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
