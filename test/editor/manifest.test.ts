import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RULES } from '../../src/linter/rules/registry.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(`${ROOT}package.json`, 'utf8');
const manifest = JSON.parse(text);
const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(`${ROOT}package.nls.json`, 'utf8'));
const sources = readdirSync(`${ROOT}src/editor`)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`${ROOT}src/editor/${name}`, 'utf8'))
  .join('\n');
const settings: Readonly<Record<string, { readonly scope: string; readonly markdownDescription: string }>> = Object.assign(
  {},
  ...manifest.contributes.configuration.map(({ properties }: { properties: object }) => properties),
);

describe('the manifest', () => {
  it('has a text for each key, and no text without use', () => {
    const used = new Set([...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
    assert.deepEqual([...used].sort(), Object.keys(texts).sort());
  });

  it('says everything in Dutch first, with English in brackets', () => {
    for (const [key, value] of Object.entries(texts)) assert.match(value, /^[\p{Lu}].*\(.+\)/su, key);
  });

  it('gives each rule a setting with its default', () => {
    const properties: Readonly<Record<string, unknown>> = manifest.contributes.configuration[0].properties['ketensturing.rules'].properties;
    assert.deepEqual(
      Object.keys(properties),
      RULES.map(({ meta }) => meta.id),
    );
    for (const { meta } of RULES) {
      const { nl, en } = meta.title;
      assert.equal(texts[`rule.${meta.id}`], `${nl}; standaard ${meta.severity} (${en}; by default ${meta.severity})`);
    }
  });

  it('describes each setting and lets it differ by folder', () => {
    for (const [key, { scope, markdownDescription }] of Object.entries(settings)) {
      assert.equal(scope, 'resource', key);
      assert.match(markdownDescription, /^%setting\./, key);
    }
  });

  it('puts each command in one category, with an icon, and registers it', () => {
    for (const { command, category, icon } of manifest.contributes.commands) {
      assert.equal(category, 'Ketensturing');
      assert.match(icon, /^\$\(/);
      assert.ok(sources.includes(`'${command}'`) || sources.includes(`'${command.replace('ketensturing.', '')}'`), command);
    }
  });

  it('ticks a step of the walkthrough off when it has been done, not when its command was called', () => {
    const steps: readonly { readonly id: string; readonly completionEvents: readonly string[] }[] =
      manifest.contributes.walkthroughs[0].steps;
    assert.deepEqual(
      steps.map(({ id, completionEvents }) => [id, ...completionEvents]),
      [
        // It always works.
        ['example', 'onCommand:ketensturing.openExample'],
        ['coverage', 'onView:ketensturing.coverage'],
        ['explain', 'onContext:ketensturing.done.explain'],
        ['gaps', 'onContext:ketensturing.done.gaps'],
        ['own', 'onContext:ketensturing.done.own'],
      ],
    );
    for (const step of ['explain', 'gaps', 'own']) assert.ok(sources.includes(`stepDone('${step}')`), step);
  });

  it('offers to save a portfolio where there is one', () => {
    const entries: readonly { readonly command: string; readonly when: string }[] = manifest.contributes.menus.commandPalette;
    const [key = ''] = entries.flatMap((entry) => (entry.command === 'ketensturing.exportPortfolio' ? [entry.when] : []));
    assert.equal(key, 'ketensturing.portfolio');
    assert.ok(sources.includes(`'setContext', '${key}', true`));
  });

  it('starts with Markdown, or a report that was open, and runs everywhere', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:markdown', 'onWebviewPanel:ketensturing.report']);
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    assert.equal(manifest.extensionKind, undefined);
  });
});
