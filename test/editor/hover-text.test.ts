import assert from 'node:assert/strict';
import { evidenceAt, evidenceCard, findingsCard, subjectCard } from '../../src/editor/hover-text.ts';
import { commandLink, escapeMarkdown, pageLink, shorten } from '../../src/editor/markdown-escape.ts';
import { type CardContext, HOVER_COMMANDS, pillarCard } from '../../src/editor/pillar-card.ts';
import { extendFramework } from '../../src/framework/index.ts';
import type { Pillar } from '../../src/framework/types.ts';
import { checkToy } from '../harness/check.ts';
import { framework } from './fix-context.ts';

function contextFor(text: string, language: 'nl' | 'en' = 'nl'): CardContext {
  const report = checkToy(text, { settings: { language } });
  return { framework, report, file: 'plan.md', addressOf: (file) => `file:///map/${file}` };
}

const pillar = (number: number): Pillar => framework.pillars[number - 1] as Pillar;
/** The text as shown: escapes taken away. */
const shown = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe('hover of a pillar', () => {
  const text = '# Plan\n\nWij doen sterk3 samen.\n\nOok zwak3 hier.\n';

  it('says what it is, why, what to answer, what counts, and how the plan stands', () => {
    const card = shown(pillarCard(pillar(3), contextFor(text)));
    const { summary, importance, question, strong, weak, source } = pillar(3);
    for (const part of [summary, importance, question, strong, weak]) assert.ok(card.includes(part.nl), part.nl);
    assert.ok(card.startsWith('**Pijler 3: vertrouwen tussen ketenpartners**'));
    assert.ok(card.includes(`[NORA](${source.url})`));
    assert.match(
      card,
      /\*\*In dit plan: behandeld\*\* · \[regel 3\]\(command:ketensturing\._reveal\?[^ ]*\) sterk, \[regel 5\]\([^ ]*\) zwak\n/,
    );
  });

  it('names what stands in a comment after what the plan says', () => {
    const card = shown(pillarCard(pillar(3), contextFor('# Plan\n\n<!-- Wat is zwak3? -->\n\nWij doen zwak3.\n')));
    assert.match(card, /dun\*\* · \[regel 5\]\([^ ]*\) zwak, \[regel 3\]/);
  });

  it('links to the place of a passage', () => {
    const [, args = ''] = /_reveal\?([^)]*)\)/.exec(pillarCard(pillar(3), contextFor(text))) ?? [];
    assert.deepEqual(JSON.parse(decodeURIComponent(args)), ['file:///map/plan.md', { line: 3, column: 1, endLine: 3, endColumn: 23 }]);
  });

  it('offers a section when the pillar is missing', () => {
    assert.match(pillarCard(pillar(4), contextFor(text)), /ontbreekt[\s\S]*command:ketensturing\.insertPillarSection\?%5B4%5D/);
    assert.doesNotMatch(pillarCard(pillar(3), contextFor(text)), /insertPillarSection/);
  });

  it('calls no pillar missing while a file of the plan cannot be read', () => {
    const card = pillarCard(pillar(4), { ...contextFor(text), isIncomplete: true });
    assert.match(card, /\*\*In dit plan: niet gevonden\*\*/);
  });

  it('names each line once, and the file when it is another one', () => {
    const twice = pillarCard(pillar(3), contextFor('# Plan\n\nWij doen sterk3 samen. Zij doen sterk3 ook.\n'));
    assert.equal(twice.match(/regel 3/g)?.length, 1);
    const context = contextFor(text);
    const elsewhere = pillarCard(pillar(3), {
      ...context,
      file: 'bijlage.md',
      report: { ...context.report, files: ['plan.md', 'bijlage.md'] },
    });
    assert.match(shown(elsewhere), /\[plan\.md, regel 3\]/);
  });

  it('shows the reason of an exemption', () => {
    const card = pillarCard(pillar(4), contextFor('# Plan\n\nPijler 4 is niet van toepassing, omdat de keten twee partners heeft.'));
    assert.match(shown(card), /\*\*In dit plan: uitgezonderd\*\* · \[regel 3\]/);
  });

  it('speaks the language of the document', () =>
    assert.match(pillarCard(pillar(3), contextFor(text, 'en')), /^\*\*Pillar 3: trust between chain partners\*\*/));

  it('fits one screen', () => {
    for (const language of ['nl', 'en'] as const) {
      for (const { number } of framework.pillars) {
        const card = shown(pillarCard(pillar(number), contextFor(text, language))).replace(/\(command:[^)]*\)/g, '');
        const lines = card.split('\n').reduce((count, line) => count + Math.max(1, Math.ceil(line.length / 80)), 0);
        assert.ok(lines <= 36, `${language} ${number}: ${lines} lines`);
      }
    }
  });

  it('runs no command but those it is trusted for', () => {
    const commands = [...pillarCard(pillar(4), contextFor(text)).matchAll(/command:([\w.]+)/g)].map(([, id]) => id);
    assert.ok(commands.length > 0);
    for (const id of commands) assert.ok((HOVER_COMMANDS as readonly string[]).includes(id ?? ''), id);
  });
});

describe('hover of other subjects', () => {
  it('explains a building block and what it helps', () => {
    const block = framework.buildingBlocks.find(({ id }) => id === 'ketenmanager');
    assert.ok(block);
    const card = shown(subjectCard({ kind: 'block', block }, contextFor('')));
    assert.ok(card.includes(block.summary.nl));
    assert.match(card, /Draagt bij aan: \[5 ketenstructuur\]\(command:ketensturing\.explainPillar\?%5B5%5D\)/);
  });
  it('explains a term', () => {
    const [term] = framework.terms;
    assert.ok(term);
    assert.ok(shown(subjectCard({ kind: 'term', term }, contextFor(''))).includes(term.meaning.nl));
  });
});

describe('hover of a finding', () => {
  it('says what to do, with an example and where else to look', () => {
    const context = contextFor('# Plan\n\nDe partners doen zwak3.\n\nEn zwak3 nog eens.');
    const finding = context.report.findings.find(({ ruleId }) => ruleId === 'pillar-thin');
    assert.ok(finding);
    const card = shown(findingsCard([finding], context));
    assert.ok(card.includes(finding.advice));
    assert.ok(card.includes(pillar(3).strong.nl));
    assert.match(card, /- \[regel \d\]\(command:ketensturing\._reveal/);
    assert.ok(card.includes(finding.url));
  });
  it('lists several, one line each', () => {
    const context = contextFor('# Plan\n\nNiets.');
    const findings = context.report.findings.filter(({ ruleId }) => ruleId === 'pillar-missing');
    const card = findingsCard(findings, context);
    assert.equal(findings.length, 8);
    assert.equal(card.split('\n').length, 7);
    assert.match(card, /\n- en nog 2$/);
    assert.match(shown(card), /^- \*\*Pijler 1: /);
  });
  it('gives no example of a pillar where the reason of an exemption is asked for', () => {
    const context = contextFor('# Plan\n\nPijler 4 is niet van toepassing.');
    const finding = context.report.findings.find(({ ruleId }) => ruleId === 'exemption-without-reason');
    assert.ok(finding);
    assert.doesNotMatch(findingsCard([finding], context), /Bijvoorbeeld/);
  });
  it('is empty without findings', () => assert.equal(findingsCard([], contextFor('')), ''));
});

describe('hover of a passage', () => {
  const context = contextFor('# Plan\n\nWij doen sterk3 en zwak4.\n\nMaar tegen5.');
  const card = (line: number, column: number): string =>
    shown(evidenceCard(evidenceAt({ line, column }, context.report, 'plan.md'), context));
  it('says for what it counts, how strong and why', () => {
    assert.match(
      card(3, 5),
      /^\*\*Telt mee voor pijler 3, aspect a: aspect P3\.a\.\*\* .*“sterk3”.*\n\n\*\*Raakt pijler 4, aspect a: .*\.\*\* .*“zwak4”/,
    );
    assert.match(card(5, 1), /^\*\*Spreekt pijler 5 tegen, aspect a: .*\.\*\* .*“tegen5”/);
  });
  it('is empty where nothing counts', () => assert.equal(card(1, 3), ''));
  it('keeps to its own file', () => assert.deepEqual(evidenceAt({ line: 3, column: 5 }, context.report, 'other.md'), []));
});

describe('texts of others in a hover', () => {
  const nasty =
    '[klik](command:workbench.action.quit) <img src=x> ![x](https://example.org/x.png) $(warning) **vet** `code`\n\n# kop | a@b.nl https://example.org \u202Eom';
  it('are shown literally', () => {
    const escaped = escapeMarkdown(nasty);
    assert.doesNotMatch(escaped, /[\n\u202E]/);
    assert.doesNotMatch(escaped, /(?<!\\)[[\]<>()`*#|$!@:]/);
    assert.equal(shown(escaped), nasty.replace('\u202E', ' ').replace(/\s+/g, ' '));
  });
  it('cannot bring a command or picture in through the document', () => {
    const context = contextFor(`# Plan\n\n${nasty.split('\n')[0]} sterk3 zwak4`);
    const cards = [evidenceCard(evidenceAt({ line: 3, column: 1 }, context.report, 'plan.md'), context)];
    for (const card of cards) assert.doesNotMatch(card.replace(/\\./g, ''), /workbench|<img|!\[|\$\(/);
  });
  it('cannot bring a command in through an organisation’s own data', () => {
    const term = {
      id: 'eigen',
      name: { nl: nasty, en: 'x' },
      aliases: { nl: [], en: [] },
      meaning: { nl: nasty, en: 'x' },
      basis: 'stated',
      url: 'command:workbench.action.quit',
    };
    const extended = extendFramework(
      framework,
      { extends: 'ketens-de-baas', id: 'x', version: '1.0.0', terms: [{ ...term, url: 'https://example.org/a)(b' }] },
      'x.json',
    );
    const own = extended.terms.at(-1);
    assert.ok(own);
    assert.doesNotMatch(subjectCard({ kind: 'term', term: own }, contextFor('')).replace(/\\./g, ''), /command:|<img|\)\(/);
  });
  it('become a link only when the address is one of the web', () => {
    assert.equal(pageLink('x', 'command:quit'), 'x');
    assert.equal(pageLink('x', 'https://example.org/a(b)'), '[x](https://example.org/a%28b%29)');
  });
  it('do not end a link through its arguments', () => assert.equal(commandLink('x', 'c', [')(']), '[x](command:c?%5B%22%29%28%22%5D)'));
  it('are cut at a word', () => {
    assert.equal(shorten('een twee drie', 9), 'een twee…');
    assert.equal(shorten('een  twee', 9), 'een twee');
  });
});
