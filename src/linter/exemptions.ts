import type { Framework } from '../framework/types.ts';
import { listExemptions } from './exemption-list.ts';
import { besides, reasonNearby } from './exemption-nearby.ts';
import { readReason } from './exemption-reason.ts';
import { tableExemptions } from './exemption-rows.ts';
import { statement } from './exemption-statement.ts';
import { BARE, EXPLAINS, negationIn, PARTIAL_AFTER, THIS_PILLAR } from './exemption-wording.ts';
import { pillarMentions } from './pillar-names.ts';
import { firstGroup, pillarOfMention, pillarOfTitle, type TitledPillars } from './pillar-title.ts';
import { createReadings, type Readings } from './readings.ts';
import type { Exemption, Passage, Plan } from './types.ts';
import { isOtherVoice, isTitle } from './voice.ts';

/** So many times may a sentence point at its heading before it says what does not apply. */
const MOST_POINTERS = 3;
/**
 * The places where the plan says, in its own voice, that a whole pillar does not apply. Those without a reason have an empty `reason`.
 * "Artikel 4 is niet van toepassing", a part of a pillar, a condition or a question is none.
 */
export function exemptingPassages(plan: Plan, framework: Framework, readings: Readings = createReadings()(plan)): readonly Exemption[] {
  const known = new Set(framework.pillars.map((pillar) => pillar.number));
  const found: Exemption[] = [...tableExemptions(plan, framework, readings)];
  readings.found(mayExempt, (text, index) => {
    found.push(
      ...underTitle(plan, index, text, framework),
      ...inSentence(plan, index, text, framework),
      ...listExemptions(plan, index, text, framework),
    );
  });
  return found.filter((exemption) => known.has(exemption.pillar));
}

/** The text of a passage, with single spaces, when it says in the plan's own voice that something does not apply. */
function mayExempt(passage: Passage): string | null {
  if (passage.form === 'row' || isOtherVoice(passage)) return null;
  const text = passage.text.replace(/\s+/g, ' ');
  return negationIn(text) !== null && !/\?\s*$/.test(text) ? text : null;
}

function inSentence(plan: Plan, index: number, text: string, framework: Framework): Exemption[] {
  const group = firstGroup(text, pillarMentions(text, framework));
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return [];
  const pillars = group.map(pillarOfMention);
  const stated = statement(text, first, last);
  if (stated === null || pillars.includes(null)) return [];
  return exemptionsAt(plan, index, stated.reason, pillars as number[]);
}

/** The exemptions that a passage states; a reason that it does not give itself may stand nearby. */
function exemptionsAt(plan: Plan, index: number, given: string, pillars: readonly number[]): Exemption[] {
  const { source, span } = plan.passages[index] as Passage;
  const { reason, reasonIn } = given === '' ? reasonNearby(plan, index) : { reason: given, reasonIn: [] };
  return pillars.map((pillar) => ({ pillar, passage: index, source, span, reason, reasonIn }));
}

/** A passage "Niet van toepassing, omdat …" or "Deze pijler is …" directly under a title that is a pillar's, or that of several. */
function underTitle(plan: Plan, index: number, text: string, framework: Framework): Exemption[] {
  const title = titleAbove(plan, index, framework);
  const stated = title === null ? null : statementOfSection(text, title.by !== 'alias');
  return title === null || stated === null ? [] : exemptionsAt(plan, index, stated.reason, title.pillars);
}

/** The pillars that the heading or bold opening right above a passage is of; a heading "Toelichting" may stand between. */
function titleAbove(plan: Plan, index: number, framework: Framework): TitledPillars | null {
  const { form, section } = plan.passages[index] as Passage;
  let within = section;
  if (form === 'heading') return null;
  for (let at = besides(plan, index, -1); at !== null; at = besides(plan, at, -1)) {
    const above = plan.passages[at] as Passage;
    if (!isTitle(above) || above.section !== within) return null;
    const { title, parent } = plan.sections[within] as Plan['sections'][number];
    const words = above.form === 'heading' ? title : above.text;
    if (!EXPLAINS.test(words)) return pillarOfTitle(words, framework);
    if (above.form === 'heading') within = parent;
  }
  return null;
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
    const stated = isPillar || /pijler|pillar/i.test(hit[0]) ? statement(text, pointer) : null;
    if (stated !== null) return stated;
  }
  return null;
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
