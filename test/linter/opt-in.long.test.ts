import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { decidePlan } from '../../src/linter/opt-in.ts';
import { createPlan } from '../../src/linter/plan.ts';
import { defaultSettings } from '../../src/linter/settings.ts';
import type { Settings } from '../../src/linter/types.ts';
import { toyFramework, toyJudge } from '../harness/toy.ts';

function decide(text: string, options: { name?: string; check?: Settings['check']; named?: boolean; asked?: boolean } = {}): string {
  const plan = createPlan([{ name: options.name ?? 'x.md', text }]);
  const judgement = toyJudge.judge({ plan, framework: toyFramework, writerExamples: [] });
  const settings = { ...defaultSettings, check: options.check ?? 'auto' };
  const { isPlan, planBecause } = decidePlan(plan, judgement, { settings, named: options.named ?? false, asked: options.asked ?? false });
  return `${isPlan} ${planBecause}`;
}

const NOTES = 'Boodschappen: brood en melk. Vergeet de fiets niet.';
const GOVERNANCE =
  'De gemeenten, de politie en de woningcorporatie werken samen aan minder overlast. De stuurgroep vergadert elk kwartaal en besluit met instemming van alle partners. De partijen leggen hun afspraken vast in een overeenkomst.';
const CHARTER =
  'The municipalities and the hospital agree to cooperate. A steering committee with one member of each organisation meets every month. Its chair reports to the parties, and decisions need the consensus of all members.';
const TECHNICAL =
  '# Client\n\nInstall the package with npm. The client sends JSON to the endpoint of the API.\n\n```js\nconst client = new Client({ url });\n```\n\nThe function returns an object. Roles and members come from the server.';
const DECISION =
  '# 7. Record how parties are known\n\nDate: 2026-03-02\n\n## Status\n\nAccepted by the board\n\n## Context\n\nWe need to know which organisation sends a message. The partners keep lists of their own.\n\n## Decision\n\nWe will use one number for each organisation.\n\n## Consequences\n\nOld numbers stay valid for a year. A change is agreed in a new record.';

/** The toy judge takes these for agreements on its pillars. */
const ALL_STRONG = [1, 2, 3, 4, 5, 6, 7, 8].map((pillar) => `De partners spreken sterk${pillar} af.`).join(' ');

describe('opt-in', () => {
  it('follows the front matter before name, content and "always"', () => {
    assert.equal(decide(`---\nketensturing: false\n---\n\n${GOVERNANCE}`, { check: 'always', named: true }), 'false front-matter');
    assert.equal(decide(`---\nketensturing: false\n---\n\n${GOVERNANCE}`, { check: 'never', asked: true }), 'true setting');
    assert.equal(decide(`---\nketensturing: true\n---\n\n${NOTES}`, { name: 'README.md' }), 'true front-matter');
  });

  it('finds nothing where that is how it is set, whatever the front matter says, but for what was asked for', () => {
    const marked = `---\nketensturing: true\n---\n\n${GOVERNANCE}`;
    assert.equal(decide(marked, { check: 'never' }), 'false setting');
    assert.equal(decide(marked, { check: 'never', asked: true }), 'true setting');
  });

  for (const front of [
    'ketensturing: ja',
    'ketensturing: yes',
    'ketensturing:',
    'ketensturing: "true"',
    'title: Plan: 2\nketensturing: true',
    'taal: nl\n"ketensturing" : ja\n- x',
  ]) {
    it(`takes for a plan, so that the fault is told: ${JSON.stringify(front)}`, () => {
      for (const options of [{}, { name: 'README.md' }] as const)
        assert.equal(decide(`---\n${front}\n---\n\n${NOTES}`, options), 'true front-matter');
    });
  }

  for (const front of [
    'ketensturing: nee',
    'ketensturing: "false"',
    'ketensturing: off # nog niet',
    'title: Plan: 2\nketensturing: false',
    'title: Plan: 2',
    'over: ketensturing: ja',
  ]) {
    it(`is not told to take for a plan: ${JSON.stringify(front)}`, () => {
      assert.equal(decide(`---\n${front}\n---\n\n${NOTES}`), 'false no-chain-content');
      assert.equal(decide(`---\n${front}\n---\n\n${GOVERNANCE}`), 'true content');
    });
  }

  it('follows the setting, then the name given by the user', () => {
    assert.equal(decide(NOTES, { check: 'always' }), 'true setting');
    assert.equal(decide(GOVERNANCE, { check: 'never', named: true }), 'false setting');
    assert.equal(decide(NOTES, { named: true, name: 'README.md' }), 'true setting');
  });

  for (const name of [
    'ketenplan-2025.md',
    'docs/Ketenjaarplan.md',
    'convenant_zorg.md',
    'Samenwerkingsovereenkomst.md',
    'governance.md',
    'C:\\werk\\ketenconvenant.md',
    'security-ketenplan.md',
    'support-convenant.md',
    'samenwerkingsafspraken-api.md',
    'si/api/plannen/ketenplan.md',
    '/home/x/decisions/Ketenplan.md',
  ]) {
    it(`takes ${name} by its name`, () => assert.equal(decide(NOTES, { name }), 'true pattern'));
  }

  for (const name of [
    'README.md',
    'plannen/ketenplan-rapport.md',
    'chain-plan-report-2.md',
    'readme.nl.md',
    'CHANGELOG.md',
    'LICENSE.md',
    'CONTRIBUTING.md',
    'CODE_OF_CONDUCT.md',
    'readme-ketenplan.md',
    'Contributor-covenant-api.md',
    'security-governance.md',
    'api-governance.md',
    'adr-0007-governance.md',
    'node_modules/x/governance.md',
    'adr-12.md',
    'zaken-api.md',
  ]) {
    it(`leaves ${name} alone by its name`, () => assert.equal(decide(GOVERNANCE, { name }), 'false pattern'));
  }

  it('takes organisations that make agreements by content', () => {
    assert.equal(decide(GOVERNANCE), 'true content');
    assert.equal(decide(CHARTER), 'true content');
  });

  for (const name of ['stuk.md', 'api/stuk.md', '/home/x/decisions/adr/stuk.md', '..\\api\\stuk.md']) {
    it(`decides on ${name} by its content, whatever its folders are called`, () => {
      assert.equal(decide(GOVERNANCE, { name }), 'true content');
      assert.equal(decide(TECHNICAL, { name }), 'false technical');
      assert.equal(decide(DECISION, { name }), 'false technical');
      assert.equal(decide(DECISION.replace('Record how', 'Ketenplan: how'), { name }), 'true content');
    });
  }

  it('takes a plan for a plan whose headings begin like those of a record of a decision, or that speaks of the pillars under them', () => {
    const plan = `# Samen sterker voor jeugd\n\n## Context\n\n${GOVERNANCE}\n\n## Besluitvorming\n\n${GOVERNANCE}\n\n## Gevolgen voor de burger\n\n${GOVERNANCE}`;
    assert.equal(decide(plan), 'true content');
    const record = plan.replace('Besluitvorming', 'Besluit').replace('Gevolgen voor de burger', 'Gevolgen');
    assert.equal(decide(record), 'false technical');
    assert.equal(decide(record.replaceAll(GOVERNANCE, `${GOVERNANCE} ${ALL_STRONG}`)), 'true content');
  });

  it('takes a text of few words by its title', () => {
    assert.equal(decide('# Ketenplan schuldhulp\n'), 'true content');
  });

  it('leaves other texts alone', () => {
    assert.equal(decide(NOTES), 'false no-chain-content');
    assert.equal(decide(''), 'false no-chain-content');
    assert.equal(decide(TECHNICAL), 'false technical');
    assert.equal(decide(`<!-- ${GOVERNANCE} -->\n\n${NOTES}`), 'false no-chain-content');
  });

  it('leaves the readme of every package alone, also under another name', function () {
    this.timeout(20_000);
    const files = readdirSync('node_modules', { recursive: true, encoding: 'utf8' }).filter((path) =>
      /(?:^|[\\/])(?:readme|changelog|history)\.md$/i.test(path),
    );
    const taken = files.filter((path) => decide(readFileSync(`node_modules/${path}`, 'utf8').slice(0, 5_000)).startsWith('true'));
    assert.ok(files.length > 50);
    assert.deepEqual(taken, []);
  });
});
