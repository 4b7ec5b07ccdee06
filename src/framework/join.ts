/** From data files to a framework; knows no files of its own. */
import type { Aspect, Framework, Pillar } from './types.ts';
import { type DataFile, pillarOf, readExtension, readFrameworkFile, readOrdinary, readPillars, readVocabulary } from './validate.ts';

/** The data files of a framework, as read; `pillars` in the order of their numbers. */
export interface FrameworkFiles {
  readonly framework: DataFile;
  readonly pillars: readonly DataFile[];
  readonly vocabulary: DataFile;
  readonly ordinary: DataFile;
}

/** The framework that the files make: validated and deeply frozen. Throws `FrameworkError`. */
export function joinFramework({ framework, pillars, vocabulary, ordinary }: FrameworkFiles): Framework {
  return frozenCopy({
    ...readFrameworkFile(framework),
    pillars: readPillars(pillars),
    ...readVocabulary(vocabulary),
    ...readOrdinary(ordinary),
    examples: [],
  });
}

/**
 * A new framework, frozen as deeply as `base`: `base` with the aspects, terms and examples of an organisation's own file added at the end of its lists.
 * The id, version and name stay those of `base`, so that a second extension can follow.
 *
 * @param extension the parsed JSON of the file, a `FrameworkExtension`; it is copied, never changed
 * @param file the name of the file, for the message of the `FrameworkError` that is thrown when the extension does not fit
 */
export function extendFramework(base: Framework, extension: unknown, file: string): Framework {
  const { aspects = [], terms = [], examples = [] } = frozenCopy(readExtension({ file, value: extension }, base));
  return Object.freeze({
    ...base,
    pillars: Object.freeze(base.pillars.map((pillar) => withAspects(pillar, aspects))),
    terms: Object.freeze([...base.terms, ...terms]),
    examples: Object.freeze([...base.examples, ...examples]),
  });
}

function withAspects(pillar: Pillar, aspects: readonly Aspect[]): Pillar {
  const own = aspects.filter((aspect) => pillarOf(aspect.id) === pillar.number);
  return own.length === 0 ? pillar : Object.freeze({ ...pillar, aspects: Object.freeze([...pillar.aspects, ...own]) });
}

/** Plain data, copied and frozen all the way down. */
function frozenCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const copy = Array.isArray(value)
    ? value.map(frozenCopy)
    : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, frozenCopy(part)]));
  return Object.freeze(copy) as T;
}
