/** What the status step looks at: each pillar's own best passages, seen against how outspoken the document is on all pillars. */
import { type PassageScore, statusFeatures } from './status.ts';

/**
 * Adds to each pillar's features the document's level: the mean over the pillars of the best score for "addresses" and for "touches".
 * Flat official prose scores low on everything; there a pillar that stands out says more than the bare figure. The constant stays last.
 */
export function withLevels(byPillar: readonly (readonly number[])[]): number[][] {
  const mean = (at: number): number => byPillar.reduce((sum, features) => sum + (features[at] ?? 0), 0) / Math.max(1, byPillar.length);
  const addressed = mean(0);
  const touched = mean(2);
  return byPillar.map((features) => [...features.slice(0, -1), addressed, touched, features[features.length - 1] ?? 1]);
}

/** The features of all pillars of a document, from the scores of its units by pillar. */
export function documentFeatures(scores: readonly (readonly PassageScore[])[], passages: number): number[][] {
  return withLevels(scores.map((own) => statusFeatures(own, passages)));
}
