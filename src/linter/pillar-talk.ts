import type { Framework } from '../framework/types.ts';
import { type PillarMention, pillarMentions } from './pillar-names.ts';
import type { Plan } from './types.ts';
import { isOtherVoice } from './voice.ts';

/** How sure it is that "pijler N" in a plan means a pillar of the framework. `own`: the plan numbers pillars of its own. */
export type PillarTalk = 'framework' | 'own' | 'unclear';

/** A mention with the passage it stands in. */
export interface PlacedMention {
  readonly passage: number;
  readonly mention: PillarMention;
}

const FRAMEWORK_WORDS = /ketens de baas|keten(?:be)?sturing|(?:acht|8) pijlers|(?:eight|8) pillars/i;

/** All mentions in the plan's own voice, in order. */
export function placedMentions(plan: Plan, framework: Framework): readonly PlacedMention[] {
  return plan.passages.flatMap((passage, index) =>
    isOtherVoice(passage) ? [] : pillarMentions(passage.text, framework).map((mention) => ({ passage: index, mention })),
  );
}

/**
 * Judges what the plan's numbered pillars are. A right number with its name, or an official name, speaks for the framework, and so does naming it;
 * headings such as "Pijler 1: Preventie", or two or more wrong pairs without any right one, speak for pillars of the plan's own.
 */
export function pillarTalk(plan: Plan, mentions: readonly PlacedMention[]): PillarTalk {
  const pairs = mentions.filter(({ mention }) => mention.number !== null && mention.name !== undefined && mention.name.kind !== 'alias');
  const right = pairs.filter(({ mention }) => mention.number === mention.name?.pillar).length;
  const official = mentions.some(({ mention }) => mention.name?.kind === 'official');
  const own = mentions.filter((placed) => isOtherLabel(plan, placed)).length;
  if (own > right) return 'own';
  if (right > 0 || official) return 'framework';
  if (pairs.length > 1) return 'own';
  return plan.passages.some((passage) => !isOtherVoice(passage) && FRAMEWORK_WORDS.test(passage.text)) ? 'framework' : 'unclear';
}

/** A heading or bold opening "Pijler 1: Preventie": a number with a label that is no name of ours. */
function isOtherLabel(plan: Plan, { passage, mention }: PlacedMention): boolean {
  const { form, text } = plan.passages[passage] ?? { form: 'sentence', text: '' };
  if ((form !== 'heading' && form !== 'lead-in') || mention.from > 0 || mention.numberAt === null || mention.ordinal) return false;
  if (mention.name !== undefined) return mention.name.kind === 'alias' && mention.name.pillar !== mention.number;
  return /^\s*[:–—.(-]?\s*\p{L}/u.test(text.slice(mention.to, mention.to + 12));
}
