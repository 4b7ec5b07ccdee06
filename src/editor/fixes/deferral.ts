import type { Finding } from '../../linter/types.ts';
import { lineEnd, lineStart } from '../blocks.ts';
import { type FixContext, type Proposal, say } from './proposal.ts';

/** Where a sentence ends: its mark, with the quotation marks or brackets that close behind it. */
const SENTENCE_END = /[.!?][)\]"'”’»*_]*(?=\s|$)/;

/** For an agreement that is put off in a sentence: who settles it, and before which date. In a table there is no room for a sentence. */
export function deferralFixes(finding: Finding, context: FixContext): readonly Proposal[] {
  const { text, source } = context;
  if (finding.ruleId !== 'placeholder') return [];
  const { start, end } = context.spanOf(finding);
  const line = text.slice(lineStart(text, start), lineEnd(text, start));
  if (/^\s*(?:\||#|<!--)/.test(line)) return [];
  const { language } = context.report;
  const sentence = say(
    language,
    `\${1:[Wie]} werkt dit uit en legt het vóór \${2:[datum]} ter besluit voor aan \${3:[wie]}.`,
    `\${1:[Who]} will work this out and submit it to \${3:[whom]} for a decision before \${2:[date]}.`,
  );
  const at = endOfSentence(text, end);
  return [
    {
      title: say(language, 'Zeg wie dit uitwerkt, en vóór welke datum', 'Say who will work this out, and before which date'),
      kind: 'quickfix',
      finding,
      edits: () => [{ source, span: { start: at, end: at }, text: `${/\s$/.test(text.slice(0, at)) ? '' : ' '}${sentence}` }],
      snippet: true,
    },
  ];
}

/** From `offset` on, within the paragraph. Words such as "n.t.b." end with the mark themselves. */
function endOfSentence(text: string, offset: number): number {
  const rest = text.slice(offset);
  const paragraph = rest.slice(0, rest.search(/\r?\n[ \t]*(?:\r?\n|[-*+>|#]|\d+[.)])|$(?![\s\S])/));
  const mark = SENTENCE_END.exec(paragraph);
  if (mark !== null) return offset + mark.index + mark[0].length;
  return offset + paragraph.trimEnd().length;
}
