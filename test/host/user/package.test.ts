/** The package: what is in it, that it installs, and that it works where it must. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { vsix } from '../../../scripts/host/packaged.ts';
import { openAsUser } from '../../../scripts/host/page-as-user.ts';
import { ROOT } from '../../../scripts/host/root.ts';
import { runInHost } from '../../../scripts/host/run-host.ts';

/** Bytes that the package may have, without and with the conversion of Word documents. */
const SIZE_LIMITS = [1.5 * 1024 * 1024, 2 * 1024 * 1024] as const;
const WORD = 'extension/dist/word.cjs';
const EXPECTED = [
  /^\[Content_Types\]\.xml$|^extension\.vsixmanifest$/,
  /^extension\/(?:package(?:\.nls)?\.json|readme\.md|changelog\.md|LICENSE\.txt|ThirdPartyNotices\.txt)$/,
  /^extension\/dist\/(?:extension\.cjs(?:\.js)?|engine\.cjs|framework\.json|judge\.ktm|word\.cjs|writing\.cjs)$/,
  /^extension\/docs\/(?:settings\.md|rules\/[\w-]+\.md|pillars\/[\w-]+\.md|media\/icon\.png)$/,
  /^extension\/syntaxes\/[\w.-]+\.tmLanguage\.json$/,
  /^extension\/src\/linter\/configuration\.schema\.json$/,
];
/** What the start page of the extension shows. */
const POSSIBLE = [/^extension\/media\/walkthrough\/[\w-]+\.svg$/, /^extension\/examples\/[\w-]+\.md$/];

describe('the package', () => {
  it('holds what runs and what is read, and no source, test or map', () => {
    const files = [...filesOf(vsix()).keys()];
    assert.deepEqual(
      files.filter((file) => ![...EXPECTED, ...POSSIBLE].some((pattern) => pattern.test(file))),
      [],
    );
    for (const pattern of EXPECTED)
      assert.ok(
        files.some((file) => pattern.test(file)),
        String(pattern),
      );
    assert.ok(!files.some((file) => /\.map$|\.ts$|test/.test(file)));
  });

  it('is small', () => {
    const { size } = statSync(vsix());
    assert.ok(size < SIZE_LIMITS[filesOf(vsix()).has(WORD) ? 1 : 0], `${size} bytes`);
  });

  it('needs nothing of Node, so that one bundle serves both hosts', () => {
    const code = new TextDecoder().decode(filesOf(vsix()).get('extension/dist/extension.cjs'));
    const required = new Set([...code.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, name]) => name));
    assert.deepEqual([...required], ['vscode']);
    assert.ok(!code.includes('sourceMappingURL'));
  });

  for (const vscode of ['oldest', 'newest'] as const) {
    it(`installs and works in the ${vscode} VS Code`, async () => {
      const user = await openAsUser({ vscode, install: [vsix()], workspace: resolve(ROOT, 'test/host/user/plannen') });
      try {
        await user.open('ketenplan.md');
        await user.codeLens(/\d van 8 pijlers behandeld/);
        await user.statusBar(/Ketensturing \d\/8/);
        await user.squiggle('warning');
        await user.hover('nader uitgewerkt', /schuift de afspraak vooruit/);
        await user.expandView('Dekking');
      } finally {
        await user.close();
      }
    });

    it(`works in the web worker of the ${vscode} VS Code`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'ketensturing-unpacked-'));
      try {
        for (const [name, bytes] of filesOf(vsix())) {
          if (!name.startsWith('extension/') || name.endsWith('/')) continue;
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), bytes);
        }
        const suite = resolve(ROOT, 'test/host/user/in-web');
        const { passed, failed, reason } = await runInHost({
          vscode,
          host: 'web',
          extension: join(folder, 'extension'),
          suite,
          onTest: () => {},
        });
        assert.deepEqual({ passed, failed }, { passed: 1, failed: 0 }, reason);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }

  it('works in a folder that nobody has said to trust', async () => {
    const user = await openAsUser({ install: [vsix()], restricted: true, workspace: resolve(ROOT, 'test/host/user/plannen') });
    try {
      await user.statusBar('Restricted Mode');
      await user.open('ketenplan.md');
      await user.statusBar(/Ketensturing \d\/8/);
      await user.squiggle('warning');
      await user.hover('nader uitgewerkt', /schuift de afspraak vooruit/);
    } finally {
      await user.close();
    }
  });
});

/** The files of the VSIX by their path in it. */
function filesOf(path: string): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(readFileSync(path))));
}
