import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMATS } from '../../../src/cli/formats/registry.ts';
import { PORTFOLIO_FORMATS } from '../../../src/cli/portfolio-formats.ts';
import { READERS } from '../../cli/formats/consumers.ts';
import { quotingEngine } from '../../cli/formats/support.ts';
import { planText, toyEngine } from '../../cli/harness.ts';
import { HOSTILE } from '../../harness/hostile.ts';
import { runInMemory } from '../command-line.ts';
import { type Change, changesOf, type JsonText, tampered, withChanges } from '../json-values.ts';
import { markdown } from '../markdown.ts';
import { target } from '../target.ts';

/** A file with a NUL is no text for the command line. */
const text = markdown.map((content) => content.replaceAll('\0', ''));
const format = fc.constantFrom(...FORMATS.map(({ id }) => id));

interface Rendering {
  readonly format: string;
  readonly text: string;
  readonly name: string;
}

/** Whatever a document says, a report on it is one that its consumers can read. */
export const formats = target<Rendering>({
  name: 'formats',
  share: 4,
  inputs: fc.record({
    format,
    text,
    name: fc.constantFrom('plan.md', "<b>'x'&,;%.md", 'é 😀.md', 'a:b\\c.md', '=1+1.md', '[x](y).md', '__proto__', '..md', '#?.md'),
  }),
  async holds({ format: id, text, name }) {
    const { code, stdout, stderr } = await runInMemory(['check', '--format', id, '--', name], { [name]: text }, quotingEngine);
    assert.doesNotMatch(stderr, /unexpected fault/);
    assert.ok(code === 0 || code === 1, stderr);
    READERS[id]?.(stdout);
  },
});

/** The same for a portfolio. */
export const portfolio = target<Rendering>({
  name: 'portfolio',
  share: 2,
  inputs: fc.record({
    format: fc.constantFrom(...PORTFOLIO_FORMATS.map(({ id }) => id)),
    text,
    name: fc.constantFrom('plan.md', '<b>.md'),
  }),
  async holds({ format: id, text, name }) {
    const { code, stdout, stderr } = await runInMemory(['portfolio', '--format', id, '--', name], { [name]: text }, quotingEngine);
    assert.doesNotMatch(stderr, /unexpected fault/);
    assert.equal(code, 0, stderr);
    if (id === 'json') JSON.parse(stdout);
    else assert.notEqual(stdout, '');
  },
});

const REPORTED = {
  'a.md': `${planText(3)}\nPM\n\nPijler 4 is niet van toepassing, omdat wij met ons tweeën zijn.\n\nP5 weak ${HOSTILE}\n`,
  'b.md': `${planText(5)}\n<!-- ketensturing-disable-next placeholder -- reden -->\n\nPM\n`,
  '.ketensturing.json': '{"plans":[{"name":"Samen","files":["a.md","b.md"]}]}',
};
const BASELINE = {
  version: 1,
  documents: [{ file: 'a.md', findings: [{ rule: 'placeholder', pillar: null, fingerprint: 'abc', message: 'x' }] }],
};
const RUNS = [['a.md'], ['--shard', '1/1', '.']];
const made = new Map<number, Promise<unknown>>();

/** The report of one of the runs, before anybody tampered with it. */
function reportOf(run: number): Promise<unknown> {
  const known =
    made.get(run) ??
    runInMemory(['check', '--format', 'json', ...(RUNS[run] ?? [])], REPORTED, toyEngine).then(({ stdout }) => JSON.parse(stdout));
  made.set(run, known);
  return known;
}

interface Merging {
  readonly format: string;
  readonly run: number;
  readonly changes: readonly Change[];
  readonly baseline: JsonText | null;
  readonly updates: boolean;
}

/** A report or a baseline that was tampered with is merged or refused. */
export const merging = target<Merging>({
  name: 'merge',
  share: 15,
  inputs: fc.record({
    format,
    run: fc.nat({ max: RUNS.length - 1 }),
    changes: changesOf(['known', 'exemption', 'shard', 'baseline', 'byWriter', 'aside']),
    baseline: fc.option(tampered([BASELINE]), { nil: null }),
    updates: fc.boolean(),
  }),
  async holds({ format: id, run, changes, baseline, updates }) {
    const compared = baseline === null ? [] : ['--baseline', 'basis.json', ...(updates ? ['--update-baseline'] : [])];
    const content = { 'r.json': withChanges(await reportOf(run), changes), ...(baseline === null ? {} : { 'basis.json': baseline }) };
    const { code, stdout, stderr } = await runInMemory(['merge', '--format', id, ...compared, 'r.json'], content, toyEngine);
    assert.doesNotMatch(stderr, /unexpected fault/);
    assert.ok(code === 2 ? stderr !== '' : stdout !== '' || id === 'github');
    if (id === 'json' && stdout !== '') JSON.parse(stdout);
  },
});
