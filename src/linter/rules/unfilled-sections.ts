import { word } from '../language/letters.ts';
import type { Plan, RuleContext, Section } from '../types.ts';
import { firstFault } from './overlap.ts';

/** Blocks that say nothing to the reader of the plan. */
const WITHOUT_WORDS = new Set(['heading', 'comment', 'rule', 'definition']);

/** Headings under which tools put a list of contents. */
const CONTENTS = /^(?:[\d.]+\s+)?(?:inhoud|inhoudsopgave|table of contents|contents|toc)$/i;

/** The title of an article. What stands above it is the title of a chapter, whatever the ranks of the two. */
const ARTICLE = /^(?:artikel|art\.|article)\s+\d/i;

/** Headings that say themselves where their subject stands: "Rollen: zie bijlage 2", "Bijlage 1: ketenkaart (apart bijgevoegd)". */
const REFERS = new RegExp(
  `${word('(?:zie|see) (?:de |het |the )?(?:bijlagen?|hoofdstuk|paragraaf|annex|appendix|chapter|section)')}|(?:bijgevoegd|bijgesloten|attached|enclosed)\\)?\\.?$`,
  'i',
);

/** Headings of what there is no more, or was never meant to be. */
const NO_MORE =
  /(?:^(?:[\d.]+ )?|\()(?:vervallen|ingetrokken|gereserveerd|withdrawn|deleted|repealed|reserved|not used|intentionally left blank)[)*.]{0,3}$/i;

/** How a plan that is still being written says so in its front matter. */
const DRAFT = /^(?:concept|draft|ontwerp)/i;

/** How the questions of a template begin. */
const ASKING = /^<!--\s*ketensturing:/i;
/** So many characters of a comment are looked at. */
const ASKING_WITHIN = 40;

const NOWHERE: ReadonlySet<number> = new Set();

/** Headings with nothing under them. */
export interface UnfilledSections {
  readonly empty: readonly Section[];
  /** In a plan that calls itself a draft: those under which a template's questions wait for an answer. */
  readonly toFill: readonly Section[];
}

/** Looks for headings with nothing under them; each rule about them takes its own. */
export function unfilledSections(context: RuleContext): UnfilledSections {
  const { plan } = context;
  const filled = new Uint8Array(plan.sections.length);
  for (const { section, kind } of plan.blocks) if (filled[section] === 0 && !WITHOUT_WORDS.has(kind)) filled[section] = 1;
  const parents = new Uint8Array(plan.sections.length);
  for (const { parent } of plan.sections) if (parent >= 0) parents[parent] = 1;
  const drafts = draftSources(plan);
  const asked = drafts.size === 0 ? NOWHERE : askingSections(plan);
  const empty: Section[] = [];
  const toFill: Section[] = [];
  let source = -1;
  for (const [index, section] of plan.sections.entries()) {
    if (section.depth === 0 || section.title === '') continue;
    const isTitle = section.source !== source && section.depth === 1;
    source = section.source;
    if (isTitle || filled[index] === 1 || parents[index] === 1 || CONTENTS.test(section.title.trim())) continue;
    if (opensArticles(plan, index) || isSubtitle(plan, index) || REFERS.test(section.title) || NO_MORE.test(section.title.trim())) continue;
    if (firstFault(context, section.passages[0]) === 'placeholder') continue;
    (drafts.has(section.source) && asked.has(index) ? toFill : empty).push(section);
  }
  return { empty, toFill };
}

function opensArticles({ sections }: Plan, index: number): boolean {
  const next = sections[index + 1];
  return (
    next?.source === sections[index]?.source && ARTICLE.test(next?.title.trim() ?? '') && !ARTICLE.test(sections[index]?.title.trim() ?? '')
  );
}

/** Fewer words name a part of the plan. */
const FEWEST_OF_SUBTITLE = 4;

/** Whether a heading goes on with the title above it: it says more than a name and ranks below the heading that follows, or begins as no heading does. */
function isSubtitle({ sections }: Plan, index: number): boolean {
  const [title, section, next] = [sections[index - 1], sections[index] as Section, sections[index + 1]];
  const isBelowTitle = title?.source === section.source && title.depth === 1 && sections[index - 2]?.depth !== 1;
  if (!isBelowTitle || next?.source !== section.source) return false;
  const name = section.title.trim();
  return (next.depth < section.depth && name.split(/\s+/).length >= FEWEST_OF_SUBTITLE) || /^[(\p{Ll}]/u.test(name);
}

function draftSources({ frontMatter }: Plan): ReadonlySet<number> {
  return new Set(frontMatter.filter(({ data }) => typeof data.status === 'string' && DRAFT.test(data.status)).map(({ source }) => source));
}

/** The sections, by index, in which a template asks something. */
function askingSections({ blocks, sources }: Plan): ReadonlySet<number> {
  const asks = ({ source, span: { start } }: Plan['blocks'][number]): boolean =>
    ASKING.test(sources[source]?.text.slice(start, start + ASKING_WITHIN) ?? '');
  return new Set(blocks.filter((block) => block.kind === 'comment' && asks(block)).map(({ section }) => section));
}
