import { type Engine, engine } from '../../../src/cli/compose.ts';
import { createLinter } from '../../../src/linter/index.ts';
import type { Rule } from '../../../src/linter/types.ts';
import { HOSTILE } from '../../harness/hostile.ts';
import { createWorkspace, planText, toyEngine, type Workspace } from '../harness.ts';

export const HOSTILE_FILE = `<b>'kwaad'&,;%.md`;

/** Quotes each passage in message, advice and related place, so that what a document says comes out everywhere. */
const quoting: Rule = {
  meta: {
    id: 'quoting',
    title: { nl: 'Citaat', en: 'Quotation' },
    description: { nl: 'Citeert.', en: 'Quotes.' },
    severity: 'info',
    scope: 'passage',
    whileTyping: 'show',
  },
  *check({ plan }) {
    for (const { source, span, text } of plan.passages) {
      const said = { nl: text, en: text };
      yield { source, span, pillar: 1, message: said, advice: said, related: [{ source, span, message: said }] };
    }
  },
};

const [missing] = toyEngine.linter(engine.framework(), new Uint8Array(), '').rules;

/** The toy engine with a rule that quotes the document. */
export const quotingEngine: Engine = {
  ...toyEngine,
  rules: [...(missing === undefined ? [] : [missing]), quoting.meta],
  linter: (framework, model, file) => {
    const toy = toyEngine.linter(framework, model, file);
    const quotes = createLinter({ framework, judge: { id: 'none', judge: () => ({ evidence: [], pillars: [] }) }, rules: [quoting] });
    return {
      ...toy,
      check(sources, options) {
        const report = toy.check(sources, options);
        const more = quotes.check(sources, { ...options, named: true });
        return { ...report, findings: [...report.findings, ...more.findings], suppressed: [...report.suppressed, ...more.suppressed] };
      },
    };
  },
};

/** A plan of which title, evidence, exemption, suppression and findings are hostile. */
export function hostileSpace(): Workspace {
  return createWorkspace({
    [HOSTILE_FILE]: [
      `# ${HOSTILE.replaceAll('#', '')}`,
      `Eigenaar: ${HOSTILE}`,
      `De partners doen P1 strong ${HOSTILE}`,
      `<!-- ketensturing-disable-next quoting -- omdat ${HOSTILE.replaceAll('-->', '')} -->`,
      `Hier staat PM ${HOSTILE}`,
      `Pijler 4 is niet van toepassing, omdat ${HOSTILE}`,
      '',
    ].join('\n\n'),
    'stuk <i>.md': new Uint8Array([0]),
  });
}

/** A plan with as many findings as it has lines. */
export function longPlan(findings: number): string {
  return `# Plan\n\n${Array.from({ length: findings }, (_, index) => `- Punt ${index} van de lijst.`).join('\n')}\n`;
}

/** Two documents with findings, one that cannot be read, a silenced finding and an exemption. */
export function ordinarySpace(): Workspace {
  return createWorkspace({
    'plannen/een.md': `${planText(3)}\nDe kosten: PM\n\nPijler 4 is niet van toepassing, omdat er maar één partner is.\n`,
    'plannen/twee é.md': `${planText()}\n<!-- ketensturing-disable-next placeholder -- volgt in mei -->\n\nPM\n`,
    'plannen/stuk.md': new Uint8Array([0]),
  });
}
