import type { Finding, TextEdit } from '../../linter/types.ts';

/** The changes of all fixes that are safe to apply without looking, in this document alone; of two that touch the same words the first counts. */
export function certainEdits(findings: readonly Finding[], source: number): readonly TextEdit[] {
  const fixes = findings
    .flatMap((finding) => finding.fixes.filter(({ certain, snippet }) => certain && !snippet).slice(0, 1))
    .filter(({ edits }) => edits.length > 0 && edits.every((edit) => edit.source === source));
  const taken: TextEdit[] = [];
  for (const { edits } of fixes) if (!edits.some((edit) => taken.some((other) => overlap(edit, other)))) taken.push(...edits);
  return taken.sort((a, b) => a.span.start - b.span.start);
}

/** Two insertions at one place overlap too: their order would be a guess. */
function overlap({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}
