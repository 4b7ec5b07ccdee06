/** Aspects that an organisation adds, recognised with the shipped model and the example that the documentation shows. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readExamples } from '../../../scripts/learn/examples.ts';
import { extendFramework, loadFramework } from '../../../src/framework/index.ts';
import { createJudge } from '../../../src/linter/evidence/judge.ts';
import { readModel } from '../../../src/linter/evidence/model.ts';
import { recogniseOwn, unknownAspects } from '../../../src/linter/evidence/own-aspects.ts';
import { createLinter } from '../../../src/linter/index.ts';
import { defaultSettings } from '../../../src/linter/settings.ts';
import type {
  AspectCoverage,
  CheckOptions,
  EvidenceReport,
  Linter,
  PillarCoverage,
  Report,
  WriterExample,
} from '../../../src/linter/types.ts';
import { textAt } from '../../harness/check.ts';

const own = 'P6.klachten-en-herstel';
const standard = loadFramework();
const extended = extendFramework(standard, JSON.parse(readFileSync('examples/eigen-kader.json', 'utf8')), 'eigen-kader.json');
const model = readModel(readFileSync('src/model/judge.ktm'));
const judge = createJudge(model);
const withOwn = createLinter({ framework: extended, judge });
const without = createLinter({ framework: standard, judge });

const options = (examples: readonly WriterExample[] = []): CheckOptions => ({ settings: { ...defaultSettings, examples }, named: true });
const check = (linter: Pick<Linter, 'check'>, text: string, examples: readonly WriterExample[] = []): Report =>
  linter.check([{ name: 'plan.md', text }], options(examples));
const pillarOf = ({ coverage }: Report, number: number): PillarCoverage => coverage[number - 1] as PillarCoverage;
const ownOf = (report: Report): AspectCoverage => pillarOf(report, 6).aspects.find(({ id }) => id === own) as AspectCoverage;
const shown = (text: string): readonly EvidenceReport[] => ownOf(check(withOwn, text)).evidence;
/** What a report says of the standard aspects; fixes ask about all aspects, so they are left out. */
const standardPart = ({ coverage, findings }: Report): unknown => ({
  coverage: coverage.map((pillar) => ({ ...pillar, aspects: pillar.aspects.filter(({ id }) => id !== own) })),
  findings: findings.map((finding) => ({ ...finding, fixes: [] })),
});

const dutch =
  'Wie een klacht heeft, belt de klachtencoördinator; zij antwoordt binnen vijf dagen en herstelt de fout van welke partner ook.';
const english = 'The complaints officer answers every complaint within five days and puts right the mistake of whichever partner made it.';
const plain = {
  nl: '# Ketenplan\n\nDe partners rijden om de beurt de bus. De gemeente en het waterschap huren samen een loods in Zwolle.',
  en: '# Chain plan\n\nThe partners take turns to drive the bus. The city and the water board rent a shed together in Zwolle.',
};

describe('aspects of an organisation', () => {
  for (const [language, sentence] of [
    ['nl', dutch],
    ['en', english],
  ] as const) {
    it(`are found where a plan shows them (${language})`, () => {
      const text = `${plain[language]}\n\n${sentence}`;
      const report = check(withOwn, text);
      assert.equal(report.language, language);
      assert.equal(ownOf(report).status, 'addressed');
      assert.equal(pillarOf(report, 6).status, 'addressed');
      const [evidence] = ownOf(report).evidence;
      assert.equal(evidence?.text, sentence);
      assert.equal(evidence?.strength, 'strong');
      assert.match(
        evidence?.why ?? '',
        language === 'nl' ? /lijkt op een voorbeeld van je organisatie: “/ : /like an example of your organisation: “/,
      );
      const words = evidence?.words.map((word) => textAt(text, word)).join(' ') ?? '';
      assert.match(words, language === 'nl' ? /klachten|klager/ : /complain/);
    });

    it(`change nothing where a plan does not show them (${language})`, () => {
      assert.deepEqual(standardPart(check(withOwn, plain[language])), standardPart(check(without, plain[language])));
      assert.equal(ownOf(check(withOwn, plain[language])).status, 'missing');
    });
  }

  it('are never strong in what is not the agreement of the plan', () => {
    const closed = [`<!-- ${dutch} -->`, `~~${dutch}~~`, `> ${dutch}`, `# ${dutch}`, `${dutch.slice(0, -1)}?`];
    for (const text of closed) {
      const strengths = shown(`# Plan\n\n${text}`).map(({ strength }) => strength);
      assert.ok(!strengths.includes('strong'), text);
    }
  });

  it('are weak where nobody promises anything', () => {
    for (const text of [
      'Burgers moeten klachten kunnen indienen bij een klachtenregeling.',
      'De klachtenregeling voor burgers wordt nog uitgewerkt.',
    ]) {
      const report = check(withOwn, `# Plan\n\n${text}`);
      assert.deepEqual(
        ownOf(report).evidence.map(({ strength }) => strength),
        ['weak'],
        text,
      );
      assert.equal(ownOf(report).status, 'thin');
      assert.notEqual(pillarOf(report, 6).status, 'missing');
    }
  });

  it('do not count where the writer says so', () => {
    const label = { text: dutch, pillar: 6, counts: false, reason: 'gaat over iets anders' };
    assert.deepEqual(ownOf(check(withOwn, `${plain.nl}\n\n${dutch}`, [label])).evidence, []);
  });

  it('are found alike in a session, whatever was typed before', () => {
    const session = withOwn.session();
    const fresh = createLinter({ framework: extended, judge: createJudge(model) });
    const moved = `${plain.nl}\n\nNieuw.\n\n${dutch}`;
    const versions = [
      plain.nl,
      `${plain.nl}\n\n${dutch}`,
      moved,
      `${plain.nl} Nieuw.\n\n~~${dutch}~~`,
      `${dutch}\n\n${plain.nl}`,
      plain.nl,
    ];
    assert.equal(ownOf(check(withOwn, moved)).status, 'addressed');
    for (const text of versions) assert.deepEqual(check(session, text), check(fresh, text), text);
  });

  it('cost nothing where there are none', () => {
    assert.deepEqual(unknownAspects(standard, model), []);
    assert.equal(
      recogniseOwn(standard, model, () => assert.fail('a scorer is not needed')),
      null,
    );
  });

  it('are hardly ever seen in plans about something else', () => {
    const files = readdirSync('data/documents').filter((name) => /^plan-.*\.md$/.test(name));
    let passages = 0;
    let strong = 0;
    for (const name of files) {
      const text = readFileSync(`data/documents/${name}`, 'utf8');
      passages += text.split('\n').filter((line) => line.trim() !== '').length;
      strong += shown(text).filter(({ strength, text }) => strength === 'strong' && !/klacht|klager|complain/iu.test(text)).length;
    }
    assert.ok(passages > 500);
    assert.ok(strong <= passages / 500, `${strong} of ${passages} lines`);
  });

  it('are told from ordinary texts, which show no pillar in the bank either', () => {
    const labelled = new Map(readExamples('data/bank').map((example) => [example.text, example]));
    for (const { lang, text } of standard.ordinaryTexts) {
      const example = labelled.get(text);
      assert.deepEqual([example?.lang, example?.addressed, example?.thin], [lang, [], []], text);
    }
  });
});
