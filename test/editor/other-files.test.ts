import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { createOtherFiles } from '../../src/editor/other-files.ts';
import type { DocumentState } from '../../src/editor/store.ts';

const at = (path: string): vscode.Uri => ({ toString: () => path }) as vscode.Uri;

/** What is known of the files that are shown, and what Problems has of those that are not. */
function problems() {
  const states = new Map<string, DocumentState>();
  const there = new Map<string, readonly unknown[]>();
  let sets = 0;
  const collection = {
    has: (uri: vscode.Uri) => there.has(String(uri)),
    set(entries: readonly [vscode.Uri, readonly unknown[] | undefined][]) {
      sets += entries.length;
      for (const [uri, found] of entries) {
        if (found === undefined) there.delete(String(uri));
        else there.set(String(uri), found);
      }
    },
  } as unknown as vscode.DiagnosticCollection;
  const tell = createOtherFiles(
    { latest: (uri) => states.get(String(uri)) },
    collection,
    ({ message }) => message as unknown as vscode.Diagnostic,
  );
  return {
    sets: () => sets,
    told: () => Object.fromEntries(there),
    /** A check of a plan, of which some files are shown and one file may belong to an earlier plan. */
    check(shown: string, findings: Readonly<Record<string, readonly string[]>>, own = Object.keys(findings)) {
      const files = Object.keys(findings).map(at);
      const report = {};
      const findingsByFile = Object.values(findings).map((messages) => messages.map((message) => ({ message })));
      for (const path of shown.split(' ')) {
        states.set(path, { files, report, findingsByFile, plan: { own: own.map(at) } } as unknown as DocumentState);
        // Its own findings are shown in the same place by whoever shows documents.
        there.delete(path);
      }
      for (const path of shown.split(' ')) tell(at(path));
    },
    close(path: string) {
      states.delete(path);
      tell(at(path));
    },
  };
}

describe('files of a plan that are not shown', () => {
  it('are told of as long as a part of the plan is shown', () => {
    const { check, close, told } = problems();
    check('b', { a: ['1 ontbreekt', '3 ontbreekt'], b: ['pm'], c: [] });
    assert.deepEqual(told(), { a: ['1 ontbreekt', '3 ontbreekt'] });
    check('b', { a: ['1 ontbreekt'], b: [], c: ['pm'] });
    assert.deepEqual(told(), { a: ['1 ontbreekt'], c: ['pm'] });
    check('b', { a: [], b: [], c: [] });
    assert.deepEqual(told(), { a: [], c: [] });
    close('b');
    assert.deepEqual(told(), {});
  });

  it('are told of once, however many parts are shown, and by another part when one is closed', () => {
    const { check, close, told, sets } = problems();
    check('b c', { a: ['1 ontbreekt'], b: ['pm'], c: [] });
    assert.deepEqual(told(), { a: ['1 ontbreekt'] });
    assert.equal(sets(), 1);
    close('b');
    assert.deepEqual(told(), { a: ['1 ontbreekt'], b: ['pm'] });
    check('a c', { a: ['1 ontbreekt'], b: ['pm'], c: [] });
    assert.deepEqual(told(), { b: ['pm'] });
    close('c');
    assert.deepEqual(told(), { b: ['pm'] });
    close('a');
    assert.deepEqual(told(), {});
  });

  it('are not told of by a plan that shares them with an earlier one, nor when not all could be read', () => {
    const { check, told } = problems();
    check('b', { a: ['1 ontbreekt'], b: [] }, ['b']);
    assert.deepEqual(told(), {});
    check('b', { a: ['1 ontbreekt'], b: [] });
    assert.deepEqual(told(), { a: ['1 ontbreekt'] });
    check('b', { b: [] }, ['a', 'b']);
    assert.deepEqual(told(), {});
  });

  it('stay told of by the plan they belong to when another document leaves it', () => {
    const { check, told } = problems();
    check('b c', { a: ['1 ontbreekt'], b: [], c: [] });
    check('b', { b: [] }, ['b']);
    assert.deepEqual(told(), { a: ['1 ontbreekt'] });
    check('c', { a: ['2 ontbreekt'], c: [] });
    assert.deepEqual(told(), { a: ['2 ontbreekt'] });
  });
});
