import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import example from '../../../examples/eigen-kader.json';
import type { AssistantHost } from '../../../src/assistant/run-tool.ts';
import { createHost } from '../../../src/editor/assistant-tools.ts';
import type { Scope } from '../../../src/editor/engine.ts';
import { createLinter } from '../../../src/linter/index.ts';
import { defaultSettings } from '../../../src/linter/settings.ts';
import type { Session } from '../../../src/linter/types.ts';
import { toyFramework, toyJudge } from '../../harness/toy.ts';
import { checked, closeAll, extension, file, folder, open, PLAN, write } from './support.ts';

const NEVER = { throwIfAborted() {} };

/** The tools with a small judge; `onCheck` is told the text of each check before it is made. Gives the addresses that are asked about too. */
function ownHost(document: vscode.TextDocument | undefined, onCheck: (text: string) => void): { host: AssistantHost; asked: string[] } {
  const linter = createLinter({ framework: toyFramework, judge: toyJudge });
  const check: Session['check'] = (sources, options) => {
    onCheck(sources.map(({ text }) => text).join(''));
    return linter.check(sources, options);
  };
  const scope: Scope = {
    linter: { ...linter, session: () => ({ check }) },
    optionsFor: () => ({ named: true, settings: defaultSettings }),
    file: undefined,
    plan: undefined,
    agreedFor: async () => undefined,
  };
  const asked: string[] = [];
  const scopeFor = async (uri: vscode.Uri): Promise<Scope> => {
    asked.push(uri.toString());
    return scope;
  };
  return { host: createHost({ document }, { scopeFor }), asked };
}

/** Puts a value in the place of one of VS Code's workspace, and gives what undoes that. */
function standIn(key: 'workspaceFolders' | 'textDocuments', value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(vscode.workspace, key) ?? {};
  Object.defineProperty(vscode.workspace, key, { configurable: true, value });
  return () => void Object.defineProperty(vscode.workspace, key, before);
}

async function invoke(name: string, input: object): Promise<string> {
  const token = new vscode.CancellationTokenSource().token;
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined }, token);
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

describe('tools for assistants in the editor', () => {
  beforeEach(extension);
  afterEach(closeAll);

  it('are there under the names of the manifest', () => {
    const { languageModelTools } = vscode.extensions.getExtension('ketensturing.ketensturing')?.packageJSON.contributes ?? {};
    const known = new Set(vscode.lm.tools.map(({ name }) => name));
    assert.equal(languageModelTools.length, 3);
    for (const { name } of languageModelTools) assert.equal(known.has(name), true, name);
  });

  it('check the plan that is open, a file of the workspace, or a text', async () => {
    const { document } = await open(PLAN);
    await checked(document);
    const answers = [
      await invoke('ketensturing_check_plan', {}),
      await invoke('ketensturing_check_plan', { path: vscode.workspace.asRelativePath(await file(PLAN)) }),
      await invoke('ketensturing_check_plan', { text: PLAN }),
    ].map((text) => JSON.parse(text));
    for (const { plan, pillars } of answers) {
      assert.equal(plan, 'Ketenplan Schuldhulp');
      assert.equal(pillars[4].status, 'addressed');
    }
  });

  it('explain a pillar and find its evidence', async () => {
    assert.match(JSON.parse(await invoke('ketensturing_explain_pillar', { pillar: 3 })).name, /vertrouwen/i);
    const { aspects } = JSON.parse(await invoke('ketensturing_find_evidence', { text: PLAN, pillar: 5 }));
    assert.equal(
      aspects.some(({ passages }: { passages: { strength: string }[] }) => passages.some(({ strength }) => strength === 'strong')),
      true,
    );
  });

  it("know an organisation's own aspects where its configuration holds", async () => {
    const uri = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), 'eigen', name);
    const [own] = example.aspects;
    assert.ok(own);
    await write(uri('kader.json'), JSON.stringify(example));
    await write(uri('.ketensturing.json'), JSON.stringify({ framework: 'kader.json' }));
    await write(uri('plan.md'), PLAN);
    const namesIn = (answer: string): readonly string[] => JSON.parse(answer).aspects.map(({ name }: { name: string }) => name);
    const path = vscode.workspace.asRelativePath(uri('plan.md'));
    const { aspects } = JSON.parse(await invoke('ketensturing_find_evidence', { path, pillar: 6 }));
    assert.equal(aspects.find(({ id }: { id: string }) => id === own.id)?.question, own.question.nl);
    assert.equal(namesIn(await invoke('ketensturing_explain_pillar', { pillar: 6 })).includes(own.name.nl), false);
    const document = await vscode.workspace.openTextDocument(uri('plan.md'));
    await vscode.window.showTextDocument(document);
    await checked(document);
    assert.equal(namesIn(await invoke('ketensturing_explain_pillar', { pillar: 6 })).includes(own.name.nl), true);
    await closeAll();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'eigen'), { recursive: true });
  });

  it('stop when nobody waits for the answer, before a check and within one', async () => {
    const source = new vscode.CancellationTokenSource();
    const long = `# Ketenplan\n\n${Array.from({ length: 8000 }, (_, at) => `De stuurgroep besluit op dag ${at} over post ${at * 7}.\n\n`).join('')}`;
    const asked = vscode.lm.invokeTool('ketensturing_check_plan', { input: { text: long }, toolInvocationToken: undefined }, source.token);
    source.cancel();
    await assert.rejects(Promise.resolve(asked), /Cancell?ed/i);
    // Nothing of it is left that the next question would wait for, and no fault is told.
    const { log } = await extension();
    assert.match(JSON.parse(await invoke('ketensturing_explain_pillar', { pillar: 3 })).name, /vertrouwen/i);
    assert.equal(
      log.some((line) => line.startsWith('error: Tool')),
      false,
    );
  });

  for (const [name, bytes, why] of [
    ['plan.md', new Uint8Array([...new TextEncoder().encode('# Ketenplan Caf'), 0xe9]), /plan\.md is no UTF-8 text, so it is not judged/],
    ['plan.docx', new Uint8Array([0x50, 0x4b, 3, 4]), /plan\.docx is a Word document.+, so it is not judged/],
    ['groot.md', new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61), /groot\.md is larger than 10 MB, so it is not judged/],
  ] as const)
    it(`do not judge ${name} as an empty plan when it cannot be read`, async () => {
      const uri = vscode.Uri.joinPath(await file(PLAN), '..', name);
      await vscode.workspace.fs.writeFile(uri, bytes);
      await assert.rejects(invoke('ketensturing_check_plan', { path: vscode.workspace.asRelativePath(uri) }), why);
      await vscode.workspace.fs.delete(uri);
    });

  it('judge by what stands on the disk a document that is closed while it is read', async () => {
    const text = `# Ketenplan\n\n${'De stuurgroep besluit elke maand over de begroting.\n\n'.repeat(4000)}`;
    const document = await vscode.workspace.openTextDocument(await file(text));
    let undo: (() => void) | undefined;
    const texts: string[] = [];
    const { host } = ownHost(document, (read) => {
      texts.push(read);
      undo ??= standIn('textDocuments', []);
    });
    try {
      await host.check({}, undefined, NEVER);
    } finally {
      undo?.();
    }
    assert.ok(texts.length > 1);
    assert.ok(texts[texts.length - 1] === text, `the last check had ${texts[texts.length - 1]?.length} characters`);
  });

  it('take a path as the editor names it when several folders are open, and ask which file when there are more', async () => {
    const roots = ['a', 'b'].map((name) => vscode.Uri.joinPath(folder(), 'meer', name));
    const plans = roots.map((uri) => vscode.Uri.joinPath(uri, 'plan.md'));
    for (const uri of plans) await write(uri, PLAN);
    const { host, asked } = ownHost(undefined, () => {});
    const undo = standIn(
      'workspaceFolders',
      roots.map((uri, index) => ({ uri, name: `map ${index}`, index })),
    );
    try {
      await host.check({ path: 'map 1/plan.md' }, undefined, NEVER);
      await host.check({ path: 'map 0\\plan.md' }, undefined, NEVER);
      await host.check({ path: plans[1]?.fsPath ?? '' }, undefined, NEVER);
      assert.deepEqual(
        asked,
        [1, 0, 1].map((index) => plans[index]?.toString()),
      );
      await assert.rejects(
        host.check({ path: 'plan.md' }, undefined, NEVER),
        /more than one file plan\.md in the workspace\. Send one of: .*a[\\/]plan\.md, .*b[\\/]plan\.md/,
      );
      await assert.rejects(host.check({ path: 'map 1/weg.md' }, undefined, NEVER), /There is no file map 1\/weg\.md/);
      await assert.rejects(host.check({ path: '../plan.md' }, undefined, NEVER), /outside the workspace/);
    } finally {
      undo();
    }
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'meer'), { recursive: true });
  });

  it('say what to send instead, and read nothing outside the workspace', async () => {
    await assert.rejects(invoke('ketensturing_explain_pillar', { pillar: 9 }), /whole number from 1 to 8/);
    await assert.rejects(invoke('ketensturing_check_plan', { path: '../../geheim.md' }), /outside the workspace/);
    await assert.rejects(invoke('ketensturing_check_plan', { path: 'weg.md' }), /There is no file weg\.md/);
  });
});
