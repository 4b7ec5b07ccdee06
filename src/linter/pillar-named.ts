import type { Framework } from '../framework/types.ts';
import { PILLAR_COLUMN } from './exemption-rows.ts';
import { markersByLanguage } from './passage-markers.ts';
import { asMention, pillarMentions } from './pillar-names.ts';
import { pillarTalk, placedMentions } from './pillar-talk.ts';
import { pillarOfMention, pillarOfTitle } from './pillar-title.ts';
import type { Readings } from './readings.ts';
import type { Marker, NamedPillar, Passage, Plan } from './types.ts';
import { isOwnText, isTitle } from './voice.ts';

/** Where a passage names a pillar by its number. */
type Naming = Pick<NamedPillar, 'pillar' | 'from' | 'to'>;

/** An entry of a list of the pillars that has more words than this says more than what its pillar is called. */
const MOST_OF_NAME = 8;

const CELL = new RegExp(`(?<=^|; )${PILLAR_COLUMN}: ([^;]+)`, 'gi');

type NamingReader = (passage: Passage) => readonly Naming[] | null;

const readers = new WeakMap<Framework, NamingReader>();

function readerOf(framework: Framework): NamingReader {
  const read = readers.get(framework) ?? ((passage: Passage) => readNamings(passage, framework));
  readers.set(framework, read);
  return read;
}

function readNamings(passage: Passage, framework: Framework): readonly Naming[] | null {
  const { text, form, marks } = passage;
  if (!/pijler|pillar/i.test(text) || !isOwnText(passage) || marks.includes('quote')) return null;
  const cells = form === 'row' ? [...text.matchAll(CELL)] : [];
  const mentions = [
    ...pillarMentions(text, framework),
    ...cells.flatMap(({ 0: cell, 1: label = '', index }) =>
      pillarMentions(asMention(label), framework).map((mention) => ({ ...mention, from: index, to: index + cell.length })),
    ),
  ];
  const found = new Map<number | null, Naming>();
  for (const mention of mentions) {
    const pillar = mention.number === null || mention.ordinal ? null : pillarOfMention(mention);
    if (pillar !== null && framework.pillars.some(({ number }) => number === pillar))
      found.set(pillar, { pillar, from: mention.from, to: mention.to });
  }
  return found.size === 0 ? null : [...found.values()];
}

/**
 * Where the plan's own text names a pillar by its number, in order of the passages, with what is left open under a title that does. Such a pillar is not forgotten, whatever is said of it. A list
 * (or paragraph, or table) that names most of the pillars is about the framework: of it count only the entries that leave something open or say more than a name. A plan with numbered pillars of
 * its own names none.
 */
export function namedPillars(plan: Plan, framework: Framework, readings: Readings): readonly NamedPillar[] {
  const found: (readonly [number, readonly Naming[]])[] = [];
  readings.found(readerOf(framework), (namings, index) => found.push([index, namings]));
  if (found.length === 0) return [];
  const talk = pillarTalk({ plan, readings }, placedMentions({ framework, readings }));
  if (talk === 'own') return [];
  const passageAt = (index: number): Passage => plan.passages[index] as Passage;
  const markersOf = readings.kept(markersByLanguage[plan.language]);
  const openIn = (index: number): Marker | undefined => markersOf(passageAt(index)).find(isOpen);
  const most = framework.pillars.length / 2;
  const inBlock = new Map<number, ReadonlySet<number>>();
  for (const [index, namings] of found) {
    const { block } = passageAt(index);
    inBlock.set(block, new Set([...(inBlock.get(block) ?? []), ...namings.map(({ pillar }) => pillar)]));
  }
  const named = new Map<string, NamedPillar>();
  for (const [index, namings] of found) {
    const isListed = (inBlock.get(passageAt(index).block) as ReadonlySet<number>).size > most;
    for (const naming of namings) {
      const under = passagesUnder(plan, index, naming.pillar, framework);
      const places = [{ ...naming, passage: index }];
      for (const passage of under) {
        const open = openIn(passage);
        if (open !== undefined) places.push({ ...open, pillar: naming.pillar, passage });
      }
      const words = [index, ...under].reduce((sum, at) => sum + passageAt(at).text.split(' ').length, 0);
      const isName = namings.length > most || words <= MOST_OF_NAME;
      const leavesOpen = places.length > 1 || openIn(index) !== undefined;
      if (isListed && isName && !leavesOpen) continue;
      // "Pijler 2 van de Wmo-nota": where it is not clear whose pillars are meant, a mention in passing says nothing.
      if (talk !== 'framework' && !leavesOpen && !isTitle(passageAt(index))) continue;
      for (const { pillar, passage, from, to } of places) named.set(`${passage}:${pillar}`, { pillar, passage, from, to });
    }
  }
  return [...named.values()].sort((a, b) => a.passage - b.passage || a.pillar - b.pillar);
}

const isOpen = ({ kind }: Marker): boolean => kind === 'placeholder' || kind === 'deferral';

/** The plan's own passages that stand under a title of the pillar, up to the next title; none where the passage is no such title. */
function passagesUnder({ passages }: Plan, index: number, pillar: number, framework: Framework): readonly number[] {
  const title = passages[index] as Passage;
  const under: number[] = [];
  if (!isTitle(title) || !pillarOfTitle(title.text, framework)?.pillars.includes(pillar)) return under;
  for (let at = index + 1; passages[at]?.section === title.section && !isTitle(passages[at] as Passage); at++)
    if (isOwnText(passages[at] as Passage)) under.push(at);
  return under;
}
