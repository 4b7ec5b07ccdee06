import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { createSessions } from '../../src/editor/sessions.ts';
import { realLinter } from '../writing/engine.ts';

const at = (path: string): vscode.Uri => ({ toString: () => path }) as vscode.Uri;

describe('the sessions of plans that are shown', () => {
  it('keeps the session of a plan, and begins anew for other files or another linter', () => {
    const linter = realLinter();
    const sessions = createSessions();
    const first = sessions.of([at('a')], linter);
    assert.equal(sessions.of([at('a')], linter), first);
    assert.notEqual(sessions.of([at('a'), at('b')], linter), first);
    assert.notEqual(sessions.of([at('a')], { ...linter }), first);
  });

  it('drops a plan of which no file is of use', () => {
    const linter = realLinter();
    const sessions = createSessions();
    const both = sessions.of([at('a'), at('b')], linter);
    const other = sessions.of([at('c')], linter);
    sessions.forget((file) => file === 'b');
    assert.equal(sessions.of([at('a'), at('b')], linter), both);
    assert.notEqual(sessions.of([at('c')], linter), other);
  });
});
