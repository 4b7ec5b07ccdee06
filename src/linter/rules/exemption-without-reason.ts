import type { Rule } from '../types.ts';

export const exemptionWithoutReason: Rule = {
  meta: {
    id: 'exemption-without-reason',
    title: { nl: 'Pijler niet van toepassing zonder reden', en: 'Pillar set aside without a reason' },
    description: {
      nl: 'Het plan zegt dat een pijler niet van toepassing is, maar niet waarom. Zonder reden telt het niet als uitzondering: partners kunnen dan niet nagaan of het een keuze is of een gat.',
      en: 'The plan says that a pillar does not apply, but not why. Without a reason it is no exemption: partners cannot tell whether it is a choice or a gap.',
    },
    severity: 'warning',
    scope: 'passage',
    whileTyping: 'hold',
  },
  *check({ plan, framework, exemptions }) {
    for (const { pillar: number, source, span, reason } of exemptions) {
      const pillar = framework.pillars.find((other) => other.number === number);
      if (reason !== '' || pillar === undefined || plan.sources[source] === undefined) continue;
      yield {
        source,
        span,
        pillar: number,
        message: {
          nl: `Hier staat dat pijler ${number} (${pillar.shortName.nl}) niet van toepassing is, maar niet waarom. Partners kunnen zo niet zien of het een keuze is of een gat; de pijler telt daarom gewoon mee.`,
          en: `This says that pillar ${number} (${pillar.shortName.en}) does not apply, but not why. Partners cannot see whether it is a choice or a gap, so the pillar still counts.`,
        },
        advice: {
          nl: `Geef de reden in dezelfde zin: "Pijler ${number} is niet van toepassing, omdat …". Is er een lichtere vorm gekozen, beschrijf dan die: dat telt als invulling.`,
          en: `Give the reason in the same sentence: "Pillar ${number} does not apply, because …". If you chose a lighter form, describe that: it counts as fulfilling the pillar.`,
        },
      };
    }
  },
};
