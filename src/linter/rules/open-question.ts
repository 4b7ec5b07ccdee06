import type { Problem, Rule, RuleContext } from '../types.ts';
import { type Fault, placedFaults, problemAt } from './overlap.ts';
import { areTogether } from './together.ts';
import { wordsAtFault } from './words-at-fault.ts';

export const openQuestion: Rule = {
  meta: {
    id: 'open-question',
    title: { nl: 'Open vraag', en: 'Open question' },
    description: {
      nl: 'Een vraag over de samenwerking die het plan niet beantwoordt. Zolang het antwoord er niet staat, vult elke ketenpartner het zelf in.',
      en: 'A question about the cooperation that the plan does not answer. As long as the answer is missing, every chain partner makes up their own.',
    },
    severity: 'info',
    scope: 'passage',
    whileTyping: 'hold',
  },
  *check(context) {
    let last: number | null = null;
    for (const { index, fault } of context.once(placedFaults).of('question')) {
      const isTold = last !== null && areTogether(context.plan, last, index);
      const problem = isTold ? null : problemAt(context, index, fault, problemOf);
      if (problem !== null) yield problem;
      last = index;
    }
  },
};

/** One problem for all open questions of a block or list, on the first of them. */
function problemOf(context: RuleContext, index: number, fault: Fault): Problem {
  const { words, place } = wordsAtFault(context, index, fault);
  const isQuestion = words.endsWith('?');
  return {
    ...place,
    message: {
      nl: `"${words}": ${isQuestion ? 'deze vraag' : 'dit'} blijft open. Zonder antwoord maakt elke ketenpartner een eigen keuze.`,
      en: `"${words}": this${isQuestion ? ' question' : ''} stays open. Without an answer every chain partner makes a choice of their own.`,
    },
    advice: {
      nl: 'Geef het antwoord direct na de vraag, of schrijf wie het antwoord geeft en vóór welke datum.',
      en: 'Give the answer right after the question, or write who will answer it and by what date.',
    },
  };
}
