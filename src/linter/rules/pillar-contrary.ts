import type { Localized, Pillar } from '../../framework/types.ts';
import { exemptionOf } from '../report.ts';
import type { Evidence, Passage, Rule, RuleContext } from '../types.ts';

export const pillarContrary: Rule = {
  meta: {
    id: 'pillar-contrary',
    title: { nl: 'Het tegendeel van de pijler', en: 'The opposite of the pillar' },
    description: {
      nl: 'Het plan regelt op dit punt het tegendeel van wat de pijler vraagt, zoals geen mandaat of cijfers die niet gedeeld worden. Dat weegt zwaarder dan zwijgen.',
      en: 'On this point the plan settles the opposite of what the pillar asks, such as no mandate or figures that are not shared. That weighs more than silence.',
    },
    severity: 'warning',
    scope: 'pillar',
    whileTyping: 'hold',
  },
  *check(context) {
    const { plan, framework, exemptions } = context;
    for (const pillar of framework.pillars) {
      const [first, ...others] = contraryOf(pillar.number, context);
      if (first === undefined || exemptionOf(pillar.number, exemptions) !== undefined) continue;
      const passage = plan.passages[first.passage] as Passage;
      yield {
        source: passage.source,
        span: passage.span,
        pillar: pillar.number,
        message: messageFor(pillar),
        advice: adviceFor(pillar),
        related: others.map((other) => {
          const { source, span } = plan.passages[other.passage] as Passage;
          return { source, span, message: { nl: 'Ook hier staat het tegendeel.', en: 'The opposite is stated here too.' } };
        }),
      };
    }
  },
};

/**
 * The contrary evidence that is reported of a pillar, the most certain first and one a passage: only when the pillar is thin, since elsewhere an agreement
 * or nothing at all outweighs it.
 */
export function contraryOf(pillar: number, { judgement, plan }: RuleContext): readonly Evidence[] {
  if (judgement.pillars.find((other) => other.pillar === pillar)?.status !== 'thin') return [];
  const seen = new Set<number>();
  return judgement.evidence
    .filter((evidence) => evidence.pillar === pillar && evidence.strength === 'contrary' && plan.passages[evidence.passage] !== undefined)
    .sort((a, b) => b.certainty - a.certainty || a.passage - b.passage)
    .filter(({ passage }) => !seen.has(passage) && seen.add(passage));
}

function messageFor({ number, name, importance }: Pillar): Localized {
  return {
    nl: `Hier staat het tegendeel van wat pijler ${number} (${name.nl}) vraagt. ${importance.nl}`,
    en: `This settles the opposite of what pillar ${number} (${name.en}) asks. ${importance.en}`,
  };
}

function adviceFor({ advice }: Pillar): Localized {
  return {
    nl: `Is dit een bewuste keuze, leg dan uit waarom en wat ervoor in de plaats komt. Anders: ${lowerFirst(advice.nl)}`,
    en: `If this is a deliberate choice, explain why and what takes its place. Otherwise: ${lowerFirst(advice.en)}`,
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
