import { createEvidenceIndex } from './evidence-index.ts';
import { markersByLanguage, NO_MARKERS } from './passage-markers.ts';
import { createReadings } from './readings.ts';
import type { CoverageInput } from './report.ts';
import type { RuleContext } from './types.ts';

/** What the rules look at; what was read of the passages is read at most once. */
export function createContext(input: CoverageInput & Partial<Pick<RuleContext, 'agreed' | 'isOn'>>): RuleContext {
  const { plan, judgement, language, readings = createReadings()(plan) } = input;
  const markersOf = readings.kept(markersByLanguage[language]);
  const evidence = input.evidence ?? createEvidenceIndex(plan, judgement);
  const made = new Map<unknown, unknown>();
  const context: RuleContext = {
    ...input,
    readings,
    agreed: input.agreed ?? null,
    isOn: input.isOn ?? (() => true),
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
