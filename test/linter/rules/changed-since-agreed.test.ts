import assert from 'node:assert/strict';
import { markAgreed } from '../../../src/linter/agreed/agreed-plan.ts';
import { createLinter } from '../../../src/linter/index.ts';
import { createPlan } from '../../../src/linter/plan.ts';
import { changedSinceAgreed } from '../../../src/linter/rules/changed-since-agreed.ts';
import { defaultSettings } from '../../../src/linter/settings.ts';
import type { Finding, Report } from '../../../src/linter/types.ts';
import { checkToy } from '../../harness/check.ts';
import { toyFramework, toyJudge } from '../../harness/toy.ts';

type Files = readonly { readonly name: string; readonly text: string }[];

const PLAN = '# Plan\n\n## Omgang\n\nWij bellen elke week sterk3 en sterk4.\n\nWij eten samen.\n\n## Doel\n\nWij halen de norm sterk8.\n';

function check(before: Files, now: Files, language: 'nl' | 'en' = 'nl'): Report {
  const agreed = markAgreed(createPlan(before), checkToy(before), '2026-01-14');
  return createLinter({ framework: toyFramework, judge: toyJudge, rules: [changedSinceAgreed] }).check(now, {
    settings: { ...defaultSettings, language },
    named: true,
    agreed,
  });
}

function changed(from: string, to: string, language: 'nl' | 'en' = 'nl'): readonly Finding[] {
  assert.ok(from === '' || PLAN.includes(from));
  return check([{ name: 'a.md', text: PLAN }], [{ name: 'x/a.md', text: PLAN.replace(from, to) }], language).findings;
}

const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ line, column, endLine, endColumn, message }) => `${line}:${column}-${endLine}:${endColumn} ${message}`);

describe('changed-since-agreed', () => {
  it('says nothing when nothing was agreed, or nothing changed', () => {
    assert.deepEqual(checkToy(PLAN, { rules: [changedSinceAgreed] }).findings, []);
    assert.deepEqual(changed('', ''), []);
  });

  it('marks a rewritten agreement once, whatever pillars it is about, with what stood there', () => {
    assert.deepEqual(told(changed('elke week', 'elke maand')), [
      '5:1-5:40 Deze afspraak over pijler 3 (vertrouwen) en pijler 4 (dialoog) is gewijzigd sinds het plan op 14 januari 2026 is vastgesteld. Er stond: “Wij bellen elke week sterk3 en sterk4.”',
    ]);
    assert.equal(changed('elke week', 'elke maand')[0]?.pillar, 3);
    assert.match(changed('elke week', 'elke maand')[0]?.advice ?? '', /^Leg de wijziging voor/);
  });

  it('tells what disappeared at its heading, and at the title when that is gone too', () => {
    assert.deepEqual(told(changed('Wij bellen elke week sterk3 en sterk4.', '')), [
      '3:4-3:10 Een afspraak over pijler 3 (vertrouwen) en pijler 4 (dialoog) is verdwenen sinds het plan op 14 januari 2026 is vastgesteld. Er stond: “Wij bellen elke week sterk3 en sterk4.”',
    ]);
    assert.deepEqual(
      changed('## Doel\n\nWij halen de norm sterk8.\n', '').map(({ line, pillar }) => [line, pillar]),
      [[1, 8]],
    );
  });

  it('marks a new agreement, not any new sentence', () => {
    assert.deepEqual(told(changed('Wij eten samen.', 'Wij eten samen. Wij meten maandelijks sterk6. Het regent.')), [
      '7:17-7:46 Deze afspraak over pijler 6 (transparantie) stond nog niet in het plan dat op 14 januari 2026 is vastgesteld.',
    ]);
    assert.deepEqual(changed('Wij eten samen.', 'Wij eten apart.'), []);
  });

  it('speaks English in an English plan', () => {
    assert.match(
      changed('elke week', 'elke maand', 'en')[0]?.message ?? '',
      /^This agreement on pillar 3 \(trust\) and pillar 4 \(dialogue\) has changed since the plan was agreed on 14 January 2026\. It said: “Wij/,
    );
  });

  it('leaves out pillars that the framework does not have', () => {
    const agreed = markAgreed(createPlan([{ name: 'a.md', text: PLAN }]), checkToy(PLAN), '2026-01-14');
    const odd = { ...agreed, passages: agreed.passages.map((passage) => ({ ...passage, pillars: [99] })) };
    const { findings } = createLinter({ framework: toyFramework, judge: toyJudge, rules: [changedSinceAgreed] }).check(
      [{ name: 'a.md', text: '# Plan\n' }],
      { settings: defaultSettings, named: true, agreed: odd },
    );
    assert.deepEqual(findings, []);
  });

  it('finds its way over several files, and in files that move together', () => {
    const before = [
      { name: 'plan/hoofd.md', text: PLAN },
      { name: 'plan/bijlagen/a.md', text: '# Bijlage\n\nWij meten sterk6 elke dag.\n' },
    ];
    const now = [
      { name: 'C:\\werk\\plan\\hoofd.md', text: PLAN },
      { name: 'C:\\werk\\plan\\bijlagen\\a.md', text: '# Bijlage\n\nWij meten sterk6 elke week.\n' },
    ];
    const report = check(before, now);
    assert.deepEqual(
      report.findings.map(({ file, line }) => [file, line]),
      [['C:\\werk\\plan\\bijlagen\\a.md', 3]],
    );
    assert.deepEqual(report.agreed?.sections, [{ kind: 'changed', file: 'bijlagen/a.md', path: ['Bijlage'] }]);
  });
});
