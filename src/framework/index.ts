import framework from './framework.json' with { type: 'json' };
import mindset from './pillars/1-mindset.json' with { type: 'json' };
import speelruimte from './pillars/2-speelruimte.json' with { type: 'json' };
import vertrouwen from './pillars/3-vertrouwen.json' with { type: 'json' };
import dialoog from './pillars/4-dialoog.json' with { type: 'json' };
import ketenstructuur from './pillars/5-ketenstructuur.json' with { type: 'json' };
import transparantie from './pillars/6-transparantie.json' with { type: 'json' };
import kennis from './pillars/7-kennis.json' with { type: 'json' };
import ketendoelstelling from './pillars/8-ketendoelstelling.json' with { type: 'json' };
import type { Aspect, Framework, Pillar } from './types.ts';
import { type DataFile, pillarOf, readExtension, readFrameworkFile, readPillars, readVocabulary } from './validate.ts';
import vocabulary from './vocabulary.json' with { type: 'json' };

export type * from './types.ts';
export { FrameworkError } from './validate.ts';

const PILLAR_FILES: readonly DataFile[] = [
  { file: 'pillars/1-mindset.json', value: mindset },
  { file: 'pillars/2-speelruimte.json', value: speelruimte },
  { file: 'pillars/3-vertrouwen.json', value: vertrouwen },
  { file: 'pillars/4-dialoog.json', value: dialoog },
  { file: 'pillars/5-ketenstructuur.json', value: ketenstructuur },
  { file: 'pillars/6-transparantie.json', value: transparantie },
  { file: 'pillars/7-kennis.json', value: kennis },
  { file: 'pillars/8-ketendoelstelling.json', value: ketendoelstelling },
];

let loaded: Framework | undefined;

/** *Ketens de baas*: joined from its data files, validated and deeply frozen; every call gives the same object. Throws `FrameworkError`. */
export function loadFramework(): Framework {
  loaded ??= frozenCopy({
    ...readFrameworkFile({ file: 'framework.json', value: framework }),
    pillars: readPillars(PILLAR_FILES),
    ...readVocabulary({ file: 'vocabulary.json', value: vocabulary }),
    examples: [],
  });
  return loaded;
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
