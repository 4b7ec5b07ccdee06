import * as vscode from 'vscode';
import { MARKDOWN } from './documents.ts';
import { pillarLinks } from './pillar-links.ts';
import type { ReportStore } from './store.ts';

/** Links pillar references to their NORA page. Only in plans, and without parsing. */
export function registerDocumentLinks(store: ReportStore): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(MARKDOWN, {
    provideDocumentLinks(document) {
      const state = store.latest(document.uri);
      if (state === undefined || !state.report.isPlan) return [];
      return pillarLinks(document.getText(), state.framework, state.report.language).map(({ line, from, to, url, tooltip }) => {
        const link = new vscode.DocumentLink(new vscode.Range(line, from, line, to), vscode.Uri.parse(url, true));
        link.tooltip = tooltip;
        return link;
      });
    },
  });
}
