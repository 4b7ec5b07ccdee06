import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checked, closeAll, extension, open, PLAN, replacing, withSetting } from './support.ts';
import { messages } from './told.ts';

const REQUEST = { kind: 'ketenplan', name: 'schuldhulp Merwestroom', partners: ['Gemeente Merwestroom'], language: 'nl' };

/** The steps that are ticked off while `run` runs. */
async function ticked(run: () => Promise<unknown>): Promise<readonly string[]> {
  const commands = vscode.commands as { executeCommand: (id: string, ...args: unknown[]) => Thenable<unknown> };
  const real = commands.executeCommand;
  const keys: string[] = [];
  commands.executeCommand = (id, ...args) => {
    if (id === 'setContext' && args[1] === true && typeof args[0] === 'string') keys.push(args[0]);
    return real(id, ...args);
  };
  try {
    await run();
  } finally {
    commands.executeCommand = real;
  }
  return keys.flatMap((key) => /^ketensturing\.done\.(.+)/.exec(key)?.[1] ?? []);
}

const command = (id: string, ...args: readonly unknown[]): Promise<unknown> =>
  Promise.resolve(vscode.commands.executeCommand(`ketensturing.${id}`, ...args));

describe('the walkthrough', () => {
  beforeEach(extension);
  afterEach(async () => {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (!document.isUntitled) continue;
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await closeAll();
  });

  it('ticks nothing off when there is nothing to do it with', async () => {
    const done = await ticked(async () => {
      const told = await messages(async () => {
        await command('fillGaps');
        await command('explainPillar', 3);
      });
      assert.equal(told.length, 2);
    });
    assert.deepEqual(done, []);
  });

  it('ticks nothing off when the writer thinks better of it', async () => {
    const { document } = await open(PLAN);
    await checked(document);
    const run = async (): Promise<void> => {
      await command('fillGaps');
      await command('explainPillar');
      await command('newPlan');
    };
    assert.deepEqual(await ticked(() => replacing('showQuickPick', async () => undefined, run)), []);
  });

  it('ticks each step off once it has been done', async () => {
    assert.deepEqual(await ticked(() => command('newPlan', REQUEST)), ['own']);
    const document = vscode.window.activeTextEditor?.document ?? assert.fail('No editor is active.');
    await checked(document);
    assert.deepEqual(await ticked(() => command('fillGaps', { aspect: 'P3.a' })), ['gaps']);
    await vscode.commands.executeCommand('leaveSnippet');
    assert.deepEqual(await ticked(() => command('explainPillar', document.uri, 3)), ['explain']);
  });

  for (const [language, title, advice] of [
    ['nl', '# Ketenplan Zorg na Ziekenhuis', /Vul de plek in/],
    ['en', '# Chain plan A Roof First', /Fill in the place/],
  ] as const)
    it(`has an example that settles only a part, in language ${language}`, async () => {
      await command('openExample', language);
      const document = vscode.window.activeTextEditor?.document ?? assert.fail('No editor is active.');
      assert.ok(document.getText().startsWith(title));
      const { report } = await checked(document);
      assert.equal(report.language, language);
      const count = (wanted: string): number => report.coverage.filter(({ status }) => status === wanted).length;
      assert.ok(count('addressed') >= 1 && count('thin') >= 1 && count('addressed') <= 4, JSON.stringify(report.coverage));
      const found = new Set(report.findings.map(({ ruleId }) => ruleId));
      for (const rule of ['pillar-thin', 'placeholder', 'action-incomplete', 'vague-commitment']) assert.ok(found.has(rule), rule);
      assert.ok(report.findings.some((finding) => advice.test(finding.advice)));
    });

  it('takes the example in the language of the settings when none is given', async () => {
    const title = async (): Promise<string | undefined> => {
      await command('openExample');
      return vscode.window.activeTextEditor?.document.lineAt(0).text;
    };
    assert.equal(await title(), '# Ketenplan Zorg na Ziekenhuis');
    await withSetting('language', 'en', async () => assert.equal(await title(), '# Chain plan A Roof First'));
  });
});
