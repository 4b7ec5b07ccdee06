import type { Plan, Problem, Rule, RuleContext, Section } from '../types.ts';
import { firstFault } from './overlap.ts';

/** Blocks that say nothing to the reader of the plan. */
const WITHOUT_WORDS = new Set(['heading', 'comment', 'rule', 'definition']);

/** Headings under which tools put a list of contents. */
const CONTENTS = /^(?:[\d.]+\s+)?(?:inhoud|inhoudsopgave|table of contents|contents|toc)$/i;

export const emptySection: Rule = {
  meta: {
    id: 'empty-section',
    title: { nl: 'Kop zonder tekst', en: 'Heading without text' },
    description: {
      nl: 'Onder deze kop staat niets. De kop belooft een afspraak die er nog niet is, en ketenpartners weten niet of het onderwerp vergeten is of nog komt.',
      en: 'There is nothing under this heading. It promises an agreement that is not there, and chain partners cannot tell whether the subject was forgotten or is still to come.',
    },
    severity: 'warning',
    scope: 'document',
    whileTyping: 'hold',
  },
  *check(context) {
    const { plan } = context;
    const filled = filledSections(plan);
    const parents = new Set(plan.sections.map((section) => section.parent));
    let source = -1;
    for (const [index, section] of plan.sections.entries()) {
      if (section.depth === 0 || section.title === '') continue;
      const isTitle = section.source !== source && section.depth === 1;
      source = section.source;
      const isOpenPlace = firstFault(context, section.passages[0]) === 'placeholder';
      if (!isTitle && !isOpenPlace && !filled.has(index) && !parents.has(index) && !CONTENTS.test(section.title.trim()))
        yield problemOf(context, section);
    }
  },
};

/** Sections with something of their own under the heading; a comment is nothing. */
function filledSections(plan: Plan): ReadonlySet<number> {
  return new Set(plan.blocks.filter((block) => !WITHOUT_WORDS.has(block.kind)).map((block) => block.section));
}

function problemOf(context: RuleContext, section: Section): Problem {
  const heading = section.passages[0];
  return {
    source: section.source,
    span: section.titleSpan,
    pillar: context.evidenceOf(heading)[0]?.pillar ?? null,
    message: {
      nl: `Onder de kop "${section.title}" staat niets. Ketenpartners lezen hier een belofte zonder afspraak.`,
      en: `There is nothing under the heading "${section.title}". Chain partners read a promise here without an agreement.`,
    },
    advice: {
      nl: 'Schrijf onder de kop wie wat doet, of haal de kop weg. Is het onderwerp bewust weggelaten, schrijf dan in één zin waarom.',
      en: 'Write under the heading who does what, or remove the heading. When the subject was left out on purpose, say why in one sentence.',
    },
  };
}
