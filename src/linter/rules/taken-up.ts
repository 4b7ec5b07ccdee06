/** Open places, deferrals and questions of which the text says who settles them and by when. That is what their advice asks for as long as no agreement can be written down. */
import type { Language } from '../../framework/types.ts';
import { LETTER, NO_LETTER_BEFORE, word } from '../language/letters.ts';
import { actorsIn } from '../language/markers.ts';
import { stemOf } from '../language/stems.ts';
import { areInOneCell, sourceBetween } from '../passage-span.ts';
import type { Marker, Passage, Plan, RuleContext } from '../types.ts';
import { DATE } from './times.ts';
import { together } from './together.ts';

/** Since when, or until when, something is so does not tell by when it is settled. */
const BY_WHEN = new RegExp(`${NO_LETTER_BEFORE}(?<!(?:sinds|vanaf|tot|since|from|until) (?:\\d{1,2} )?)(?:${DATE})`, 'i');
/** Directly before the one who does it. */
const BY = new RegExp(`${NO_LETTER_BEFORE}(?:door|by) (?:[${LETTER}]+ ){0,3}$`, 'i');
/** What sets apart who settles it from what is open: ": de stuurgroep besluit op 1 mei", "(trekker: ketenbureau)". */
const SETS_APART = /[:;(,–—]/;
/** Words to be replaced by a name, number or date: "[naam]", "xxx", "…". */
const BLANK = new RegExp(`^(?:[^${LETTER}]|x{3})`, 'i');
const DIRECTLY_APART = /^ ?[:;(–—]/;
/** A next sentence is about what is open when it points back to it. */
const POINTS_BACK = new RegExp(
  word(
    `dit|deze|dat|daar[${LETTER}]{1,6}|hier[${LETTER}]{1,6}|hem|ze|iemand|vraag|voorstel[${LETTER}]{0,3}|besluit[${LETTER}]{0,3}|uitwerking|uit(?=[.,;:!]|$| (?:vóór|voor|uiterlijk|binnen|in|op) )|this|that|these|it|them|somebody|someone|question|proposal|proposes|decides?|drafts?`,
  ),
  'i',
);
/** What settles something: it is not enough to discuss or evaluate it. */
const SETTLES = new RegExp(
  word(
    `stel(?:t|len)|vast|vaststel[${LETTER}]*|beslui(?:t|ten)|beslis(?:t|sen)|bepa(?:alt|len)|benoem(?:t|en)|kies(?:t|zen)|wijs(?:t|zen)|werk(?:t|en)|lever(?:t|en)|opgeleverd|schrijf(?:t)?|schrijven|regel(?:t|en)|vul(?:t|len)|leg(?:t|gen)|maak(?:t)?|maken|kom(?:t|en)|gereed|klaar|trekker|zoek(?:t|en)|antwoord[${LETTER}]*|sets?|decides?|determines?|appoints?|chooses?|names?|drafts?|writes?|delivers?|settles?|prepares?|proposes?|submits?|completes?|works?|draws?|answers?|lead|owner|ready|due`,
  ),
  'i',
);
/** In an item of its own, "dit" may be anything; these are about what the item before it says. */
const ABOUT_THIS = new RegExp(word('hier(?:over|omtrent)|daar(?:over|omtrent)|(?:on|about) (?:this|that)'), 'i');
/** Words of at least so many letters tell what a sentence is about. */
const TELLING = /\p{L}{6,}/gu;
/** Words that any sentence of a plan may have. */
const COMMON =
  /^(?:keten|partner|partij|plan|afspra|organisati|gemeent|betrokken|word|moet|zull|kunnen|volgend|verder|nader|later|samenwerk|tussen|binnen|waarbij|hierbij|januari|februari|augustus|september|oktober|november|december|chain|partie|agree|organi[sz]ation|should|january|february|october|between|within|further|before)/iu;
/** Participles of working something out: they tell nothing of what it is. */
const SETTLED_WORD = new RegExp(
  `^(?:(?:uit|in|vast|op|af|toe|aan)?ge[${LETTER}]+(?:t|d|en)|bepaald|onbekend|onduidelijk|worked|decided|determined|agreed|unclear|unknown)$`,
  'i',
);
/** So many passages of the same list are looked through on either side. */
const MOST_ITEMS = 8;
/** Longest stretch behind open words that is looked at. */
const NEAR = 400;
/** Longest stretch before an actor that leads to it. */
const LONGEST_LEAD = 60;

/** Whether words name somebody and a time by which something is done. */
export function namesWhoAndWhen(text: string, language: Language): boolean {
  const words = text.slice(0, NEAR);
  return BY_WHEN.test(words) && actorsIn(words, language).length > 0;
}

/**
 * Tells of the markers of the passage with that index whether it, the sentence behind it or another item of its list says who settles what they leave open, and by when. A sentence that asks is settled
 * by another only. The others are looked at once, however many markers are asked about.
 */
export function takenUp(context: RuleContext, index: number): (marker: Marker) => boolean {
  const { text, form } = context.plan.passages[index] as Passage;
  const { language } = context;
  if (form === 'row') return ({ to }) => namesWhoAndWhen(restOfCell(context.plan, index, to), language);
  let isNext: boolean | null = null;
  return (marker) => {
    const asks = text.slice(marker.from, marker.to).endsWith('?');
    if (!asks && isTakenUpInside(text, marker, language)) return true;
    isNext ??= isTakenUpNext(context, index) || isTakenUpNearby(context, index);
    return isNext;
  };
}

/** What a table cell says behind a place in one of its passages, as far as it is looked at. What is struck out or commented settles nothing, nor does what stands behind it. */
function restOfCell(plan: Plan, index: number, to: number): string {
  const first = plan.passages[index] as Passage;
  const marks = first.marks.join();
  let rest = first.text.slice(to, to + NEAR);
  for (let at = index + 1; rest.length < NEAR; at++) {
    const [before, next] = [plan.passages[at - 1] as Passage, plan.passages[at]];
    if (next === undefined || next.marks.join() !== marks || !areInOneCell(plan, before, next)) break;
    rest += ` ${next.text}`;
  }
  return rest.split(';', 1)[0] as string;
}

function isTakenUpInside(text: string, { kind, from, to }: Marker, language: Language): boolean {
  // What puts off may have the time before it; an open place is settled by what comes behind it.
  const start = kind === 'deferral' ? clauseStart(text, from) : from;
  const words = text.slice(start, to + NEAR);
  if (!BY_WHEN.test(words)) return false;
  const behind = text.slice(to, to + NEAR);
  // A blank in a sentence stays one, whatever the rest of the sentence says.
  const apart = BLANK.test(text.slice(from, to)) ? (DIRECTLY_APART.test(behind) ? 0 : -1) : behind.search(SETS_APART);
  return actorsIn(words, language).some(
    ({ from: at }) => (apart >= 0 && start + at > to + apart) || BY.test(words.slice(Math.max(0, at - LONGEST_LEAD), at)),
  );
}

/** Where the clause begins in which a place stands, as far as it is looked at. */
function clauseStart(text: string, at: number): number {
  const least = Math.max(0, at - NEAR);
  const before = text.slice(least, at);
  return least + Math.max(...[...',;:('].map((sign) => before.lastIndexOf(sign))) + 1;
}

function isTakenUpNext({ plan, language }: RuleContext, index: number): boolean {
  const [passage, next] = [plan.passages[index] as Passage, plan.passages[index + 1]];
  if (next?.block !== passage.block || next.source !== passage.source || next.text.trimEnd().endsWith('?')) return false;
  const between = sourceBetween(plan, passage, next);
  // A mark of a list stands between two items.
  if (!/^["”’)*_\s]*$/.test(between) || /\n[ \t]*\*/.test(between)) return false;
  return POINTS_BACK.test(next.text.slice(0, NEAR)) && namesWhoAndWhen(next.text, language);
}

/** Whether the sentence behind, or another item of the same list, says of the same subject who settles it and by when. It has a word in common, or is the item behind and decides about it. */
function isTakenUpNearby({ plan, language }: RuleContext, index: number): boolean {
  const { form, text } = plan.passages[index] as Passage;
  const others = form === 'item' ? together(plan, index, MOST_ITEMS) : together(plan, index, 1).filter((at) => at > index);
  let subjects: ReadonlySet<string> | null = null;
  for (const at of others) {
    const other = plan.passages[at] as Passage;
    if (at === index || other.form === 'row' || other.text.trimEnd().endsWith('?')) continue;
    if (!SETTLES.test(other.text.slice(0, NEAR)) || !namesWhoAndWhen(other.text, language)) continue;
    subjects ??= subjectsOf(text, language);
    const isAboutIt = [...subjectsOf(other.text, language)].some((subject) => subjects?.has(subject));
    if (isAboutIt || (at === index + 1 && ABOUT_THIS.test(other.text.slice(0, NEAR)))) return true;
  }
  return false;
}

/** The stems of the words that tell what a text is about; those who act in it are no subject. */
function subjectsOf(text: string, language: Language): ReadonlySet<string> {
  const words = text.slice(0, NEAR);
  const actors = actorsIn(words, language);
  const isActor = (at: number): boolean => actors.some(({ from, to }) => from <= at && at < to);
  const telling = [...words.matchAll(TELLING)].filter(
    ({ index, 0: word }) => !COMMON.test(word) && !SETTLED_WORD.test(word) && !isActor(index),
  );
  return new Set(telling.map(([word]) => stemOf(word.toLowerCase(), language)));
}
