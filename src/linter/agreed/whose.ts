import { filesOf, sharedNames } from './agreed-plan.ts';
import type { AgreedPlan } from './types.ts';

/** More files than a plan has: one that is not there tells more than all that came with it. */
const MANY = 1e6;

/**
 * Whether what was agreed, as it is kept beside the first document of a plan, was agreed of that plan. Plans that begin with the same document keep it in the same place: it is of the one with the files
 * that it was made of or, since a plan gets and loses files, of the one that is nearest to that and has
 * one more of them or nothing else; of none when that cannot be told.
 *
 * @param files The paths, or addresses, of the plan's documents, with slashes, in reading order.
 * @param sharing Those of the other plans that begin with the same document.
 * @param real The same text for each of the ways in which a file may be named.
 */
export function isAgreedOf(
  agreed: AgreedPlan,
  files: readonly string[],
  sharing: readonly (readonly string[])[],
  real: (path: string) => string = (path) => path,
): boolean {
  const [first] = files;
  if (first === undefined || sharing.length === 0) return true;
  const made = new Set(placesOf(agreed, first).map(real));
  const unlike = (paths: readonly string[]): number => {
    const own = new Set(paths.map(real));
    const common = [...own].filter((path) => made.has(path)).length;
    return (made.size - common) * MANY + own.size - common;
  };
  const own = unlike(files);
  // The first file is in each of them, and speaks for none.
  const isLike = files.length === 1 || files.slice(1).some((path) => made.has(real(path)));
  return own === 0 || (isLike && sharing.every((paths) => unlike(paths) > own));
}

/**
 * What was agreed, with its documents called as they will be in a check that calls `files[i]` by `names[i]`: how a document is named depends on the folder from where it is looked at.
 *
 * @param files As in `isAgreedOf`.
 */
export function namedAsNow(
  agreed: AgreedPlan,
  files: readonly string[],
  names: readonly string[],
  real: (path: string) => string = (path) => path,
): AgreedPlan {
  const [first] = files;
  if (first === undefined) return agreed;
  const shared = sharedNames(names);
  // A plan of one document is that document, whatever it was called.
  if (files.length === 1 && filesOf(agreed).size === 1) return renamed(agreed, shared);
  const now = new Map(files.map((path, index) => [real(path), shared[index] ?? '']));
  const placed = placesOf(agreed, first).map((place) => now.get(real(place)));
  return renamed(agreed, placed);
}

/**
 * What was agreed, after documents got another name or place.
 *
 * @param first Where the first document stood, as in `isAgreedOf`.
 * @param placeNow Where a document stands that stood there.
 */
export function movedAlong(agreed: AgreedPlan, first: string, placeNow: (path: string) => string): AgreedPlan {
  return renamed(agreed, sharedNames(placesOf(agreed, first).map(placeNow)));
}

/** With the names in the order of `filesOf`; a document without one keeps its own. */
function renamed(agreed: AgreedPlan, names: readonly (string | undefined)[]): AgreedPlan {
  const now = new Map([...filesOf(agreed)].map((name, index) => [name, names[index]]));
  return { ...agreed, sections: agreed.sections.map((section) => ({ ...section, file: now.get(section.file) ?? section.file })) };
}

/** Where the documents of an agreed plan stood, of which the first stands at `first`: their names are seen from the folder that holds all of them. */
function placesOf(agreed: AgreedPlan, first: string): readonly string[] {
  const names = [...filesOf(agreed)];
  const own = names.find((name) => first.endsWith(`/${name}`)) ?? first.slice(first.lastIndexOf('/') + 1);
  const folder = first.slice(0, first.length - own.length);
  return names.map((name) => folder + name);
}
