/** Joins the fragments of documents to one plan, with offsets and indices of the whole. */
import type { Language } from '../framework/types.ts';
import type { Fragment } from './fragment.ts';
import { deepFreeze } from './freeze.ts';
import { languageOf } from './language/detect.ts';
import type { SourceText, Span } from './source.ts';
import type { Block, Cell, Comment, FrontMatter, Limit, Passage, Piece, Plan, Section, Stretch, Table } from './types.ts';

/** A section whose ends are not known yet; `passage` is its first. */
export interface OpenSection {
  readonly source: number;
  readonly title: string;
  readonly depth: number;
  readonly heading: Span;
  readonly titleSpan: Span;
  readonly passage: number;
}

interface Joint {
  readonly sections: OpenSection[];
  readonly blocks: Block[];
  readonly passages: Passage[];
  readonly stretches: Stretch[];
  readonly tables: Table[];
  readonly comments: Comment[];
  readonly frontMatter: FrontMatter[];
  readonly limits: Limit[];
}

/** Joins fragments, one list for each source, to a plan. Without a language it is the one that most of the text is in. */
export function joinPlan(sources: readonly SourceText[], fragments: readonly (readonly Fragment[])[], language?: Language): Plan {
  const joint: Joint = { sections: [], blocks: [], passages: [], stretches: [], tables: [], comments: [], frontMatter: [], limits: [] };
  const count = { nl: 0, en: 0 };
  for (let source = 0; source < sources.length; source++) {
    joint.sections.push({ source, title: '', depth: 0, heading: point(0), titleSpan: point(0), passage: joint.passages.length });
    let start = 0;
    for (const fragment of fragments[source] ?? []) {
      addFragment(joint, fragment, source, start);
      start += fragment.length;
      count.nl += fragment.language.nl;
      count.en += fragment.language.en;
    }
  }
  const { sections, blocks, passages, stretches, tables, comments, frontMatter, limits } = joint;
  return Object.freeze({
    sources: Object.freeze([...sources]),
    language: language ?? languageOf(count),
    sections: deepFreeze(closeSections(sections, sources, passages.length)),
    blocks: Object.freeze(blocks),
    passages: Object.freeze(passages),
    stretches: Object.freeze(stretches),
    tables: Object.freeze(tables),
    comments: Object.freeze(comments),
    frontMatter: Object.freeze(frontMatter),
    limits: Object.freeze(limits),
  });
}

const point = (at: number): Span => Object.freeze({ start: at, end: at });
const moved = (span: Span, by: number): Span => Object.freeze({ start: span.start + by, end: span.end + by });

function addFragment(joint: Joint, fragment: Fragment, source: number, by: number): void {
  const section = joint.sections.length - 1;
  const block = joint.blocks.length;
  const passage = joint.passages.length;
  for (const part of fragment.sections) {
    joint.sections.push({
      source,
      title: part.title,
      depth: part.depth,
      heading: moved(part.heading, by),
      titleSpan: moved(part.titleSpan, by),
      passage: passage + part.passage,
    });
  }
  for (const part of fragment.blocks) {
    joint.blocks.push(Object.freeze({ source, kind: part.kind, span: moved(part.span, by), section: section + part.section }));
  }
  for (const part of fragment.passages) joint.passages.push(movedPassage(part, source, by, section, block));
  joint.stretches.push(Object.freeze({ from: passage, to: joint.passages.length }));
  for (const part of fragment.tables) joint.tables.push(movedTable(part, source, by, section));
  for (const part of fragment.comments) {
    joint.comments.push(Object.freeze({ source, span: moved(part.span, by), text: part.text, alone: part.alone }));
  }
  if (fragment.frontMatter) joint.frontMatter.push(movedFrontMatter(fragment.frontMatter, source, by));
  if (fragment.limit) joint.limits.push(Object.freeze({ source, span: moved(fragment.limit.span, by), kind: fragment.limit.kind }));
}

function movedPassage(part: Omit<Passage, 'source'>, source: number, by: number, section: number, block: number): Passage {
  const pieces: Piece[] = [];
  for (const { at, start, length } of part.pieces) pieces.push(Object.freeze({ at, start: start + by, length }));
  return Object.freeze({
    source,
    span: moved(part.span, by),
    text: part.text,
    pieces: Object.freeze(pieces),
    form: part.form,
    marks: part.marks,
    section: section + part.section,
    block: block + part.block,
    leadIn: part.leadIn,
  });
}

function movedTable(part: Omit<Table, 'source'>, source: number, by: number, section: number): Table {
  const cell = ({ span, text, emphasised }: Cell): Cell => Object.freeze({ span: moved(span, by), text, emphasised });
  return Object.freeze({
    source,
    span: moved(part.span, by),
    section: section + part.section,
    heads: Object.freeze(part.heads.map(cell)),
    rows: Object.freeze(part.rows.map((row) => Object.freeze({ span: moved(row.span, by), cells: Object.freeze(row.cells.map(cell)) }))),
  });
}

/** Front matter of the source with that index, `by` code units further. */
export function movedFrontMatter(part: Omit<FrontMatter, 'source'>, source: number, by: number): FrontMatter {
  if (by === 0) return Object.freeze({ ...part, source });
  const keys = part.keys.map((key) => Object.freeze({ name: key.name, span: moved(key.span, by), valueSpan: moved(key.valueSpan, by) }));
  const error = part.error ? Object.freeze({ message: part.error.message, span: moved(part.error.span, by) }) : null;
  return Object.freeze({ source, span: moved(part.span, by), data: part.data, keys: Object.freeze(keys), error });
}

/** Sections with what they were made of. */
export interface ClosedSections {
  readonly open: readonly OpenSection[];
  readonly sections: readonly Section[];
}

const NOTHING_CLOSED: ClosedSections = { open: [], sections: [] };

/**
 * Gives each section its ends, its parent and its passages; one walk from the last to the first, one from the first to the last. What is the same as in `before` stays the same object: most of a
 * long plan stands before an edit.
 */
export function closeSections(
  open: readonly OpenSection[],
  sources: readonly SourceText[],
  passageCount: number,
  before: ClosedSections = NOTHING_CLOSED,
): readonly Section[] {
  const parents = findParents(open);
  const ends = new Int32Array(open.length);
  for (let i = open.length - 1; i >= 0; i--) {
    const { source } = open[i] as OpenSection;
    const next = open[i + 1];
    ends[i] = next && next.source === source ? next.heading.start : (sources[source] as SourceText).text.length;
  }
  const bodies = ends.slice();
  for (let i = open.length - 1; i >= 0; i--) {
    const parent = parents[i] as number;
    if (parent >= 0) bodies[parent] = Math.max(bodies[parent] as number, bodies[i] as number);
  }
  return open.map((own, i): Section => {
    const end = ends[i] as number;
    const bodyEnd = bodies[i] as number;
    const parent = parents[i] as number;
    const lastPassage = open[i + 1]?.passage ?? passageCount;
    const known = before.open[i] === own ? before.sections[i] : undefined;
    if (known?.own.end === end && known.body.end === bodyEnd && known.parent === parent && known.passages[1] === lastPassage) return known;
    const { source, title, depth, heading, titleSpan, passage } = own;
    const { start } = heading;
    return {
      source,
      title,
      depth,
      heading,
      titleSpan,
      own: { start, end },
      body: { start, end: bodyEnd },
      parent,
      passages: [passage, lastPassage],
    };
  });
}

/** The nearest section before each that has a higher rank, in the same source; -1 when there is none. */
function findParents(open: readonly OpenSection[]): readonly number[] {
  const stack: number[] = [];
  return open.map((section, i) => {
    if (section.depth === 0) stack.length = 0;
    while (stack.length > 0 && (open[stack.at(-1) as number] as OpenSection).depth >= section.depth) stack.pop();
    const parent = stack.at(-1) ?? -1;
    if (section.depth > 0) stack.push(i);
    return parent;
  });
}
