import { isExample } from '../instructions.ts';
import { endWithDot } from '../language/abbreviations.ts';
import { NO_LETTER } from '../language/letters.ts';
import { areInOneRow, spanOf } from '../passage-span.ts';
import { createSilencer } from '../silence.ts';
import type { Span } from '../source.ts';
import { readSuppressions } from '../suppressions.ts';
import type { Marker, Passage, Problem, Rule, RuleContext } from '../types.ts';
import { actionIncomplete } from './action-incomplete.ts';
import { isForSigning, isLine, isMeantOpen } from './meant-open.ts';
import { leftOpen, placedFaults, problemAt } from './overlap.ts';
import { quoteWords } from './quote-words.ts';
import { takenUp } from './taken-up.ts';
import { markersAndBlanks } from './template-blanks.ts';

export const placeholder: Rule = {
  meta: {
    id: 'placeholder',
    title: { nl: 'Open plek in de tekst', en: 'Open place in the text' },
    description: {
      nl: 'Er staat nog PM, n.t.b., [invullen] of "wordt nog uitgewerkt", of de sjabloontekst is niet vervangen. Ketenpartners kunnen op zo’n plek nog niet bouwen.',
      en: 'The text still says PM, TBD, [fill in] or "to be worked out later", or template text was not replaced. Chain partners cannot build on such a place yet.',
    },
    severity: 'warning',
    scope: 'passage',
    whileTyping: 'hold',
  },
  *check(context) {
    const { plan, readings } = context;
    const instructions: number[] = [];
    readings.found(templateText, (_, index) => {
      instructions.push(index);
    });
    let block = -1;
    for (const index of instructions) {
      const passage = plan.passages[index] as Passage;
      if (passage.block !== block && !isExample(passage.text)) yield templateProblem(passage);
      block = passage.block;
    }
    yield* namesOnce(openPlaces(context), context);
  },
};

function templateText({ marks }: Passage): true | null {
  return marks.includes('instruction') && !marks.includes('comment') && !marks.includes('struck') ? true : null;
}

/** A stand-in for one name, such as "xxx": whoever fills it in does so everywhere at once. */
const STAND_IN = /^x{3,}/i;
/** From so many places on they are one problem. */
const MANY = 4;
/** More links than this help nobody. */
const MOST_RELATED = 5;

/**
 * The problems, of a stand-in that stands in many places of a document only the first, with links to the others. Where the writer silenced one it stays apart: its comment is of use, and
 * speaks for no other place.
 */
function* namesOnce(problems: Iterable<Problem>, context: RuleContext): Iterable<Problem> {
  const { sources } = context.plan;
  const { reasonFor } = createSilencer(context.once(readSuppressions));
  const standIns = new Map<number, Problem[]>();
  for (const problem of problems) {
    const { source, span } = problem;
    const isStandIn = STAND_IN.test(sources[source]?.text.slice(span.start, span.end) ?? '');
    if (!isStandIn || reasonFor(placeholder.meta.id, problem) !== null) yield problem;
    else {
      const alike = standIns.get(source) ?? [];
      alike.push(problem);
      standIns.set(source, alike);
    }
  }
  for (const alike of standIns.values()) yield* alike.length < MANY ? alike : [asOne(alike as [Problem, ...Problem[]])];
}

function asOne([first, ...others]: readonly [Problem, ...Problem[]]): Problem {
  return {
    ...first,
    message: {
      nl: `${first.message.nl} Hetzelfde staat op nog ${others.length} plekken.`,
      en: `${first.message.en} The same stands in ${others.length} more places.`,
    },
    related: others.slice(0, MOST_RELATED).map(({ source, span }) => ({ source, span, message: { nl: 'Ook hier.', en: 'Here too.' } })),
  };
}

/**
 * What is said of a passage by itself is remembered; where lines are meant to stay open by the title of a section, which may change, or where the settings leave cells of tables to this rule, it
 * is said anew. A row of a table is told once.
 */
function* openPlaces(context: RuleContext): Iterable<Problem> {
  const { plan } = context;
  const isForTables = !context.isOn(actionIncomplete.meta);
  let told: Passage | null = null;
  for (const { index, fault } of context.once(placedFaults).of('placeholder')) {
    const passage = plan.passages[index] as Passage;
    if (told !== null && areInOneRow(plan, told, passage)) continue;
    const say = isForSigning(plan, passage) ? anyButLine : anyOpenPlace;
    const isRemembered = say === anyOpenPlace && !(isForTables && passage.form === 'row');
    const problem = isRemembered ? problemAt(context, index, fault, say) : say(context, index);
    if (problem === null) continue;
    yield problem;
    told = passage;
  }
}

const anyButLine = (context: RuleContext, index: number): Problem | null => openPlace(context, index, isLine);
const anyOpenPlace = (context: RuleContext, index: number): Problem | null => openPlace(context, index, () => false);

/** At most one problem per passage, on the first open place that no other rule reports, and whose words are not left out. */
function openPlace(context: RuleContext, index: number, isLeftOut: (words: string) => boolean): Problem | null {
  const passage = context.plan.passages[index] as Passage;
  const markers = markersAndBlanks(context, index).filter(leftOpen(passage, takenUp(context, index)));
  const ranked = [...markers].sort((a, b) => Number(a.kind === 'deferral') - Number(b.kind === 'deferral') || a.from - b.from);
  for (const marker of ranked) {
    const to = marker.to + restOf(passage.text, marker);
    const span = spanOf(passage, marker.from, to);
    if (isLeftOut(passage.text.slice(marker.from, marker.to)) || isMeantOpen(context, index, marker, span)) continue;
    return problemOf(context, index, { ...marker, to }, span);
  }
  return null;
}

const TAKES_PARTICLE = /(?:worked|drawn|set|filled)$/;
const PARTICLE = new RegExp(`^ (?:out|up)${NO_LETTER}`);

/** How much belongs to the words and stands behind them: the last dot of "n.t.b.", the particle of "worked out". */
function restOf(text: string, { from, to }: Marker): number {
  const dot = endWithDot(text, from, to) - to;
  if (dot > 0) return dot;
  const words = text.slice(from, to);
  return TAKES_PARTICLE.test(words) ? (PARTICLE.exec(text.slice(to, to + 5))?.[0].length ?? 0) : 0;
}

function problemOf(context: RuleContext, index: number, marker: Marker, span: Span): Problem {
  const passage = context.plan.passages[index] as Passage;
  const words = quoteWords(passage.text.slice(marker.from, marker.to));
  const pillar = context.evidenceOf(index)[0]?.pillar ?? null;
  const message =
    marker.kind === 'deferral'
      ? {
          nl: `"${words}": dit schuift de afspraak vooruit. Tot die tijd weten de ketenpartners niet waar zij aan toe zijn.`,
          en: `"${words}": this puts the agreement off. Until then the chain partners do not know where they stand.`,
        }
      : {
          nl: `Hier staat nog "${words}": op een open plek kunnen ketenpartners niet bouwen.`,
          en: `"${words}" leaves this open: chain partners cannot build on it yet.`,
        };
  const advice =
    marker.kind === 'deferral'
      ? {
          nl: 'Schrijf op wat nu al is afgesproken. Kan dat nog niet, noem dan wie het uitwerkt en vóór welke datum het besluit valt.',
          en: 'Write down what has been agreed already. If that cannot be done yet, say who works it out and by what date it is decided.',
        }
      : {
          nl: 'Vul de plek in of haal die weg. Weet je het nog niet, schrijf dan wie het uitzoekt en wanneer het er is.',
          en: 'Fill in the place, or take it out. If it is not known yet, write who finds out and by when.',
        };
  return { source: passage.source, span, pillar, message, advice };
}

function templateProblem(passage: Passage): Problem {
  const words = quoteWords(passage.text);
  return {
    source: passage.source,
    span: passage.span,
    pillar: null,
    message: {
      nl: `De sjabloontekst "${words}" staat er nog. Een invulinstructie is geen afspraak tussen ketenpartners.`,
      en: `The template text "${words}" is still there. An instruction is not an agreement between chain partners.`,
    },
    advice: {
      nl: 'Vervang deze tekst door wat de partners hebben afgesproken, of haal hem weg als het onderdeel niet nodig is.',
      en: 'Replace this text with what the partners have agreed, or remove it when the part is not needed.',
    },
  };
}
