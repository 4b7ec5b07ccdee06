import assert from 'node:assert/strict';
import type { Workspace } from '../harness.ts';
import { readCsv, rendered } from './readers.ts';
import { ordinarySpace } from './support.ts';

const PATHS = ['plannen/een.md', 'plannen/twee é.md', 'plannen/stuk.md'];

describe('reports for people', () => {
  let space: Workspace;
  before(() => {
    space = ordinarySpace();
  });
  after(() => space.remove());
  const made = async (format: string, ...paths: readonly string[]): Promise<string> =>
    (await space.run(['check', '--format', format, ...paths])).stdout;

  it('Markdown is read by a renderer', async () => {
    const html = rendered(await made('markdown', ...PATHS));
    assert.match(html, /^<h1>Ketenplannen<\/h1>\n<h2>Ketenplan van de partners<\/h2>/);
    assert.equal(html.match(/<table>/g)?.length, 2 + 1 + 1 + 1);
    assert.match(html, /<td>3 vertrouwen tussen ketenpartners<\/td>\s*<td>○ ontbreekt<\/td>/);
    assert.match(html, /<h3>Met reden uitgezonderd<\/h3>[\s\S]*maar één partner/);
    assert.match(html, /<h3>Met reden uitgezette bevindingen<\/h3>[\s\S]*volgt in mei/);
    assert.match(html, /<h2>Niet gelukt<\/h2>[\s\S]*stuk\.md is a binary file/);
  });

  it('Markdown of one plan starts with its title', async () => {
    assert.match(await made('markdown', 'plannen/een.md'), /^# Ketenplan van de partners\n\n\*\*6 van 8/);
  });

  it('CSV is read by a parser', async () => {
    const rows = readCsv(await made('csv', ...PATHS));
    const kinds = rows.map(({ kind }) => kind);
    assert.equal(kinds.filter((kind) => kind === 'pillar').length, 16);
    assert.deepEqual(
      kinds.filter((kind) => kind !== 'pillar'),
      ['finding', 'finding', 'suppressed', 'failure'],
    );
    const third = rows.find(({ kind, pillar }) => kind === 'pillar' && pillar === '3');
    assert.equal(third?.status, 'missing');
    const exempt = rows.find(({ status }) => status === 'exempt');
    assert.match(exempt?.reason ?? '', /maar één partner/);
  });

  it('HTML is one page that loads nothing', async () => {
    const html = await made('html', ...PATHS);
    assert.match(html, /^<!DOCTYPE html>\n<html lang="nl">/);
    assert.match(html, /default-src 'none'; style-src 'sha256-[A-Za-z\d+/]{43}='; base-uri 'none'/);
    assert.doesNotMatch(html, /<script|<link|<img|<iframe| src=| style=/);
    assert.match(html, /<a href="#plan-2">/);
  });

  it('HTML of an English plan is English', async () => {
    space.write('plan.md', '# Chain plan\n\nThe partners have agreed on this in the chain: P1 strong and it is theirs.\n');
    assert.match(await made('html', 'plan.md'), /<html lang="en">[\s\S]*What is missing or thin/);
  });
});
