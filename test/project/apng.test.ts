import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { movingPicture, readPng } from '../../scripts/apng.ts';
import { ROOT } from './root.ts';

const icon = readFileSync(join(ROOT, 'docs/media/icon.png'));

/** The chunks of a PNG: type and contents. */
function chunksOf(png: Buffer): readonly { readonly type: string; readonly body: Buffer }[] {
  const chunks: { type: string; body: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), body: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

describe('a moving picture', () => {
  const moving = movingPicture([
    { png: icon, milliseconds: 700 },
    { png: icon, milliseconds: 300 },
  ]);

  it('shows its first frame to whom knows only still ones', () => {
    const still = readPng(icon);
    const first = readPng(moving);
    assert.deepEqual([first.width, first.height, first.depth], [still.width, still.height, still.depth]);
    assert.ok(first.pixels.equals(still.pixels));
  });

  it('has the parts in the order that the format asks, and keeps only what differs', () => {
    const chunks = chunksOf(moving);
    assert.deepEqual(
      chunks.map(({ type }) => type),
      ['IHDR', 'acTL', 'fcTL', 'IDAT', 'fcTL', 'fdAT', 'IEND'],
    );
    const [first, second] = chunks.filter(({ type }) => type === 'fcTL').map(({ body }) => body);
    assert.equal(first?.readUInt16BE(20), 700);
    assert.deepEqual([second?.readUInt32BE(4), second?.readUInt32BE(8)], [1, 1]);
    const numbered = chunks.filter(({ type }) => type === 'fcTL' || type === 'fdAT').map(({ body }) => body.readUInt32BE(0));
    assert.deepEqual(numbered, [0, 1, 2]);
  });

  it('is refused for no frames, and for what is no PNG', () => {
    assert.throws(() => movingPicture([]), /at least one frame/);
    assert.throws(() => movingPicture([{ png: Buffer.from('GIF89a and more'), milliseconds: 1 }]), /no PNG/);
  });
});
