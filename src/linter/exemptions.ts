import type { Framework } from '../framework/types.ts';
import { asReason, readReason } from './exemption-reason.ts';
import { tableExemptions } from './exemption-rows.ts';
import {
  BARE,
  BETWEEN,
  NEGATION,
  NEGATION_FIRST,
  OPENING,
  PARTIAL_AFTER,
  REASON_BETWEEN,
  REASON_FIRST,
  THEREFORE,
  THIS_PILLAR,
} from './exemption-wording.ts';
import { LETTER, NO_LETTER } from './language/letters.ts';
import { type PillarMention, pillarMentions } from './pillar-names.ts';
import { pillarOfMention, pillarOfTitle } from './pillar-title.ts';
import { createReadings, type Readings } from './readings.ts';
import type { Exemption, Passage, Plan } from './types.ts';
import { isOtherVoice } from './voice.ts';

const POINTS_BACK = new RegExp(`^(?:${THEREFORE})${NO_LETTER}`, 'i');
const GIVES_REASON = new RegExp(
  `^(?:de )?reden(?: hiervan| hiervoor| daarvoor)?(?:\\s*:| is)|^(?:omdat|want|immers|dit komt|dat komt|because|the reason|reason:|this is because)${NO_LETTER}`,
  'i',
);
/** A sentence that says why of the one before it; the words of the first group are no part of the reason. */
const SAYS_WHY = new RegExp(
  `^((?:dit|dat|that|this) is (?:omdat|because) |after all, )|^(?:[${LETTER}\\d'’-]+ ){1,5}(?:namelijk|immers)${NO_LETTER}`,
  'i',
);
/** So many times may a sentence point at its heading before it says what does not apply. */
const MOST_POINTERS = 3;

/**
 * The places where the plan says, in its own voice, that a whole pillar does not apply. Those without a reason have an empty `reason`.
 * "Artikel 4 is niet van toepassing", a part of a pillar, a condition or a question is none.
 */
export function exemptingPassages(plan: Plan, framework: Framework, readings: Readings = createReadings()(plan)): readonly Exemption[] {
  const known = new Set(framework.pillars.map((pillar) => pillar.number));
  const found: Exemption[] = [...tableExemptions(plan, framework, readings)];
  readings.found(mayExempt, ({ form }, index) => {
    found.push(...(form === 'heading' ? [] : underHeading(plan, index, framework)), ...inSentence(plan, index, framework));
  });
  return found.filter((exemption) => known.has(exemption.pillar));
}

/** The passage, when it says in the plan's own voice that something does not apply. */
function mayExempt(passage: Passage): Passage | null {
  const speaks = passage.form !== 'row' && !isOtherVoice(passage) && NEGATION.test(passage.text);
  return speaks ? passage : null;
}

function inSentence(plan: Plan, index: number, framework: Framework): Exemption[] {
  const passage = plan.passages[index] as Passage;
  const text = passage.text;
  if (/\?\s*$/.test(text)) return [];
  const mentions = pillarMentions(text, framework);
  const first = mentions[0];
  const last = lastOfGroup(text, mentions);
  if (first === undefined || last === undefined) return [];
  const pillars = mentions.slice(0, mentions.indexOf(last) + 1).map(pillarOfMention);
  const stated = statement(text, first, last);
  if (stated === null || pillars.includes(null)) return [];
  const reason = stated.reason || followingReason(plan, index) || precedingReason(plan, index);
  return pillars.map((pillar) => ({ pillar: pillar as number, passage: index, source: passage.source, span: passage.span, reason }));
}

/** Where a text speaks of a pillar; indices into it. */
type Pointer = Pick<PillarMention, 'from' | 'to'>;

/** What the sentence says of the pillars it mentions from `first` up to `last`: null when it is no exemption, else its reason, empty when it gives none. */
function statement(text: string, first: Pointer, last: Pointer): { reason: string } | null {
  const before = text.slice(0, first.from);
  const after = text.slice(last.to);
  if (NEGATION_FIRST.test(before)) return { reason: readReason(after) };
  const reasonFirst = REASON_FIRST.exec(before);
  if (!OPENING.test(before) && reasonFirst === null) return null;
  const negation = NEGATION.exec(after);
  if (negation === null) return null;
  const between = after.slice(0, negation.index);
  const reasonBetween = REASON_BETWEEN.exec(between);
  if (!BETWEEN.test(between) && reasonBetween === null) return null;
  const rest = after.slice(negation.index + negation[0].length);
  if (PARTIAL_AFTER.test(rest)) return null;
  return { reason: readReason(rest) || readReason(reasonBetween?.[1] ?? reasonFirst?.[1] ?? '') };
}

/** A passage "Niet van toepassing, omdat …" or "Deze pijler is …" directly under a heading that is a pillar's. */
function underHeading(plan: Plan, index: number, framework: Framework): Exemption[] {
  const passage = plan.passages[index] as Passage;
  const section = plan.sections[passage.section];
  if (section === undefined || section.depth === 0 || section.passages[0] !== index - 1 || /\?\s*$/.test(passage.text)) return [];
  const title = pillarOfTitle(section.title, framework);
  const stated = title === null ? null : statementOfSection(passage.text, title.by !== 'alias');
  if (title === null || stated === null) return [];
  const reason = stated.reason || followingReason(plan, index);
  return [{ pillar: title.pillar, passage: index, source: passage.source, span: passage.span, reason }];
}

/** What a sentence says of the subject of its heading; `isPillar`: that can be nothing but a pillar. Else the sentence itself must call it one. */
function statementOfSection(text: string, isPillar: boolean): { reason: string } | null {
  const bare = isPillar ? BARE.exec(text) : null;
  if (bare !== null) {
    const rest = text.slice(bare[0].length);
    return PARTIAL_AFTER.test(rest) ? null : { reason: readReason(rest) };
  }
  let tried = 0;
  for (const hit of text.matchAll(THIS_PILLAR)) {
    if (tried++ === MOST_POINTERS) break;
    const pointer = { from: hit.index, to: hit.index + hit[0].length };
    const stated = isPillar || /pijler|pillar/i.test(hit[0]) ? statement(text, pointer, pointer) : null;
    if (stated !== null) return stated;
  }
  return null;
}

/** What the sentence before gives as the reason, in the same paragraph: "De keten telt maar twee partners. Daarom is pijler 4 niet van toepassing." */
function precedingReason(plan: Plan, index: number): string {
  const passage = plan.passages[index] as Passage;
  const before = plan.passages[index - 1];
  if (before?.block !== passage.block || before.form === 'row' || isOtherVoice(before) || !POINTS_BACK.test(passage.text)) return '';
  return asReason(before.text);
}

/** "Reden: …" in the next sentence of the same section. */
function followingReason(plan: Plan, index: number): string {
  const passage = plan.passages[index];
  const next = plan.passages[index + 1];
  if (passage === undefined || next === undefined || next.section !== passage.section || next.form === 'row' || isOtherVoice(next))
    return '';
  if (GIVES_REASON.test(next.text)) return readReason(next.text);
  const because = SAYS_WHY.exec(next.text);
  return because === null || next.block !== passage.block ? '' : asReason(next.text.slice(because[1]?.length));
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

/** One exemption a pillar, in order of their numbers: the first with a reason, else the first. */
export function onePerPillar(found: readonly Exemption[]): readonly Exemption[] {
  const byPillar = new Map<number, Exemption>();
  for (const exemption of found) {
    const other = byPillar.get(exemption.pillar);
    if (other === undefined || (other.reason === '' && exemption.reason !== '')) byPillar.set(exemption.pillar, exemption);
  }
  return [...byPillar.values()].sort((a, b) => a.pillar - b.pillar);
}
