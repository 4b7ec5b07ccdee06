/** Text to plan: the face of this room. */
import type { Language } from '../framework/types.ts';
import { type Chunk, splitChunks, wholeChunk } from './chunks.ts';
import type { Fragment, FragmentCache } from './fragment.ts';
import { joinPlan } from './join-plan.ts';
import { labelKey, mayDefine, usedLabels } from './labels.ts';
import { parseChunk } from './read-chunk.ts';
import { createSource, type SourceInput } from './source.ts';
import type { Plan } from './types.ts';

export type { Fragment, FragmentCache } from './fragment.ts';
export { joinPlan } from './join-plan.ts';

/** `language`: taken for granted instead of detected. `cache`: keeps fragments between calls. `cut`: for tests, how documents are cut into chunks: not at all, or wherever it can be done. */
export interface PlanOptions {
  readonly language?: Language;
  readonly cache?: FragmentCache;
  readonly cut?: 'never' | 'everywhere';
}

/** Reads one or more documents as one plan. Never throws on any text. */
export function createPlan(inputs: readonly SourceInput[], options: PlanOptions = {}): Plan {
  const sources = inputs.map(createSource);
  const fragments = sources.map((source) => readSource(chunksOf(source.text, options.cut), options.cache));
  return joinPlan(sources, fragments, options.language);
}

function chunksOf(text: string, cut: PlanOptions['cut']): readonly Chunk[] {
  if (cut === 'never') return wholeChunk(text);
  return cut === 'everywhere' ? splitChunks(text, { least: 0, full: 0 }) : splitChunks(text);
}

/** The fragments of a document's chunks, with labels known to each other. */
function readSource(chunks: readonly Chunk[], cache: FragmentCache | undefined): readonly Fragment[] {
  const defining = new Map<Chunk, Fragment>();
  const defined = new Map<string, string>();
  for (const chunk of chunks) {
    if (!mayDefine(chunk.text)) continue;
    const fragment = readChunk(chunk, [], cache);
    defining.set(chunk, fragment);
    for (const label of fragment.defines) if (!defined.has(labelKey(label))) defined.set(labelKey(label), label);
  }
  return chunks.map((chunk) => {
    const own = defining.get(chunk);
    const foreign = defined.size === 0 || !chunk.text.includes('[') ? [] : foreignLabels(chunk, defined, own);
    return foreign.length === 0 && own ? own : readChunk(chunk, foreign, cache);
  });
}

/** The labels that a chunk refers to and does not define itself; `own` is the chunk as read by itself, when it defines any. */
export function foreignLabels(
  chunk: Pick<Chunk, 'text'>,
  defined: ReadonlyMap<string, string>,
  own: Fragment | undefined,
): readonly string[] {
  const used = usedLabels(chunk.text, defined);
  if (!own) return used;
  const known = new Set(own.defines.map(labelKey));
  return used.filter((label) => !known.has(labelKey(label)));
}

function readChunk(chunk: Chunk, labels: readonly string[], cache: FragmentCache | undefined): Fragment {
  if (!cache) return parseChunk(chunk, labels);
  const kind = chunk.segments[0]?.kind;
  const key = `${kind === 'front-matter' || kind === 'plain' ? kind : ''}\n${labels.join('\n')}\n\n${chunk.text}`;
  const known = cache.get(key);
  if (known) return known;
  const fragment = parseChunk(chunk, labels);
  cache.set(key, fragment);
  return fragment;
}
