import * as vscode from 'vscode';
import { endsInFrontMatter } from '../linter/front-matter-end.ts';
import type { RuleMeta } from '../linter/types.ts';
import {
  frontMatterKeys,
  frontMatterValues,
  headingSuggestions,
  proseSuggestions,
  ruleIds,
  type Scene,
  type Suggestion,
  sceneOf,
  suppressionForms,
} from './completion-items.ts';
import { counts, MARKDOWN } from './documents.ts';
import type { Engine } from './engine.ts';
import type { DocumentState, ReportStore } from './store.ts';

const { CompletionItemKind: Kind } = vscode;
const KINDS: Readonly<Record<Suggestion['kind'], vscode.CompletionItemKind>> = {
  pillar: Kind.Module,
  block: Kind.Class,
  term: Kind.Text,
  frame: Kind.Snippet,
  table: Kind.Struct,
  key: Kind.Property,
  value: Kind.Value,
  rule: Kind.EnumMember,
  form: Kind.Keyword,
};
const SNIPPETS: readonly Suggestion['kind'][] = ['frame', 'table', 'form'];
/** Front matter is not looked for below this line. */
const LAST_LINE = 200;

/** Completes names, sentences and rule ids. Reads the line and the last report; never parses or checks. */
export function registerCompletion(store: ReportStore, engine: Engine): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    MARKDOWN,
    {
      async provideCompletionItems(document, position) {
        if (!counts(document)) return undefined;
        const state = store.latest(document.uri);
        const line = document.lineAt(position.line).text;
        const scene = sceneOf(line.slice(0, position.character), isInFrontMatter(document, position.line));
        if (scene.place === 'none') return undefined;
        const rules = scene.place === 'suppression-rule' ? (await engine.linterFor(document.uri)).rules : [];
        const suggestions = suggestionsFor(scene, line.slice(position.character), state, rules);
        const range = new vscode.Range(position.line, scene.from, position.line, position.character);
        return suggestions.map((suggestion) => itemOf(suggestion, range));
      },
    },
    '-',
  );
}

function suggestionsFor(scene: Scene, after: string, state: DocumentState | undefined, rules: readonly RuleMeta[]): readonly Suggestion[] {
  const language = state?.report.language ?? 'nl';
  switch (scene.place) {
    case 'front-matter-key':
      return frontMatterKeys(language);
    case 'front-matter-value':
      return frontMatterValues(scene.key, language);
    case 'suppression-form':
      return suppressionForms(language, after.includes('-->'));
    case 'suppression-rule':
      return ruleIds(rules, language);
    case 'heading':
      return state?.report.isPlan ? headingSuggestions(state.framework, language) : [];
    case 'prose':
      return state?.report.isPlan
        ? proseSuggestions({ framework: state.framework, language, report: state.report, opens: scene.opens })
        : [];
    case 'none':
      return [];
  }
}

function itemOf({ kind, label, detail, documentation, insert, filter, sort }: Suggestion, range: vscode.Range): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label, description: detail }, KINDS[kind]);
  item.documentation = new vscode.MarkdownString(documentation);
  item.insertText = SNIPPETS.includes(kind) ? new vscode.SnippetString(insert) : insert;
  item.range = range;
  item.sortText = sort;
  if (filter !== undefined) item.filterText = filter;
  return item;
}

function isInFrontMatter(document: vscode.TextDocument, line: number): boolean {
  return line > 0 && line <= LAST_LINE && endsInFrontMatter(document.getText(new vscode.Range(0, 0, line, 0)));
}
