/**
 * Examples once more, as the item of a list below words that introduce it. What stands above a list ("De stuurgroep:") is read along with each of its items, and examples seldom have it:
 * without these, a party named there passes for the one who does what the item says. Words that make an agreement of what follows ("Wij spreken af:") are not among them.
 * What is learnt holds mostly for words that are among them, so the commonest names of parties are.
 */
import { readFileSync } from 'node:fs';
import type { Language } from '../../src/framework/types.ts';
import type { LabelledText } from './examples.ts';
import { createRandom } from './random.ts';

/** Words that introduce a list and say nothing of its items, as in `data/introductions.json`. */
export type Introductions = Readonly<Record<Language, readonly string[]>>;

/** The introductions of the project. */
export const readIntroductions = (): Introductions => JSON.parse(readFileSync('data/introductions.json', 'utf8')) as Introductions;

/** An example with the words that introduce it, and its place among the examples. */
export interface IntroducedText extends LabelledText {
  readonly introduction: string;
  readonly place: number;
}

/** One in so many examples is introduced. */
const oneIn = 8;

/** Whether a text is still what it was when it stands in a list. */
export const isPlain = (text: string): boolean => !/[\n|]|^[#>*+-]|^\d+[.)]|~~|<!--/u.test(text);

/** A text as the only item of a list. */
export const below = (introduction: string, text: string): string => `${introduction}\n\n- ${text}`;

/** Some of the examples, spread evenly over all, each below words drawn by lot. */
export function introduce(examples: readonly LabelledText[], introductions: Introductions): IntroducedText[] {
  const random = createRandom(8);
  return examples.flatMap((example, place) => {
    const [chance, choice] = [random(), random()];
    const words = introductions[example.lang];
    const introduction = words[Math.floor(choice * words.length)];
    return introduction === undefined || chance * oneIn >= 1 || !isPlain(example.text) ? [] : [{ ...example, introduction, place }];
  });
}
