import type { Framework } from '../framework/types.ts';
import { readReason } from './exemption-reason.ts';
import { tableExemptions } from './exemption-rows.ts';
import { type PillarMention, pillarMentions } from './pillar-names.ts';
import { createReadings, type Readings } from './readings.ts';
import type { Exemption, Passage, Plan } from './types.ts';
import { isOtherVoice } from './voice.ts';

const NEGATION =
  /niet van toepassing(?: verklaard)?|(?<![\p{L}.])n\.?v\.?t(?:\.|(?!\p{L}))|niet aan de orde|niet relevant|geldt(?: \S{1,20}){0,4} niet(?!\p{L})|does(?: not|n['’]t) apply|do(?: not|n['’]t) apply|(?:is|are)(?: not|n['’]t) (?:applicable|relevant)|not applicable|(?<!\p{L})n\/a(?!\p{L})/iu;
/** Words before the mention that leave the sentence about the whole pillar. */
const OPENING =
  /^(?:[-*•]\s*)?(?:(?:voor|in|binnen|bij|for|in|within) (?:deze|dit|onze|ons|de|het|this|our|the)(?: [\p{L}-]+){0,2},? (?:is|zijn|geldt|gelden|verklaren wij|achten wij)? ?)?(?:voor )?(?:de |the )?$/iu;
const REASON_FIRST =
  /^((?:omdat|aangezien|doordat|vanwege|wegens|gezien|nu|because|since|as|given|due to) .{8,300}?),? (?:is|zijn|achten wij|verklaren wij|geldt)? ?(?:de |the )?$/iu;
/** Words between mention and negation that keep them one statement. */
const BETWEEN =
  /^["'’”)*_]{0,3}(?:\s*\([^()]{0,60}\))?\s*(?:[:–—(-]\s*)?(?:(?:status|van toepassing|oordeel)\s*:\s*)?(?:(?:is|zijn|are|geldt|verklaren wij|achten wij|dat|deze|die|wij|we)\s+)*(?:(?:voor|in|binnen|bij|op|for|in|to)\s+(?:deze|dit|onze|ons|de|het|this|our|the|us)(?:\s[\p{L}-]+)?\s+)?(?:(?:hier|dus|daarom|helemaal|geheel|in zijn geheel|therefore|here)\s+)*$/iu;
const PARTIAL_AFTER =
  /^\s*(?:als|indien|wanneer|zolang|tenzij|mits|totdat|if|when|unless|until|as long as)(?!\p{L})|^\s*(?:op|voor|bij|in|binnen|to|for|in|within)\s(?!(?:deze|dit|onze|ons|de keten|het plan|this|our|us|the chain|the plan)(?!\p{L}))/iu;
const NEGATION_FIRST = /^(?:niet van toepassing|not applicable|n\.?v\.?t\.?|n\/a)\s*(?:(?::|is|zijn|verklaren wij)\s*)?(?:de |the )?$/iu;
const BARE =
  /^(?:(?:deze pijler|dit onderdeel|dit|this pillar|this)\s+(?:is\s+)?)?(?:(?:is\s+)?niet van toepassing|n\.?v\.?t(?:\.|(?!\p{L}))|not applicable|n\/a|does not apply|doesn['’]t apply|geldt (?:hier |voor ons |voor deze keten )?niet)/iu;

/**
 * The places where the plan says, in its own voice, that a whole pillar does not apply. Those without a reason have an empty `reason`.
 * "Artikel 4 is niet van toepassing", a part of a pillar, a condition or a question is none.
 */
export function readExemptions(plan: Plan, framework: Framework, readings: Readings = createReadings()(plan)): readonly Exemption[] {
  const known = new Set(framework.pillars.map((pillar) => pillar.number));
  const found: Exemption[] = [...tableExemptions(plan, framework, readings)];
  readings.found(mayExempt, ({ form }, index) => {
    found.push(...(form === 'heading' ? [] : underHeading(plan, index, framework)), ...inSentence(plan, index, framework));
  });
  return onePerPillar(found.filter((exemption) => known.has(exemption.pillar)));
}

/** The passage, when it says in the plan's own voice that something does not apply. */
function mayExempt(passage: Passage): Passage | null {
  const speaks = passage.form !== 'row' && !isOtherVoice(passage) && (NEGATION.test(passage.text) || BARE.test(passage.text));
  return speaks ? passage : null;
}

function inSentence(plan: Plan, index: number, framework: Framework): Exemption[] {
  const passage = plan.passages[index] as Passage;
  const text = passage.text;
  if (!NEGATION.test(text) || /\?\s*$/.test(text)) return [];
  const mentions = pillarMentions(text, framework);
  const first = mentions[0];
  const last = lastOfGroup(text, mentions);
  if (first === undefined || last === undefined) return [];
  const pillars = mentions.slice(0, mentions.indexOf(last) + 1).map(pillarOf);
  const stated = statement(text, first, last);
  if (stated === null || pillars.includes(null)) return [];
  const reason = stated.reason || followingReason(plan, index);
  return pillars.map((pillar) => ({ pillar: pillar as number, source: passage.source, span: passage.span, reason }));
}

/** What the sentence says of the mentioned pillars: null when it is no exemption, else its reason, empty when it gives none. */
function statement(text: string, first: PillarMention, last: PillarMention): { reason: string } | null {
  const before = text.slice(0, first.from);
  const after = text.slice(last.to);
  if (NEGATION_FIRST.test(before)) return { reason: readReason(after) };
  const reasonFirst = REASON_FIRST.exec(before);
  if (!OPENING.test(before) && reasonFirst === null) return null;
  const negation = NEGATION.exec(after);
  if (negation === null || !BETWEEN.test(after.slice(0, negation.index))) return null;
  const rest = after.slice(negation.index + negation[0].length);
  if (PARTIAL_AFTER.test(rest)) return null;
  return { reason: readReason(rest) || readReason(reasonFirst?.[1] ?? '') };
}

/** A passage "Niet van toepassing, omdat …" directly under a heading that is a pillar's. */
function underHeading(plan: Plan, index: number, framework: Framework): Exemption[] {
  const passage = plan.passages[index] as Passage;
  const bare = BARE.exec(passage.text);
  const section = plan.sections[passage.section];
  if (bare === null || section === undefined || section.depth === 0 || section.passages[0] !== index - 1) return [];
  const mention = pillarMentions(section.title, framework)[0];
  const pillar = mention === undefined || mention.from > 0 || mention.ordinal ? null : pillarOf(mention);
  const rest = passage.text.slice(bare[0].length);
  if (pillar === null || PARTIAL_AFTER.test(rest)) return [];
  return [{ pillar, source: passage.source, span: passage.span, reason: readReason(rest) || followingReason(plan, index) }];
}

/** "Reden: …" in the next sentence of the same section. */
function followingReason(plan: Plan, index: number): string {
  const passage = plan.passages[index];
  const next = plan.passages[index + 1];
  if (passage === undefined || next === undefined || next.section !== passage.section || next.form === 'row' || isOtherVoice(next))
    return '';
  const link =
    /^(?:de )?reden(?: hiervan| hiervoor| daarvoor)?(?:\s*:| is)|^(?:omdat|want|immers|dit komt|dat komt|because|the reason|reason:|this is because)(?!\p{L})/iu;
  return link.test(next.text) ? readReason(next.text) : '';
}

/** The last mention that is joined to the first by nothing but commas and "en". */
function lastOfGroup(text: string, mentions: readonly PillarMention[]): PillarMention | undefined {
  let last = mentions[0];
  for (const mention of mentions.slice(1)) {
    if (
      last === undefined ||
      !/^["'’”)]{0,2}\s*(?:(?:,|en|and|&|\/|t\/m|tot en met|through|–|-)\s*)?(?:de |the )?$/i.test(
        text.slice(last.to, Math.max(last.to, mention.from)),
      )
    )
      break;
    last = mention;
  }
  return last;
}

function pillarOf(mention: PillarMention): number | null {
  if (mention.number === null) return mention.name?.pillar ?? null;
  return mention.name === undefined || mention.name.pillar === mention.number ? mention.number : null;
}

/** Keeps one exemption a pillar: the first with a reason, else the first. */
function onePerPillar(found: readonly Exemption[]): readonly Exemption[] {
  const byPillar = new Map<number, Exemption>();
  for (const exemption of found) {
    const other = byPillar.get(exemption.pillar);
    if (other === undefined || (other.reason === '' && exemption.reason !== '')) byPillar.set(exemption.pillar, exemption);
  }
  return [...byPillar.values()].sort((a, b) => a.pillar - b.pillar);
}
