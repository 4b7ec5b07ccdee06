import * as vscode from 'vscode';
import type { Framework, Language, Pillar } from '../framework/types.ts';
import { capital } from './coverage-items.ts';
import { explainPage } from './explain-page.ts';
import { folderOf } from './paths.ts';
import type { DocumentState, ReportStore } from './store.ts';

/** The scheme of the pages that explain a pillar. */
const SCHEME = 'ketensturing-page';

/** A page that was opened; it is made when it is asked for, by what the document is judged by. */
interface Page {
  readonly uri: vscode.Uri;
  readonly pillar: number;
  readonly language: Language;
  /** See {@link placeOf}. */
  readonly place: string;
  readonly framework: Framework;
  readonly text: string;
}

/** The pages that explain a pillar. */
export interface PillarPages extends vscode.Disposable {
  /** Shows the page about a pillar, in the language of the document and by its framework. */
  readonly show: (pillar: Pillar, state: DocumentState) => Promise<void>;
}

/** Each framework has pages of its own, which are written anew when it changes. */
export function createPillarPages(store: ReportStore): PillarPages {
  const pages = new Map<string, Page>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const put = (page: Page): void => {
    const key = page.uri.toString();
    const before = pages.get(key);
    pages.set(key, page);
    if (before !== undefined && before.text !== page.text) changed.fire(page.uri);
  };
  const renew = (state: DocumentState): void => {
    const place = placeOf(state);
    for (const page of [...pages.values()]) {
      if (page.place !== place || page.framework === state.framework) continue;
      const pillar = state.framework.pillars.find(({ number }) => number === page.pillar);
      if (pillar !== undefined) put(pageOf(pillar, state.framework, page.language, place));
    }
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    store.onDidChange((uri) => {
      const state = store.latest(uri);
      if (state !== undefined) renew(state);
    }),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => pages.get(uri.toString())?.text ?? '',
    }),
  );
  return {
    async show(pillar, state) {
      const page = pageOf(pillar, state.framework, state.report.language, placeOf(state));
      put(page);
      await vscode.commands.executeCommand('markdown.showPreview', page.uri);
    },
    dispose: () => subscriptions.dispose(),
  };
}

function pageOf(pillar: Pillar, framework: Framework, language: Language, place: string): Page {
  const path = `/${capital(pillar.shortName[language])} (${pillar.number}).md`;
  const uri = vscode.Uri.from({ scheme: SCHEME, path, query: `${language} ${place}` });
  return { uri, pillar: pillar.number, language, place, framework, text: explainPage(pillar, framework, language) };
}

/** Where a document gets its framework from: the folder of the configuration that names its plan, else its own, of which all documents have the same configuration. */
function placeOf({ uri, plan }: DocumentState): string {
  return folderOf(plan?.configuration ?? uri).toString();
}
