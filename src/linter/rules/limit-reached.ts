import type { Localized } from '../../framework/types.ts';
import { lineAt, type SourceText, type Span } from '../source.ts';
import type { Limit, Plan, Problem, Rule } from '../types.ts';

/** As much of the text is pointed at, in code units: enough to see where it is. */
const LONGEST_PLACE = 120;

export const limitReached: Rule = {
  meta: {
    id: 'limit-reached',
    title: { nl: 'Tekst die niet als Markdown gelezen is', en: 'Text that was not read as Markdown' },
    description: {
      nl: 'Een stuk tekst is te lang, te diep genest of te vol opmaaktekens om als Markdown te lezen. Het is als gewone tekst beoordeeld: koppen, lijsten en tabellen erin zijn niet herkend.',
      en: 'A stretch of text is too long, too deeply nested or too full of markup to be read as Markdown. It was judged as plain text: headings, lists and tables in it were not recognised.',
    },
    severity: 'info',
    scope: 'document',
    whileTyping: 'hold',
  },
  *check({ plan }) {
    for (const limit of plan.limits) yield problemOf(plan, limit);
  },
};

function problemOf(plan: Plan, { source, span, kind }: Limit): Problem {
  return { source, span: startOf(span, plan.sources[source] as SourceText), pillar: null, message: MESSAGES[kind], advice: ADVICE };
}

/** The start of the stretch, on its first line and without half a character at its end. */
function startOf({ start, end }: Span, source: SourceText): Span {
  const nextLine = source.lineStarts[lineAt(source, start) + 1] ?? source.text.length + 1;
  const text = source.text.slice(start, Math.min(end, start + LONGEST_PLACE, nextLine - 1)).trimEnd();
  return { start, end: start + text.replace(/[\uD800-\uDBFF]$/, '').length };
}

const MESSAGES: Readonly<Record<Limit['kind'], Localized>> = {
  'long-line': {
    nl: 'Deze regel is langer dan 65.536 tekens en is als gewone tekst gelezen; opmaak erin is niet herkend.',
    en: 'This line is longer than 65,536 characters and was read as plain text; formatting in it was not recognised.',
  },
  'deep-nesting': {
    nl: 'Deze regel is meer dan honderd niveaus diep genest en is als gewone tekst gelezen.',
    en: 'This line is nested more than a hundred levels deep and was read as plain text.',
  },
  'dense-markup': {
    nl: 'Dit stuk bevat zo veel opmaaktekens of lijstregels dat een deel als gewone tekst gelezen is.',
    en: 'This stretch holds so much markup or so many list lines that a part was read as plain text.',
  },
};

const ADVICE: Localized = {
  nl: 'Verdeel de tekst over alinea’s, kortere regels of kleinere lijsten en tabellen. Is het bijvoorbeeld een ingesloten afbeelding, zet die dan in een eigen bestand.',
  en: 'Divide the text over paragraphs, shorter lines or smaller lists and tables. When it is an embedded image, for instance, put that in a file of its own.',
};
