import type { Language } from '../framework/types.ts';
import { readMarkers } from './language/markers.ts';
import type { Marker, Passage } from './types.ts';

export const NO_MARKERS: readonly Marker[] = Object.freeze([]);

/** Reads the markers of a passage. What was read is known by these functions, so that judge and rules share it. */
export const markersByLanguage: Readonly<Record<Language, (passage: Passage) => readonly Marker[]>> = {
  nl: ({ text }) => frugal(readMarkers(text, 'nl')),
  en: ({ text }) => frugal(readMarkers(text, 'en')),
};

/** Most passages have none: they share one empty list. */
function frugal(markers: readonly Marker[]): readonly Marker[] {
  return markers.length === 0 ? NO_MARKERS : markers;
}
