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

/** What the writer says of a passage, by `pillar:passage`. */
export type WriterLabels = ReadonlyMap<string, Pick<WriterExample, 'counts' | 'reason'>>;

const NO_LABELS: WriterLabels = new Map();
/** The judge and the report ask for the same. */
const known = new WeakMap<Plan, { readonly examples: readonly WriterExample[]; readonly labels: WriterLabels }>();

/** Labels in order of the passages; the last example of a text and pillar wins. Texts are compared by their words alone. */
export function writerLabels(plan: Plan, examples: readonly WriterExample[]): WriterLabels {
  if (examples.length === 0) return NO_LABELS;
  const before = known.get(plan);
  if (before?.examples === examples) return before.labels;
  const labels = labelsIn(plan, examples);
  known.set(plan, { examples, labels });
  return labels;
}

function labelsIn(plan: Plan, examples: readonly WriterExample[]): WriterLabels {
  const labels = new Map<string, WriterExample>();
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
    for (const example of byText.get(wordsOf(passage.text)) ?? []) labels.set(`${example.pillar}:${index}`, example);
  });
  return labels;
}

/** Whether passages count, by `pillar:passage`, as the labels say, and that a passage which says of a pillar that it does not apply, or why, counts for no other, unless the writer says that it does. */
export function withExemptions(
  labels: WriterLabels,
  exemptions: readonly Pick<Exemption, 'pillar' | 'passage' | 'reasonIn'>[],
  pillars: readonly number[],
): ReadonlyMap<string, boolean> {
  const said = Array.from(labels, ([key, { counts }]) => [key, counts] as const);
  const keysOf = ({ passage, reasonIn }: (typeof exemptions)[number], pillar: number): readonly string[] =>
    [passage, ...reasonIn].map((index) => `${pillar}:${index}`);
  const own = new Set(exemptions.flatMap((exemption) => keysOf(exemption, exemption.pillar)));
  const others = exemptions.flatMap((exemption) => pillars.flatMap((pillar) => keysOf(exemption, pillar))).filter((key) => !own.has(key));
  return new Map([...others.map((key) => [key, false] as const), ...said]);
}
