import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import example from '../../../examples/eigen-kader.json';
import { createQueue } from '../../../src/editor/check-queue.ts';
import type { Engine } from '../../../src/editor/engine.ts';
import type { Log } from '../../../src/editor/log.ts';
import { createStore, type ReportStore } from '../../../src/editor/store.ts';
import { createLinter } from '../../../src/linter/index.ts';
import { defaultSettings } from '../../../src/linter/settings.ts';
import { toyFramework, toyJudge } from '../../harness/toy.ts';
import { checked, closeAll, extension, folder, open, PLAN, typeKeys, when, write } from './support.ts';

/** A store of its own whose checks wait, under way, until they are told to go on. */
function slowStore(): { store: ReportStore; log: string[]; asked: () => number; goOn: () => void } {
  const lines: string[] = [];
  const note = (text: string): void => void lines.push(text);
  const log: Log = { lines, info: note, warn: note, error: (what, cause) => note(`${what}: ${cause}`), show() {}, dispose() {} };
  const linter = createLinter({ framework: toyFramework, judge: toyJudge });
  const optionsFor = () => ({ named: true, settings: { ...defaultSettings } });
  let goOn = (): void => {};
  const gate = new Promise<void>((open) => {
    goOn = open;
  });
  let asked = 0;
  const scopeFor: Engine['scopeFor'] = async () => {
    asked++;
    await gate;
    return { linter, optionsFor, file: undefined, plan: undefined, agreedFor: async () => undefined };
  };
  const engine = { generation: 0, scopeFor } as Pick<Engine, 'generation' | 'scopeFor'> as Engine;
  return { store: createStore(engine, log), log: lines, asked: () => asked, goOn };
}

/** What a store told after this moment. */
function toldBy({ onDidChange }: ReportStore): readonly string[] {
  const told: string[] = [];
  onDidChange((uri) => told.push(uri.toString()));
  return told;
}

describe('a check that is under way', () => {
  afterEach(closeAll);

  it('tells nothing when its document was closed', async () => {
    const { store, goOn } = slowStore();
    const { document } = await open(PLAN);
    await checked(document);
    const told = toldBy(store);
    const check = store.check(document, 'type');
    await closeAll();
    goOn();
    await assert.rejects(check, /is gesloten \(was closed\)/);
    assert.deepEqual([told, store.size, store.latest(document.uri)], [[], 0, undefined]);
    store.dispose();
  });

  it('tells nothing when the extension stops, and nothing that waits is begun', async () => {
    const { store, log, asked, goOn } = slowStore();
    const { document } = await open(PLAN);
    const { document: other } = await open(PLAN);
    await checked(other);
    const told = toldBy(store);
    const queue = createQueue(store, { lines: log, error: (what: string) => log.push(what) } as unknown as Log);
    queue.add(document, 'open');
    queue.add(other, 'open');
    queue.stop();
    queue.add(other, 'save');
    store.dispose();
    goOn();
    await queue.whenIdle(() => true);
    assert.deepEqual([told, log, store.size, asked()], [[], [], 0, 1]);
  });
});

describe('a clock that jumps', () => {
  afterEach(closeAll);

  it('by years, back and forth, changes nothing of what is checked or when', async () => {
    const editor = await open(PLAN);
    const first = await checked(editor.document);
    const lines = editor.document.lineCount - 1;
    const { now } = Date;
    const reports: unknown[] = [];
    try {
      for (const years of [-30, 30, -1]) {
        Date.now = () => now() + years * 31_557_600_000;
        editor.selection = new vscode.Selection(editor.document.lineCount, 0, editor.document.lineCount, 0);
        await typeKeys('\nDe planning: PM.\n');
        const typed = await checked(editor.document);
        assert.ok(typed.findings.some(({ ruleId, line }) => ruleId === 'placeholder' && line > lines));
        assert.ok(typed.duration >= 0 && typed.duration < 60_000);
        await vscode.commands.executeCommand('workbench.action.files.revert');
        reports.push((await checked(editor.document)).report);
      }
    } finally {
      Date.now = now;
    }
    for (const report of reports) assert.deepEqual(report, first.report);
  });
});

describe('the framework of an organisation', () => {
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
  afterEach(async () => {
    await closeAll();
    for (const name of ['.ketensturing.json', 'kader.json']) await vscode.workspace.fs.delete(file(name));
  });

  it('that is read half-written is told, and read again when it is whole', async () => {
    const { store, log } = await extension();
    const whole = JSON.stringify(example, null, 2);
    await write(file('kader.json'), whole.slice(0, whole.length / 2));
    await write(file('.ketensturing.json'), JSON.stringify({ framework: 'kader.json' }));
    const { document } = await open(PLAN);
    // The first check may come before the editor has told of the configuration.
    const isTold = (): boolean => log.some((line) => /kader\.json cannot be used, so the framework stands without it/.test(line));
    await when(isTold, store.onDidChange as vscode.Event<never>);
    const half = await checked(document);
    await write(file('kader.json'), whole);
    const state = await when(
      () => {
        const now = store.get(document);
        return now !== undefined && now.framework !== half.framework && now.framework.pillars.length > 0 && now;
      },
      store.onDidChange as vscode.Event<never>,
    );
    const aspects = ({ pillars }: typeof state.framework): number => pillars.flatMap((pillar) => pillar.aspects).length;
    assert.ok(aspects(state.framework) > aspects(half.framework));
  });
});
