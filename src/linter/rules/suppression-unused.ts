import type { Localized } from '../../framework/types.ts';
import type { Span } from '../source.ts';
import { readSuppressions, type SuppressedRule, type Suppression } from '../suppressions.ts';
import type { Problem, Rule } from '../types.ts';
import { isRuleId } from './rule-ids.ts';

/** Reports comments that can never work where they stand; the runner adds those that turn out to silence nothing ({@link unusedSuppression}). */
export const suppressionUnused: Rule = {
  meta: {
    id: 'suppression-unused',
    title: { nl: 'Uitzondering zonder effect', en: 'Suppression without effect' },
    description: {
      nl: 'Een opmerking zet een regel uit die daar niets meldt, sluit een stuk af dat nergens begon, of staat op een plek waar dat niet werkt. Wie de opmerking laat staan, verbergt later misschien een echte bevinding.',
      en: 'A comment switches off a rule that reports nothing there, ends a stretch that began nowhere, or stands where it cannot work. Left in place, it may hide a real finding later.',
    },
    severity: 'info',
    scope: 'document',
    whileTyping: 'hold',
  },
  *check(context) {
    const suppressions = context.once(readSuppressions);
    for (const suppression of suppressions) if (!suppression.alone && suppression.form !== null) yield misplaced(suppression);
    yield* endsOfNothing(suppressions);
  },
};

/** The `enable` comments, or the rules in them, before which no `disable` stands. What cannot be read in a `disable` is told there, and may be what was to end here. */
function* endsOfNothing(suppressions: readonly Suppression[]): Iterable<Problem> {
  let source = -1;
  let open = new Set<string>();
  let mayBeAny = false;
  for (const suppression of suppressions) {
    const { form, alone, rules, span } = suppression;
    if (suppression.source !== source) {
      source = suppression.source;
      open = new Set();
      mayBeAny = false;
    }
    if (form === 'disable') {
      for (const { id } of rules) open.add(id);
      if (rules.length === 0 || rules.some(({ id }) => !isRuleId(id))) mayBeAny = true;
    }
    if (form !== 'enable' || !alone) continue;
    if (rules.length === 0) {
      if (open.size === 0 && !mayBeAny) yield endOfNothing(suppression, span, NOTHING_BEGAN);
      open = new Set();
      mayBeAny = false;
    }
    for (const rule of rules)
      if (!open.delete(rule.id) && !mayBeAny && isRuleId(rule.id)) yield endOfNothing(suppression, rule.span, notBegun(rule.id));
  }
}

const NOTHING_BEGAN: Localized = {
  nl: 'Hier eindigt een uitzondering die nergens begon: er staat geen disable vóór. Deze opmerking heeft dus geen effect.',
  en: 'A suppression ends here that began nowhere: no disable stands before it. So this comment has no effect.',
};
const notBegun = (id: string): Localized => ({
  nl: `Hier eindigt een uitzondering van de regel "${id}" die nergens begon: er staat geen disable van die regel vóór. Dit heeft dus geen effect.`,
  en: `A suppression of the rule "${id}" ends here that began nowhere: no disable of that rule stands before it. So this has no effect.`,
});

function endOfNothing({ source }: Suppression, span: Span, message: Localized): Problem {
  return {
    source,
    span,
    pillar: null,
    message,
    advice: {
      nl: 'Haal dit weg, of zet waar de uitzondering begint: <!-- ketensturing-disable pillar-thin -- waarom dit hier goed is -->. Bij disable-next en disable-file hoort geen enable: die gelden voor het volgende blok en voor het hele bestand.',
      en: 'Remove this, or write where the suppression begins: <!-- ketensturing-disable pillar-thin -- why this is fine here -->. With disable-next and disable-file goes no enable: they hold for the next block and for the whole file.',
    },
  };
}

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
