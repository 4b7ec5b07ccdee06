import * as vscode from 'vscode';
import { endsInFrontMatter, frontMatterEnd } from '../linter/front-matter-end.ts';
import type { RuleMeta } from '../linter/types.ts';
import {
  type Around,
  apart,
  frontMatterKeys,
  frontMatterValues,
  headingSuggestions,
  offered,
  proseSuggestions,
  ruleIds,
  type Scene,
  type Suggestion,
  sceneOf,
  suppressionForms,
} from './completion-items.ts';
import { counts, MARKDOWN } from './documents.ts';
import type { Engine } from './engine.ts';
import { type LoadedParts, loadPart } from './parts.ts';
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
/** A word stands here, or goes on: whatever is put before this would be glued to it. */
const IN_WORD = /^[\p{L}\p{N}]/u;
/** Front matter is not looked for below this line. */
const LAST_LINE = 200;

/**
 * Completes names, sentences and rule ids. Reads the line and the last report; never parses or checks. In a text, it answers to codes and names, and to who asks where no word stands ({@link offered}).
 */
export function registerCompletion(store: ReportStore, engine: Engine, extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    MARKDOWN,
    {
      async provideCompletionItems(document, position, _token, { triggerKind }) {
        if (!counts(document)) return undefined;
        const line = document.lineAt(position.line).text;
        const [before, after] = [line.slice(0, position.character), line.slice(position.character)];
        const scene = sceneOf(before, isInFrontMatter(document, position.line));
        if (scene.place === 'none' || IN_WORD.test(after)) return undefined;
        const typed = before.slice(scene.from);
        // A hyphen asks for nothing by itself: it begins a list item, a rule or a comment.
        if (typed === '' && triggerKind === vscode.CompletionTriggerKind.TriggerCharacter) return undefined;
        const lineAt = (at: number): string => (at < 0 || at >= document.lineCount ? '' : document.lineAt(at).text);
        const around = { above: lineAt(position.line - 1), after, below: lineAt(position.line + 1) };
        const rules = scene.place === 'suppression-rule' ? (await engine.linterFor(document.uri)).rules : [];
        const writing = scene.place === 'prose' || scene.place === 'heading' ? undefined : await loadPart('writing', extensionUri);
        const suggestions = suggestionsFor(scene, { typed, before, around, writing, rules }, store.latest(document.uri));
        return suggestions.map((suggestion) => itemOf(suggestion, position, typed.length));
      },
    },
    '-',
  );
}

/** What is to be completed, and with what. `typed`: the word before the caret. `before`: the line up to it. */
interface Wanted {
  readonly typed: string;
  readonly before: string;
  readonly around: Around;
  /** Not loaded for a text. */
  readonly writing: LoadedParts['writing'] | undefined;
  readonly rules: readonly RuleMeta[];
}

function suggestionsFor(
  scene: Scene,
  { typed, before, around, writing, rules }: Wanted,
  state: DocumentState | undefined,
): readonly Suggestion[] {
  const language = state?.report.language ?? 'nl';
  switch (scene.place) {
    case 'front-matter-key':
      return frontMatterKeys(writing?.FRONT_MATTER_KEYS ?? [], language, around.after);
    case 'front-matter-value':
      return frontMatterValues(writing?.FRONT_MATTER_KEYS ?? [], scene.key, language);
    case 'suppression-form':
      return offered(suppressionForms(writing?.SUPPRESSION_FORMS ?? [], language, around.after.includes('-->')), typed);
    case 'suppression-rule':
      return ruleIds(rules, language);
    case 'heading':
      return state?.report.isPlan ? offered(headingSuggestions(state.framework, language), typed, before) : [];
    case 'prose':
      return state?.report.isPlan
        ? offered(proseSuggestions({ framework: state.framework, language, report: state.report, opens: scene.opens }), typed, before).map(
            (suggestion) => apart(suggestion, around),
          )
        : [];
    case 'none':
      return [];
  }
}

/** `typed`: the length of the word before the caret. */
function itemOf(
  { kind, label, detail, documentation, insert, filter, sort, length }: Suggestion,
  { line, character }: vscode.Position,
  typed: number,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label, description: detail }, KINDS[kind]);
  item.documentation = new vscode.MarkdownString(documentation);
  item.insertText = SNIPPETS.includes(kind) ? new vscode.SnippetString(insert) : insert;
  item.range = new vscode.Range(line, character - (length ?? typed), line, character);
  item.sortText = sort;
  if (filter !== undefined) item.filterText = filter;
  return item;
}

/**
 * Behind a blank line, a text may begin as well as another key: what is written there is taken for text, unless the lines around it are front matter that is closed below it. A key
 * that is being typed is none yet, so it is passed over as a comment is.
 */
function isInFrontMatter(document: vscode.TextDocument, line: number): boolean {
  if (line === 0 || line > LAST_LINE) return false;
  const before = document.getText(new vscode.Range(0, 0, line, 0));
  if (!document.lineAt(line - 1).isEmptyOrWhitespace) return endsInFrontMatter(before);
  const rest = document.getText(new vscode.Range(line, 0, LAST_LINE + 1, 0));
  const next = document.offsetAt(new vscode.Position(line + 1, 0));
  return ['', '#'].some((mark) => frontMatterEnd(`${before}${mark}${rest}`) > next + mark.length);
}
