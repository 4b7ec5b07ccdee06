import type { Language } from '../framework/types.ts';
import type { Comparison } from './agreed/changes.ts';
import { createEvidenceIndex } from './evidence-index.ts';
import { readMarkers } from './language/markers.ts';
import { createReadings } from './readings.ts';
import type { CoverageInput } from './report.ts';
import type { Marker, Passage, RuleContext } from './types.ts';

const MARKERS: Readonly<Record<Language, (passage: Passage) => readonly Marker[]>> = {
  nl: ({ text }) => frugal(readMarkers(text, 'nl')),
  en: ({ text }) => frugal(readMarkers(text, 'en')),
};

const NO_MARKERS: readonly Marker[] = Object.freeze([]);

/** Most passages have none: they share one empty list. */
function frugal(markers: readonly Marker[]): readonly Marker[] {
  return markers.length === 0 ? NO_MARKERS : markers;
}

/** What the rules look at; what was read of the passages is read at most once. */
export function createContext(input: CoverageInput & { readonly agreed?: Comparison | null }): RuleContext {
  const { plan, judgement, language, readings = createReadings()(plan) } = input;
  const markersOf = readings.kept(MARKERS[language]);
  const evidence = input.evidence ?? createEvidenceIndex(plan, judgement.evidence);
  const made = new Map<unknown, unknown>();
  const context: RuleContext = {
    ...input,
    readings,
    agreed: input.agreed ?? null,
    markers(index) {
      const passage = plan.passages[index];
      return passage === undefined ? NO_MARKERS : markersOf(passage);
    },
    evidenceOf: evidence.of,
    evidenceByStretch: evidence.byStretch,
    once<T>(make: (context: RuleContext) => T): T {
      if (!made.has(make)) made.set(make, make(context));
      return made.get(make) as T;
    },
  };
  return context;
}
