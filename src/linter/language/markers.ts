/** Reads how something is said: open places, deferrals, wishes, questions, negations. Knows no pillars. */
import type { Language } from '../../framework/types.ts';
import type { Marker, MarkerKind } from '../types.ts';
import { readBlanks } from './blanks.ts';
import { english } from './markers-en.ts';
import { dutch } from './markers-nl.ts';
import { createMatcher, endsSentence, type Match, type Matcher } from './phrase-matcher.ts';
import { readQuestions } from './questions.ts';
import { isStillOpen } from './to-be.ts';
import { perSpelling, readTokens, type Spelling, type Tokens } from './words.ts';

/**
 * The phrases of one language. `duty` (moet, dient, must) counts as a wish unless somebody is bound to a number, date or term in the same sentence
 * (`actors`, `terms`), and `ahead` (is to be decided) as a placeholder where that leaves something open. A marker that overlaps a phrase in `except` of its own kind is dropped: "niet vrijblijvend" is no negation.
 */
export interface MarkerPhrases {
  readonly phrases: Readonly<Record<MarkerKind | Told, readonly string[]>>;
  readonly except: Readonly<Partial<Record<MarkerKind, readonly string[]>>>;
  readonly actors: readonly string[];
  readonly terms: readonly string[];
}

/** Phrases that are a marker in some sentences only, and of which kind they are then. */
type Told = 'duty' | 'ahead';
const KIND_OF: Readonly<Record<Told, MarkerKind>> = { duty: 'wish', ahead: 'placeholder' };

interface Label {
  readonly role: 'marker' | 'except';
  readonly kind: MarkerKind | Told;
}

/** `binding` finds actors and terms; it is asked only of texts with a verb of duty. */
interface Matchers {
  readonly spoken: Matcher<Label>;
  readonly binding: Matcher<'actor' | 'term'>;
}

/** Open places that look the same in both languages; plans in Dutch use the English ones too. */
const SHARED_PLACEHOLDERS = ['tbd|tba|tbc|t.b.d', 'TODO|FIXME|TO-DO|XX|PM|P.M', 'xxx*', ': pm|p.m|todo $', 'lorem ipsum'];
/** A time of day, and particulate matter. */
const SHARED_EXCEPTIONS = [
  '1*|2*|3*|4*|5*|6*|7*|8*|9*|0* PM|P.M',
  'PM 2,5|2.5',
  'fijnstof|stof|particulate|particulates|matter ~3 PM',
  'PM 10 en|of|and|or',
];

/** Words that open a subordinate clause. */
const SUBORDINATORS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    'dat die wat wie hoe als of om welk welke waar waarin waarop waarmee waarvan waarbij wanneer indien omdat zodat voordat nadat zodra mits hadden had'.split(
      ' ',
    ),
  ),
  en: new Set('that who which what how when where if whether because so until before after unless to'.split(' ')),
};

const subordinates: Readonly<Record<Language, (spelling: Spelling) => boolean>> = {
  nl: perSpelling(({ low }) => SUBORDINATORS.nl.has(low)),
  en: perSpelling(({ low }) => SUBORDINATORS.en.has(low)),
};

const matchers: Partial<Record<Language, Matchers>> = {};

/** The matchers of a language, compiled when they are first needed. */
function matchersOf(language: Language): Matchers {
  const known = matchers[language] ?? compile(language === 'nl' ? dutch : english);
  matchers[language] = known;
  return known;
}

/**
 * Finds the markers in a passage's text, in order of place; those of one kind do not overlap. Indices are into `text`.
 * Linear in the text.
 */
export function readMarkers(text: string, language: Language): Marker[] {
  return markersOf(readTokens(text), language);
}

/** The markers of a text that has been split into tokens. */
export function markersOf(tokens: Tokens, language: Language): Marker[] {
  const matches = matchersOf(language).spoken.find(tokens);
  const markers: Marker[] = [];
  let binds: ((at: number) => boolean) | undefined;
  for (const match of matches) {
    const { role, kind } = match.label;
    if (role !== 'marker') continue;
    if (kind === 'duty') binds ??= dutyReader(tokens, language);
    if (kind === 'ahead' && !isStillOpen(tokens, match.first, match.last)) continue;
    if (kind !== 'duty' || binds?.(match.first)) markers.push(markerOf(tokens, match));
  }
  markers.push(...readBlanks(tokens), ...readQuestions(tokens, language));
  if (markers.length === 0) return markers;
  return merge(
    markers,
    matches.filter((match) => match.label.role === 'except').map((match) => markerOf(tokens, match)),
  );
}

/** Where a text names somebody who can be bound: partners, bodies, roles. In order of place. */
export function actorsIn(text: string, language: Language): readonly { readonly from: number; readonly to: number }[] {
  const tokens = readTokens(text);
  const found = matchersOf(language).binding.find(tokens);
  return found
    .filter(({ label }) => label === 'actor')
    .map(({ first, last }) => ({ from: tokens.from[first] as number, to: tokens.to[last - 1] as number }))
    .sort((a, b) => a.from - b.from);
}

/** The words of a match, without punctuation around them. */
function markerOf({ spellings, from, to }: Tokens, { label, first, last }: Match<Label>): Marker {
  let [start, end] = [first, last - 1];
  while (start < end && spellings[start]?.isWord === false) start++;
  while (end > start && spellings[end]?.isWord === false) end--;
  return { kind: KIND_OF[label.kind as Told] ?? (label.kind as MarkerKind), from: from[start] as number, to: to[end] as number };
}

function compile(phrases: MarkerPhrases): Matchers {
  const entries: [Label, string][] = [];
  const add = (label: Label, list: readonly string[]): void => {
    for (const phrase of list) entries.push([label, phrase]);
  };
  for (const [kind, list] of Object.entries(phrases.phrases)) add({ role: 'marker', kind: kind as MarkerKind | Told }, list);
  for (const [kind, list] of Object.entries(phrases.except)) add({ role: 'except', kind: kind as MarkerKind }, list);
  add({ role: 'marker', kind: 'placeholder' }, SHARED_PLACEHOLDERS);
  add({ role: 'except', kind: 'placeholder' }, SHARED_EXCEPTIONS);
  const binding = [
    ...phrases.actors.map((phrase) => ['actor', phrase] as const),
    ...phrases.terms.map((phrase) => ['term', phrase] as const),
  ];
  return { spoken: createMatcher(entries), binding: createMatcher(binding) };
}

/**
 * Tells of a verb of duty whether it is a wish: it stands in a main clause ("er moet …", not "wat hij moet weten"),
 * and its sentence does not bind somebody to a number, date or term.
 */
function dutyReader(tokens: Tokens, language: Language): (at: number) => boolean {
  const sentenceOf: number[] = [];
  const mainClause: boolean[] = [];
  const actors = new Set<number>();
  const terms = new Set<number>();
  let sentence = 0;
  let main = true;
  let first = true;
  for (let i = 0; i < tokens.count; i++) {
    const spelling = tokens.spellings[i] as Spelling;
    sentenceOf.push(sentence);
    mainClause.push(main && !first);
    if (spelling.isWord && spelling.low >= '0' && spelling.low < ':') terms.add(sentence);
    if (subordinates[language](spelling)) main = false;
    if (spelling.isWord) first = false;
    if (!endsSentence(spelling)) continue;
    sentence++;
    main = true;
    first = true;
  }
  for (const { label, first: at } of matchersOf(language).binding.find(tokens))
    (label === 'actor' ? actors : terms).add(sentenceOf[at] as number);
  return (at) => {
    const where = sentenceOf[at] as number;
    return mainClause[at] === true && !(actors.has(where) && terms.has(where));
  };
}

/** Joins overlapping markers of one kind, drops those that an exception of their kind touches, and sorts by place. */
function merge(markers: readonly Marker[], exceptions: readonly Marker[]): Marker[] {
  const merged: Marker[] = [];
  for (const kind of new Set(markers.map((marker) => marker.kind))) {
    const dropped = join(exceptions.filter((marker) => marker.kind === kind));
    let next = 0;
    for (const marker of join(markers.filter((marker) => marker.kind === kind))) {
      while (next < dropped.length && (dropped[next] as Marker).to <= marker.from) next++;
      const exception = dropped[next];
      if (exception === undefined || exception.from >= marker.to) merged.push(marker);
    }
  }
  return merged.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Markers of one kind in order of place, overlapping ones as one. */
function join(markers: readonly Marker[]): Marker[] {
  const joined: Marker[] = [];
  for (const marker of [...markers].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && marker.from < last.to) joined[joined.length - 1] = { ...last, to: Math.max(last.to, marker.to) };
    else joined.push(marker);
  }
  return joined;
}
