import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { type Checked, isAsChecked, isCurrent } from '../../src/editor/as-checked.ts';

const at = (path: string): vscode.Uri => ({ toString: () => path }) as vscode.Uri;
const documentAt = (path: string, version: number, text = ''): vscode.TextDocument =>
  ({ uri: at(path), version, getText: () => text }) as vscode.TextDocument;

/** A plan of two files, of which the second was not open. */
const CHECKED: Checked = { files: [at('a'), at('b')], versions: new Map([['a', 3]]), closed: new Map([['b', 'Een\r\ntwee\n']]) };

describe('a text is as it was checked', () => {
  it('as long as the document has that version', () => {
    assert.equal(isAsChecked(documentAt('a', 3), CHECKED), true);
    assert.equal(isAsChecked(documentAt('a', 4), CHECKED), false);
  });

  it('when the document was opened later with the same words, whatever ends its lines', () => {
    assert.equal(isAsChecked(documentAt('b', 1, 'Een\r\ntwee\r\n'), CHECKED), true);
    assert.equal(isAsChecked(documentAt('b', 1, 'Een\n\ntwee\n'), CHECKED), false);
  });

  it('not when it was no part of the check', () => assert.equal(isAsChecked(documentAt('c', 1), CHECKED), false));

  it('in a plan only when each of its files is', () => {
    const open = (...documents: readonly vscode.TextDocument[]) =>
      isCurrent(CHECKED, (uri) => documents.find((found) => found.uri.toString() === uri.toString()));
    assert.equal(open(documentAt('a', 3)), true);
    assert.equal(open(documentAt('a', 3), documentAt('b', 1, 'Een\ntwee\n')), true);
    assert.equal(open(documentAt('a', 3), documentAt('b', 2, 'Twee\n')), false);
    assert.equal(open(documentAt('a', 4)), false);
    assert.equal(open(), false, 'what was typed in a document that was closed since is gone');
  });
});
