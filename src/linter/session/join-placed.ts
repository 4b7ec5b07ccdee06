/** Joins placed fragments to a plan, which is kept and changed where the fragments change. */
import { difference } from '../difference.ts';
import type { Fragment } from '../fragment.ts';
import { type ClosedSections, closeSections, movedFrontMatter, type OpenSection } from '../join-plan.ts';
import { languageOf } from '../language/detect.ts';
import { replaceItems } from '../replace-items.ts';
import type { SourceText, Span } from '../source.ts';
import type { Block, Comment, FrontMatter, Limit, Passage, Plan, Table } from '../types.ts';
import type { PlacedFragment } from './placed.ts';

/** A document with its fragments, which join up to its text. */
export interface PlacedDocument {
  readonly source: SourceText;
  readonly fragments: readonly PlacedFragment[];
}

/** What stands in all fragments, in order. */
interface Joint {
  readonly passages: Passage[];
  readonly blocks: Block[];
  readonly tables: Table[];
}

/** What is made anew for each version. */
interface Outline {
  readonly sections: OpenSection[];
  readonly comments: Comment[];
  readonly frontMatter: FrontMatter[];
  readonly limits: Limit[];
  readonly language: { nl: number; en: number };
}

/** Gives all fragments their place, and the plan that they make: in the language that most of the text is in. A plan holds good until the next. */
export function createJoiner(): (documents: readonly PlacedDocument[]) => Plan {
  const joint: Joint = { passages: [], blocks: [], tables: [] };
  let before: readonly PlacedFragment[] = [];
  let closed: ClosedSections | undefined;
  return (documents) => {
    const fragments = documents.flatMap((document) => document.fragments);
    exchange(joint, before, fragments);
    before = fragments;
    const sources = documents.map((document) => document.source);
    const { sections: open, language, ...rest } = placeAll(documents);
    const sections = closeSections(open, sources, joint.passages.length, closed);
    closed = { open, sections };
    return {
      ...joint,
      ...rest,
      stretches: fragments.map(({ stretch }) => stretch),
      sources,
      language: languageOf(language),
      sections,
    };
  };
}

/** Changes the lists where the fragments differ from those before, which still have their old places. */
function exchange({ passages, blocks, tables }: Joint, before: readonly PlacedFragment[], after: readonly PlacedFragment[]): void {
  const { from, oldTo, newTo } = difference(before, after);
  const [first, end] = [before[from], before[oldTo]];
  const fresh = after.slice(from, newTo);
  const swap = <T>(list: T[], placeOf: (fragment: PlacedFragment) => number, items: (fragment: PlacedFragment) => readonly T[]): void =>
    replaceItems(list, first ? placeOf(first) : list.length, end ? placeOf(end) : list.length, fresh.flatMap(items));
  swap(
    passages,
    ({ stretch }) => stretch.from,
    (fragment) => fragment.passages,
  );
  swap(
    blocks,
    ({ place }) => place.block,
    (fragment) => fragment.blocks,
  );
  swap(
    tables,
    ({ place }) => place.table,
    (fragment) => fragment.tables,
  );
}

const at = (offset: number): Span => ({ start: offset, end: offset });
const moved = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** The running numbers of what stands before a fragment. */
interface Cursor {
  start: number;
  passage: number;
  block: number;
  table: number;
}

function placeAll(documents: readonly PlacedDocument[]): Outline {
  const outline: Outline = { sections: [], comments: [], frontMatter: [], limits: [], language: { nl: 0, en: 0 } };
  const cursor: Cursor = { start: 0, passage: 0, block: 0, table: 0 };
  documents.forEach(({ fragments }, source) => {
    outline.sections.push({ source, title: '', depth: 0, heading: at(0), titleSpan: at(0), passage: cursor.passage });
    cursor.start = 0;
    for (const placed of fragments) {
      const { place, stretch } = placed;
      if (place.source !== source || place.start !== cursor.start || stretch.from !== cursor.passage) placed.sections = null;
      placeOne(placed, source, cursor, outline.sections.length - 1);
      addOutline(outline, placed, source, cursor);
      cursor.start += placed.length;
      cursor.passage += placed.passages.length;
      cursor.block += placed.blocks.length;
      cursor.table += placed.tables.length;
    }
  });
  return outline;
}

function placeOne({ place, stretch, passages }: PlacedFragment, source: number, cursor: Cursor, section: number): void {
  place.source = source;
  place.start = cursor.start;
  place.section = section;
  place.block = cursor.block;
  place.table = cursor.table;
  stretch.from = cursor.passage;
  stretch.to = cursor.passage + passages.length;
}

function addOutline(outline: Outline, placed: PlacedFragment, source: number, { start, passage }: Cursor): void {
  placed.sections ??= placed.fragment.sections.map(({ title, depth, heading, titleSpan, passage: before }) => ({
    source,
    title,
    depth,
    heading: moved(heading, start),
    titleSpan: moved(titleSpan, start),
    passage: passage + before,
  }));
  for (const section of placed.sections) outline.sections.push(section);
  outline.language.nl += placed.nl;
  outline.language.en += placed.en;
  if (placed.hasMore) addMore(outline, placed.fragment, source, start);
}

function addMore(outline: Outline, { comments, frontMatter, limit }: Fragment, source: number, start: number): void {
  for (const { span, text, alone } of comments) outline.comments.push({ source, span: moved(span, start), text, alone });
  if (frontMatter) outline.frontMatter.push(movedFrontMatter(frontMatter, source, start));
  if (limit) outline.limits.push({ source, span: moved(limit.span, start), kind: limit.kind });
}
