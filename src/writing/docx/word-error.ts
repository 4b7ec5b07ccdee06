import type { Localized } from '../../framework/types.ts';

/**
 * Why a Word document cannot be read. `protected`: it has a password. `old-format`: a .doc of before 2007. `not-word`: no Word document at all.
 * `broken`: it is damaged. `too-large`: it is, or would become, larger than what is read.
 */
export type WordErrorCode = 'protected' | 'old-format' | 'not-word' | 'broken' | 'too-large';

export class WordError extends Error {
  override readonly name = 'WordError';
  constructor(
    readonly code: WordErrorCode,
    detail: string = code,
  ) {
    super(detail);
  }
}

interface WordErrorText {
  readonly message: Localized;
  readonly advice: Localized;
}

const TEXTS: Readonly<Record<WordErrorCode, WordErrorText>> = {
  protected: {
    message: { nl: 'is met een wachtwoord beveiligd', en: 'is protected by a password' },
    advice: {
      nl: 'Open het in Word, haal het wachtwoord weg via Bestand > Info > Document beveiligen, en bewaar een kopie.',
      en: 'Open it in Word, remove the password under File > Info > Protect Document, and save a copy.',
    },
  },
  'old-format': {
    message: { nl: 'is een Word-document van vóór 2007 (.doc)', en: 'is a Word document of before 2007 (.doc)' },
    advice: { nl: 'Open het in Word en bewaar het als .docx.', en: 'Open it in Word and save it as .docx.' },
  },
  'not-word': {
    message: { nl: 'is geen Word-document', en: 'is not a Word document' },
    advice: { nl: 'Kies een bestand dat als .docx is bewaard.', en: 'Choose a file that was saved as .docx.' },
  },
  broken: {
    message: { nl: 'is beschadigd en kan niet worden gelezen', en: 'is damaged and cannot be read' },
    advice: {
      nl: 'Open het in Word, laat Word het herstellen en bewaar het opnieuw.',
      en: 'Open it in Word, let Word repair it and save it again.',
    },
  },
  'too-large': {
    message: { nl: 'is te groot om te lezen', en: 'is too large to read' },
    advice: {
      nl: 'Bewaar een kopie zonder afbeeldingen, of splits het document. Het mag 50 MB groot zijn, met 10 MB aan tekst.',
      en: 'Save a copy without pictures, or split the document. It may be 50 MB large, with 10 MB of text.',
    },
  },
};

/** What is wrong with a file and what to do, in both languages. `file` is its name. */
export function wordErrorText({ code }: WordError, file: string): WordErrorText {
  const { message, advice } = TEXTS[code];
  return { message: { nl: `${file} ${message.nl}.`, en: `${file} ${message.en}.` }, advice };
}
