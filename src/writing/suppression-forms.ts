import type { Localized } from '../framework/types.ts';

/** A form of a suppression, explained. */
export interface SuppressionForm extends Localized {
  /** What stands behind `ketensturing-`. */
  readonly form: string;
  /** A snippet of what is to be filled in behind that. */
  readonly fields: string;
}

/** In the order in which they are offered. */
export const SUPPRESSION_FORMS: readonly SuppressionForm[] = [
  {
    form: 'disable-next',
    fields: ` \${1:rule-id} -- \${2} `,
    nl: 'Alleen voor het volgende blok: alinea, lijst of tabel.',
    en: 'For the next block only: paragraph, list or table.',
  },
  { form: 'disable', fields: ` \${1:rule-id} -- \${2} `, nl: 'Vanaf hier, tot "enable".', en: 'From here on, until "enable".' },
  { form: 'enable', fields: ` \${1:rule-id} `, nl: 'Eindigt een eerder "disable".', en: 'Ends an earlier "disable".' },
  { form: 'disable-file', fields: ` \${1:rule-id} -- \${2} `, nl: 'Voor het hele document.', en: 'For the whole document.' },
];
