/** Whole labelled documents (`data/documents`): their units teach the network, and they calibrate the step from passages to the status of a pillar. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/framework/types.ts';

/** A document with the status that a reader gave each pillar, pillar 1 first. */
export interface LabelledDocument {
  readonly name: string;
  readonly lang: Language;
  readonly text: string;
  readonly statuses: readonly ('addressed' | 'thin' | 'missing')[];
  /** By pillar the lines that decided it: first and last, counted from 1. Others may say the same. */
  readonly lines: readonly (readonly (readonly [number, number])[])[];
}

type Labels = Readonly<
  Record<
    string,
    {
      readonly lang: Language;
      readonly pillars: Readonly<
        Record<string, { readonly status: 'addressed' | 'thin' | 'missing'; readonly lines?: readonly (readonly [number, number])[] }>
      >;
    }
  >
>;

/** All documents named in the folder's `labels-*.json`. Throws when a pillar has no label. */
export function readDocuments(folder: string): LabelledDocument[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.startsWith('labels-') && file.endsWith('.json'))
    .sort()
    .flatMap((file) =>
      Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Labels).map(([name, { lang, pillars }]) => ({
        name,
        lang,
        text: readFileSync(join(folder, name), 'utf8'),
        statuses: [1, 2, 3, 4, 5, 6, 7, 8].map((pillar) => {
          const status = pillars[String(pillar)]?.status;
          if (!status) throw new Error(`${file}: ${name} has no label for pillar ${pillar}`);
          return status;
        }),
        lines: [1, 2, 3, 4, 5, 6, 7, 8].map((pillar) => pillars[String(pillar)]?.lines ?? []),
      })),
    );
}
