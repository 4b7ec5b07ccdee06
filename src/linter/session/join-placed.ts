/** Joins placed fragments to a plan. */
import { closeSections, movedFrontMatter, type OpenSection } from '../join-plan.ts';
import { languageOf } from '../language/detect.ts';
import type { SourceText, Span } from '../source.ts';
import type { Block, Comment, FrontMatter, Limit, Passage, Plan, Stretch, Table } from '../types.ts';
import type { PlacedFragment } from './placed.ts';

/** A document with its fragments, which join up to its text. */
export interface PlacedDocument {
  readonly source: SourceText;
  readonly fragments: readonly PlacedFragment[];
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

/** Gives all fragments their place, and the plan that they make: in the language that most of the text is in. */
export function joinPlaced(documents: readonly PlacedDocument[]): Plan {
  const joint: Joint = { sections: [], blocks: [], passages: [], stretches: [], tables: [], comments: [], frontMatter: [], limits: [] };
  const count = { nl: 0, en: 0 };
  documents.forEach(({ fragments }, source) => {
    joint.sections.push({ source, title: '', depth: 0, heading: at(0), titleSpan: at(0), passage: joint.passages.length });
    let start = 0;
    for (const placed of fragments) {
      addPlaced(joint, placed, source, start);
      start += placed.fragment.length;
      count.nl += placed.fragment.language.nl;
      count.en += placed.fragment.language.en;
    }
  });
  const sources = documents.map((document) => document.source);
  return Object.freeze({ ...joint, sources, sections: closeSections(joint.sections, sources, joint.passages.length), language: languageOf(count) });
}

const at = (offset: number): Span => Object.freeze({ start: offset, end: offset });
const moved = (span: Span, by: number): Span => Object.freeze({ start: span.start + by, end: span.end + by });

function addPlaced(joint: Joint, { fragment, place, stretch, passages, blocks, tables }: PlacedFragment, source: number, start: number): void {
  place.source = source;
  place.start = start;
  place.section = joint.sections.length - 1;
  place.block = joint.blocks.length;
  const passage = joint.passages.length;
  for (const { title, depth, heading, titleSpan, passage: before } of fragment.sections) {
    joint.sections.push({ source, title, depth, heading: moved(heading, start), titleSpan: moved(titleSpan, start), passage: passage + before });
  }
  for (const block of blocks) joint.blocks.push(block);
  for (const part of passages) joint.passages.push(part);
  stretch.from = passage;
  stretch.to = joint.passages.length;
  joint.stretches.push(stretch);
  for (const table of tables) joint.tables.push(table);
  for (const { span, text, alone } of fragment.comments) joint.comments.push({ source, span: moved(span, start), text, alone });
  if (fragment.frontMatter) joint.frontMatter.push(movedFrontMatter(fragment.frontMatter, source, start));
  if (fragment.limit) joint.limits.push({ source, span: moved(fragment.limit.span, start), kind: fragment.limit.kind });
}
