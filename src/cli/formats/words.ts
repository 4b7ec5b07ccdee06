import type { Language } from '../../framework/types.ts';
import type { Report, Severity, Status, Strength } from '../../linter/types.ts';
import { type PlaceUnit, REPORT_WORDS } from '../../report/words.ts';

/** The words of the text report. */
export interface Words {
  readonly status: Readonly<Record<Status, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly strength: Readonly<Record<Strength, string>>;
  readonly planBecause: Readonly<Record<Report['planBecause'], string>>;
  readonly plan: string;
  readonly noPlan: string;
  readonly language: Readonly<Record<Language, string>>;
  readonly unit: Readonly<Record<PlaceUnit, string>>;
  readonly addressed: (count: number, total: number) => string;
  readonly exempt: string;
  readonly empty: string;
  readonly unread: string;
  readonly partOf: string;
  readonly notWhole: string;
  readonly nothing: string;
  readonly suppressed: (count: number) => string;
  readonly rulesOff: string;
  readonly switchedOff: (reason: string | null) => string;
  readonly nothingNew: string;
  readonly known: (count: number) => string;
  readonly gone: (count: number) => string;
  readonly documents: (count: number) => string;
  readonly plans: (count: number) => string;
  readonly counts: Readonly<Record<Severity, (count: number) => string>>;
  readonly failures: (count: number) => string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    status: REPORT_WORDS.nl.status,
    severity: REPORT_WORDS.nl.severity,
    strength: { strong: 'sterk', weak: 'zwak', contrary: 'tegengesteld' },
    planBecause: REPORT_WORDS.nl.planBecause,
    rulesOff: REPORT_WORDS.nl.rulesOff,
    switchedOff: REPORT_WORDS.nl.switchedOff,
    plan: 'ketenplan',
    noPlan: 'niet beoordeeld als ketenplan',
    language: { nl: 'Nederlands', en: 'Engels' },
    unit: { line: 'regel', paragraph: 'alinea' },
    addressed: (count, total) => `${count} van ${total} pijlers behandeld`,
    exempt: 'met reden uitgezonderd',
    empty: 'Dit document is leeg: er staat nog geen tekst in.',
    unread: 'niet gelezen; zie de foutmelding',
    partOf: 'deel van plan',
    notWhole: 'dat niet in zijn geheel kon worden beoordeeld',
    nothing: 'Geen bevindingen.',
    suppressed: (count) => (count === 1 ? '1 bevinding met reden uitgezet' : `${count} bevindingen met reden uitgezet`),
    nothingNew: 'Geen nieuwe bevindingen.',
    known: (count) => (count === 1 ? '1 bekende bevinding' : `${count} bekende bevindingen`),
    gone: (count) => `${count} uit de nulmeting opgelost`,
    documents: (count) => (count === 1 ? '1 document' : `${count} documenten`),
    plans: (count) => (count === 1 ? '1 ketenplan' : `${count} ketenplannen`),
    counts: {
      error: (count) => (count === 1 ? '1 fout' : `${count} fouten`),
      warning: (count) => (count === 1 ? '1 waarschuwing' : `${count} waarschuwingen`),
      info: (count) => (count === 1 ? '1 opmerking' : `${count} opmerkingen`),
      hint: (count) => (count === 1 ? '1 tip' : `${count} tips`),
    },
    failures: (count) => (count === 1 ? '1 keer ging iets mis' : `${count} keer ging iets mis`),
  },
  en: {
    status: REPORT_WORDS.en.status,
    severity: REPORT_WORDS.en.severity,
    strength: { strong: 'strong', weak: 'weak', contrary: 'contrary' },
    planBecause: REPORT_WORDS.en.planBecause,
    rulesOff: REPORT_WORDS.en.rulesOff,
    switchedOff: REPORT_WORDS.en.switchedOff,
    plan: 'chain plan',
    noPlan: 'not judged as a chain plan',
    language: { nl: 'Dutch', en: 'English' },
    unit: { line: 'line', paragraph: 'paragraph' },
    addressed: (count, total) => `${count} of ${total} pillars addressed`,
    exempt: 'exempt for a reason',
    empty: 'This document is empty: it has no text yet.',
    unread: 'not read; see the error message',
    partOf: 'part of plan',
    notWhole: 'which could not be judged as a whole',
    nothing: 'No findings.',
    suppressed: (count) => (count === 1 ? '1 finding silenced for a reason' : `${count} findings silenced for a reason`),
    nothingNew: 'No new findings.',
    known: (count) => (count === 1 ? '1 known finding' : `${count} known findings`),
    gone: (count) => `${count} of the baseline solved`,
    documents: (count) => (count === 1 ? '1 document' : `${count} documents`),
    plans: (count) => (count === 1 ? '1 chain plan' : `${count} chain plans`),
    counts: {
      error: (count) => (count === 1 ? '1 error' : `${count} errors`),
      warning: (count) => (count === 1 ? '1 warning' : `${count} warnings`),
      info: (count) => (count === 1 ? '1 note' : `${count} notes`),
      hint: (count) => (count === 1 ? '1 hint' : `${count} hints`),
    },
    failures: (count) => (count === 1 ? '1 failure' : `${count} failures`),
  },
};
