/** What the writer has said of a passage ("this counts / does not count for pillar N") goes before what the judge has learnt. */
import { readWords } from '../language/words.ts';
import type { Plan, WriterExample } from '../types.ts';

const wordsOf = (text: string): string => readWords(text).map((word) => word.form).join(' ');

/** Labels by `pillar:passage`; the last example of a text and pillar wins. Texts are compared by their words alone. */
export function writerLabels(plan: Plan, examples: readonly WriterExample[]): ReadonlyMap<string, boolean> {
  const labels = new Map<string, boolean>();
  if (examples.length === 0) return labels;
  const byText = new Map<string, WriterExample[]>();
  for (const example of examples) {
    const key = wordsOf(example.text);
    if (key !== '') byText.set(key, [...(byText.get(key) ?? []), example]);
  }
  plan.passages.forEach((passage, index) => {
    for (const { pillar, counts } of byText.get(wordsOf(passage.text)) ?? []) labels.set(`${pillar}:${index}`, counts);
  });
  return labels;
}
