import type { Framework, Language } from '../framework/types.ts';
import { readMarkers } from './language/markers.ts';
import type { Evidence, Exemption, Judgement, Marker, Plan, RuleContext } from './types.ts';

/** What the rules look at, with the markers of a passage read at most once. */
export function createContext(input: {
  readonly plan: Plan;
  readonly framework: Framework;
  readonly judgement: Judgement;
  readonly exemptions: readonly Exemption[];
  readonly language: Language;
}): RuleContext {
  const markers = new Map<number, readonly Marker[]>();
  const evidence = new Map<number, Evidence[]>();
  for (const item of input.judgement.evidence) {
    const known = evidence.get(item.passage);
    if (known === undefined) evidence.set(item.passage, [item]);
    else known.push(item);
  }
  return {
    ...input,
    markers(passage) {
      const known = markers.get(passage);
      if (known !== undefined) return known;
      const read = readMarkers(input.plan.passages[passage]?.text ?? '', input.language);
      markers.set(passage, read);
      return read;
    },
    evidenceOf: (passage) => evidence.get(passage) ?? [],
  };
}
