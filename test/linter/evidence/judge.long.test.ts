import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createJudge } from '../../../src/linter/evidence/judge.ts';
import { readModel, writeModel } from '../../../src/linter/evidence/model.ts';
import { exemptingPassages } from '../../../src/linter/exemptions.ts';
import { markersByLanguage } from '../../../src/linter/passage-markers.ts';
import { namedPillars } from '../../../src/linter/pillar-named.ts';
import { createPlan } from '../../../src/linter/plan.ts';
import { createReadings } from '../../../src/linter/readings.ts';
import { createReplanner } from '../../../src/linter/session/replan.ts';
import type { Judgement, Plan, WriterExample } from '../../../src/linter/types.ts';
import { toyFramework } from '../../harness/toy.ts';
import { tinyModel, tinyRows, tinySource } from './tiny-model.ts';

const planOf = (text: string): Plan => createPlan([{ name: 'plan.md', text }], { language: 'nl' });
const judge = createJudge(tinyModel());
const judgeText = (text: string, writerExamples: readonly WriterExample[] = []): Judgement =>
  plain(judge.judge({ plan: planOf(text), framework: toyFramework, writerExamples }));
const fresh = (text: string): Judgement =>
  plain(createJudge(tinyModel()).judge({ plan: planOf(text), framework: toyFramework, writerExamples: [] }));

/** As plain data; evidence reads its place, and why it counts, when asked. */
function plain({ evidence, pillars }: Judgement): Judgement {
  return { evidence: evidence.map((item) => ({ ...item, passage: item.passage, words: item.words, reason: item.reason })), pillars };
}

const strongSentence = 'De directeuren overlegt wekelijks over de keten.';
const statusOf = ({ pillars }: Judgement, pillar: number): string | undefined => pillars.find((item) => item.pillar === pillar)?.status;

const block = fc.oneof(
  fc.constantFrom(
    strongSentence,
    'Vertrouwen.',
    '# Kop',
    '- elke week:\n  - het overleg',
    '| a | b |\n| --- | --- |\n| OM | wekelijks |',
    '~~weg~~',
    '<!-- directeur -->',
    '> citaat',
    '```\ncode',
    '**Overleg** komt niet bijeen',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const text = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join('\n\n'));

describe('judge', () => {
  it('finds what its model speaks for, with words and a reason', () => {
    const judgement = judgeText(`# Plan\n\n${strongSentence} De zon schijnt.`);
    assert.equal(statusOf(judgement, 1), 'addressed');
    const [evidence] = judgement.evidence;
    assert.equal(evidence?.strength, 'strong');
    assert.equal(evidence?.aspect, 'P1.b');
    assert.match(evidence?.reason.quotes.join(' ') ?? '', /directeuren overlegt wekelijks/);
    assert.equal(evidence?.words.length, evidence?.reason.quotes.length);
  });

  it('calls nothing strong in a long text that is less likely than not, though in a short one it counts', () => {
    const lenient = createJudge(
      readModel(writeModel({ ...tinySource, status: { ...tinySource.status, strongFrom: -1, touchedFrom: 0.5 } }, tinyRows)),
    );
    const strengths = (text: string): readonly string[] => {
      const { evidence } = lenient.judge({ plan: planOf(text), framework: toyFramework, writerExamples: [] });
      return evidence.filter(({ pillar }) => pillar === 1).map(({ strength }) => strength);
    };
    const doubtful = 'De directeur.';
    assert.deepEqual(strengths(`${strongSentence}\n\n${doubtful}`), ['strong', 'strong']);
    const filling = 'Zie bijlage.\n\n'.repeat(40);
    assert.deepEqual(strengths(`${strongSentence}\n\n${filling}${doubtful}`), ['strong', 'weak']);
  });

  it('judges only the pillars that framework and model share', () => {
    assert.deepEqual(
      judgeText(strongSentence).pillars.map(({ pillar }) => pillar),
      [1, 2],
    );
    const none = { ...toyFramework, pillars: [] };
    assert.deepEqual(plain(judge.judge({ plan: planOf(strongSentence), framework: none, writerExamples: [] })), {
      evidence: [],
      pillars: [],
    });
  });

  it('takes no comment or struck text for strong', () => {
    for (const sample of [`<!-- ${strongSentence} -->`, `~~${strongSentence}~~`]) {
      const strengths = judgeText(sample).evidence.map(({ strength }) => strength);
      assert.ok(!strengths.includes('strong'), sample);
    }
  });

  it('takes an exemption for evidence of no pillar but its own, wherever it stands', () => {
    const why = 'omdat het vertrouwen van de directeuren in de keten groot is';
    const samples = [
      `Pijler 1 is niet van toepassing, ${why}.`,
      `Pijler 1 is niet van toepassing, ${why}.\n\nPijler 1 (oriëntatie) is niet van toepassing, ${why}.`,
      `## Pijler 1\n\nNiet van toepassing, ${why}.`,
      `| Pijler | Status | Reden |\n| --- | --- | --- |\n| 1 | n.v.t. | ${why} |`,
      `**Pijler 1:** niet van toepassing, ${why}.`,
      'Pijler 1 is niet van toepassing. De reden is dat het vertrouwen groot is.',
      'Pijler 1 is niet van toepassing[^1].\n\n[^1]: Omdat het vertrouwen groot is.',
      '## Pijler 1 (n.v.t.)\n\nReden: het vertrouwen in elkaar is groot.',
      'Pijler 1 is niet van toepassing, omdat:\n\n- het vertrouwen groot is;\n- er maar twee partners zijn.',
    ];
    for (const sample of samples) {
      const plan = planOf(`# Plan\n\n${sample}`);
      const input = { plan, framework: toyFramework, writerExamples: [] };
      const exemptions = exemptingPassages(plan, toyFramework);
      assert.ok(exemptions.length > 0, sample);
      assert.notEqual(statusOf(judge.judge(input), 2), 'missing', `${sample} would count`);
      const judgement = judge.judge({ ...input, exemptions });
      assert.equal(statusOf(judgement, 2), 'missing', sample);
      assert.deepEqual(
        judgement.evidence.filter(({ pillar }) => pillar === 2),
        [],
        sample,
      );
    }
  });

  it('lets the writer say that an exemption counts for another pillar', () => {
    const text = 'Pijler 1 is niet van toepassing, omdat het vertrouwen groot is.';
    const plan = planOf(text);
    const writerExamples = [{ text, pillar: 2, counts: true, reason: '' }];
    const judgement = judge.judge({ plan, framework: toyFramework, writerExamples, exemptions: exemptingPassages(plan, toyFramework) });
    assert.equal(statusOf(judgement, 2), 'addressed');
  });

  describe('of a pillar that the plan names by its number', () => {
    const judgeNamed = (sample: string, writerExamples: readonly WriterExample[] = []): Judgement => {
      const plan = planOf(sample);
      const named = namedPillars(plan, toyFramework, createReadings()(plan));
      return plain(judge.judge({ plan, framework: toyFramework, writerExamples, named }));
    };

    it('says thin for missing, with the places as weak evidence', () => {
      const sample = '# Plan\n\n## Pijler 2\n\nPM';
      assert.equal(statusOf(judgeText(sample), 2), 'missing');
      const judgement = judgeNamed(sample);
      assert.deepEqual([statusOf(judgement, 1), statusOf(judgement, 2)], ['missing', 'thin']);
      assert.deepEqual(
        judgement.evidence.map(({ passage, pillar, strength, reason }) => [passage, pillar, strength, reason.code]),
        [
          [1, 2, 'weak', 'heading'],
          [2, 2, 'weak', 'placeholder'],
        ],
      );
      assert.deepEqual(
        judgement.evidence.map(({ words }) => words.map(({ start, end }) => sample.slice(start, end))),
        [['Pijler 2'], ['PM']],
      );
    });

    it('changes nothing where the text shows the pillar itself, and makes none better than thin', () => {
      for (const sample of [strongSentence, 'Vertrouwen.', `Pijler 1: ${strongSentence}`, 'Pijler 2: vertrouwen in de keten.']) {
        const [before, after] = [judgeText(sample), judgeNamed(sample)];
        for (const { pillar, status } of before.pillars)
          if (status !== 'missing') {
            assert.equal(statusOf(after, pillar), status, sample);
            assert.deepEqual(
              after.evidence.filter((one) => one.pillar === pillar),
              before.evidence.filter((one) => one.pillar === pillar),
            );
          } else assert.notEqual(statusOf(after, pillar), 'addressed', sample);
      }
    });

    it('lets the writer say that it does not count', () => {
      const example = { text: 'Pijler 2 wordt nog uitgewerkt.', pillar: 2, counts: false, reason: '' };
      assert.equal(statusOf(judgeNamed('Pijler 2 wordt nog uitgewerkt.'), 2), 'thin');
      assert.equal(statusOf(judgeNamed('Pijler 2 wordt nog uitgewerkt.', [example]), 2), 'missing');
    });
  });

  it('lets the writer decide', () => {
    const example = { text: 'De zon schijnt.', pillar: 2, counts: true, reason: '' };
    const counted = judgeText('De **zon** schijnt.\n\nIets anders.', [example]);
    assert.equal(statusOf(counted, 2), 'addressed');
    assert.ok(counted.evidence.some(({ pillar, byWriter, passage }) => pillar === 2 && byWriter && passage === 0));
    const dismissed = judgeText(strongSentence, [{ text: strongSentence, pillar: 1, counts: false, reason: '' }]);
    assert.notEqual(statusOf(dismissed, 1), 'addressed');
  });

  it('never throws, and says the same whatever it judged before', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const plan = planOf(sample);
        const judgement = judgeText(sample);
        assert.deepEqual(judgement, fresh(sample));
        for (const { passage, certainty, words } of judgement.evidence) {
          assert.ok(plan.passages[passage] && certainty >= 0 && certainty <= 1);
          for (const { start, end } of words) assert.ok(start >= 0 && end <= sample.length && start <= end);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says the same after an edit as when it reads the text anew', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 2, maxLength: 8 }), fc.nat(7), block, (blocks, at, other) => {
        judgeText(blocks.join('\n\n'));
        const edited = blocks.map((part, i) => (i === at % blocks.length ? other : part)).join('\n\n');
        assert.deepEqual(judgeText(edited), fresh(edited));
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same reasons when they are asked for later', () => {
    fc.assert(
      fc.property(text, text, (sample, later) => {
        const own = createJudge(tinyModel());
        const input = { plan: planOf(sample), framework: toyFramework, writerExamples: [], wantsReasons: false };
        const judgement = own.judge(input);
        own.judge({ ...input, plan: planOf(later) });
        assert.deepEqual(plain(judgement), fresh(sample));
        assert.deepEqual(plain(own.judge({ ...input, wantsReasons: true })), fresh(sample));
      }),
      { numRuns: 100 },
    );
  });

  it('judges a small heading anew when what follows it changes, in the next stretch too', () => {
    const replan = createReplanner();
    const own = createJudge(tinyModel());
    for (const next of ['De zon schijnt.', 'Men overlegt wekelijks.', 'De zon schijnt niet.']) {
      const sample = `# Plan\n\n${'woord '.repeat(167)}\n\n**De directeuren:**\n\n${next}\n`;
      const plan = replan([{ name: 'plan.md', text: sample }]);
      assert.equal(plan.passages[(plan.stretches[0]?.to ?? 0) - 1]?.form, 'lead-in');
      assert.deepEqual(plain(own.judge({ plan, framework: toyFramework, writerExamples: [] })), fresh(sample));
    }
  });

  it('leaves to the rules the markers that they would read', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const plan = planOf(`${sample}\n\nWij moeten nog afspreken wie dit doet (PM).`);
        const readings = createReadings()(plan);
        createJudge(tinyModel()).judge({ plan, framework: toyFramework, writerExamples: [], readings });
        const left = plan.passages.map((passage) => readings.kept(markersByLanguage.nl)(passage));
        assert.deepEqual(
          left.map((markers) => markers.map(({ kind, from, to }) => ({ kind, from, to }))),
          plan.passages.map((passage) => markersByLanguage.nl(passage)),
        );
        if (sample === '') assert.ok(left.every((markers) => markers.every((marker) => 'first' in marker)));
      }),
      { examples: [['']] },
    );
  });

  it('names words for the surest evidence of an aspect only', () => {
    const many = Array.from({ length: 40 }, (_, i) => `De directeuren overlegt wekelijks in zaal ${i}.`).join('\n\n');
    const { evidence } = judgeText(many);
    const strong = evidence.filter(({ strength, pillar }) => strength === 'strong' && pillar === 1);
    assert.equal(strong.length, 40);
    assert.equal(strong.filter(({ words }) => words.length > 0).length, 8);
  });
});
