import { nearest } from '../linter/nearest.ts';

/** " Did you mean …?" or nothing. */
export function didYouMean(typed: string, candidates: readonly string[]): string {
  const meant = nearest(typed, candidates);
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}
