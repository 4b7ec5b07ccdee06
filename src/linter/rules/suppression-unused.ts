import { readSuppressions, type SuppressedRule, type Suppression } from '../suppressions.ts';
import type { Problem, Rule } from '../types.ts';

/** Reports comments that can never work where they stand; the runner adds those that turn out to silence nothing ({@link unusedSuppression}). */
export const suppressionUnused: Rule = {
  meta: {
    id: 'suppression-unused',
    title: { nl: 'Uitzondering zonder effect', en: 'Suppression without effect' },
    description: {
      nl: 'Een opmerking zet een regel uit die daar niets meldt, of staat op een plek waar dat niet werkt. Wie de opmerking laat staan, verbergt later misschien een echte bevinding.',
      en: 'A comment switches off a rule that reports nothing there, or stands where it cannot work. Left in place, it may hide a real finding later.',
    },
    severity: 'info',
    scope: 'document',
    whileTyping: 'hold',
  },
  *check(context) {
    for (const suppression of context.once(readSuppressions))
      if (!suppression.alone && suppression.form !== null) yield misplaced(suppression);
  },
};

/** The finding for a rule that a suppression names and that reports nothing in the text it covers. */
export function unusedSuppression(suppression: Suppression, rule: SuppressedRule): Problem {
  return {
    source: suppression.source,
    span: rule.span,
    pillar: null,
    message: {
      nl: `De regel "${rule.id}" meldt hier niets; deze uitzondering is dus niet nodig. Laat je die staan, dan blijft later misschien een echte bevinding verborgen.`,
      en: `The rule "${rule.id}" reports nothing here, so this suppression is not needed. Left in place, it may hide a real finding later.`,
    },
    advice: {
      nl: 'Haal de regel uit de opmerking, of haal de hele opmerking weg.',
      en: 'Take the rule out of the comment, or remove the whole comment.',
    },
  };
}

function misplaced(suppression: Suppression): Problem {
  return {
    source: suppression.source,
    span: suppression.span,
    pillar: null,
    message: {
      nl: 'Deze uitzondering staat binnen een alinea, lijst of tabel en heeft daar geen effect.',
      en: 'This suppression stands inside a paragraph, list or table, where it has no effect.',
    },
    advice: {
      nl: 'Zet de opmerking op een eigen regel vóór de alinea, lijst of tabel, met een lege regel ertussen.',
      en: 'Put the comment on a line of its own before the paragraph, list or table, with an empty line in between.',
    },
  };
}
