import type { Framework, Localized, Pillar } from '../../framework/types.ts';
import { sectionOnce } from '../section-draft.ts';
import { titleOf } from '../title.ts';
import type { Rule } from '../types.ts';
import { exemptionWithoutReason } from './exemption-without-reason.ts';

/** Below this confidence the finding says "probably". */
export const SURE = 0.8;

export const pillarMissing: Rule = {
  meta: {
    id: 'pillar-missing',
    title: { nl: 'Pijler ontbreekt', en: 'Pillar is missing' },
    description: {
      nl: 'Het plan zegt niets over een van de pijlers. Wat op één dimensie ongeregeld blijft, werkt door in de hele samenwerking.',
      en: 'The plan says nothing about one of the pillars. Leaving out one side of governance affects the whole collaboration.',
    },
    severity: 'warning',
    scope: 'pillar',
    whileTyping: 'hold',
  },
  *check({ plan, framework, judgement, exemptions, language, isOn }) {
    for (const { pillar: number, status, confidence } of judgement.pillars) {
      const pillar = framework.pillars.find((other) => other.number === number);
      if (status !== 'missing' || pillar === undefined) continue;
      // One without a reason is told of itself, with the same pillar; to say that it may be written would be no help.
      if (isOn(exemptionWithoutReason.meta) && exemptions.some((exemption) => exemption.pillar === number)) continue;
      yield {
        source: 0,
        span: titleOf(plan, 0),
        pillar: number,
        message: messageFor(pillar, confidence >= SURE),
        advice: adviceFor(pillar),
        fixes: [sectionOnce(plan, pillar, neighboursOf(pillar, framework), judgement, language)],
      };
    }
  },
};

function messageFor({ number, name, importance }: Pillar, sure: boolean): Localized {
  return {
    nl: `${sure ? 'Pijler' : 'Waarschijnlijk ontbreekt pijler'} ${number} (${name.nl})${sure ? ' ontbreekt' : ''}: er is niets over gevonden. ${importance.nl}`,
    en: `Pillar ${number} (${name.en}) is ${sure ? '' : 'probably '}missing: we found nothing about it. ${importance.en}`,
  };
}

function adviceFor({ number, question, advice }: Pillar): Localized {
  return {
    nl: `${question.nl} ${advice.nl} Past de pijler niet bij deze keten, schrijf dan "Pijler ${number} is niet van toepassing, omdat …".`,
    en: `${question.en} ${advice.en} If the pillar does not suit this chain, write "Pillar ${number} does not apply, because …".`,
  };
}

function neighboursOf(pillar: Pillar, framework: Framework): readonly number[] {
  return framework.pillars.filter((other) => other.dimension === pillar.dimension && other !== pillar).map((other) => other.number);
}
