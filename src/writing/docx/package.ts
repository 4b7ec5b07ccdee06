import { strFromU8, strToU8, zipSync } from 'fflate';
import { WordError } from './word-error.ts';
import { unpackEntry, zipEntries } from './zip.ts';

/** Files above this size are not read. */
export const MOST_BYTES = 50 * 1024 * 1024;
/** The parts that are read may together become no larger than this. */
export const MOST_UNPACKED = 50 * 1024 * 1024;
/** Characters of text, as many as a plan in Markdown may have. */
export const MOST_TEXT = 10 * 1024 * 1024;
/** Text of more than a megabyte that was packed this tightly is no text. */
const TIGHTEST = 200;
const MOST_PARTS = 10_000;

/** What a .docx holds in words: its XML parts by name. Pictures and other media are left out. */
export type WordPackage = ReadonlyMap<string, string>;

/** Opens a .docx. Throws a `WordError`. Costs no more memory than the limits say, whatever the file claims. */
export function openPackage(bytes: Uint8Array): WordPackage {
  if (bytes.length > MOST_BYTES) throw new WordError('too-large', `${bytes.length} bytes`);
  if (isCompound(bytes))
    throw new WordError(holdsName(bytes, 'EncryptedPackage') ? 'protected' : holdsName(bytes, 'WordDocument') ? 'old-format' : 'not-word');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WordError('not-word', 'no zip file');
  const parts = unpack(bytes);
  if (![...parts.keys()].some((name) => name.startsWith('word/')))
    throw new WordError(parts.size === 0 ? 'broken' : 'not-word', 'no word/ folder');
  return parts;
}

/** Puts parts back in a .docx, unpacked, for the library that reads it. */
export function closePackage(parts: WordPackage): Uint8Array {
  return zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)])), { level: 0 });
}

function unpack(bytes: Uint8Array): WordPackage {
  try {
    const entries = zipEntries(bytes);
    if (entries.length > MOST_PARTS) throw new WordError('too-large', 'too many parts');
    const wanted = entries.filter(({ name }) => isText(name));
    let total = 0;
    for (const { name, size, packed } of wanted) {
      total += size;
      const isTight = size > 1024 * 1024 && size > packed.length * TIGHTEST;
      if (total > MOST_UNPACKED || isTight) throw new WordError('too-large', `${name} unpacks to ${size} bytes`);
    }
    const parts = new Map(wanted.map((entry) => [entry.name, decode(unpackEntry(entry))]));
    const length = textLength(parts);
    if (length > MOST_TEXT) throw new WordError('too-large', `${length} characters of text`);
    return parts;
  } catch (error) {
    if (error instanceof WordError) throw error;
    throw new WordError('broken', error instanceof Error ? error.message : String(error));
  }
}

/** The characters outside tags in the text and its notes. */
function textLength(parts: WordPackage): number {
  let length = 0;
  for (const name of ['document', 'footnotes', 'endnotes']) {
    const xml = parts.get(`word/${name}.xml`) ?? '';
    for (let from = 0; from < xml.length; ) {
      const tag = xml.indexOf('<', from);
      length += (tag < 0 ? xml.length : tag) - from;
      const end = tag < 0 ? -1 : xml.indexOf('>', tag);
      from = end < 0 ? xml.length : end + 1;
    }
  }
  return length;
}

function isText(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name) && /^(?:\[Content_Types\]\.xml|_rels\/|word\/|docProps\/)/i.test(name);
}

function decode(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
  return strFromU8(content);
}

/** An OLE compound file: an old Word document, or a new one within encryption. */
function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

/** Whether a compound file has an entry of that name, which it keeps as UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const sought = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(sought[0] as number); at >= 0; at = bytes.indexOf(sought[0] as number, at + 1)) {
    if (sought.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
