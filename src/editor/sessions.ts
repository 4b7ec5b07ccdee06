import type * as vscode from 'vscode';
import type { Linter, Session } from '../linter/types.ts';

/** Keeps a session for each plan that is shown, so that a check after a key costs what the key changed. */
export interface Sessions {
  /** The session of the plan of these files with this linter; with another linter or other files it begins anew. */
  readonly of: (files: readonly vscode.Uri[], linter: Linter) => Session;
  /** Drops the sessions of plans of which no file is still of use. */
  readonly forget: (isOfUse: (file: string) => boolean) => void;
}

interface Kept {
  readonly files: readonly string[];
  readonly linter: Linter;
  readonly session: Session;
}

export function createSessions(): Sessions {
  const all = new Map<string, Kept>();
  return {
    of(files, linter) {
      const addresses = files.map(String);
      const key = addresses.join('\n');
      const known = all.get(key);
      if (known?.linter === linter) return known.session;
      const session = linter.session();
      all.set(key, { files: addresses, linter, session });
      return session;
    },
    forget(isOfUse) {
      for (const [key, { files }] of all) if (!files.some(isOfUse)) all.delete(key);
    },
  };
}
