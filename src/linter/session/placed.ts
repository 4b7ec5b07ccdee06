/**
 * What stands in a fragment, at its place in the plan. An edit moves all that stands behind it, and to write those places anew costs more than
 * all else that a check does; so these objects read their place when they are asked. They are classes for that reason alone.
 */
import type { Fragment } from '../fragment.ts';
import type { OpenSection } from '../join-plan.ts';
import type { Span } from '../source.ts';
import type { Block, Cell, Passage, PassageForm, PassageMark, Piece, Stretch, Table } from '../types.ts';

/** Where a fragment stands: offset in its source, the section it begins in, and how many blocks and tables of the plan stand before its own. */
export interface FragmentPlace {
  source: number;
  start: number;
  section: number;
  block: number;
  table: number;
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

class PlacedPassage implements Passage {
  readonly text: string;
  readonly form: PassageForm;
  readonly marks: readonly PassageMark[];
  readonly leadIn: string;
  readonly #part: Fragment['passages'][number];
  readonly #place: FragmentPlace;

  constructor(part: Fragment['passages'][number], place: FragmentPlace) {
    this.text = part.text;
    this.form = part.form;
    this.marks = part.marks;
    this.leadIn = part.leadIn;
    this.#part = part;
    this.#place = place;
  }

  get source(): number {
    return this.#place.source;
  }

  get span(): Span {
    return moved(this.#part.span, this.#place.start);
  }

  get pieces(): readonly Piece[] {
    const by = this.#place.start;
    return this.#part.pieces.map(({ at, start, length }) => ({ at, start: start + by, length }));
  }

  get section(): number {
    return this.#place.section + this.#part.section;
  }

  get block(): number {
    return this.#place.block + this.#part.block;
  }
}

class PlacedBlock implements Block {
  readonly kind: Block['kind'];
  readonly #part: Fragment['blocks'][number];
  readonly #place: FragmentPlace;

  constructor(part: Fragment['blocks'][number], place: FragmentPlace) {
    this.kind = part.kind;
    this.#part = part;
    this.#place = place;
  }

  get source(): number {
    return this.#place.source;
  }

  get span(): Span {
    return moved(this.#part.span, this.#place.start);
  }

  get section(): number {
    return this.#place.section + this.#part.section;
  }
}

class PlacedSpan {
  readonly #span: Span;
  readonly #place: FragmentPlace;

  constructor(span: Span, place: FragmentPlace) {
    this.#span = span;
    this.#place = place;
  }

  get span(): Span {
    return moved(this.#span, this.#place.start);
  }
}

class PlacedCell extends PlacedSpan implements Cell {
  readonly text: string;
  readonly emphasised: boolean;

  constructor({ span, text, emphasised }: Cell, place: FragmentPlace) {
    super(span, place);
    this.text = text;
    this.emphasised = emphasised;
  }
}

class PlacedRow extends PlacedSpan {
  readonly cells: readonly Cell[];

  constructor({ span, cells }: Table['rows'][number], place: FragmentPlace) {
    super(span, place);
    this.cells = cells.map((cell) => new PlacedCell(cell, place));
  }
}

class PlacedTable extends PlacedSpan implements Table {
  readonly heads: readonly Cell[];
  readonly rows: Table['rows'];
  readonly #section: number;
  readonly #place: FragmentPlace;

  constructor(part: Fragment['tables'][number], place: FragmentPlace) {
    super(part.span, place);
    this.heads = part.heads.map((cell) => new PlacedCell(cell, place));
    this.rows = part.rows.map((row) => new PlacedRow(row, place));
    this.#section = part.section;
    this.#place = place;
  }

  get source(): number {
    return this.#place.source;
  }

  get section(): number {
    return this.#place.section + this.#section;
  }
}

/** A fragment at a place, which may change; its stretch, passages, blocks and tables stay the same objects. */
export interface PlacedFragment {
  readonly fragment: Fragment;
  readonly place: FragmentPlace;
  readonly stretch: { -readonly [K in keyof Stretch]: number };
  readonly passages: readonly Passage[];
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  /** Whether it holds comments, front matter or a limit, and how long it is: what the fragment says, for whoever looks through thousands of them. */
  readonly hasMore: boolean;
  readonly length: number;
  readonly nl: number;
  readonly en: number;
  /** Its sections, as they were placed the last time; null when they never were. */
  sections: readonly OpenSection[] | null;
}

export function placeFragment(fragment: Fragment): PlacedFragment {
  const place: FragmentPlace = { source: 0, start: 0, section: 0, block: 0, table: 0 };
  return {
    fragment,
    place,
    stretch: { from: 0, to: 0 },
    passages: fragment.passages.map((part) => new PlacedPassage(part, place)),
    blocks: fragment.blocks.map((part) => new PlacedBlock(part, place)),
    tables: fragment.tables.map((part) => new PlacedTable(part, place)),
    hasMore: fragment.comments.length > 0 || fragment.frontMatter !== null || fragment.limit !== null,
    length: fragment.length,
    nl: fragment.language.nl,
    en: fragment.language.en,
    sections: null,
  };
}
