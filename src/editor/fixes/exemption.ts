import type { Pillar } from '../../framework/types.ts';
import { markupEnd } from '../../linter/markup-end.ts';
import { escapeSnippet } from '../../linter/rules/snippet.ts';
import type { Finding, TextEdit } from '../../linter/types.ts';
import { blockAt, lineEnd, paragraphAfter } from '../blocks.ts';
import { type FixContext, once, type Proposal, pillarOf, say, unfilled } from './proposal.ts';

const FOR_RULES: readonly string[] = ['pillar-missing', 'pillar-thin'];

/** With more pillars than this at one place, the writer chooses the pillar in a list of its own. */
const MOST_PILLARS = 2;

/** The exemptions for all findings at a place. */
export function exemptionsAt(findings: readonly Finding[], context: FixContext): readonly Proposal[] {
  const isStatement = ({ finding }: Proposal): boolean => finding !== undefined && FOR_RULES.includes(finding.ruleId);
  const all = findings.flatMap((finding) => exemptionFixes(finding, context));
  const statements = all.filter(isStatement);
  const [first] = statements;
  if (first?.finding === undefined || statements.length <= MOST_PILLARS) return all;
  const title = say(context.report.language, 'Leg uit waarom een pijler niet van toepassing is…', 'Explain why a pillar does not apply…');
  const choice: Proposal = { title, kind: 'quickfix', finding: first.finding, command: { id: 'ketensturing.exemptPillar', args: [] } };
  return [...all.filter((proposal) => !isStatement(proposal)), choice];
}

/** Says in the plan itself, for all to read, that a pillar does not apply and why. Until the reason is filled in it is no exemption. */
export function exemptionFixes(finding: Finding, context: FixContext): readonly Proposal[] {
  const pillar = pillarOf(finding, context);
  if (pillar === undefined) return [];
  const { language } = context.report;
  if (finding.ruleId === 'exemption-without-reason') {
    if (isRow(finding, context)) return [];
    const title = say(language, 'Vul de reden aan', 'Add the reason');
    return [{ title, kind: 'quickfix', finding, edits: () => [reasonEdit(finding, context)], snippet: true }];
  }
  if (!FOR_RULES.includes(finding.ruleId)) return [];
  const title = say(
    language,
    `Leg uit waarom pijler ${pillar.number} (${pillar.shortName.nl}) niet van toepassing is`,
    `Explain why pillar ${pillar.number} (${pillar.shortName.en}) does not apply`,
  );
  return [{ title, kind: 'quickfix', finding, edits: () => [statementEdit(pillar, finding, context)], snippet: true }];
}

function statementEdit(pillar: Pillar, finding: Finding, context: FixContext): TextEdit {
  const { nl, en } = pillar.shortName;
  const sentence = say(
    context.report.language,
    `Pijler ${pillar.number} (${escapeSnippet(nl)}) is niet van toepassing, omdat \${1:[reden]}.`,
    `Pillar ${pillar.number} (${escapeSnippet(en)}) does not apply, because \${1:[reason]}.`,
  );
  const drafted = finding.fixes.flatMap(({ edits }) => edits).find(({ source }) => source === context.source)?.span.end;
  const at = drafted === undefined ? blockEnd(finding, context) : endOfTextBefore(context.text, drafted);
  const edit = { source: context.source, ...paragraphAfter(context.text, { start: at, end: at }, sentence) };
  return once(context.text, edit, sentence, context.text.indexOf(unfilled(sentence)));
}

function blockEnd(finding: Finding, context: FixContext): number {
  const { start, end } = context.spanOf(finding);
  return blockAt(context.structure(), start)?.span.end ?? end;
}

function endOfTextBefore(text: string, at: number): number {
  return text.slice(0, at).trimEnd().length;
}

function isRow(finding: Finding, { text, spanOf }: FixContext): boolean {
  const { start } = spanOf(finding);
  return text
    .slice(Math.max(0, text.lastIndexOf('\n', start - 1) + 1), lineEnd(text, start))
    .trimStart()
    .startsWith('|');
}

/** Before the mark that ends the sentence; where marks of Markdown close behind that, a sentence of its own behind them. */
function reasonEdit(finding: Finding, { text, source, report: { language }, spanOf }: FixContext): TextEdit {
  const { start, end } = spanOf(finding);
  const sentence = text.slice(start, end);
  const isAbbreviation = /n\.?v\.?t\.$/i.test(sentence);
  const marked = isAbbreviation ? end : start + sentence.replace(/(?<![\s.;!])[\s.;!]+$/, '').length;
  const behind = markupEnd(text, end);
  const insert = (at: number, words: string): TextEdit => once(text, { source, span: { start: at, end: at }, text: words });
  if (marked < end && behind > end)
    return insert(behind, say(language, ` De reden is dat \${1:[reden]}.`, ` The reason is that \${1:[reason]}.`));
  const clause = say(language, `, omdat \${1:[reden]}`, `, because \${1:[reason]}`);
  return marked < end ? insert(marked, clause) : insert(behind, `${clause}.`);
}
