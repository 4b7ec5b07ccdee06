import type { DimensionId, Framework, Localized } from '../../framework/types.ts';
import { exemptionOf } from '../report.ts';
import { titleOf } from '../title.ts';
import type { Rule, RuleContext } from '../types.ts';

const HARD: readonly DimensionId[] = ['procedural', 'substantive'];
const SOFT: readonly DimensionId[] = ['cultural', 'relational'];
/** Fewer addressed pillars on the one side say too little to speak of imbalance. */
const FEWEST_ADDRESSED = 2;

export const dimensionImbalance: Rule = {
  meta: {
    id: 'dimension-imbalance',
    title: { nl: 'Alleen de harde of alleen de zachte kant', en: 'Only the hard or only the soft side' },
    description: {
      nl: 'Het plan regelt alleen procedure en inhoud, of alleen cultuur en relatie. Een keten heeft beide nodig: structuur werkt niet zonder wil en vertrouwen, en goede wil houdt geen stand zonder afspraken.',
      en: 'The plan arranges only procedure and content, or only culture and relations. A chain needs both: structure does not work without will and trust, and good will does not last without agreements.',
    },
    severity: 'info',
    scope: 'pillar',
    whileTyping: 'hold',
  },
  *check(context) {
    const hard = addressedIn(HARD, context);
    const soft = addressedIn(SOFT, context);
    const lacking = hard >= FEWEST_ADDRESSED && soft === 0 ? 'soft' : soft >= FEWEST_ADDRESSED && hard === 0 ? 'hard' : null;
    if (lacking === null || hasExemption(lacking === 'soft' ? SOFT : HARD, context)) return;
    yield {
      source: 0,
      span: titleOf(context.plan, 0),
      pillar: null,
      message: MESSAGE[lacking],
      advice: adviceFor(lacking === 'soft' ? SOFT : HARD, context.framework),
    };
  },
};

const MESSAGE: Readonly<Record<'soft' | 'hard', Localized>> = {
  soft: {
    nl: 'Dit plan regelt wel de harde kant (procedure en inhoud), maar niets aan de zachte kant (cultuur en relatie). Structuur en cijfers werken in een keten alleen als mensen willen en elkaar vertrouwen.',
    en: 'This plan arranges the hard side (procedure and content) but nothing on the soft side (culture and relations). In a chain, structure and figures only work when people are willing and trust each other.',
  },
  hard: {
    nl: 'Dit plan regelt wel de zachte kant (cultuur en relatie), maar niets aan de harde kant (procedure en inhoud). Goede wil houdt in een keten geen stand zonder een duidelijk doel, besluitvorming en afspraken over resultaten.',
    en: 'This plan arranges the soft side (culture and relations) but nothing on the hard side (procedure and content). In a chain, good will does not last without a clear objective, decision making and agreed results.',
  },
};

function pillarsIn(dimensions: readonly DimensionId[], framework: Framework): Framework['pillars'] {
  return framework.pillars.filter((pillar) => dimensions.includes(pillar.dimension));
}

function addressedIn(dimensions: readonly DimensionId[], { framework, judgement }: RuleContext): number {
  const numbers = pillarsIn(dimensions, framework).map((pillar) => pillar.number);
  return judgement.pillars.filter(({ pillar, status }) => status === 'addressed' && numbers.includes(pillar)).length;
}

/** A side that the writer has set aside on purpose is no oversight. */
function hasExemption(dimensions: readonly DimensionId[], { framework, exemptions }: RuleContext): boolean {
  return pillarsIn(dimensions, framework).some((pillar) => exemptionOf(pillar.number, exemptions) !== undefined);
}

function adviceFor(dimensions: readonly DimensionId[], framework: Framework): Localized {
  const pillars = pillarsIn(dimensions, framework);
  const list = (language: 'nl' | 'en'): string => pillars.map((pillar) => `${pillar.number} ${pillar.shortName[language]}`).join(', ');
  return {
    nl: `Kies een van deze pijlers en leg er één concrete afspraak over vast, met wie en wanneer: ${list('nl')}.`,
    en: `Choose one of these pillars and lay down one concrete agreement about it, with who and when: ${list('en')}.`,
  };
}
