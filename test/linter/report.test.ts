import assert from 'node:assert/strict';
import { createJudge } from '../../src/linter/evidence/judge.ts';
import { readModel } from '../../src/linter/evidence/model.ts';
import { createLinter } from '../../src/linter/index.ts';
import { RULES } from '../../src/linter/rules/registry.ts';
import { defaultSettings } from '../../src/linter/settings.ts';
import { checkToy, textAt } from '../harness/check.ts';
import { frozenToTheBottom } from '../harness/frozen.ts';
import { toyFramework, toyJudge } from '../harness/toy.ts';
import { tinyBytes } from './evidence/tiny-model.ts';

const TEXT =
  '# Plan\n\nHet sterk1 is geregeld. Ook zwak3 wordt genoemd.\n\ntegen5 staat hier.\n\nPijler 4 is niet van toepassing, omdat wij één team zijn.\n';

/** A model of which no lexicon can be read. */
function damagedLexicons(): Uint8Array {
  const bytes = tinyBytes();
  const { lexicon } = readModel(bytes).header;
  return bytes.fill(255, bytes.length - lexicon.nl.bytes - lexicon.en.bytes);
}

describe('report', () => {
  it('holds all pillars in order with their status', () => {
    const statuses = checkToy(TEXT).coverage.map(({ pillar, status }) => `${pillar} ${status}`);
    assert.deepEqual(statuses, ['1 addressed', '2 missing', '3 thin', '4 exempt', '5 thin', '6 missing', '7 missing', '8 missing']);
  });

  it('holds them for an empty text too', () => {
    const report = checkToy('');
    assert.deepEqual(
      report.coverage.map(({ status }) => status),
      Array(8).fill('missing'),
    );
    assert.ok(report.findings.every(({ line, column, endColumn }) => line === 1 && column === 1 && endColumn === 1));
  });

  it('gives each aspect its evidence with place, strength and reason', () => {
    const aspects = checkToy(TEXT).coverage[0]?.aspects;
    const evidence = aspects?.[0]?.evidence[0];
    assert.deepEqual(
      aspects?.map(({ id, status }) => [id, status]),
      [
        ['P1.a', 'addressed'],
        ['P1.b', 'missing'],
      ],
    );
    assert.ok(evidence !== undefined && evidence.why.length > 10);
    assert.equal(textAt(TEXT, evidence), 'Het sterk1 is geregeld.');
    assert.deepEqual(
      [evidence.strength, evidence.confidence, evidence.text, evidence.file],
      ['strong', 0.9, 'Het sterk1 is geregeld.', 'plan.md'],
    );
  });

  it('says where and why a pillar is exempt', () => {
    const { exemption, aspects } = checkToy(TEXT).coverage[3] ?? {};
    assert.equal(exemption?.reason, 'wij één team zijn');
    assert.equal(exemption?.line, 7);
    assert.ok(aspects?.every(({ status }) => status === 'exempt'));
  });

  it('follows the language of the setting, else of the front matter', () => {
    assert.equal(checkToy(TEXT, { settings: { language: 'en' } }).coverage[2]?.name, 'trust between chain partners');
    const report = checkToy(`---\nlanguage: en\n---\n\n${TEXT}`, { settings: { language: 'auto' } });
    assert.equal(report.language, 'en');
    assert.equal(checkToy(`---\ntaal: nl\n---\n\nThe partners agree on this text.`, { settings: { language: 'auto' } }).language, 'nl');
  });

  it('gives no findings for a text that is no plan, but does give coverage', () => {
    const report = checkToy('# Notities\n\nsterk1', { named: false });
    assert.deepEqual([report.isPlan, report.findings, report.coverage[0]?.status], [false, [], 'addressed']);
  });

  it('is frozen to the bottom and the same each time', () => {
    const report = checkToy(TEXT);
    assert.ok(frozenToTheBottom(report));
    assert.deepEqual(checkToy(TEXT), report);
  });

  it('is frozen where findings have related places, fixes and reasons', () => {
    const text =
      '# Plan\n\nWij doen zwak3. Later volgt meer.\n\nOok zwak3 komt.\n\n<!-- ketensturing-disable-next placeholder -- volgt in mei -->\nHet budget is PM.\n';
    const report = checkToy([
      { name: 'een.md', text: '# Een\n\nsterk1\n' },
      { name: 'twee.md', text },
    ]);
    const { findings, suppressed } = report;
    assert.ok(findings.some(({ related }) => related.length > 0) && findings.some(({ fixes }) => fixes.length > 0));
    assert.ok(suppressed.length > 0);
    assert.ok(frozenToTheBottom(report));
  });

  it('tells which evidence is no text of the plan itself, as comments come and go', () => {
    const session = createLinter({ framework: toyFramework, judge: toyJudge }).session();
    const asides = (text: string) => {
      const report = session.check([{ name: 'plan.md', text }], { settings: defaultSettings, named: true });
      return report.coverage.flatMap(({ aspects }) =>
        aspects.flatMap(({ evidence }) => evidence.map(({ line, aside = false }) => [line, aside])),
      );
    };
    const said = (text: string) => asides(`# Plan\n\nWij doen ook zwak1.\n\n${text}\n`);
    assert.deepEqual(said('Wij doen zwak4.'), [
      [3, false],
      [5, false],
    ]);
    assert.deepEqual(said('<!-- Wij doen zwak4. -->')[1], [5, true]);
    assert.deepEqual(said('~~Wij doen zwak4.~~')[1], [5, true]);
    assert.deepEqual(said('| Wat | Wie |\n| --- | --- |\n| zwak4 delen | |')[1], [7, true]);
    assert.deepEqual(said('*Beschrijf hier hoe jullie zwak4 doen.*')[1], [5, true]);
    assert.deepEqual(said('> Wij doen zwak4.')[1], [5, false]);
    assert.deepEqual(said('Wij doen zwak4.')[1], [5, false]);
  });

  it('judges several files as one plan', () => {
    const report = checkToy([
      { name: 'een.md', text: '# Een\n\nsterk1' },
      { name: 'twee.md', text: '# Twee\n\nsterk2' },
    ]);
    assert.deepEqual(report.files, ['een.md', 'twee.md']);
    assert.deepEqual(
      report.coverage.slice(0, 2).map(({ status }) => status),
      ['addressed', 'addressed'],
    );
    assert.ok(report.findings.filter(({ ruleId }) => ruleId === 'pillar-missing').every(({ file }) => file === 'een.md'));
  });

  it('survives a judge that throws, and accuses nobody', () => {
    const judge = {
      id: 'broken',
      judge: () => {
        throw new Error('kapot');
      },
    };
    const report = createLinter({ framework: toyFramework, judge }).check([{ name: 'plan.md', text: TEXT }], {
      settings: defaultSettings,
      named: true,
    });
    assert.deepEqual([report.findings, report.isPlan, report.failures.map(({ code }) => code)], [[], false, ['check-failed']]);
    assert.equal(report.coverage.length, 8);
  });

  it('says of a model that is damaged what to do about it', () => {
    const judge = createJudge(readModel(damagedLexicons()));
    const report = createLinter({ framework: toyFramework, judge }).check([{ name: 'plan.md', text: TEXT }], {
      settings: defaultSettings,
      named: true,
    });
    const [failure] = report.failures;
    assert.match(failure?.message ?? '', /^Het model van Ketensturing is niet te gebruiken \(The model file is damaged/);
    assert.match(failure?.advice ?? '', /^Installeer Ketensturing opnieuw/);
  });

  it('comes from a linter that names its rules', () => {
    const linter = createLinter({ framework: toyFramework, judge: toyJudge });
    assert.deepEqual(
      linter.rules,
      RULES.map((rule) => rule.meta),
    );
    assert.equal(linter.framework, toyFramework);
  });
});
