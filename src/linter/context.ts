import type { Framework, Language } from '../framework/types.ts';
import { createEvidenceIndex, type EvidenceIndex } from './evidence-index.ts';
import { readMarkers } from './language/markers.ts';
import { createReadings, type Readings } from './readings.ts';
import type { Exemption, Judgement, Marker, Passage, Plan, RuleContext } from './types.ts';

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
export function createContext(input: {
  readonly plan: Plan;
  readonly framework: Framework;
  readonly judgement: Judgement;
  readonly exemptions: readonly Exemption[];
  readonly language: Language;
  readonly readings?: Readings;
  readonly evidence?: EvidenceIndex;
}): RuleContext {
  const { plan, judgement, language, readings = createReadings()(plan) } = input;
  const markersOf = readings.kept(MARKERS[language]);
  const evidence = input.evidence ?? createEvidenceIndex(plan, judgement.evidence);
  const made = new Map<unknown, unknown>();
  const context: RuleContext = {
    ...input,
    readings,
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
