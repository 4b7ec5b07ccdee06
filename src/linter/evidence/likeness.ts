/** How much texts are like the examples of a subject: from few examples, and without learning. */

/** What a part of a text (a word, say) is made of: hashes or numbers of features, each as often as it occurs. */
export type Item = readonly number[];

/** What there is to go by: texts of all kinds, and by subject those about it. */
export interface Material<Text> {
  readonly background: readonly Text[];
  readonly subjects: readonly Subject<Text>[];
}

/** The texts about a subject: examples of it, and what describes it. */
export interface Subject<Text> {
  readonly examples: readonly Text[];
  readonly descriptions: readonly Text[];
}

/** A description is worth as much as this many examples, and has at least this share. */
const worthOfDescription = 4;
const leastDescription = 0.4;

/** How much each example and each description counts. */
function weightsOf({ examples, descriptions }: Subject<unknown>): { readonly example: number; readonly description: number } {
  const described = descriptions.length === 0 ? 0 : Math.max(leastDescription, worthOfDescription / (worthOfDescription + examples.length));
  return { example: (1 - described) / examples.length, description: descriptions.length === 0 ? 0 : described / descriptions.length };
}

/** Compares texts by their items. */
export interface ItemLikeness {
  /** How much more a text is like a subject than like texts of all kinds. */
  readonly of: (items: readonly Item[], subject: number) => number;
  /** What one item adds to that, apart from the length of the text. Items are known by identity. */
  readonly share: (item: Item, subject: number) => number;
}

interface Worth {
  readonly square: number;
  readonly shares: Float64Array;
}

/** Prepares the comparison: a feature counts the more, the fewer texts have it. */
export function createItemLikeness({ background, subjects }: Material<readonly Item[]>): ItemLikeness {
  const counts = new Map<number, number>();
  for (const items of background) for (const feature of new Set(items.flat())) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const rarity = (feature: number): number => Math.log((background.length + 1) / ((counts.get(feature) ?? 0) + 1));
  const squareOf = (item: Item): number => item.reduce((sum, feature) => sum + rarity(feature) ** 2, 0);
  const addTo = (sums: Map<number, number>, items: readonly Item[], weight: number): void => {
    const length = Math.sqrt(items.reduce((sum, item) => sum + squareOf(item), 0));
    if (length === 0) return;
    for (const item of items) for (const feature of item) sums.set(feature, (sums.get(feature) ?? 0) + (weight * rarity(feature)) / length);
  };
  const usual = new Map<number, number>();
  for (const items of background) addTo(usual, items, 1 / background.length);
  const centres = subjects.map((subject) => {
    const centre = new Map<number, number>();
    const weights = weightsOf(subject);
    for (const items of subject.examples) addTo(centre, items, weights.example);
    for (const items of subject.descriptions) addTo(centre, items, weights.description);
    return centre;
  });
  const known = new WeakMap<Item, Worth>();
  const worthOf = (item: Item): Worth => {
    const before = known.get(item);
    if (before !== undefined) return before;
    const shares = new Float64Array(subjects.length);
    for (const feature of item) {
      const weight = rarity(feature);
      const common = usual.get(feature) ?? 0;
      for (let i = 0; i < shares.length; i++) shares[i]! += weight * ((centres[i]?.get(feature) ?? 0) - common);
    }
    const worth = { square: squareOf(item), shares };
    known.set(item, worth);
    return worth;
  };
  return {
    of(items, subject) {
      let square = 0;
      let sum = 0;
      for (const item of items) {
        const worth = worthOf(item);
        square += worth.square;
        sum += worth.shares[subject] as number;
      }
      return square === 0 ? 0 : sum / Math.sqrt(square);
    },
    share: (item, subject) => worthOf(item).shares[subject] as number,
  };
}

/** Compares texts by numbers, such as those of a hidden layer. */
export type NumberLikeness = (numbers: ArrayLike<number>, subject: number) => number;

/** Prepares the comparison: each number is measured by how much it varies. */
export function createNumberLikeness({ background, subjects }: Material<Float64Array>): NumberLikeness {
  const width = background[0]?.length ?? 0;
  const mean = weightedSum(background, 1 / background.length, width);
  const spread = new Float64Array(width);
  for (const numbers of background) for (let i = 0; i < width; i++) spread[i]! += ((numbers[i] as number) - (mean[i] as number)) ** 2;
  for (let i = 0; i < width; i++) spread[i] = Math.sqrt((spread[i] as number) / background.length) || 1;
  const directionOf = (numbers: ArrayLike<number>): Float64Array => {
    const direction = Float64Array.from(
      { length: width },
      (_, i) => ((numbers[i] as number) - (mean[i] as number)) / (spread[i] as number),
    );
    const length = Math.sqrt(dot(direction, direction)) || 1;
    return direction.map((value) => value / length);
  };
  const usual = weightedSum(background.map(directionOf), 1 / background.length, width);
  const centres = subjects.map((subject) => {
    const weights = weightsOf(subject);
    const examples = weightedSum(subject.examples.map(directionOf), weights.example, width);
    const descriptions = weightedSum(subject.descriptions.map(directionOf), weights.description, width);
    return examples.map((value, i) => value + (descriptions[i] as number) - (usual[i] as number));
  });
  return (numbers, subject) => dot(directionOf(numbers), centres[subject] as Float64Array);
}

function weightedSum(all: readonly Float64Array[], weight: number, width: number): Float64Array {
  const sum = new Float64Array(width);
  for (const numbers of all) for (let i = 0; i < width; i++) sum[i]! += weight * (numbers[i] as number);
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** How a figure is spread over some texts: what it is measured by. */
export interface Spread {
  readonly mean: number;
  readonly deviation: number;
  /** The highest figure but one. */
  readonly second: number;
}

/** The spread of some figures; no figures have none. */
export function spreadOf(figures: readonly number[]): Spread {
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / Math.max(1, figures.length);
  const square = figures.reduce((sum, figure) => sum + (figure - mean) ** 2, 0) / Math.max(1, figures.length);
  const [, second = mean] = [...figures].sort((a, b) => b - a);
  return { mean, deviation: Math.sqrt(square) || 1, second };
}

/** A figure in deviations from the mean. */
export const measuredBy = (figure: number, { mean, deviation }: Spread): number => (figure - mean) / deviation;
