import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CoverageNode } from '../../../src/editor/coverage-nodes.ts';
import { HOVER_COMMANDS } from '../../../src/editor/pillar-card.ts';
import { HOSTILE, RAW } from '../../harness/hostile.ts';
import { checked, closeAll, diagnosticsOf, extension, open, when } from './support.ts';

/** A plan of which title, evidence, exemption, suppression and findings are hostile. */
const PLAN = `# Ketenplan ${HOSTILE.replaceAll('#', '')}

De stuurgroep van de gemeente, de kredietbank en de corporatie besluit elke maand over de begroting van ${HOSTILE}

De doelstelling van ${HOSTILE} wordt nog nader uitgewerkt.

<!-- ketensturing-disable-next placeholder -- omdat ${HOSTILE.replaceAll('-->', '')} -->

Het budget van ${HOSTILE} is PM.

Pijler 4 is niet van toepassing, omdat ${HOSTILE}
`;

const DANGEROUS_HTML =
  /<(?:script|img|style|iframe|b>|i>)|<a [^>]*href="(?!https:\/\/github\.com\/ketensturing\/|command:ketensturing\._reveal\?|#)/;

/** The addresses of links in Markdown, whose text or address may hold escapes. */
function linksIn(markdown: string): readonly string[] {
  return [...markdown.replace(/\\[!-/:-@[-`{-~]/g, '').matchAll(/\]\(([^)]*)\)|<([a-z][a-z\d+.-]*:[^>]*)>/gi)].map(
    ([, a, b]) => a ?? b ?? '',
  );
}

function assertPlain(markdown: vscode.MarkdownString, allowed: readonly string[]): void {
  assert.notEqual(markdown.supportHtml, true);
  assert.doesNotMatch(markdown.value, RAW);
  for (const link of linksIn(markdown.value))
    assert.equal(/^https:\/\//.test(link) || allowed.some((command) => link.startsWith(`command:${command}?`)), true, link);
}

describe('a hostile plan is plain text', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    await extension();
    editor = await open(PLAN);
    await checked(editor.document);
  });
  afterEach(closeAll);

  it('in the tree and its tooltips', async () => {
    const { provider } = (await extension()).shown.tree;
    let seen = 0;
    const walk = async (parent?: CoverageNode): Promise<void> => {
      for (const node of (await provider.getChildren(parent)) ?? []) {
        const item = await provider.getTreeItem(node);
        seen++;
        for (const text of [item.label, item.description, item.accessibilityInformation?.label]) assert.doesNotMatch(String(text), RAW);
        if (typeof item.tooltip === 'string') assert.doesNotMatch(item.tooltip, RAW);
        else if (item.tooltip !== undefined) {
          assert.notEqual(Boolean(item.tooltip.isTrusted), true);
          assertPlain(item.tooltip, []);
        }
        await walk(node);
      }
    };
    await walk();
    assert.equal(seen > 60, true);
  });

  it('in each hover', async () => {
    const { document } = editor;
    let seen = 0;
    for (let line = 0; line < document.lineCount; line++)
      for (let character = 0; character < document.lineAt(line).text.length; character += 12) {
        const at = new vscode.Position(line, character);
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
        for (const { contents } of hovers)
          for (const content of contents) {
            if (!(content instanceof vscode.MarkdownString)) continue;
            seen++;
            assertPlain(content, HOVER_COMMANDS);
          }
      }
    assert.equal(seen > 10, true);
  }).timeout(90_000);

  it('in Problems, the lens and the status bar', async () => {
    const { shown } = await extension();
    const found = await when(
      () => {
        const list = diagnosticsOf(editor.document.uri);
        return list.length > 0 && list;
      },
      vscode.languages.onDidChangeDiagnostics as vscode.Event<never>,
    );
    for (const { message, relatedInformation = [] } of found)
      for (const text of [message, ...relatedInformation.map((one) => one.message)]) assert.doesNotMatch(text, RAW);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri);
    for (const { command } of lenses) assert.doesNotMatch(`${command?.title} ${command?.tooltip}`, RAW);
    const { tooltip, text } = shown.statusBar;
    assert.doesNotMatch(text, RAW);
    if (tooltip instanceof vscode.MarkdownString) assertPlain(tooltip, []);
  });

  it('in the report and the portfolio', async () => {
    const { shown, store } = await extension();
    await vscode.commands.executeCommand('ketensturing.showReport', editor.document.uri);
    await vscode.commands.executeCommand('ketensturing.checkWorkspace');
    const pages = [shown.reports.report.html, shown.reports.portfolio.html];
    assert.equal(store.size > 0, true);
    for (const page of pages) {
      const body = /<body>([\s\S]*?)(?:<script>|<\/body>)/.exec(page ?? '')?.[1] ?? '';
      assert.match(body, /&lt;script&gt;alert\(1\)/);
      assert.doesNotMatch(
        body.replaceAll(/<a href="command:(?:ketensturing\.(?:_reveal\?[^"]*|checkWorkspace)|workbench\.actions\.view\.problems)">/g, ''),
        DANGEROUS_HTML,
      );
      assert.doesNotMatch(body, RAW);
    }
  });
});

describe('a plan with ten thousand findings', () => {
  afterEach(closeAll);

  it('is shown whole in the report', async () => {
    const { shown } = await extension();
    const lines = Array.from({ length: 10_000 }, (_, at) => `- Punt ${at} van de samenwerking met de partners: PM.`);
    const { document } = await open(`---\nketensturing: true\n---\n\n# Ketenplan\n\n${lines.join('\n')}\n`);
    const { findings } = await checked(document);
    assert.equal(findings.length >= 10_000, true);
    await vscode.commands.executeCommand('ketensturing.showReport', document.uri);
    const rows = shown.reports.report.html?.match(/<tr><th scope="row"><a class="kt-place"/g)?.length ?? 0;
    assert.equal(rows >= 10_000, true, `${rows}`);
  }).timeout(120_000);
});
