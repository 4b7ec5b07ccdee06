import type { Framework } from '../framework/types.ts';
import { type PillarMention, pillarMentions } from './pillar-names.ts';
import type { Passage, Plan, RuleContext } from './types.ts';
import { isOtherVoice } from './voice.ts';

/** How sure it is that "pijler N" in a plan means a pillar of the framework. `own`: the plan numbers pillars of its own. */
export type PillarTalk = 'framework' | 'own' | 'unclear';

/** A mention with the passage it stands in. */
export interface PlacedMention {
  readonly passage: number;
  readonly mention: PillarMention;
}

const FRAMEWORK_WORDS = /ketens de baas|keten(?:be)?sturing|(?:acht|8) pijlers|(?:eight|8) pillars/i;

type MentionReader = (passage: Passage) => readonly PillarMention[] | null;

const readers = new WeakMap<Framework, MentionReader>();

function readerOf(framework: Framework): MentionReader {
  const known = readers.get(framework);
  if (known !== undefined) return known;
  const read: MentionReader = (passage) =>
    /pijler|pillar/i.test(passage.text) && !isOtherVoice(passage) ? pillarMentions(passage.text, framework) : null;
  readers.set(framework, read);
  return read;
}

/** All mentions in the plan's own voice, in order. Ask for them with `context.once`. */
export function placedMentions({ framework, readings }: Pick<RuleContext, 'framework' | 'readings'>): readonly PlacedMention[] {
  const placed: PlacedMention[] = [];
  readings.found(readerOf(framework), (mentions, passage) => {
    for (const mention of mentions) placed.push({ passage, mention });
  });
  return placed;
}

/**
 * Judges what the plan's numbered pillars are. A right number with its name, or an official name, speaks for the framework, and so does naming it;
 * headings such as "Pijler 1: Preventie", or two or more wrong pairs without any right one, speak for pillars of the plan's own.
 */
export function pillarTalk({ plan, readings }: Pick<RuleContext, 'plan' | 'readings'>, mentions: readonly PlacedMention[]): PillarTalk {
  const pairs = mentions.filter(({ mention }) => mention.number !== null && mention.name !== undefined && mention.name.kind !== 'alias');
  const right = pairs.filter(({ mention }) => mention.number === mention.name?.pillar).length;
  const official = mentions.some(({ mention }) => mention.name?.kind === 'official');
  const own = mentions.filter((placed) => isOtherLabel(plan, placed)).length;
  if (own > right) return 'own';
  if (right > 0 || official) return 'framework';
  if (pairs.length > 1) return 'own';
  return readings.count('framework-words', namesFramework) > 0 ? 'framework' : 'unclear';
}

function namesFramework(passage: Passage): boolean {
  return !isOtherVoice(passage) && FRAMEWORK_WORDS.test(passage.text);
}

/** A heading or bold opening "Pijler 1: Preventie": a number with a label that is no name of ours. */
function isOtherLabel(plan: Plan, { passage, mention }: PlacedMention): boolean {
  const { form, text } = plan.passages[passage] ?? { form: 'sentence', text: '' };
  if ((form !== 'heading' && form !== 'lead-in') || mention.from > 0 || mention.numberAt === null || mention.ordinal) return false;
  if (mention.name !== undefined) return mention.name.kind === 'alias' && mention.name.pillar !== mention.number;
  return /^\s*(?:[:–—.(-]\s*)?\p{L}/u.test(text.slice(mention.to, mention.to + 12));
}
