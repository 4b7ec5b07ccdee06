/** The help with writing, as one feature: new plan, filling gaps, Word in and out, what changed since it was agreed, the walkthrough. */
import * as vscode from 'vscode';
import type { ActivePlan } from './active-plan.ts';
import { registerAgreed } from './agreed.ts';
import type { Engine } from './engine.ts';
import { registerFillGaps } from './fill-gaps.ts';
import type { Log } from './log.ts';
import { registerNewPlan } from './new-plan.ts';
import type { ReportStore } from './store.ts';
import { registerWalkthrough } from './walkthrough.ts';
import { registerWord } from './word.ts';

/** What the writing features need. `kept` remembers how far a writer got. */
export interface WritingParts {
  readonly active: ActivePlan;
  readonly store: ReportStore;
  readonly engine: Engine;
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
  readonly kept: vscode.Memento;
}

/** What is shown, for tests. */
export interface Writing extends vscode.Disposable {
  readonly gaps: vscode.StatusBarItem;
}

export function registerWriting({ active, store, engine, extensionUri, log, kept }: WritingParts): Writing {
  const gaps = registerFillGaps({ active, store, extensionUri, log, kept });
  const all = vscode.Disposable.from(
    gaps,
    registerNewPlan({ engine, extensionUri, log }),
    registerWord({ active, store, extensionUri, log }),
    registerAgreed({ active, store, engine, log }),
    registerWalkthrough({ extensionUri, log }),
  );
  return { gaps: gaps.item, dispose: () => all.dispose() };
}
