import { readTokens } from '../language/words.ts';
import { spanOf } from '../passage-span.ts';
import type { Span } from '../source.ts';
import type { Passage, Plan, Problem, Rule, RuleContext } from '../types.ts';
import { type AbbreviationInText, readAbbreviations } from './abbreviations-in-passage.ts';
import { codeInText } from './code-in-text.ts';
import { expandedAbbreviations } from './expanded-abbreviations.ts';

/** Fewer uses are a name in passing, not a term of the plan. */
const FEWEST_USES = 2;

/** What a sentence that says where a list of them is speaks of; one that is still to come explains nothing. */
const THEM =
  /(?:lijst|overzicht) (?:met|van) (?:de |gebruikte )?afkortingen|afkortingenlijst|afkortingen (?:staan|worden|zijn)|list of (?:abbreviations|acronyms)|(?:abbreviations|acronyms) (?:are|stand)/i;
const LIST = /bijlage|begrippenlijst|lijst|appendix|annex|glossary|list/i;
const TO_COME = /(?:^|[^a-z])(?:volgt|volgen|nog|later|follows?)(?![a-z])/i;

const listsThem = ({ text }: Passage): boolean => THEM.test(text) && LIST.test(text) && !TO_COME.test(text);

/** An abbreviation where it is first used. */
interface Use extends AbbreviationInText {
  readonly passage: Passage;
  count: number;
}

export const undefinedAbbreviation: Rule = {
  meta: {
    id: 'undefined-abbreviation',
    title: { nl: 'Afkorting zonder uitleg', en: 'Abbreviation without explanation' },
    description: {
      nl: 'Een afkorting die het plan vaker gebruikt en nergens voluit schrijft. Wat voor de ene ketenpartner vanzelf spreekt, kan voor de andere iets anders betekenen.',
      en: 'An abbreviation that the plan uses more than once and never writes in full. What is obvious to one chain partner can mean something else to another.',
    },
    severity: 'hint',
    scope: 'document',
    whileTyping: 'show',
  },
  *check(context) {
    const uses = [...readUses(context).values()].filter(({ count }) => count >= FEWEST_USES);
    if (uses.length === 0 || context.readings.count('list of abbreviations', listsThem) > 0) return;
    const expanded = expandedAbbreviations(context, new Set(uses.map(({ name }) => name)));
    for (const use of uses) if (!expanded.has(use.name)) yield problemOf(context.plan, use);
  },
};

/** The abbreviations of the plan's own text with their first use. A word that is also written in lower case is only stressed. */
function readUses({ plan, readings }: RuleContext): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  const withCode = plan.sources.map(({ text }) => (text.includes('`') ? text : null));
  readings.found(readAbbreviations, (found, index) => {
    const passage = plan.passages[index] as Passage;
    const text = withCode[passage.source] ?? null;
    for (const { name, from, to } of text === null ? found.uses : outsideCode(found.uses, passage, text)) {
      const known = uses.get(name);
      if (known === undefined) uses.set(name, { name, passage, from, to, count: 1 });
      else known.count++;
    }
  });
  for (const { name, count } of [...uses.values()]) {
    const word = name.toLowerCase();
    if (count >= FEWEST_USES && readings.count(`word ${word}`, ({ text }) => hasWord(text, word)) > 0) uses.delete(name);
  }
  return uses;
}

/** Those that are words of the writer, not of a program. Both they and the code stand in order. */
function outsideCode(uses: readonly AbbreviationInText[], passage: Passage, text: string): readonly AbbreviationInText[] {
  if (uses.length === 0) return uses;
  const code = codeInText(text, passage.span);
  let next = 0;
  return uses.filter(({ from, to }) => {
    const { start, end } = spanOf(passage, from, to);
    while (next < code.length && (code[next] as Span).end <= start) next++;
    return next === code.length || (code[next] as Span).start >= end;
  });
}

function hasWord(text: string, word: string): boolean {
  return text.includes(word) && readTokens(text).spellings.some(({ raw }) => raw === word);
}

function problemOf({ language }: Plan, { name, passage, from, to, count }: Use): Problem {
  const span = spanOf(passage, from, to);
  const blank = language === 'nl' ? '[voluit]' : '[in full]';
  return {
    source: passage.source,
    span,
    pillar: null,
    message: {
      nl: `"${name}" staat ${count === 2 ? 'twee' : count} keer in het plan en nergens voluit. Een partner van buiten kan er iets anders onder verstaan.`,
      en: `"${name}" is used ${count === 2 ? 'twice' : `${count} times`} in the plan and never written in full. A partner from outside may take it for something else.`,
    },
    advice: {
      nl: `Schrijf de afkorting de eerste keer voluit, met ${name} tussen haakjes, of zet die in een begrippenlijst.`,
      en: `Write the abbreviation in full the first time, with ${name} in brackets, or add it to a glossary.`,
    },
    fixes: [
      {
        title: { nl: `Schrijf ${name} hier voluit`, en: `Write ${name} in full here` },
        edits: [{ source: passage.source, span: { start: span.end, end: span.end }, text: ` (\${1:${blank}})` }],
        snippet: true,
        certain: false,
      },
    ],
  };
}
