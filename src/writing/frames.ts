import type { Aspect, Framework, Language, Pillar } from '../framework/types.ts';
import { type TableFrameId, tableFrames, tableSnippet } from './table-frames.ts';

/** A sentence or table to fill in. */
export interface WritingFrame {
  /** `P3.b`, or the id of a table. */
  readonly id: string;
  readonly kind: 'sentence' | 'table';
  /** The pillar of a sentence; null for a table, which belongs to none. */
  readonly pillar: number | null;
  /** What the writer types to find it: `p3b`, `raci`. */
  readonly prefix: string;
  readonly label: string;
  readonly description: string;
  /** A snippet with `${1:[wie]}` placeholders. */
  readonly snippet: string;
}

/** A place in a frame that the writer fills. */
export interface FramePlaceholder {
  readonly number: number;
  /** The bracketed text, brackets included. */
  readonly text: string;
}

const PLACEHOLDER = /\$\{(\d+):([^}$]*)\}/g;

/** All frames in a language: sentences by pillar and aspect, then tables. */
export function writingFrames(framework: Framework, language: Language): readonly WritingFrame[] {
  const sentences = framework.pillars.flatMap((pillar) => pillar.aspects.map((aspect) => sentenceFrame(pillar, aspect, language)));
  const tables = tableFrames().map(
    ({ id, prefix, name, description }): WritingFrame => ({
      id,
      kind: 'table',
      pillar: null,
      prefix: prefix[language],
      label: name[language],
      description: description[language],
      snippet: tableSnippet(id as TableFrameId, language),
    }),
  );
  return [...sentences, ...tables];
}

export function sentenceFrame({ number }: Pillar, { id, name, frame, advice }: Aspect, language: Language): WritingFrame {
  return {
    id,
    kind: 'sentence',
    pillar: number,
    prefix: `p${number}${id.replace(/^P\d+\./, '')}`,
    label: name[language],
    description: advice[language],
    snippet: frame[language],
  };
}

/** The places that a snippet leaves open, in the order in which the writer comes by them. */
export function placeholdersOf(snippet: string): readonly FramePlaceholder[] {
  return [...snippet.matchAll(PLACEHOLDER)]
    .map(([, number, text]) => ({ number: Number(number), text: text ?? '' }))
    .sort((a, b) => a.number - b.number);
}

/** The text of a snippet, with values by placeholder number; what has none keeps its bracketed text. */
export function fillFrame(snippet: string, values: Readonly<Record<number, string>> = {}): string {
  return snippet.replace(PLACEHOLDER, (_, number: string, text: string) => values[Number(number)] ?? text);
}
