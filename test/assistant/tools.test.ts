import assert from 'node:assert/strict';
import { readArguments, ToolError } from '../../src/assistant/arguments.ts';
import { type AssistantHost, type PlanSource, runTool } from '../../src/assistant/run-tool.ts';
import { CHECK_PLAN, EXPLAIN_PILLAR, FIND_EVIDENCE, TOOLS } from '../../src/assistant/tools.ts';
import { loadFramework } from '../../src/framework/index.ts';
import type { Language } from '../../src/framework/types.ts';
import { checkToy } from '../harness/check.ts';

const framework = loadFramework();
/** Somebody waits for the answer. */
const runFor = (name: string, given: unknown, host: AssistantHost): Promise<string> => runTool(name, given, host, { throwIfAborted() {} });

/** A host that checks the text with the toy judge, and remembers what it was asked. */
function hostWith(asked: { source?: PlanSource; language?: Language | undefined } = {}) {
  return {
    framework: async () => ({ framework }),
    check: async (source: PlanSource, language: Language | undefined) => {
      Object.assign(asked, { source, language });
      return { title: 'Plan', report: checkToy(source.text ?? '# Leeg'), framework };
    },
  };
}

describe('tools for assistants', () => {
  it('have arguments that would do', () => {
    for (const tool of TOOLS) assert.doesNotThrow(() => readArguments(tool, JSON.parse(tool.example)), tool.name);
  });

  it('name every fault of the arguments at once', () => {
    const [, explain] = TOOLS;
    assert.ok(explain);
    assert.throws(
      () => readArguments(explain, { pillar: '3', taal: 'nl', language: 'fr' }),
      (error: Error) =>
        error instanceof ToolError &&
        /"pillar" must be/.test(error.message) &&
        /"taal" is not known/.test(error.message) &&
        /one of "nl", "en"/.test(error.message),
    );
    for (const wrong of [null, undefined, [], 'tekst', 3]) assert.throws(() => readArguments(explain, wrong), ToolError);
    assert.throws(() => readArguments(explain, JSON.parse('{"pillar": 1, "__proto__": 1}')), /"__proto__" is not known/);
  });

  it('hand source and language to the host, and give JSON', async () => {
    const asked = {};
    const answer = JSON.parse(await runFor(CHECK_PLAN, { text: '# Plan', language: 'en' }, hostWith(asked)));
    assert.deepEqual(asked, { source: { text: '# Plan' }, language: 'en' });
    assert.equal(answer.pillars.length, checkToy('# Plan').coverage.length);
  });

  it('keep the number of findings within bounds, and say how many there are', async () => {
    const text = `# Plan\n\n${Array.from({ length: 200 }, (_, at) => `Punt ${at}: PM.`).join('\n\n')}\n`;
    const { findings, totalFindings } = JSON.parse(await runFor(CHECK_PLAN, { text }, hostWith()));
    assert.ok(totalFindings >= 200 && findings.length === 40, `${totalFindings} ${findings.length}`);
  });

  it('explain every pillar in both languages, without leaving anything empty', async () => {
    for (const { number } of framework.pillars)
      for (const language of ['nl', 'en']) {
        const answer = JSON.parse(await runFor(EXPLAIN_PILLAR, { pillar: number, language }, hostWith()));
        for (const [key, value] of Object.entries(answer)) assert.ok(String(value).length > 0, `${number} ${language} ${key}`);
      }
  });

  it('give of an exempt pillar the reason, and neither a passage nor aspects', async () => {
    const text = '# Plan\n\nWij doen zwak4.\n\nPijler 4 is niet van toepassing, omdat de keten twee partners heeft.\n';
    const { pillars } = JSON.parse(await runFor(CHECK_PLAN, { text }, hostWith()));
    assert.equal(pillars[3].exemptBecause.text, 'de keten twee partners heeft');
    assert.ok(!('evidence' in pillars[3]) && !('aspects' in pillars[3]));
    assert.ok('evidence' in pillars[4] && 'aspects' in pillars[4]);
  });

  it('find evidence by aspect', async () => {
    const { aspects, question } = JSON.parse(await runFor(FIND_EVIDENCE, { text: '# Plan\n\nTekst.\n', pillar: 2 }, hostWith()));
    assert.ok(Array.isArray(aspects) && question.length > 10);
  });

  it('tell of a Word document that the numbers are those of paragraphs, and what was left out of it', async () => {
    const host: AssistantHost = {
      framework: async () => ({ framework }),
      check: async () => ({
        title: 'Plan',
        report: { ...checkToy('# Plan\n\nWij doen zwak4.\n'), unit: 'paragraph' },
        framework,
        notes: ['Left out: 1 comment.'],
      }),
    };
    for (const [name, given] of [
      [CHECK_PLAN, { path: 'plan.docx' }],
      [FIND_EVIDENCE, { path: 'plan.docx', pillar: 4 }],
    ] as const) {
      const { unit, notDone } = JSON.parse(await runFor(name, given, host));
      assert.equal(unit, 'paragraph');
      assert.deepEqual(notDone, ['Left out: 1 comment.']);
      const plain = JSON.parse(await runFor(name, { ...given, path: 'plan.md' }, hostWith()));
      assert.ok(!('unit' in plain) && !('notDone' in plain));
    }
  });

  it('do not exist under another name', async () => {
    await assert.rejects(runFor('rm', {}, hostWith()), /There is no tool "rm"/);
  });
});
