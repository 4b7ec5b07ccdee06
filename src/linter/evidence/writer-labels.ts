/** What the writer has said of a passage ("this counts / does not count for pillar N") goes before what the judge has learnt. */
import { readTokens, readWords } from '../language/words.ts';
import type { Exemption, Plan, WriterExample } from '../types.ts';

const wordsOf = (text: string): string =>
  readWords(text)
    .map((word) => word.form)
    .join(' ');

/** Texts that open differently need not be compared. */
const openingTokens = 3;

/** The first word of a text, when it is near the start. */
function openingOf(text: string): string {
  const { count, spellings } = readTokens(text, openingTokens);
  return spellings.slice(0, count).find(({ counts }) => counts)?.form ?? '';
}

/** Labels by `pillar:passage`; the last example of a text and pillar wins. Texts are compared by their words alone. */
export function writerLabels(plan: Plan, examples: readonly WriterExample[]): ReadonlyMap<string, boolean> {
  const labels = new Map<string, boolean>();
  if (examples.length === 0) return labels;
  const byText = new Map<string, WriterExample[]>();
  const openings = new Set(['']);
  for (const example of examples) {
    const key = wordsOf(example.text);
    if (key === '') continue;
    byText.set(key, [...(byText.get(key) ?? []), example]);
    openings.add(readWords(example.text)[0]?.form ?? '');
  }
  plan.passages.forEach((passage, index) => {
    if (!openings.has(openingOf(passage.text))) return;
    for (const { pillar, counts } of byText.get(wordsOf(passage.text)) ?? []) labels.set(`${pillar}:${index}`, counts);
  });
  return labels;
}

/** The labels, and that a passage which says of a pillar that it does not apply, or why, counts for no other, unless the writer says that it does. */
export function withExemptions(
  labels: ReadonlyMap<string, boolean>,
  exemptions: readonly Pick<Exemption, 'pillar' | 'passage' | 'reasonIn'>[],
  pillars: readonly number[],
): ReadonlyMap<string, boolean> {
  if (exemptions.length === 0) return labels;
  const keysOf = ({ passage, reasonIn }: (typeof exemptions)[number], pillar: number): readonly string[] =>
    [passage, ...reasonIn].map((index) => `${pillar}:${index}`);
  const own = new Set(exemptions.flatMap((exemption) => keysOf(exemption, exemption.pillar)));
  const others = exemptions.flatMap((exemption) => pillars.flatMap((pillar) => keysOf(exemption, pillar))).filter((key) => !own.has(key));
  return new Map([...others.map((key) => [key, false] as const), ...labels]);
}
