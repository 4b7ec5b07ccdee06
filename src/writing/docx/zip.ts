import { Inflate } from 'fflate';

/** A file in a zip file, as the directory at its end describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
  /** Length when unpacked. */
  readonly size: number;
  readonly crc: number;
}

/** The file is no zip file, is damaged, or says something of itself that is not so. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const LARGE_END = 0x06064b50;
const LARGE_LOCATOR = 0x07064b50;
const LARGE_LOCATOR_LENGTH = 20;
const LARGE_EXTRA = 1;
const IN_DIRECTORY = 0x02014b50;
const IN_DIRECTORY_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** A number that is too large for its place, and stands elsewhere. */
const ELSEWHERE = 0xffffffff;
const ENCRYPTED = 1;
/** So many bytes are inflated before it is seen what they grew to. */
const PORTION = 4096;

/** The files in a zip file. Throws a `ZipError`, also when they say to hold more than the file does. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return [...readDirectory(bytes, view)];
  } catch (error) {
    if (error instanceof RangeError) throw new ZipError('a place in it lies outside of it');
    throw error;
  }
}

function* readDirectory(bytes: Uint8Array, view: DataView): Iterable<ZipEntry> {
  const { count, start } = directoryOf(view);
  let packed = 0;
  for (let at = start, nth = 0; nth < count; nth++) {
    if (view.getUint32(at, true) !== IN_DIRECTORY) throw new ZipError('its directory is damaged');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new ZipError('a part of it is encrypted');
    const [size, packedSize, offset] = sizesOf(view, at, at + IN_DIRECTORY_LENGTH + nameLength, extraLength);
    const data = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    packed += packedSize;
    if (data + packedSize > bytes.length || packed > bytes.length) throw new ZipError('its parts are larger than it is');
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + IN_DIRECTORY_LENGTH, at + IN_DIRECTORY_LENGTH + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(data, data + packedSize),
      size,
      crc: view.getUint32(at + 16, true),
    };
    at += IN_DIRECTORY_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
  }
}

function directoryOf(view: DataView): { readonly count: number; readonly start: number } {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const small = { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) };
    const isLarge = small.start === ELSEWHERE || small.count === 0xffff;
    const locator = at - LARGE_LOCATOR_LENGTH;
    if (!isLarge || locator < 0 || view.getUint32(locator, true) !== LARGE_LOCATOR) return small;
    const large = large64(view, locator + 8);
    if (view.getUint32(large, true) !== LARGE_END) throw new ZipError('its directory is damaged');
    return { count: large64(view, large + 32), start: large64(view, large + 48) };
  }
  throw new ZipError('it has no end');
}

/** A number of 64 bits; one that no file can have is outside of the file. */
function large64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** Size, packed size and offset of the entry at `at`; those that are too large for their place stand, in this order, in the extra field. */
function sizesOf(view: DataView, at: number, extra: number, extraLength: number): readonly [number, number, number] {
  const sizes: [number, number, number] = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== LARGE_EXTRA) continue;
    let from = field + 4;
    for (let i = 0; i < sizes.length; i++) {
      if (sizes[i] !== ELSEWHERE) continue;
      sizes[i] = large64(view, from);
      from += 8;
    }
  }
  return sizes;
}

/** What an entry holds. Costs no more than the size it gives; throws a `ZipError` when it holds more, less or something else. */
export function unpackEntry({ name, method, packed, size, crc }: ZipEntry): Uint8Array {
  const content = method === 0 ? packed : method === 8 ? inflated(packed, size, name) : undefined;
  if (content === undefined) throw new ZipError(`${name} is packed in an unknown way`);
  if (content.length !== size || crcOf(content) !== crc) throw new ZipError(`${name} is not what the directory says`);
  return content;
}

function inflated(packed: Uint8Array, size: number, name: string): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new ZipError(`${name} is larger than the directory says`);
    content.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += PORTION) inflate.push(packed.subarray(at, at + PORTION), at + PORTION >= packed.length);
  return content.subarray(0, length);
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

function crcOf(bytes: Uint8Array): number {
  let crc = -1;
  for (let at = 0; at < bytes.length; at++) crc = (CRC_TABLE[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}
