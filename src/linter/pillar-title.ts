import type { Framework } from '../framework/types.ts';
import { NO_LETTER } from './language/letters.ts';
import type { NameKind } from './pillar-name-list.ts';
import { type PillarMention, pillarMentions } from './pillar-names.ts';

const CHAPTER_NUMBER =
  /^\s*(?:(?:hoofdstuk|paragraaf|deel|chapter|section|part)\s{1,2})?(?:\d{1,3}(?:\.\d{1,3}){0,5}[.):]?|[IVX]{1,5}[.)]|[a-z][.)])\s{1,3}(?:[–—-]\s)?/iu;
const LABEL = new RegExp(`^(?:pijler|pillar)${NO_LETTER}`, 'i');
/** "(pijler 4)" behind the name. */
const ASIDE = /\s\(?(?:pijler|pillar)\s(\d)\)?$/i;
const TITLE_END = /^["'’”»*_.:]{0,3}\s*$/;

/** The pillar of a section, with how its title names it; a title that gives its number with the word "pijler" is as clear as the official name. */
export interface TitledPillar {
  readonly pillar: number;
  readonly by: NameKind;
}

/**
 * The pillar that a title is the name of: "Pijler 4: dialoog", "2.4 Pijler 4", "4. Organisatieoverschrijdende dialoog", "Dialoog (pijler 4)". The number of a chapter counts for
 * nothing; null for a title that says more or other than a pillar, and when name and number differ.
 */
export function pillarOfTitle(title: string, framework: Framework): TitledPillar | null {
  const words = title.replace(CHAPTER_NUMBER, '').trim();
  if (LABEL.test(words)) {
    const mention = pillarMentions(words, framework)[0];
    const pillar = mention === undefined || mention.from > 0 || mention.ordinal ? null : pillarOfMention(mention);
    return pillar === null ? null : { pillar, by: 'official' };
  }
  const aside = ASIDE.exec(words);
  const label = `pijler ${words.slice(0, aside?.index)}`;
  const named = pillarMentions(label, framework)[0];
  if (named?.name === undefined || named.number !== null || !TITLE_END.test(label.slice(named.to))) return null;
  const { pillar, kind } = named.name;
  return aside === null || Number(aside[1]) === pillar ? { pillar, by: kind } : null;
}

/** The pillar that a mention is of; null when its name and number differ. */
export function pillarOfMention({ number, name }: PillarMention): number | null {
  if (number === null) return name?.pillar ?? null;
  return name === undefined || name.pillar === number ? number : null;
}
