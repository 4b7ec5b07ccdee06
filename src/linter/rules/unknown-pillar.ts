import { spanOf } from '../passage-span.ts';
import { pillarTalk, placedMentions } from '../pillar-talk.ts';
import type { Passage, Rule } from '../types.ts';

export const unknownPillar: Rule = {
  meta: {
    id: 'unknown-pillar',
    title: { nl: 'Pijler die niet bestaat', en: 'Pillar that does not exist' },
    description: {
      nl: 'Het plan verwijst naar een pijlernummer dat het kader niet heeft, zoals "pijler 9". Partners zoeken dan naar iets dat er niet is.',
      en: 'The plan refers to a pillar number that the framework does not have, such as "pillar 9". Partners then look for something that is not there.',
    },
    severity: 'warning',
    scope: 'passage',
    whileTyping: 'hold',
  },
  *check(context) {
    const { plan, framework } = context;
    const known = framework.pillars.map((pillar) => pillar.number);
    const mentions = context.once(placedMentions);
    const unknown = mentions.filter(
      ({ mention }) => mention.number !== null && !mention.ordinal && mention.numberAt !== null && !known.includes(mention.number),
    );
    if (unknown.length === 0 || pillarTalk(context, mentions) !== 'framework') return;
    const [first, last] = [Math.min(...known), Math.max(...known)];
    for (const { passage: index, mention } of unknown) {
      const passage = plan.passages[index] as Passage;
      yield {
        source: passage.source,
        span: spanOf(passage, mention.from, mention.to),
        pillar: null,
        message: {
          nl: `Pijler ${mention.number} bestaat niet: het kader heeft de pijlers ${first} tot en met ${last}. Wie dit leest, weet niet welke afspraak bedoeld is.`,
          en: `There is no pillar ${mention.number}: the framework has pillars ${first} to ${last}. Readers cannot tell which agreement is meant.`,
        },
        advice: {
          nl: `Zet hier het nummer van de bedoelde pijler, met de naam erbij. ${framework.pillars.map((pillar) => `${pillar.number} ${pillar.shortName.nl}`).join(', ')}.`,
          en: `Give the number of the pillar you mean, with its name. ${framework.pillars.map((pillar) => `${pillar.number} ${pillar.shortName.en}`).join(', ')}.`,
        },
      };
    }
  },
};
