import { splitSentences } from '../../linter/language/sentences.ts';
import type { Finding } from '../../linter/types.ts';
import { lineStart } from '../blocks.ts';
import { type FixContext, once, type Proposal, say } from './proposal.ts';

/** Where a paragraph, item or quotation ends: before an empty line or a line that begins another. */
const PARAGRAPH_END = /\r?\n[ \t]*(?:\r?\n|[-*+>|#]|\d+[.)])|$(?![\s\S])/;
/** The last words of a text that no mark closes; the signs of bold, italics, quotation and links may stand behind them. */
const UNCLOSED = /[\p{L}\p{N}][)\]}"'”’»*_]*$/u;

/** A line of `=` or `-` below a text that is no item or quotation makes that a heading. */
const UNDERLINED = /^ {0,3}(?![-*+>][ \t]|\d{1,9}[.)][ \t])\S.*\r?\n {0,3}(?:=+|-+)[ \t]*(?:\r?\n|$(?![\s\S]))/;

/** For an agreement that is put off in a sentence: who settles it, and before which date. In a table or heading there is no room for a sentence. */
export function deferralFixes(finding: Finding, context: FixContext): readonly Proposal[] {
  const { text, source } = context;
  if (finding.ruleId !== 'placeholder') return [];
  const { start, end } = context.spanOf(finding);
  const lines = text.slice(lineStart(text, start));
  if (/^\s*(?:\||#|<!--)/.test(lines) || UNDERLINED.test(lines)) return [];
  const { language } = context.report;
  const sentence = say(
    language,
    `\${1:[Wie]} werkt dit uit en legt het vóór \${2:[datum]} ter besluit voor aan \${3:[wie]}.`,
    `\${1:[Who]} will work this out and submit it to \${3:[whom]} for a decision before \${2:[date]}.`,
  );
  const at = endOfSentence(text, start, end);
  return [
    {
      title: say(language, 'Zeg wie dit uitwerkt, en vóór welke datum', 'Say who will work this out, and before which date'),
      kind: 'quickfix',
      finding,
      edits: () => [
        once(text, { source, span: { start: at, end: at }, text: `${UNCLOSED.test(text.slice(start, at)) ? '. ' : ' '}${sentence}` }),
      ],
      snippet: true,
    },
  ];
}

/** The end of the sentence that holds the words from `start` to `end`, within their paragraph. */
function endOfSentence(text: string, start: number, end: number): number {
  const rest = text.slice(start);
  const behind = end - start;
  const paragraph = rest.slice(0, behind + rest.slice(behind).search(PARAGRAPH_END));
  const holding = splitSentences(paragraph).find(([, to]) => to >= behind);
  return start + (holding?.[1] ?? behind);
}
