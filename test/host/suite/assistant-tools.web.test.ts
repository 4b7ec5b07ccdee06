import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checked, closeAll, extension, file, open, PLAN } from './support.ts';

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

  it('say what to send instead, and read nothing outside the workspace', async () => {
    await assert.rejects(invoke('ketensturing_explain_pillar', { pillar: 9 }), /whole number from 1 to 8/);
    await assert.rejects(invoke('ketensturing_check_plan', { path: '../../geheim.md' }), /outside the workspace/);
    await assert.rejects(invoke('ketensturing_check_plan', { path: 'weg.md' }), /There is no file weg\.md/);
  });
});
