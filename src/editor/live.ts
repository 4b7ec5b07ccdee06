import type * as vscode from 'vscode';

/** Owns disposables, knows how many are alive, and disposes the rest of them with itself. */
export interface Live extends vscode.Disposable {
  /** Takes a disposable in; the one returned also takes it out again. */
  readonly own: (disposable: vscode.Disposable) => vscode.Disposable;
  readonly size: number;
}

export function createLive(): Live {
  const alive = new Set<vscode.Disposable>();
  return {
    get size() {
      return alive.size;
    },
    own(disposable) {
      const owned = {
        dispose() {
          if (alive.delete(owned)) disposable.dispose();
        },
      };
      alive.add(owned);
      return owned;
    },
    dispose() {
      for (const owned of [...alive].reverse()) owned.dispose();
    },
  };
}
