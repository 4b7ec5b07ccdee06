import type { Language, Pillar } from '../framework/types.ts';
import { openBlockStart } from './open-block.ts';
import { escapeSnippet } from './rules/snippet.ts';
import type { Span } from './source.ts';
import type { Fix, Judgement, Plan, Section } from './types.ts';

const BACK_MATTER = /^(?:\d+[.)]?\s*)?(?:bijlage|appendi|annex|ondertekening|signature|bronnen|literatuur|references|versiebeheer)/i;

/** Subheadings are for the writer to fill too: whatever they said would be judged. */
const SUBHEADINGS: Readonly<Record<Language, readonly string[]>> = {
  nl: ['[tussenkop]', '[tussenkop]'],
  en: ['[subheading]', '[subheading]'],
};

/** The heading is for the writer to fill: one that named the pillar would touch on it before anything is written. */
const HEADING: Readonly<Record<Language, string>> = { nl: '[kop]', en: '[heading]' };

const INSTRUCTION: Readonly<Record<Language, (heading: string) => string>> = {
  nl: (heading) => `vragen om te beantwoorden; haal weg wat niet past. Voorstel voor de kop: ${heading}.`,
  en: (heading) => `questions to answer; remove what does not fit. A heading could be: ${heading}.`,
};

const CLOSE = '-->';

/**
 * A fix that inserts a section for a pillar: a heading, its guiding questions as a checklist in a comment, and empty subheadings with a snippet stop each.
 * It goes behind the chapter that serves the pillar's neighbour in the same dimension, else at the end, before appendices and signatures; and before what is left open there.
 */
export function draftSection(plan: Plan, pillar: Pillar, neighbours: readonly number[], judgement: Judgement, language: Language): Fix {
  const { at, depth } = placeFor(plan, neighbours, judgement);
  const text = plan.sources[0]?.text ?? '';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = draftLines(pillar, depth, language);
  const before = at === 0 ? '' : newline.repeat(2 - Math.min(2, newlinesBefore(text, at)));
  const after = at < text.length && !/^\r?\n/.test(text.slice(at, at + 2)) ? newline : '';
  return {
    title: {
      nl: `Voeg een deel over ${pillar.shortName.nl} in, met hulpvragen`,
      en: `Insert a section on ${pillar.shortName.en}, with guiding questions`,
    },
    edits: [{ source: 0, span: { start: at, end: at }, text: before + lines.join(newline) + newline + after }],
    snippet: true,
    certain: false,
  };
}

/** The same fix, but where the section has been inserted already, one that leads behind its questions and inserts nothing. */
export function sectionOnce(...args: Parameters<typeof draftSection>): Fix {
  const [plan, pillar, , , language] = args;
  const text = plan.sources[0]?.text ?? '';
  const comment = text.indexOf(commentStart(pillar, language));
  const start = comment < 0 ? -1 : text.indexOf(CLOSE, comment);
  const fix = draftSection(...args);
  return start < 0 ? fix : { ...fix, edits: [{ source: 0, span: { start, end: start + CLOSE.length }, text: `${CLOSE}\${1}` }] };
}

function draftLines(pillar: Pillar, depth: number, language: Language): readonly string[] {
  const marks = '#'.repeat(depth);
  const questions = [pillar.question, ...pillar.aspects.map((aspect) => aspect.question)].map(
    (question) => `- [ ] ${plain(question[language])}`,
  );
  const subsections = SUBHEADINGS[language].flatMap((heading, at) => [
    '',
    `${marks}# \${${2 * at + 2}:${heading}}`,
    '',
    `\${${2 * at + 3}}`,
  ]);
  const comment = plain(commentStart(pillar, language));
  return [`${marks} \${1:${HEADING[language]}}`, '', comment, ...questions, '-->', ...subsections];
}

/** The first line of the comment, by which the section is known again. */
function commentStart({ heading }: Pillar, language: Language): string {
  return `<!-- ketensturing: ${INSTRUCTION[language](heading[language])}`;
}

/** Escapes what has a meaning in a snippet, and keeps a text from ending the comment. */
function plain(text: string): string {
  return escapeSnippet(text.replace(/-->/g, '—'));
}

function placeFor(plan: Plan, neighbours: readonly number[], judgement: Judgement): { at: number; depth: number } {
  const chapter = chapterOfNeighbour(plan, neighbours, judgement);
  const own = plan.sections.filter((section) => section.source === 0 && section.depth > 0);
  const titled = own.filter((section) => section.depth === 1).length === 1;
  const depth = Math.min(5, chapter?.depth ?? (titled || own.length === 0 ? 2 : Math.min(...own.map((section) => section.depth))));
  const at = chapter?.body.end ?? endOfMainText(plan, own, depth);
  return { at: Math.min(at, openBlockStart(plan, 0) ?? at), depth };
}

/** The chapter under the title with the most strong evidence for a neighbouring pillar. */
function chapterOfNeighbour(plan: Plan, neighbours: readonly number[], judgement: Judgement): Section | undefined {
  const votes = new Map<Section, number>();
  for (const { passage, pillar, strength } of judgement.evidence) {
    if (strength !== 'strong' || !neighbours.includes(pillar)) continue;
    const chapter = chapterOf(plan, plan.passages[passage]?.section ?? -1);
    if (chapter !== undefined) votes.set(chapter, (votes.get(chapter) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1] || a[0].body.start - b[0].body.start)[0]?.[0];
}

/** The section of rank 2 that holds a section of the first source. */
function chapterOf(plan: Plan, index: number): Section | undefined {
  let section = plan.sections[index];
  while (section !== undefined && section.depth > 2) section = plan.sections[section.parent];
  return section?.source === 0 && section.depth === 2 && !BACK_MATTER.test(section.title) ? section : undefined;
}

/** Before the run of appendices and signatures at the end, else the end of the text. */
function endOfMainText(plan: Plan, sections: readonly Section[], depth: number): number {
  let at = plan.sources[0]?.text.length ?? 0;
  for (const section of sections.filter((candidate) => candidate.depth <= depth).reverse()) {
    if (!BACK_MATTER.test(section.title)) break;
    at = section.heading.start;
  }
  return at;
}

function newlinesBefore(text: string, at: number): number {
  const tail: Span = { start: Math.max(0, at - 4), end: at };
  return (/(?<![\r\n])[\r\n]+$/.exec(text.slice(tail.start, tail.end))?.[0].match(/\r\n|\n|\r/g) ?? []).length;
}
