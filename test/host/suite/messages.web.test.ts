import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FullFolder, GivenFile } from './file-systems.ts';
import { checked, closeAll, diagnostics, extension, file, NO_PLAN, open, PLAN, when, write } from './support.ts';
import { messages } from './told.ts';

/** Makes each check fail while `run` runs. */
async function failing(run: () => Promise<unknown>): Promise<void> {
  const { store } = await extension();
  const { check } = store;
  Object.assign(store, { check: () => Promise.reject(new Error('The judge fell ill.')) });
  try {
    await run();
  } finally {
    Object.assign(store, { check });
  }
}

/** As if no folder were open while `run` runs. */
async function withoutFolders(run: () => Promise<unknown>): Promise<void> {
  const folders = Object.getOwnPropertyDescriptor(vscode.workspace, 'workspaceFolders') ?? {};
  Object.defineProperty(vscode.workspace, 'workspaceFolders', { configurable: true, value: undefined });
  try {
    await run();
  } finally {
    Object.defineProperty(vscode.workspace, 'workspaceFolders', folders);
  }
}

describe('a message', () => {
  afterEach(closeAll);

  it('is not shown when a check that nobody asked for fails; the log has it', async () => {
    const { log, whenIdle } = await extension();
    const before = log.length;
    const told = await messages(() =>
      failing(async () => {
        await open(PLAN);
        await whenIdle();
      }),
    );
    assert.deepEqual(told, []);
    const errors = log.slice(before).filter((line) => line.startsWith('error'));
    assert.ok(errors.length > 0);
    for (const error of errors) assert.match(error, /Checking .*ketenplan\.md failed: .*The judge fell ill/s);
  });

  it('is shown when a command fails, and the log has it too', async () => {
    const { log } = await extension();
    await open(PLAN).then(({ document }) => checked(document));
    const before = log.length;
    const told = await messages(() => failing(async () => vscode.commands.executeCommand('ketensturing.checkDocument')));
    assert.deepEqual(told, [
      'showErrorMessage: Ketensturing kon dit niet doen (could not do this): The judge fell ill. [Toon het logboek (show the log)]',
    ]);
    assert.match(log.slice(before).join('\n'), /error: Command ketensturing\.checkDocument failed: /);
  });

  it('is not shown for a configuration or framework that cannot be used; the log says what is wrong', async () => {
    const { log } = await extension();
    const uri = await file(PLAN);
    const configuration = vscode.Uri.joinPath(uri, '../.ketensturing.json');
    const told = await messages(async () => {
      await write(configuration, '{"rules": {"placeholder": "loud"}, "framework": "weg.json"}');
      await vscode.window.showTextDocument(uri);
      await diagnostics(uri, (codes) => codes.includes('placeholder'));
    });
    assert.deepEqual(told, []);
    assert.ok(log.some((line) => /warning: .*rules\.placeholder: This must be one of/.test(line)));
    assert.ok(log.some((line) => /warning: .*weg\.json cannot be used/.test(line)));
  });

  it('tells a command that has nothing to work on what to do first', async () => {
    const told = await messages(async () => vscode.commands.executeCommand('ketensturing.insertPillarSection', 3));
    assert.deepEqual(told, ['showInformationMessage: Open eerst een Markdown-document (open a Markdown document first).']);
  });

  it('names the file that stands in the way of a change of the configuration, which is then as it was', async () => {
    const uri = await file(PLAN);
    const configuration = vscode.Uri.joinPath(uri, '../.ketensturing.json');
    await write(configuration, '{ oeps');
    await vscode.window.showTextDocument(uri);
    const told = await messages(async () => vscode.commands.executeCommand('ketensturing._ruleOff', uri, 'placeholder', 'Omdat.'));
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^showWarningMessage: .*\.ketensturing\.json is geen geldige JSON/);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(configuration)), '{ oeps');
  });

  it('offers to open the configuration only when there is one', async () => {
    const uri = await file(PLAN);
    await write(vscode.Uri.joinPath(uri, '../.ketensturing.json'), '{ oeps');
    const broken = await messages(async () => vscode.commands.executeCommand('ketensturing._ruleOff', uri, 'placeholder', 'Omdat.'));
    assert.match(broken.join('\n'), /\[Open het bestand \(open the file\)\]$/);
    const registration = vscode.workspace.registerFileSystemProvider('full', new FullFolder(PLAN));
    try {
      const plan = vscode.Uri.from({ scheme: 'full', path: '/ketenplan.md' });
      await vscode.window.showTextDocument(plan);
      for (const run of [
        async () => vscode.commands.executeCommand('ketensturing._ruleOff', plan, 'placeholder', 'Omdat.'),
        async () => vscode.commands.executeCommand('ketensturing.createConfiguration'),
      ]) {
        const told = await messages(run);
        assert.equal(told.length, 1);
        assert.match(
          told[0] ?? '',
          /^showWarningMessage: .*\.ketensturing\.json kon niet worden gemaakt\. Kijk of je .+ \(could not be made; [^[]*$/,
        );
      }
      await closeAll();
    } finally {
      registration.dispose();
    }
  });

  for (const [text, command, subject] of [
    ['{ oeps', '_ruleOff', 'placeholder'],
    ['{"rules": []}', '_ruleOff', 'placeholder'],
    ['{ oeps', '_contradict', null],
    ['{"examples": {}}', '_contradict', 2],
  ] as const)
    it(`says so before the writer is asked for a reason, which would be lost: ${command} in ${text}`, async () => {
      const uri = await file(PLAN);
      await write(vscode.Uri.joinPath(uri, '../.ketensturing.json'), text);
      const contradiction = { uri: uri.toString(), text: 'De partners delen hun cijfers.', offset: 0, pillar: subject, counts: true };
      const args = command === '_ruleOff' ? [uri, subject] : [contradiction];
      const told = await messages(async () => vscode.commands.executeCommand(`ketensturing.${command}`, ...args));
      assert.equal(told.length, 1);
      assert.match(told[0] ?? '', /^showWarningMessage: .*\.ketensturing\.json is geen geldige JSON/);
    });

  it('asks for no reason either where there is no folder to keep it in', async () => {
    const told = await messages(() =>
      withoutFolders(async () => vscode.commands.executeCommand('ketensturing._ruleOff', 'untitled:Los-1', 'placeholder')),
    );
    assert.deepEqual(told, ['showInformationMessage: Bewaar het document eerst, of open een map: het oordeel komt in .ketensturing.json.']);
  });

  it('tells that there is nothing to go past in a document that is no plan', async () => {
    const { document } = await open(NO_PLAN, 'recept');
    await checked(document);
    for (const command of ['nextGap', 'previousGap']) {
      const told = await messages(async () => vscode.commands.executeCommand(`ketensturing.${command}`));
      assert.equal(told.length, 1);
      assert.match(told[0] ?? '', /^showInformationMessage: Dit document geldt niet als ketenplan; .+ Kies “Controleer dit document”/);
    }
    const refusing = await open(`---\nketensturing: false\n---\n\n${PLAN}`);
    await checked(refusing.document);
    const told = await messages(async () => vscode.commands.executeCommand('ketensturing.nextGap'));
    assert.match(told.join('\n'), /ketensturing: false/);
  });

  it('tells that there is nothing to mark what counts in', async () => {
    const { shown } = await extension();
    const told = await messages(async () => vscode.commands.executeCommand('ketensturing.highlightEvidence'));
    assert.deepEqual(told, ['showInformationMessage: Open eerst een Markdown-document (open a Markdown document first).']);
    assert.equal(shown.highlight.isOn, false);
  });

  it('tells to open a folder, and opens no portfolio that would stay empty', async () => {
    const told = await messages(() => withoutFolders(async () => vscode.commands.executeCommand('ketensturing.checkWorkspace')));
    assert.deepEqual(told, ['showInformationMessage: Open eerst een map (open a folder first).']);
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs),
      [],
    );
  });

  it('is shown by a check that was asked for when a part of the plan cannot be read', async () => {
    const uri = await file(PLAN);
    const plans = [{ name: 'Samen', files: ['ketenplan.md', 'weg.md'] }];
    await write(vscode.Uri.joinPath(uri, '../.ketensturing.json'), JSON.stringify({ plans }));
    const { store } = await extension();
    const told = await messages(async () => {
      const { document } = await vscode.window.showTextDocument(uri);
      await when(() => store.get(document)?.plan?.unread.length, store.onDidChange as vscode.Event<never>);
    });
    assert.deepEqual(told, []);
    const asked = await messages(async () => vscode.commands.executeCommand('ketensturing.checkDocument'));
    assert.equal(asked.length, 1);
    assert.match(asked[0] ?? '', /^showInformationMessage: Het plan "Samen" is niet in zijn geheel beoordeeld: .*weg\.md bestaat niet/);
  });

  it('says that a part of an agreed plan cannot be read, and not that the plan was never agreed', async () => {
    const uri = await file(PLAN);
    const part = vscode.Uri.joinPath(uri, '../deel.md');
    await write(part, '# Deel\n');
    const plans = [{ name: 'Samen', files: ['ketenplan.md', 'deel.md'] }];
    await write(vscode.Uri.joinPath(uri, '../.ketensturing.json'), JSON.stringify({ plans }));
    await vscode.window.showTextDocument(uri).then(({ document }) => checked(document));
    const agreed = await messages(async () => vscode.commands.executeCommand('ketensturing.markAgreed', uri, '2026-01-14'));
    assert.match(agreed.join('\n'), /14 januari 2026/);
    await vscode.workspace.fs.delete(part);
    const { store } = await extension();
    await when(() => (store.latest(uri)?.plan?.unread.length ?? 0) > 0, store.onDidChange as vscode.Event<never>);
    const told = await messages(async () => vscode.commands.executeCommand('ketensturing.showChanges', uri));
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^showInformationMessage: Het plan "Samen" is niet in zijn geheel beoordeeld: .*deel\.md bestaat niet/);
  });

  it('says where what was agreed is kept, when nothing may stand beside the plan', async () => {
    const registration = vscode.workspace.registerFileSystemProvider('given', new GivenFile(PLAN));
    try {
      const { document } = await vscode.window.showTextDocument(vscode.Uri.from({ scheme: 'given', path: '/ketenplan.md' }));
      await checked(document);
      const told = await messages(async () => vscode.commands.executeCommand('ketensturing.markAgreed', document.uri, '2026-01-14'));
      assert.equal(told.length, 1);
      assert.match(
        told[0] ?? '',
        /^showInformationMessage: Wat is vastgesteld, komt naast het plan in ketenplan\.md\.agreed\.json, en .+Open de map/,
      );
      await closeAll();
    } finally {
      registration.dispose();
    }
  });
});
