import type { Problem, Rule, Section } from '../types.ts';
import { unfilledSections } from './unfilled-sections.ts';

export const sectionToFill: Rule = {
  meta: {
    id: 'section-to-fill',
    title: { nl: 'Deel van het sjabloon dat nog leeg is', en: 'Section of the template that is still empty' },
    description: {
      nl: 'Onder een of meer koppen staan alleen nog de vragen uit het sjabloon. Zolang de kopgegevens het plan een concept noemen, is dat één herinnering; daarna is elke kop zonder tekst een waarschuwing.',
      en: 'Under one or more headings only the questions of the template stand. As long as the front matter calls the plan a draft, that is one reminder; after that each heading without text is a warning.',
    },
    severity: 'info',
    scope: 'document',
    whileTyping: 'hold',
  },
  *check(context) {
    const { toFill } = context.once(unfilledSections);
    for (const source of new Set(toFill.map((section) => section.source)))
      yield problemOf(toFill.filter((section) => section.source === source) as [Section, ...Section[]]);
  },
};

/** One for all headings of a document, on the first of them. */
function problemOf(sections: readonly [Section, ...Section[]]): Problem {
  const [{ source, titleSpan, title }] = sections;
  return {
    source,
    span: titleSpan,
    pillar: null,
    message:
      sections.length === 1
        ? {
            nl: `Onder de kop "${title}" staan alleen nog de vragen uit het sjabloon. Ketenpartners zien daar een lege kop.`,
            en: `Under the heading "${title}" only the questions of the template stand. Chain partners see an empty heading there.`,
          }
        : {
            nl: `Nog in te vullen: ${sections.length} delen, te beginnen met "${title}". Daar staan alleen nog de vragen uit het sjabloon, en ketenpartners zien een lege kop.`,
            en: `Still to be filled in: ${sections.length} sections, starting with "${title}". Only the questions of the template stand there, and chain partners see an empty heading.`,
          },
    advice: {
      nl: 'Beantwoord de vragen onder de kop, of haal de kop weg als hij niet past. In VS Code loopt "Ketensturing: Vul de gaten" de pijlers één voor één met je langs.',
      en: 'Answer the questions under the heading, or remove the heading when it does not fit. In VS Code "Ketensturing: Fill the gaps" goes past the pillars with you, one by one.',
    },
    related: sections.slice(1).map((section) => ({
      source: section.source,
      span: section.titleSpan,
      message: { nl: `Ook nog in te vullen: "${section.title}"`, en: `Still to be filled in too: "${section.title}"` },
    })),
  };
}
