/**
 * The shape of the standard. Data only: nothing here judges or renders.
 * Facts come from the NORA dossier *Ketens de baas* (2013); what the dossier does not say is marked `inferred`.
 */

/** The two languages in which every text that a reader sees exists. */
export type Language = 'nl' | 'en';

/** One text in both languages. */
export interface Localized {
  readonly nl: string;
  readonly en: string;
}

/** Word lists by language. */
export interface LocalizedList {
  readonly nl: readonly string[];
  readonly en: readonly string[];
}

/** `stated`: said by a source text that was read. `inferred`: our own reading of it. */
export type Basis = 'stated' | 'inferred';

/** Identifiers of the four dimensions, in the framework's order. */
export type DimensionId = 'cultural' | 'relational' | 'procedural' | 'substantive';

/** One of the four dimensions with its tension question ("wil of weerstand?"). */
export interface Dimension {
  readonly id: DimensionId;
  readonly name: Localized;
  readonly tension: Localized;
  readonly summary: Localized;
  readonly source: Source;
}

/** Where a fact can be read. `derived`: the address follows from wiki links, the page was not seen under it. */
export interface Source {
  readonly url: string;
  readonly address: 'seen' | 'derived';
  /** How much of the page was read when this data was written. */
  readonly read: 'whole' | 'part' | 'none';
}

/** A sentence that shows (`strong`) or does not show (`weak`) an aspect. */
export interface Example {
  readonly lang: Language;
  readonly text: string;
  /** Why it does not show the aspect, in the language of the text; only on weak examples. */
  readonly why?: string;
}

/** A part of a pillar that one concrete agreement can fulfil. */
export interface Aspect {
  /** `P3.b`: pillar number and letter; in an extension also a name of its own, `P3.own-name`. */
  readonly id: string;
  readonly name: Localized;
  readonly basis: Basis;
  /** What of it is inferred, where only a part is. */
  readonly basisNote?: Localized;
  /** The question that a writer answers to fulfil the aspect. */
  readonly question: Localized;
  /** What to write, in one or two sentences. */
  readonly advice: Localized;
  /** A sentence with snippet placeholders `${1:[wie]}`; the default texts are bracketed so that an unfilled frame never counts. No other `$`. */
  readonly frame: Localized;
  /** Words that often carry the aspect; for teaching and completion, never a condition for judging. */
  readonly terms: LocalizedList;
  readonly examples: { readonly strong: readonly Example[]; readonly weak: readonly Example[] };
}

/** A neighbour that is easily mistaken for this pillar, and how to tell them apart. */
export interface Confusion {
  /** The other pillar's number, or null when it is no pillar at all. */
  readonly with: number | null;
  readonly text: Localized;
}

/** One of the eight pillars. */
export interface Pillar {
  /** 1 to 8, the framework's own numbering. */
  readonly number: number;
  /** kebab-case id, stable. */
  readonly id: string;
  readonly dimension: DimensionId;
  /** Official name in Dutch; the English one is a translation. */
  readonly name: Localized;
  readonly shortName: Localized;
  /** Other names by which writers point at the pillar. */
  readonly aliases: LocalizedList;
  readonly summary: Localized;
  /** Why it matters in a chain, in one or two sentences. */
  readonly importance: Localized;
  readonly question: Localized;
  readonly advice: Localized;
  /** A heading under which text about the pillar fits. */
  readonly heading: Localized;
  /** One example of each, for the hover. */
  readonly strong: Localized;
  readonly weak: Localized;
  readonly confusions: readonly Confusion[];
  /** Words that look like the pillar's and are not. */
  readonly lookAlikes: LocalizedList;
  readonly source: Source;
  readonly aspects: readonly Aspect[];
}

/** How a building block contributes to a pillar. A source names only that it contributes, so what is `stated` has an `unstated` weight. */
export interface Contribution {
  readonly pillar: number;
  readonly weight: 'dominant' | 'secondary' | 'unstated';
  readonly basis: Basis;
}

/** One of the known building blocks (11 of the framework's 18 were found). */
export interface BuildingBlock {
  readonly id: string;
  readonly name: Localized;
  readonly aliases: LocalizedList;
  readonly summary: Localized;
  /** Basis of the summary. */
  readonly basis: Basis;
  /** At most one for each pillar. */
  readonly contributes: readonly Contribution[];
  readonly source: Source;
}

/** A term of the chain vocabulary that is no building block; the two lists share no ids. */
export interface Term {
  readonly id: string;
  readonly name: Localized;
  /** Other words for it, with spelling variants and inflected forms; the name itself is not repeated. */
  readonly aliases: LocalizedList;
  readonly meaning: Localized;
  readonly basis: Basis;
  readonly url?: string;
}

/** A labelled text that an organisation adds to what the judge has learnt. */
export interface LabelledExample {
  readonly lang: Language;
  readonly text: string;
  readonly aspects: readonly string[];
  readonly addressed: readonly number[];
  readonly thin: readonly number[];
}

/** A sentence as it stands in documents about anything. */
export type OrdinaryText = Pick<Example, 'lang' | 'text'>;

/** The whole standard, joined, validated and frozen. */
export interface Framework {
  readonly id: string;
  readonly version: string;
  readonly name: Localized;
  readonly url: string;
  readonly dimensions: readonly Dimension[];
  readonly pillars: readonly Pillar[];
  readonly buildingBlocks: readonly BuildingBlock[];
  readonly terms: readonly Term[];
  /** Texts that are about no pillar at all, so that an organisation's own aspects can be told from the many other things that are written. */
  readonly ordinaryTexts: readonly OrdinaryText[];
  /** Examples that came with an extension; empty for the framework itself. */
  readonly examples: readonly LabelledExample[];
}

/** An organisation's own additions; `extends` names the framework it builds on. */
export interface FrameworkExtension {
  readonly extends: string;
  readonly id: string;
  readonly version: string;
  readonly name?: Localized;
  /** Extra aspects, each under an existing pillar: the id starts with `P<number>.`. */
  readonly aspects?: readonly Aspect[];
  readonly terms?: readonly Term[];
  readonly examples?: readonly LabelledExample[];
}
