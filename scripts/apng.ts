/** Makes one moving picture (APNG, which browsers, galleries and VS Code show) of several PNG files. Pure: bytes in, bytes out. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture, and how long it stays. */
export interface Frame {
  /** PNG with 8 bits a channel and without interlacing, as browsers make it. */
  readonly png: Uint8Array;
  readonly milliseconds: number;
}

/** Pixels, row by row from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Bytes of a pixel: 3, or 4 with transparency. */
  readonly depth: number;
  readonly pixels: Buffer;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const COLOUR_TYPES: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/**
 * The frames one after the other, over and over. Of each frame only the box that differs from the one before is kept. Throws when there is no frame, or when they differ in
 * size or colour type.
 */
export function movingPicture(frames: readonly Frame[]): Buffer {
  const pictures = frames.map(({ png }) => readPng(png));
  const [first] = pictures;
  if (first === undefined) throw new Error('A moving picture needs at least one frame.');
  if (pictures.some(({ width, height, depth }) => width !== first.width || height !== first.height || depth !== first.depth))
    throw new Error('The frames differ in size or colour type.');
  let sequence = 0;
  const parts = pictures.flatMap((picture, at) => {
    const box = at === 0 ? { x: 0, y: 0, width: first.width, height: first.height } : changedBox(pictures[at - 1] as Picture, picture);
    const control = chunk(
      'fcTL',
      numbers([sequence++, box.width, box.height, box.x, box.y]),
      shorts([frames[at]?.milliseconds ?? 0, 1000]),
      Buffer.from([0, 0]),
    );
    const data = deflateSync(rowsOf(picture, box), { level: 9 });
    return [control, at === 0 ? chunk('IDAT', data) : chunk('fdAT', numbers([sequence++]), data)];
  });
  const header = chunk('IHDR', numbers([first.width, first.height]), Buffer.from([8, first.depth === 4 ? 6 : 2, 0, 0, 0]));
  return Buffer.concat([SIGNATURE, header, chunk('acTL', numbers([frames.length, 0])), ...parts, chunk('IEND')]);
}

/** Reads a PNG. Throws for one that is interlaced or has another depth than 8 bits a channel. */
export function readPng(png: Uint8Array): Picture {
  const bytes = Buffer.from(png);
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is no PNG file.');
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [width, height, bits, type, interlaced] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[24], bytes[25] ?? 0, bytes[28]];
  const depth = COLOUR_TYPES[type];
  if (bits !== 8 || depth === undefined || interlaced !== 0)
    throw new Error(`A PNG of ${bits} bits and colour type ${type} is not read here.`);
  return { width, height, depth, pixels: unfiltered(inflateSync(Buffer.concat(data)), width * depth, height, depth) };
}

/** Takes the filters of PNG off: each row tells how it was foretold from its left and upper neighbours. */
function unfiltered(raw: Buffer, stride: number, height: number, depth: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x < depth ? 0 : (out[y * stride + x - depth] as number);
      const up = y === 0 ? 0 : (out[(y - 1) * stride + x] as number);
      const corner = x < depth || y === 0 ? 0 : (out[(y - 1) * stride + x - depth] as number);
      const foretold = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter ?? 0] ?? 0;
      out[y * stride + x] = (raw[y * (stride + 1) + 1 + x] as number) + foretold;
    }
  }
  return out;
}

/** Paeth's choice: the neighbour nearest to left + up - corner. */
function nearest(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** The smallest box around all pixels that differ; one pixel when none does. */
function changedBox(before: Picture, now: Picture): Box {
  const { width, height, depth } = now;
  const stride = width * depth;
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0; y < height; y++) {
    const row = now.pixels.subarray(y * stride, (y + 1) * stride);
    if (row.equals(before.pixels.subarray(y * stride, (y + 1) * stride))) continue;
    top = Math.min(top, y);
    bottom = y;
    for (let x = 0; x < stride; x++) {
      if (row[x] === before.pixels[y * stride + x]) continue;
      left = Math.min(left, Math.floor(x / depth));
      right = Math.max(right, Math.floor(x / depth));
    }
  }
  return left > right ? { x: 0, y: 0, width: 1, height: 1 } : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** The rows of a box, each as what differs from the row above: flat areas become zeros. */
function rowsOf({ width, depth, pixels }: Picture, box: Box): Buffer {
  const rows = Array.from({ length: box.height }, (_, y) => {
    const start = ((box.y + y) * width + box.x) * depth;
    return pixels.subarray(start, start + box.width * depth);
  });
  return Buffer.concat(
    rows.flatMap((row, y) => [Buffer.from([y === 0 ? 0 : 2]), y === 0 ? row : row.map((byte, x) => byte - (rows[y - 1]?.[x] ?? 0))]),
  );
}

function chunk(type: string, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), ...parts]);
  return Buffer.concat([numbers([body.length - 4]), body, numbers([crc32(body)])]);
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, at * 4);
  return bytes;
}

function shorts(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value, at * 2);
  return bytes;
}
