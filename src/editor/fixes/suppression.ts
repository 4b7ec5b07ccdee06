import { frontMatterEnd } from '../../linter/front-matter-end.ts';
import type { Finding, TextEdit } from '../../linter/types.ts';
import { blockAt, lineStart, newlineOf } from '../blocks.ts';
import { type FixContext, once, type Proposal, ruleName, say, unfilled } from './proposal.ts';

/** Rules about suppressions; silencing them would hide that a suppression does not work. */
const NEVER: readonly string[] = ['suppression-unknown', 'suppression-unused'];

/**
 * Silences the rule for the next block, for the file, or for all that the configuration governs. The reason is asked for, or an empty field in the comment: as long
 * as nothing is filled in, the comment has no effect, and `suppression-unknown` says so.
 */
export function suppressionFixes(finding: Finding, context: FixContext): readonly Proposal[] {
  const { ruleId } = finding;
  if (NEVER.includes(ruleId)) return [];
  const { language } = context.report;
  const name = ruleName(ruleId, context.rules, language);
  const inFrontMatter = context.spanOf(finding).start < frontMatterEnd(context.text);
  const next: Proposal = {
    title: say(language, `Meld ${name} hier niet, met een reden`, `Do not report ${name} here, with a reason`),
    kind: 'quickfix',
    finding,
    edits: () => [beforeBlock(finding, context)],
    snippet: true,
  };
  return [
    ...(inFrontMatter ? [] : [next]),
    {
      title: say(language, `Meld ${name} niet in dit document, met een reden`, `Do not report ${name} in this document, with a reason`),
      kind: 'quickfix',
      finding,
      edits: () => [atTop(ruleId, context)],
      snippet: true,
    },
    {
      title: say(
        language,
        `Zet de regel ${name} uit in .ketensturing.json, met een reden`,
        `Switch off the rule ${name} in .ketensturing.json, with a reason`,
      ),
      kind: 'quickfix',
      finding,
      command: { id: 'ketensturing._ruleOff', args: [context.uri, ruleId] },
    },
  ];
}

const COMMENT = /^<!--.*-->$/;

function comment(form: 'disable-next' | 'disable-file', ruleId: string): string {
  return `<!-- ketensturing-${form} ${ruleId} -- \${1} -->`;
}

/** On a line of its own before the whole paragraph, list or table, since a comment inside would split it. */
function beforeBlock(finding: Finding, { text, source, spanOf, structure }: FixContext): TextEdit {
  const { start } = spanOf(finding);
  const at = lineStart(text, blockAt(structure(), start)?.span.start ?? start);
  const newline = newlineOf(text);
  const above = text.slice(lineStart(text, Math.max(0, at - 1)), at).trim();
  const gap = at > 0 && above !== '' && !COMMENT.test(above) ? newline : '';
  const words = comment('disable-next', finding.ruleId);
  const known = text.lastIndexOf(unfilled(words), at);
  const isOfBlock =
    known >= 0 &&
    text
      .slice(known, at)
      .split('\n')
      .every((line) => line.trim() === '' || COMMENT.test(line.trim()));
  return once(text, { source, span: { start: at, end: at }, text: `${gap}${words}${newline}` }, words, isOfBlock ? known : -1);
}

function atTop(ruleId: string, { text, source }: FixContext): TextEdit {
  const at = frontMatterEnd(text);
  const newline = newlineOf(text);
  const gap = /^(?:\r\n|\n|\r)/.test(text.slice(at)) ? '' : newline;
  const words = comment('disable-file', ruleId);
  const edit = { source, span: { start: at, end: at }, text: `${at > 0 ? newline : ''}${words}${newline}${gap}` };
  return once(text, edit, words, text.indexOf(unfilled(words)));
}
