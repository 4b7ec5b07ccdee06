import type { Localized, Pillar } from '../../framework/types.ts';
import { describeReason } from '../evidence/wording.ts';
import { exemptionOf } from '../report.ts';
import type { Span } from '../source.ts';
import { titleOf } from '../title.ts';
import type { Evidence, Plan, Problem, Rule, RuleContext } from '../types.ts';
import { isOwnText, isTitle } from '../voice.ts';
import { exemptionWithoutReason } from './exemption-without-reason.ts';
import { type FaultKind, firstFault } from './overlap.ts';
import { contraryOf, pillarContrary } from './pillar-contrary.ts';
import { SURE } from './pillar-missing.ts';

/** A passage that shows the pillar so much less surely than another one is no place to explain it. */
const MUCH_LESS = 0.6;
/** More links than this help nobody. */
const MOST_RELATED = 5;

interface Weak {
  readonly evidence: Evidence;
  /** Another rule reports the passage. */
  readonly fault: FaultKind | null;
  /** How well the finding would stand here: the plan's own sentences first, then headings, then comments and struck text. */
  readonly rank: number;
}

export const pillarThin: Rule = {
  meta: {
    id: 'pillar-thin',
    title: { nl: 'Pijler alleen genoemd', en: 'Pillar only mentioned' },
    description: {
      nl: 'Het plan raakt een pijler wel aan, maar bindt niemand aan iets bepaalds: een leus, een wens, een opsomming of een open plek. Partners weten dan niet wat zij morgen anders doen.',
      en: 'The plan touches on a pillar but binds nobody to anything specific: a slogan, a wish, a list or an open place. Partners then do not know what to do differently tomorrow.',
    },
    severity: 'info',
    scope: 'pillar',
    whileTyping: 'hold',
  },
  *check(context) {
    for (const { pillar: number, status, confidence } of context.judgement.pillars) {
      const pillar = context.framework.pillars.find((other) => other.number === number);
      if (status !== 'thin' || pillar === undefined || exemptionOf(number, context.exemptions) !== undefined) continue;
      // An exemption without a reason is told of itself, and so is the contrary.
      const isTold =
        (context.isOn(exemptionWithoutReason.meta) && context.exemptions.some((exemption) => exemption.pillar === number)) ||
        (context.isOn(pillarContrary.meta) && contraryOf(number, context).length > 0);
      if (!isTold) yield problemOf(pillar, weakOf(number, context), confidence >= SURE, context.plan);
    }
  },
};

function weakOf(pillar: number, context: RuleContext): readonly Weak[] {
  const seen = new Set<number>();
  return context.judgement.evidence
    .filter((evidence) => evidence.pillar === pillar && context.plan.passages[evidence.passage] !== undefined)
    .map((evidence) => ({ evidence, fault: firstFault(context, evidence.passage), rank: rankOf(evidence, context.plan) }))
    .sort((a, b) => a.rank - b.rank || b.evidence.certainty - a.evidence.certainty || a.evidence.passage - b.evidence.passage)
    .filter(({ evidence }) => !seen.has(evidence.passage) && seen.add(evidence.passage));
}

function rankOf({ passage: index }: Evidence, plan: Plan): number {
  const passage = plan.passages[index];
  if (passage === undefined || !isOwnText(passage)) return 2;
  return isTitle(passage) ? 1 : 0;
}

function problemOf(pillar: Pillar, weak: readonly Weak[], sure: boolean, plan: Plan): Problem {
  const own = weak.filter(({ rank }) => rank < 2);
  const surest = own.reduce<Weak | undefined>(
    (best, item) => (best && best.evidence.certainty >= item.evidence.certainty ? best : item),
    undefined,
  );
  const least = (surest?.evidence.certainty ?? 0) * MUCH_LESS;
  const free = own.find(({ fault, evidence }) => fault === null && evidence.certainty >= least);
  const place = free ? passagePlace(free.evidence, plan) : sectionPlace((surest ?? weak[0])?.evidence, plan);
  return {
    ...place,
    pillar: pillar.number,
    message: messageFor(pillar, free?.evidence, sure),
    advice: { nl: `${pillar.question.nl} ${pillar.advice.nl}`, en: `${pillar.question.en} ${pillar.advice.en}` },
    related: weak
      .filter((item) => item !== free)
      .slice(0, MOST_RELATED)
      .map(({ evidence, fault, rank }) => ({
        ...passagePlace(evidence, plan),
        message: rank === 2 ? OTHER_VOICE : RELATED[fault ?? 'none'],
      })),
  };
}

function passagePlace(evidence: Evidence, plan: Plan): { source: number; span: Span } {
  const { source = 0, span = titleOf(plan, 0) } = plan.passages[evidence.passage] ?? {};
  return { source, span };
}

/** The title of the section that holds the passage, for when the passage itself has a finding of its own. */
function sectionPlace(evidence: Evidence | undefined, plan: Plan): { source: number; span: Span } {
  const section = plan.sections[plan.passages[evidence?.passage ?? -1]?.section ?? -1];
  if (section !== undefined && section.titleSpan.end > section.titleSpan.start) return { source: section.source, span: section.titleSpan };
  const source = section?.source ?? 0;
  return { source, span: titleOf(plan, source) };
}

function messageFor({ number, name, importance }: Pillar, evidence: Evidence | undefined, sure: boolean): Localized {
  const why = (language: 'nl' | 'en'): string => (evidence === undefined ? OPEN[language] : describeReason(evidence, language));
  return {
    nl: `Pijler ${number} (${name.nl}) ${sure ? 'is' : 'lijkt'} alleen aangestipt. ${why('nl')} ${importance.nl}`,
    en: `Pillar ${number} (${name.en}) ${sure ? 'is' : 'seems to be'} only touched on. ${why('en')} ${importance.en}`,
  };
}

const OPEN: Localized = {
  nl: 'Wat het plan erover zegt, bindt nog niemand.',
  en: 'What the plan says about it binds nobody yet.',
};

const OTHER_VOICE: Localized = {
  nl: 'Dit staat in een opmerking, instructie of doorhaling.',
  en: 'This stands in a comment, an instruction or struck text.',
};

const RELATED: Readonly<Record<FaultKind | 'none', Localized>> = {
  contrary: { nl: 'Hier staat het tegendeel.', en: 'The opposite is stated here.' },
  placeholder: { nl: 'Hier is de tekst nog open.', en: 'The text is still open here.' },
  question: { nl: 'Hier staat een vraag zonder antwoord.', en: 'A question without an answer stands here.' },
  wish: { nl: 'Hier staat een wens, nog geen toezegging.', en: 'A wish stands here, and no promise yet.' },
  vague: { nl: 'Hier is de toezegging vaag.', en: 'The commitment is vague here.' },
  none: { nl: 'Ook hier komt de pijler aan de orde.', en: 'The pillar comes up here too.' },
};
