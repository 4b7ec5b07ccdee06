/** Reads how something is said: open places, deferrals, wishes, questions, negations. Knows no pillars. */
import type { Language } from '../../framework/types.ts';
import type { Marker, MarkerKind } from '../types.ts';
import { readBlanks } from './blanks.ts';
import { english } from './markers-en.ts';
import { dutch } from './markers-nl.ts';
import { createMatcher, endsSentence, type Match, type Matcher, type Token, tokenize } from './phrase-matcher.ts';
import { readQuestions } from './questions.ts';

/**
 * The phrases of one language. `duty` (moet, dient, must) counts as a wish unless somebody is bound to a number, date or term in the same sentence
 * (`actors`, `terms`). A marker that overlaps a phrase in `except` of its own kind is dropped: "niet vrijblijvend" is no negation.
 */
export interface MarkerPhrases {
  readonly phrases: Readonly<Record<MarkerKind | 'duty', readonly string[]>>;
  readonly except: Readonly<Partial<Record<MarkerKind, readonly string[]>>>;
  readonly actors: readonly string[];
  readonly terms: readonly string[];
}

interface Label {
  readonly role: 'marker' | 'except' | 'actor' | 'term';
  readonly kind: MarkerKind | 'duty';
}

/** Open places that look the same in both languages; plans in Dutch use the English ones too. */
const SHARED_PLACEHOLDERS = [
  'tbd|tba|tbc|t.b.d',
  'TODO|FIXME|TO-DO|XX|PM|P.M',
  'to be determined|decided|confirmed',
  'xxx*',
  ': pm|p.m|todo $',
  'lorem ipsum',
];
const SHARED_EXCEPTIONS = ['1*|2*|3*|4*|5*|6*|7*|8*|9*|0* PM|P.M'];

/** Words that open a subordinate clause. */
const SUBORDINATORS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    'dat die wat wie hoe als of om welk welke waar waarin waarop waarmee waarvan waarbij wanneer indien omdat zodat voordat nadat zodra mits hadden had'.split(
      ' ',
    ),
  ),
  en: new Set('that who which what how when where if whether because so until before after unless to'.split(' ')),
};

const MATCHERS: Readonly<Record<Language, Matcher<Label>>> = { nl: compile(dutch), en: compile(english) };

/**
 * Finds the markers in a passage's text, in order of place; those of one kind do not overlap. Indices are into `text`.
 * Linear in the text.
 */
export function readMarkers(text: string, language: Language): Marker[] {
  const tokens = tokenize(text);
  const matches = MATCHERS[language].find(tokens);
  const binds = dutyReader(tokens, matches, language);
  const spoken = matches.filter((match) => match.label.role === 'marker' && (match.label.kind !== 'duty' || binds(match.first)));
  const markers = spoken.map((match) => markerOf(tokens, match));
  const exceptions = matches.filter((match) => match.label.role === 'except').map((match) => markerOf(tokens, match));
  return merge([...markers, ...readBlanks(tokens), ...readQuestions(tokens, language)], exceptions);
}

/** The words of a match, without punctuation around them. */
function markerOf(tokens: readonly Token[], { label, first, last }: Match<Label>): Marker {
  let [start, end] = [first, last - 1];
  while (start < end && tokens[start]?.word === false) start++;
  while (end > start && tokens[end]?.word === false) end--;
  return { kind: label.kind === 'duty' ? 'wish' : label.kind, from: (tokens[start] as Token).from, to: (tokens[end] as Token).to };
}

function compile(phrases: MarkerPhrases): Matcher<Label> {
  const entries: [Label, string][] = [];
  const add = (label: Label, list: readonly string[]): void => {
    for (const phrase of list) entries.push([label, phrase]);
  };
  for (const [kind, list] of Object.entries(phrases.phrases)) add({ role: 'marker', kind: kind as MarkerKind | 'duty' }, list);
  for (const [kind, list] of Object.entries(phrases.except)) add({ role: 'except', kind: kind as MarkerKind }, list);
  add({ role: 'marker', kind: 'placeholder' }, SHARED_PLACEHOLDERS);
  add({ role: 'except', kind: 'placeholder' }, SHARED_EXCEPTIONS);
  add({ role: 'actor', kind: 'duty' }, phrases.actors);
  add({ role: 'term', kind: 'duty' }, phrases.terms);
  return createMatcher(entries);
}

/**
 * Tells of a verb of duty whether it is a wish: it stands in a main clause ("er moet …", not "wat hij moet weten"),
 * and its sentence does not bind somebody to a number, date or term.
 */
function dutyReader(tokens: readonly Token[], matches: readonly Match<Label>[], language: Language): (at: number) => boolean {
  const sentenceOf: number[] = [];
  const mainClause: boolean[] = [];
  const actors = new Set<number>();
  const terms = new Set<number>();
  let sentence = 0;
  let main = true;
  let first = true;
  for (const token of tokens) {
    sentenceOf.push(sentence);
    mainClause.push(main && !first);
    if (token.word && token.low >= '0' && token.low < ':') terms.add(sentence);
    if (SUBORDINATORS[language].has(token.low)) main = false;
    if (token.word) first = false;
    if (!endsSentence(token)) continue;
    sentence++;
    main = true;
    first = true;
  }
  for (const { label, first: at } of matches) {
    if (label.role === 'actor') actors.add(sentenceOf[at] as number);
    if (label.role === 'term') terms.add(sentenceOf[at] as number);
  }
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
