/**
 * Aspects that an organisation adds to the framework. The network has not learnt them, so a passage is recognised by its likeness to the
 * organisation's examples and to what describes the aspect: in pieces of words, in concepts, and in the hidden layer of the network.
 */
import type { Aspect, Framework, Language, OrdinaryText } from '../../framework/types.ts';
import { perSpelling } from '../language/words.ts';
import { visitGrams } from './features.ts';
import { createItemLikeness, createNumberLikeness, type Item, type Material, measuredBy, type Spread, spreadOf } from './likeness.ts';
import type { Model } from './model.ts';
import type { UnitScore } from './outputs.ts';
import type { Reading } from './reading.ts';
import type { Scorer } from './scorer.ts';

/** An aspect of an organisation with what its examples teach. */
export interface OwnAspect {
  readonly id: string;
  readonly pillar: number;
  /** The texts of its examples. */
  readonly examples: readonly string[];
  /** The strength output from which a passage binds somebody as the examples do. */
  readonly boundFrom: number;
}

/** A passage that is like the examples of an aspect. */
export interface OwnHit {
  readonly aspect: OwnAspect;
  /** By how much the likeness is above what is asked, in deviations of other texts. */
  readonly margin: number;
  /** Whether anybody is bound to something, as far as the network can tell. */
  readonly binds: boolean;
  /** By word: how much it raised the likeness. */
  readonly shares: () => Float64Array;
  /** The example that the passage is most like. */
  readonly example: string;
}

/** Recognises the aspects of an organisation. */
export type OwnRecogniser = (reading: Reading, score: UnitScore) => readonly OwnHit[];

/** How much each comparison counts; found by measurement (docs/judgement.md). */
const weights = { words: 1, concepts: 1, hidden: 2 };

/** What likeness is asked at least, in deviations of other texts, and by how much it must exceed the likest of those but one: one may be about the subject. */
const leastLikeness = 2.6;
const leadOverOthers = 0.15;

/** The examples of an organisation say how strong its agreements sound to the network, within bounds. */
const boundBelowExamples = 1.5;
const loosestBound = -5;
const strictestBound = -2;

const none: readonly OwnHit[] = Object.freeze([]);

const gramsOf = perSpelling(({ form }): Item => {
  const grams: number[] = [];
  visitGrams(form, (gram) => grams.push(gram));
  return grams;
});

/** One item for each concept; an item is known by identity. */
const conceptItems: Item[] = [];
function conceptItem(concept: number): Item {
  const item = conceptItems[concept] ?? [concept];
  conceptItems[concept] = item;
  return item;
}

/** A text as it is compared. */
interface ReadText {
  readonly words: readonly Item[];
  readonly concepts: readonly Item[];
  readonly hidden: Float64Array;
  readonly strength: number;
}

function readTextOf(model: Model, { words, hits }: Reading, { values, at, outputs }: UnitScore): ReadText {
  return {
    words: words.map(gramsOf),
    concepts: hits.map(({ concept }) => conceptItem(concept)),
    hidden: Float64Array.from(values.subarray(at, at + model.header.hidden)),
    strength: values[outputs + 2 * model.header.pillars.length] as number,
  };
}

/** Aspects of the framework that the model has not learnt. */
export function unknownAspects({ pillars }: Framework, { header }: Model): readonly Aspect[] {
  const learnt = new Set(header.aspects);
  return pillars
    .filter(({ number }) => header.pillars.includes(number))
    .flatMap(({ aspects }) => aspects.filter(({ id, examples }) => !learnt.has(id) && examples.strong.length > 0));
}

/** Prepares the recognition of the aspects that the model has not learnt; null when there are none. Reads every example of the framework once. */
export function recogniseOwn(framework: Framework, model: Model, scorerOf: (language: Language) => Scorer): OwnRecogniser | null {
  const unknown = unknownAspects(framework, model);
  if (unknown.length === 0) return null;
  const read = ({ lang, text }: OrdinaryText): ReadText => {
    const scorer = scorerOf(lang);
    const reading = scorer.read(text);
    scorer.begin(reading);
    return readTextOf(model, reading, scorer.score({ form: 'sentence', marks: [] }));
  };
  const every = framework.pillars.flatMap(({ aspects }) => aspects);
  const others = [
    ...every.filter((aspect) => !unknown.includes(aspect)).flatMap(({ examples }) => [...examples.strong, ...examples.weak]),
    ...framework.examples.filter(({ aspects }) => !aspects.some((id) => unknown.some((aspect) => aspect.id === id))),
    ...framework.ordinaryTexts,
  ].map(read);
  const subjects = unknown.map((aspect) => {
    const samples = samplesOf(aspect, framework);
    return { aspect, samples, examples: samples.map(read), descriptions: descriptionsOf(aspect).map(read) };
  });
  const background = [
    ...others,
    ...every
      .filter((aspect) => !unknown.includes(aspect))
      .flatMap(descriptionsOf)
      .map(read),
  ];
  const likeness = createLikeness({ background, subjects });
  const aspects = subjects.map(({ aspect, samples, examples }, i) => {
    const rivals = [...others, ...subjects.flatMap((subject, j) => (i === j ? [] : subject.examples))];
    const bars = likeness.barsOf(i, rivals);
    const strength = spreadOf(examples.map((example) => example.strength)).mean - boundBelowExamples;
    const own: OwnAspect = {
      id: aspect.id,
      pillar: Number(aspect.id[1]),
      examples: samples.map(({ text }) => text),
      boundFrom: Math.max(loosestBound, Math.min(strictestBound, strength)),
    };
    return { own, examples, bars };
  });
  return (reading, score) => {
    const text = readTextOf(model, reading, score);
    if (text.words.length === 0) return none;
    const hits: OwnHit[] = [];
    aspects.forEach(({ own, examples, bars }, i) => {
      const margin = likeness.of(text, i, bars) - bars.asked;
      if (margin < 0) return;
      hits.push({
        aspect: own,
        margin,
        binds: text.strength >= own.boundFrom,
        shares: () => likeness.shares(text, reading, i),
        example: own.examples[likest(text, examples)] as string,
      });
    });
    return hits.length === 0 ? none : hits;
  };
}

/** The organisation's strong examples of an aspect, those that stand apart in its file included. */
function samplesOf({ id, examples }: Aspect, framework: Framework): readonly OrdinaryText[] {
  const pillar = Number(id[1]);
  return [...examples.strong, ...framework.examples.filter(({ aspects, addressed }) => aspects.includes(id) && addressed.includes(pillar))];
}

/** What is said about an aspect, in both languages. */
function descriptionsOf({ name, question, advice, terms }: Aspect): readonly OrdinaryText[] {
  return (['nl', 'en'] as const).flatMap((lang) =>
    [name[lang], question[lang], advice[lang], terms[lang].join(', ')].filter((text) => text !== '').map((text) => ({ lang, text })),
  );
}

/** What the likeness to an aspect is measured by, and how much of it is asked. */
interface Bars {
  readonly words: Spread;
  readonly concepts: Spread;
  readonly hidden: Spread;
  readonly all: Spread;
  readonly asked: number;
}

interface Likeness {
  readonly barsOf: (subject: number, rivals: readonly ReadText[]) => Bars;
  readonly of: (text: ReadText, subject: number, bars: Bars) => number;
  readonly shares: (text: ReadText, reading: Reading, subject: number) => Float64Array;
}

function createLikeness(material: Material<ReadText>): Likeness {
  const byWords = createItemLikeness(mapped(material, ({ words }) => words));
  const byConcepts = createItemLikeness(mapped(material, ({ concepts }) => concepts));
  const byHidden = createNumberLikeness(mapped(material, ({ hidden }) => hidden));
  const together = (text: ReadText, subject: number, { words, concepts, hidden }: Omit<Bars, 'all' | 'asked'>): number =>
    weights.words * measuredBy(byWords.of(text.words, subject), words) +
    weights.concepts * measuredBy(byConcepts.of(text.concepts, subject), concepts) +
    weights.hidden * measuredBy(byHidden(text.hidden, subject), hidden);
  return {
    barsOf(subject, rivals) {
      const parts = {
        words: spreadOf(rivals.map(({ words }) => byWords.of(words, subject))),
        concepts: spreadOf(rivals.map(({ concepts }) => byConcepts.of(concepts, subject))),
        hidden: spreadOf(rivals.map(({ hidden }) => byHidden(hidden, subject))),
      };
      const all = spreadOf(rivals.map((rival) => together(rival, subject, parts)));
      const asked = Math.max(leastLikeness, measuredBy(all.second, all) + leadOverOthers);
      return { ...parts, all, asked };
    },
    of: (text, subject, bars) => measuredBy(together(text, subject, bars), bars.all),
    shares(text, { hits }, subject) {
      const shares = Float64Array.from(text.words, (word) => byWords.share(word, subject));
      for (const { concept, from, to } of hits) {
        const whole = byConcepts.share(conceptItem(concept), subject);
        for (let word = from; word < to; word++) shares[word]! += whole / (to - from);
      }
      return shares;
    },
  };
}

function mapped<From, To>({ background, subjects }: Material<From>, map: (text: From) => To): Material<To> {
  return {
    background: background.map(map),
    subjects: subjects.map(({ examples, descriptions }) => ({ examples: examples.map(map), descriptions: descriptions.map(map) })),
  };
}

/** The index of the example that shares the most pieces of words with a text, for its length. */
function likest({ words }: ReadText, examples: readonly ReadText[]): number {
  const own = new Set(words.flat());
  let best = 0;
  let most = -1;
  examples.forEach((example, i) => {
    const grams = new Set(example.words.flat());
    let shared = 0;
    for (const gram of grams) if (own.has(gram)) shared++;
    const value = shared / Math.sqrt(Math.max(1, grams.size));
    if (value > most) {
      best = i;
      most = value;
    }
  });
  return best;
}
