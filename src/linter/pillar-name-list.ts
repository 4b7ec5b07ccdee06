import type { Framework } from '../framework/types.ts';

/** How a pillar is named: by its full official name, its short name, or another name writers use. */
export type NameKind = 'official' | 'short' | 'alias';

/** One name, in lower case, of one pillar. */
export interface NameEntry {
  readonly text: string;
  readonly pillar: number;
  readonly kind: NameKind;
}

const nameLists = new WeakMap<Framework, readonly NameEntry[]>();

/** All names of all pillars in both languages, longest first; a name that two pillars share is left out. */
export function namesOf(framework: Framework): readonly NameEntry[] {
  const known = nameLists.get(framework);
  if (known) return known;
  const byText = new Map<string, NameEntry | null>();
  const add = (pillar: number, kind: NameKind, text: string): void => {
    const key = text.toLowerCase();
    const other = byText.get(key);
    if (other === undefined) byText.set(key, { text: key, pillar, kind });
    else if (other?.pillar !== pillar) byText.set(key, null);
  };
  for (const kind of ['official', 'short', 'alias'] as const) {
    for (const pillar of framework.pillars) {
      const source = kind === 'official' ? pillar.name : kind === 'short' ? pillar.shortName : pillar.aliases;
      for (const text of [source.nl, source.en].flat()) add(pillar.number, kind, text);
    }
  }
  const names = [...byText.values()].filter((entry) => entry !== null).sort((a, b) => b.text.length - a.text.length);
  nameLists.set(framework, names);
  return names;
}
