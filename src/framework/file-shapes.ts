import { list, matching, nullable, object, oneOf, optional, type Shape, text, whole } from './shape.ts';
import type {
  Aspect,
  BuildingBlock,
  Confusion,
  Contribution,
  Dimension,
  DimensionId,
  Example,
  Framework,
  FrameworkExtension,
  LabelledExample,
  Localized,
  LocalizedList,
  OrdinaryText,
  Pillar,
  Source,
  Term,
} from './types.ts';

/** What each kind of data file holds. */
export interface FileContents {
  readonly pillar: Pillar;
  readonly framework: Pick<Framework, 'id' | 'version' | 'name' | 'url' | 'dimensions'>;
  readonly vocabulary: Pick<Framework, 'buildingBlocks' | 'terms'>;
  readonly ordinary: Pick<Framework, 'ordinaryTexts'>;
  readonly extension: FrameworkExtension;
}

/** The kinds of data files. */
export type FileKind = keyof FileContents;

/** The contents of a data file as an editor likes them: with the address of their schema. */
type WithSchemaKey<T> = T & { readonly $schema?: string };

/** The four dimensions, in the framework's order. */
export const DIMENSIONS = ['cultural', 'relational', 'procedural', 'substantive'] as const satisfies readonly DimensionId[];

const id = matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id in kebab-case');
const aspectId = matching(/^P[1-8]\.[a-z][a-z0-9-]{0,39}$/, 'an aspect id such as P3.b or P3.own-name');
const version = matching(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0');
const url = matching(/^https?:\/\/[^\s<>"]+$/, 'an http or https address');
const frameText = matching(
  /^[^$]*(?:\$\{[1-9]\d?:\[[^\]$}]+\]\}[^$]*)+$/,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of snippets
  'text with placeholders such as ${1:[who]}, the default in brackets',
);
const pillarNumber = whole(1, 8);
const basis = oneOf('stated', 'inferred');
const language = oneOf('nl', 'en');

const localized = object<Localized>({ nl: text, en: text });
const words = object<LocalizedList>({ nl: list(text), en: list(text) });
const source = object<Source>({ url, address: oneOf('seen', 'derived'), read: oneOf('whole', 'part', 'none') });

const strongExample = object<Omit<Example, 'why'>>({ lang: language, text });
const weakExample = object<Example>({ lang: language, text, why: optional(text) });
const aspect = object<Aspect>({
  id: aspectId,
  name: localized,
  basis,
  basisNote: optional(localized),
  question: localized,
  advice: localized,
  frame: object<Localized>({ nl: frameText, en: frameText }),
  terms: words,
  examples: object<Aspect['examples']>({ strong: list(strongExample, 1), weak: list(weakExample) }),
});
const term = object<Term>({ id, name: localized, aliases: words, meaning: localized, basis, url: optional(url) });

/** The shape of each kind of data file; `framework.schema.json` says the same to editors. */
export const SHAPES: { readonly [K in FileKind]: Shape } = {
  pillar: object<WithSchemaKey<Pillar>>({
    $schema: optional(text),
    number: pillarNumber,
    id,
    dimension: oneOf(...DIMENSIONS),
    name: localized,
    shortName: localized,
    aliases: words,
    summary: localized,
    importance: localized,
    question: localized,
    advice: localized,
    heading: localized,
    strong: localized,
    weak: localized,
    confusions: list(object<Confusion>({ with: nullable(pillarNumber), text: localized })),
    lookAlikes: words,
    source,
    aspects: list(aspect, 1),
  }),
  framework: object<WithSchemaKey<FileContents['framework']>>({
    $schema: optional(text),
    id,
    version,
    name: localized,
    url,
    dimensions: list(object<Dimension>({ id: oneOf(...DIMENSIONS), name: localized, tension: localized, summary: localized, source })),
  }),
  vocabulary: object<WithSchemaKey<FileContents['vocabulary']>>({
    $schema: optional(text),
    buildingBlocks: list(
      object<BuildingBlock>({
        id,
        name: localized,
        aliases: words,
        summary: localized,
        basis,
        contributes: list(object<Contribution>({ pillar: pillarNumber, weight: oneOf('dominant', 'secondary', 'unstated'), basis })),
        source,
      }),
    ),
    terms: list(term),
  }),
  ordinary: object<WithSchemaKey<FileContents['ordinary']>>({
    $schema: optional(text),
    ordinaryTexts: list(object<OrdinaryText>({ lang: language, text })),
  }),
  extension: object<WithSchemaKey<FrameworkExtension>>({
    $schema: optional(text),
    extends: id,
    id,
    version,
    name: optional(localized),
    aspects: optional(list(aspect)),
    terms: optional(list(term)),
    examples: optional(
      list(
        object<LabelledExample>({ lang: language, text, aspects: list(aspectId), addressed: list(pillarNumber), thin: list(pillarNumber) }),
      ),
    ),
  }),
};
