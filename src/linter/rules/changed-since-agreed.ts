import type { Framework, Language, Localized } from '../../framework/types.ts';
import { dayInWords } from '../language/days.ts';
import type { Span } from '../source.ts';
import { titleOf } from '../title.ts';
import type { ChangedPassage, ChangeKind, Passage, Problem, Rule, RuleContext, Section } from '../types.ts';
import { listWords } from './quote-words.ts';

const LONGEST_QUOTE = 240;

export const changedSinceAgreed: Rule = {
  meta: {
    id: 'changed-since-agreed',
    title: { nl: 'Veranderd sinds het plan is vastgesteld', en: 'Changed since the plan was agreed' },
    description: {
      nl: 'Een afspraak over een pijler is gewijzigd, verdwenen of bijgekomen sinds het plan als vastgesteld is gemarkeerd. Partners rekenen op wat zij hebben vastgesteld, dus over deze verandering moeten zij opnieuw beslissen.',
      en: 'An agreement on a pillar has changed, disappeared or been added since the plan was marked as agreed. Partners count on what they agreed, so they have to decide on this change again.',
    },
    severity: 'info',
    scope: 'passage',
    whileTyping: 'hold',
  },
  *check(context) {
    if (context.agreed === null) return;
    for (const passage of context.agreed.passages) yield problemOf(passage, context.agreed.changes.agreedOn, context);
  },
};

function problemOf(changed: ChangedPassage, agreedOn: string, context: RuleContext): Problem {
  const { kind, pillars, before } = changed;
  const about = listWords(pillars.map((pillar) => nameOf(pillar, context.framework)));
  const say = (language: Language): string =>
    MESSAGES[kind][language](about[language], dayInWords(agreedOn, language), quoted(before ?? ''));
  return { ...placeOf(changed, context), pillar: pillars[0] ?? null, message: { nl: say('nl'), en: say('en') }, advice: ADVICE[kind] };
}

/** What disappeared is told at the heading under which it stood, else at the title of the plan. */
function placeOf({ now, section }: ChangedPassage, { plan }: RuleContext): { readonly source: number; readonly span: Span } {
  if (now !== null) {
    const { source, span } = plan.passages[now] as Passage;
    return { source, span };
  }
  const stood = section === null ? undefined : (plan.sections[section] as Section);
  return stood === undefined || stood.title === ''
    ? { source: 0, span: titleOf(plan, 0) }
    : { source: stood.source, span: stood.titleSpan };
}

function nameOf(pillar: number, { pillars }: Framework): Localized {
  const name = pillars.find(({ number }) => number === pillar)?.shortName;
  return name === undefined
    ? { nl: `pijler ${pillar}`, en: `pillar ${pillar}` }
    : { nl: `pijler ${pillar} (${name.nl})`, en: `pillar ${pillar} (${name.en})` };
}

function quoted(text: string): string {
  return text.length <= LONGEST_QUOTE
    ? text
    : `${text
        .slice(0, LONGEST_QUOTE)
        .replace(/\s\S*$/, '')
        .trimEnd()} …`;
}

type Say = (pillars: string, day: string, before: string) => string;

const MESSAGES: Readonly<Record<ChangeKind, Readonly<Record<Language, Say>>>> = {
  changed: {
    nl: (pillars, day, before) =>
      `Deze afspraak over ${pillars} is gewijzigd sinds het plan op ${day} is vastgesteld. Er stond: “${before}”`,
    en: (pillars, day, before) => `This agreement on ${pillars} has changed since the plan was agreed on ${day}. It said: “${before}”`,
  },
  disappeared: {
    nl: (pillars, day, before) =>
      `Een afspraak over ${pillars} is verdwenen sinds het plan op ${day} is vastgesteld. Er stond: “${before}”`,
    en: (pillars, day, before) => `An agreement on ${pillars} has disappeared since the plan was agreed on ${day}. It said: “${before}”`,
  },
  appeared: {
    nl: (pillars, day) => `Deze afspraak over ${pillars} stond nog niet in het plan dat op ${day} is vastgesteld.`,
    en: (pillars, day) => `This agreement on ${pillars} was not yet in the plan that was agreed on ${day}.`,
  },
};

const ADVICE: Readonly<Record<ChangeKind, Localized>> = {
  changed: {
    nl: 'Leg de wijziging voor aan wie het plan heeft vastgesteld, en markeer het plan daarna opnieuw als vastgesteld. Was het een vergissing, zet de oude afspraak dan terug.',
    en: 'Put the change before those who agreed the plan, and mark the plan as agreed again afterwards. If it was a slip, restore the old agreement.',
  },
  disappeared: {
    nl: 'Zeg in het overleg dat het plan heeft vastgesteld waarom de afspraak vervalt, en markeer het plan daarna opnieuw als vastgesteld. Was het een vergissing, zet de afspraak dan terug.',
    en: 'Tell those who agreed the plan why the agreement lapses, and mark the plan as agreed again afterwards. If it was a slip, put it back.',
  },
  appeared: {
    nl: 'Leg de nieuwe afspraak voor aan wie het plan heeft vastgesteld, en markeer het plan daarna opnieuw als vastgesteld.',
    en: 'Put the new agreement before those who agreed the plan, and mark the plan as agreed again afterwards.',
  },
};
