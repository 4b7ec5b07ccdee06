import type { Pillar } from '../../framework/types.ts';
import { markupEnd } from '../markup-end.ts';
import type { Fix, Passage, Problem, Rule, RuleContext } from '../types.ts';
import { isRecital } from './no-fault.ts';
import { type Fault, placedFaults, problemAt } from './overlap.ts';
import { wordsAtFault } from './words-at-fault.ts';

export const wishWithoutActor: Rule = {
  meta: {
    id: 'wish-without-actor',
    title: { nl: 'Wens zonder toezegging', en: 'Wish without a promise' },
    description: {
      nl: 'De zin zegt wat nodig of gewenst is, maar niet dat iemand het doet of heeft toegezegd. In een keten is niemand de baas, dus wat niemand op zich neemt, gebeurt niet.',
      en: 'The sentence says what is needed or wanted, but not that anybody does it or has promised it. Nobody is the boss in a chain, so what nobody takes on does not happen.',
    },
    severity: 'info',
    scope: 'passage',
    whileTyping: 'hold',
  },
  *check(context) {
    const { plan } = context;
    for (const { index, fault } of context.once(placedFaults).of('wish')) {
      if (isRecital(plan, plan.passages[index] as Passage)) continue;
      const problem = problemAt(context, index, fault, problemOf);
      if (problem !== null) yield problem;
    }
  },
};

function problemOf(context: RuleContext, index: number, fault: Fault): Problem {
  const { words, place } = wordsAtFault(context, index, fault);
  const { shortName, strong } = pillarOf(context, index);
  return {
    ...place,
    message: {
      nl: `"${words}" zegt wat nodig of gewenst is, maar niet dat iemand het doet of heeft toegezegd. In een keten gebeurt alleen wat een partner op zich neemt.`,
      en: `"${words}" says what is needed or wanted, but not that anybody does it or has promised it. In a chain only what a partner takes on gets done.`,
    },
    advice: {
      nl: `Is het toegezegd, schrijf dan wie wat doet en wanneer. Een voorbeeld (${shortName.nl}): "${strong.nl}"`,
      en: `If it has been promised, write who does what and when. An example (${shortName.en}): "${strong.en}"`,
    },
    fixes: fixesOf(context, index),
  };
}

/** The pillar that the passage is about most surely; wishes are told of passages with evidence only. */
function pillarOf({ evidenceOf, framework }: RuleContext, index: number): Pillar {
  const [surest] = [...evidenceOf(index)].sort((a, b) => b.certainty - a.certainty || a.pillar - b.pillar);
  return framework.pillars.find(({ number }) => number === surest?.pillar) ?? (framework.pillars[0] as Pillar);
}

/** Adds a sentence to fill in after the wish; not in a table, and not when one stands there already. */
function fixesOf(context: RuleContext, index: number): readonly Fix[] {
  const { passages, language, sources } = context.plan;
  const passage = passages[index] as Passage;
  const next = passages[index + 1];
  const isAdded = next?.block === passage.block && context.markers(index + 1).some((marker) => marker.kind === 'placeholder');
  if (isAdded || passage.form === 'row') return [];
  const frame = language === 'nl' ? ` \${1:[Wie]} \${2:[doet wat]} \${3:[wanneer]}.` : ` \${1:[Who]} \${2:[does what]} \${3:[when]}.`;
  const at = markupEnd(sources[passage.source]?.text ?? '', passage.span.end);
  return [
    {
      title: { nl: 'Maak concreet: wie doet wat, en wanneer', en: 'Make it concrete: who does what, and when' },
      edits: [{ source: passage.source, span: { start: at, end: at }, text: frame }],
      snippet: true,
      certain: false,
    },
  ];
}
