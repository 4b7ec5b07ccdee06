import type { Framework, Pillar } from '../../framework/types.ts';
import { spanOf } from '../passage-span.ts';
import { type PlacedMention, pillarTalk, placedMentions } from '../pillar-talk.ts';
import type { Fix, Passage, Problem, Rule } from '../types.ts';

export const pillarNameMismatch: Rule = {
  meta: {
    id: 'pillar-name-mismatch',
    title: { nl: 'Nummer en naam van de pijler horen niet bij elkaar', en: 'Number and name of the pillar do not match' },
    description: {
      nl: 'Een pijler heeft het nummer van de ene en de naam van een andere pijler, zoals "pijler 3: dialoog". Partners lezen dan elk iets anders.',
      en: 'A pillar has the number of one pillar and the name of another, such as "pillar 3: dialogue". Partners then each read something else.',
    },
    severity: 'warning',
    scope: 'passage',
    whileTyping: 'hold',
  },
  *check(context) {
    const { plan, framework } = context;
    const mentions = context.once(placedMentions);
    const wrong = mentions.filter(
      ({ mention }) => mention.name !== undefined && mention.number !== null && mention.number !== mention.name.pillar,
    );
    if (wrong.length === 0 || pillarTalk(context, mentions) === 'own') return;
    for (const placed of wrong) {
      const problem = problemOf(plan.passages[placed.passage] as Passage, placed, framework);
      if (problem !== null) yield problem;
    }
  },
};

function problemOf(passage: Passage, { mention }: PlacedMention, framework: Framework): Problem | null {
  const { name, number, numberAt } = mention;
  const numbered = framework.pillars.find((pillar) => pillar.number === number);
  const named = framework.pillars.find((pillar) => pillar.number === name?.pillar);
  if (name === undefined || name.kind === 'alias' || numberAt === null || mention.ordinal || numbered === undefined || named === undefined)
    return null;
  return {
    source: passage.source,
    span: spanOf(passage, mention.from, mention.to),
    pillar: named.number,
    message: {
      nl: `Nummer en naam horen niet bij elkaar: pijler ${number} is ${numbered.name.nl}, en ${named.name.nl} is pijler ${named.number}. Partners lezen hier elk iets anders.`,
      en: `Number and name do not match: pillar ${number} is ${numbered.name.en}, and ${named.name.en} is pillar ${named.number}. Partners will each read something else here.`,
    },
    advice: {
      nl: 'Verander het nummer of de naam, zodat zij dezelfde pijler aanwijzen.',
      en: 'Change the number or the name, so that both point at the same pillar.',
    },
    fixes: [numberFix(passage, numberAt, named), nameFix(passage, name, numbered, passage.text)],
  };
}

function numberFix(passage: Passage, at: { readonly from: number; readonly to: number }, pillar: Pillar): Fix {
  const roman = /^[IVX]+$/.test(passage.text.slice(at.from, at.to));
  const text = roman
    ? (['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][pillar.number - 1] ?? String(pillar.number))
    : String(pillar.number);
  return {
    title: { nl: `Maak er pijler ${text} van`, en: `Make it pillar ${text}` },
    edits: [{ source: passage.source, span: spanOf(passage, at.from, at.to), text }],
    snippet: false,
    certain: false,
  };
}

/** Keeps the writer's language, length of name and capital. */
function nameFix(
  passage: Passage,
  at: { readonly from: number; readonly to: number; readonly kind: string },
  pillar: Pillar,
  text: string,
): Fix {
  const names = at.kind === 'official' ? pillar.name : pillar.shortName;
  const name = /^pillar/i.test(text.slice(text.search(/pijler|pillar/i))) ? names.en : names.nl;
  const written = text.slice(at.from, at.to);
  const capital = written.charAt(0) !== written.charAt(0).toLowerCase();
  return {
    title: { nl: `Maak er "${name}" van`, en: `Make it "${name}"` },
    edits: [
      {
        source: passage.source,
        span: spanOf(passage, at.from, at.to),
        text: capital ? name.charAt(0).toUpperCase() + name.slice(1) : name,
      },
    ],
    snippet: false,
    certain: false,
  };
}
