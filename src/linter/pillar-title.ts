import type { Framework } from '../framework/types.ts';
import { NO_LETTER } from './language/letters.ts';
import type { NameKind } from './pillar-name-list.ts';
import { type PillarMention, pillarMentions } from './pillar-names.ts';

const CHAPTER_NUMBER =
  /^\s*(?:(?:hoofdstuk|paragraaf|deel|chapter|section|part)\s{1,2})?(?:\d{1,3}(?:\.\d{1,3}){0,5}[.):]?|[IVX]{1,5}[.)]|[a-z][.)])\s{1,3}(?:[–—-]\s)?/iu;
const LABEL = new RegExp(`^(?:pijler|pillar)s?${NO_LETTER}`, 'i');
/** "(pijler 4)" behind the name. */
const ASIDE = /\s\(?(?:pijler|pillar)\s(\d)\)?$/i;
const TITLE_END = /^["'’”»*_.:]{0,3}\s*$/;

/** The pillar or pillars of a section, with how its title names them; a title that gives a number with the word "pijler" is as clear as the official name. */
export interface TitledPillars {
  readonly pillars: readonly number[];
  readonly by: NameKind;
}

/**
 * The pillars that a title is the name of: "Pijler 4: dialoog", "2.4 Pijler 4", "4. Organisatieoverschrijdende dialoog", "Dialoog (pijler 4)", "Pijlers 4 en 5". The number of a chapter counts for
 * nothing; null for a title that says more or other than a pillar, and when name and number differ.
 */
export function pillarOfTitle(title: string, framework: Framework): TitledPillars | null {
  const words = title.replace(CHAPTER_NUMBER, '').trim();
  if (LABEL.test(words)) {
    const group = firstGroup(words, pillarMentions(words, framework));
    const pillars = group.map(pillarOfMention);
    return group[0]?.from !== 0 || group[0].ordinal || pillars.includes(null) ? null : { pillars: pillars as number[], by: 'official' };
  }
  const aside = ASIDE.exec(words);
  const label = `pijler ${words.slice(0, aside?.index)}`;
  const named = pillarMentions(label, framework)[0];
  if (named?.name === undefined || named.number !== null || !TITLE_END.test(label.slice(named.to))) return null;
  const { pillar, kind } = named.name;
  return aside === null || Number(aside[1]) === pillar ? { pillars: [pillar], by: kind } : null;
}

/** The pillar that a mention is of; null when its name and number differ. */
export function pillarOfMention({ number, name }: PillarMention): number | null {
  if (number === null) return name?.pillar ?? null;
  return name === undefined || name.pillar === number ? number : null;
}

/** What joins mentions of pillars of which one thing is said. */
const JOIN = /^["'’”)]{0,2}\s*(?:(?:,|en|and|&|\/|t\/m|tot en met|through|–|-)\s*)?(?:de |the )?$/i;

/** The mentions, from the first on, that are joined by nothing but commas and "en". */
export function firstGroup(text: string, mentions: readonly PillarMention[]): readonly PillarMention[] {
  const end = mentions.findIndex(({ from }, i) => {
    const to = mentions[i - 1]?.to ?? from;
    return i > 0 && !JOIN.test(text.slice(to, Math.max(to, from)));
  });
  return end < 0 ? mentions : mentions.slice(0, end);
}
