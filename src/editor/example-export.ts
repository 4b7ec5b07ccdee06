import { detectLanguage } from '../linter/language/detect.ts';
import type { WriterExample } from '../linter/types.ts';

/**
 * The writer's judgements as labelled examples, one JSON object a line, in the form in which the maintainers keep theirs. Judgements of one text are joined.
 * `judged` names the pillars that the label says anything about, since the writer has not looked at the others; `note` holds the reasons.
 */
export function examplesAsLines(examples: readonly WriterExample[]): string {
  const byText = new Map<string, WriterExample[]>();
  for (const example of examples) {
    const known = byText.get(example.text);
    if (known === undefined) byText.set(example.text, [example]);
    else known.push(example);
  }
  return [...byText].map(([text, judged], index) => `${JSON.stringify(lineOf(text, judged, index))}\n`).join('');
}

function lineOf(text: string, judged: readonly WriterExample[], index: number): Record<string, unknown> {
  const numbers = (list: readonly WriterExample[]): number[] => [...new Set(list.map(({ pillar }) => pillar))].sort((a, b) => a - b);
  return {
    id: `writer-${String(index + 1).padStart(4, '0')}`,
    lang: detectLanguage(text),
    text,
    aspects: [],
    addressed: numbers(judged.filter(({ counts }) => counts)),
    thin: [],
    judged: numbers(judged),
    note: judged.map(({ pillar, reason }) => `P${pillar}: ${reason}`).join(' '),
  };
}
