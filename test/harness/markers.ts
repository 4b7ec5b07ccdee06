import type { Language } from '../../src/framework/types.ts';
import { readMarkers } from '../../src/linter/language/markers.ts';
import type { MarkerKind } from '../../src/linter/types.ts';

/** The words of the markers of one kind. */
export function wordsOf(text: string, language: Language, kind: MarkerKind): string[] {
  return readMarkers(text, language)
    .filter((marker) => marker.kind === kind)
    .map((marker) => text.slice(marker.from, marker.to));
}
