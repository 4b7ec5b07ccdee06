import type { Language } from '../../framework/types.ts';
import { note } from '../templates.ts';
import type { LeftOut } from './read.ts';

/** What stands in the Markdown in place of a picture. */
export function pictureNote(altText: string, language: Language): string {
  const about = altText.replace(/\s+/g, ' ').trim();
  const text = language === 'nl' ? 'hier stond een afbeelding' : 'a picture stood here';
  return note([about === '' ? text : `${text}: ${about}`]);
}

interface Phrase {
  readonly count: (left: LeftOut) => number;
  readonly nl: (count: number) => string;
  readonly en: (count: number) => string;
}

const plural = (one: string, more: string) => (count: number) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

const PHRASES: readonly Phrase[] = [
  { count: ({ pictures }) => pictures, nl: plural('afbeelding', 'afbeeldingen'), en: plural('picture', 'pictures') },
  {
    count: ({ drawings }) => drawings,
    nl: plural('grafiek of schema', "grafieken of schema's"),
    en: plural('chart or diagram', 'charts or diagrams'),
  },
  { count: ({ comments }) => comments, nl: plural('opmerking', 'opmerkingen'), en: plural('comment', 'comments') },
  {
    count: ({ deletions }) => deletions,
    nl: plural('voorgestelde verwijdering', 'voorgestelde verwijderingen'),
    en: plural('suggested deletion', 'suggested deletions'),
  },
  { count: ({ hidden }) => Math.min(1, hidden), nl: () => 'verborgen tekst', en: () => 'hidden text' },
  { count: ({ contentsLines }) => Math.min(1, contentsLines), nl: () => 'de inhoudsopgave', en: () => 'the table of contents' },
  { count: ({ margins }) => Math.min(1, margins), nl: () => 'kop- en voetteksten', en: () => 'headers and footers' },
];

/** What a reader should know of the reading, a sentence each; none when all is as it was. */
export function readingNotes(left: LeftOut, language: Language): readonly string[] {
  const named = PHRASES.flatMap((phrase) => (phrase.count(left) > 0 ? [phrase[language](phrase.count(left))] : []));
  const notes: string[] = [];
  if (named.length > 0) notes.push(`${language === 'nl' ? 'Weggelaten' : 'Left out'}: ${listed(named, language)}.`);
  if (left.insertions > 0) {
    notes.push(
      language === 'nl'
        ? 'Voorgestelde invoegingen zijn opgenomen alsof ze geaccepteerd zijn.'
        : 'Suggested insertions stand in the text as if they had been accepted.',
    );
  }
  if (left.lostWords.length > 0) {
    const some = left.lostWords.slice(0, 10).join(', ');
    notes.push(
      language === 'nl'
        ? `Deze woorden konden niet worden overgenomen: ${some}. Kijk ze na in Word.`
        : `These words could not be taken over: ${some}. Look them up in Word.`,
    );
  }
  return notes;
}

function listed(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${language === 'nl' ? 'en' : 'and'} ${parts.at(-1)}`;
}
