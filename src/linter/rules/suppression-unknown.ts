import type { Localized } from '../../framework/types.ts';
import { isSpelledAs, nearest } from '../nearest.ts';
import type { Span } from '../source.ts';
import { readSuppressions, type Suppression } from '../suppressions.ts';
import type { Fix, Problem, Rule } from '../types.ts';
import { isRuleId, RULE_IDS } from './rule-ids.ts';

const HOW: Localized = {
  nl: 'Schrijf de regel zo, op een eigen regel vóór het blok: <!-- ketensturing-disable-next pillar-thin -- waarom dit hier goed is -->.',
  en: 'Write it like this, on a line of its own before the block: <!-- ketensturing-disable-next pillar-thin -- why this is fine here -->.',
};

export const suppressionUnknown: Rule = {
  meta: {
    id: 'suppression-unknown',
    title: { nl: 'Uitzondering die niet te lezen is', en: 'Suppression that cannot be read' },
    description: {
      nl: 'Een opmerking die een regel uitzet noemt een onbekende regel of vorm, of geeft geen reden. Die heeft dan geen effect, terwijl de schrijver denkt van wel.',
      en: 'A comment that switches off a rule names an unknown rule or form, or gives no reason. It then has no effect, while the writer thinks it has.',
    },
    severity: 'warning',
    scope: 'document',
    whileTyping: 'hold',
  },
  *check(context) {
    for (const suppression of context.once(readSuppressions)) yield* problemsOf(suppression);
  },
};

function* problemsOf(suppression: Suppression): Iterable<Problem> {
  const problem = (span: Span, message: Localized, advice: Localized = HOW): Problem => ({
    source: suppression.source,
    span,
    pillar: null,
    message,
    advice,
  });
  if (suppression.form === null) {
    yield problem(suppression.span, {
      nl: 'Deze opdracht bestaat niet en heeft dus geen effect. Bekend zijn disable-next, disable, enable en disable-file.',
      en: 'This instruction does not exist, so it has no effect. Known are disable-next, disable, enable and disable-file.',
    });
    return;
  }
  for (const { id, span } of suppression.rules) if (!isRuleId(id)) yield unknownRule(id, span, problem);
  if (suppression.form === 'enable') return;
  if (suppression.rules.length === 0) {
    yield problem(suppression.span, {
      nl: 'Deze uitzondering noemt geen regel en heeft dus geen effect.',
      en: 'This suppression names no rule, so it has no effect.',
    });
  } else if (suppression.reason === '') {
    yield problem(suppression.span, {
      nl: 'Deze uitzondering geeft geen reden en heeft daarom geen effect. Ketenpartners moeten kunnen lezen waarom hier van een regel wordt afgeweken.',
      en: 'This suppression gives no reason and therefore has no effect. Chain partners must be able to read why a rule is set aside here.',
    });
  }
}

function unknownRule(id: string, span: Span, problem: (span: Span, message: Localized, advice: Localized) => Problem): Problem {
  const near = nearest(id, RULE_IDS);
  const message = {
    nl: `De regel "${id}" bestaat niet. Dit deel van de uitzondering heeft dus geen effect.`,
    en: `There is no rule "${id}". This part of the suppression has no effect.`,
  };
  if (near === undefined) {
    return problem(span, message, {
      nl: 'Neem de naam van de regel over uit de bevinding, of haal hem hier weg.',
      en: 'Copy the name of the rule from the finding, or remove it here.',
    });
  }
  const found = problem(span, message, { nl: `Bedoel je "${near}"?`, en: `Do you mean "${near}"?` });
  return { ...found, fixes: [renaming(found.source, span, near, isSpelledAs(id, near))] };
}

/** A name that differs only in capitals, dashes and dots can mean no other rule. */
function renaming(source: number, span: Span, id: string, certain: boolean): Fix {
  return {
    title: { nl: `Maak er "${id}" van`, en: `Change it to "${id}"` },
    edits: [{ source, span, text: id }],
    snippet: false,
    certain,
  };
}
