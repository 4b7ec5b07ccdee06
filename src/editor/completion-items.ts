import type { Framework, Language } from '../framework/types.ts';
import type { Report, RuleMeta, Status } from '../linter/types.ts';
import { fillFrame, writingFrames } from '../writing/frames.ts';
import { tableFrames } from '../writing/table-frames.ts';
import { escapeMarkdown } from './markdown-escape.ts';

/** A suggestion, without the editor's own types. */
export interface Suggestion {
  readonly kind: 'pillar' | 'block' | 'term' | 'frame' | 'table' | 'key' | 'value' | 'rule' | 'form';
  readonly label: string;
  readonly detail: string;
  /** Markdown, escaped. */
  readonly documentation: string;
  /** What is inserted: a snippet for frames, tables and forms, else plain text. */
  readonly insert: string;
  /** What the writer may type to find it among others, when that is not the label. The editor takes any word whose letters stand in it in this order. */
  readonly filter?: string;
  /** What the writer may type to ask for it: no words that a text is written in. Small letters. */
  readonly codes?: readonly string[];
  /** Suggestions stand in the order of this text. */
  readonly sort: string;
}

/** What the writer is in the midst of. `from` is the index in the line where the word to complete starts. */
export type Scene =
  | { readonly place: 'front-matter-key' | 'suppression-form' | 'suppression-rule' | 'heading'; readonly from: number }
  /** `opens`: nothing stands before the word on its line, so that a table may start there. */
  | { readonly place: 'prose'; readonly from: number; readonly opens: boolean }
  | { readonly place: 'front-matter-value'; readonly from: number; readonly key: string }
  | { readonly place: 'none' };

const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const WORD_BEFORE = /(?<![\p{L}\p{N}-])[\p{L}\p{N}-]+$/u;

/** What can be completed at the end of `before`, the line up to the caret. `inFrontMatter`: the line stands between the marks of the front matter. */
export function sceneOf(before: string, inFrontMatter: boolean): Scene {
  if (inFrontMatter) {
    const value = /^([\p{L}-]+):\s*(\S*)$/u.exec(before);
    if (value !== null) return { place: 'front-matter-value', key: value[1] ?? '', from: before.length - (value[2] ?? '').length };
    return /^[\p{L}-]*$/u.test(before) ? { place: 'front-matter-key', from: 0 } : { place: 'none' };
  }
  const comment = before.lastIndexOf('<!--');
  if (comment >= 0 && !before.includes('-->', comment)) {
    const inside = before.slice(comment + 4);
    if (/^\s*[a-z-]*$/i.test(inside)) return { place: 'suppression-form', from: comment + 4 + (inside.length - inside.trimStart().length) };
    if (/^\s*ketensturing-[a-z-]+\s(?:(?!(?:--|[–—]|(?<=\s)-)\s).)*$/i.test(inside))
      return { place: 'suppression-rule', from: wordStart(before) };
  }
  const from = wordStart(before);
  if (HEADING.test(before)) return { place: 'heading', from };
  return { place: 'prose', from, opens: before.slice(0, from).trim() === '' };
}

/** From here on a part of a code is one itself: `p3` of `p3b`, `ketensturing-` of `ketensturing-enable`. */
const CODE_PART = /[\d-]/;

/**
 * What may be offered when `typed` stands there: everything where no word does, else what it is a code of. Whatever opened the list, a writer who ends an ordinary word with Enter or Tab
 * while it is open must find nothing in the place of that word, and the editor's own filter would find something for nearly any.
 */
export function offered(suggestions: readonly Suggestion[], typed: string): readonly Suggestion[] {
  if (typed === '') return suggestions;
  return suggestions.flatMap((suggestion) => {
    const code = suggestion.codes?.find((whole) => whole === typed || (CODE_PART.test(typed) && whole.startsWith(typed)));
    if (code === undefined) return [];
    // The editor puts first what its filter matches best: names stand below sentences.
    return [suggestion.kind === 'pillar' ? suggestion : { ...suggestion, filter: code }];
  });
}

function wordStart(before: string): number {
  return before.length - (WORD_BEFORE.exec(before)?.[0].length ?? 0);
}

/** The keys of the front matter that mean something, with the values they take. */
const KEYS = [
  {
    key: 'ketensturing',
    values: ['true', 'false'],
    nl: 'true: dit document is een ketenplan en krijgt bevindingen. false: het krijgt er geen. Gaat voor op de instellingen, behalve op "check": "never", "exclude" en "plans".',
    en: 'true: this document is a chain plan and gets findings. false: it gets none. Goes before the settings, but for "check": "never", "exclude" and "plans".',
  },
  {
    key: 'taal',
    values: ['nl', 'en'],
    nl: 'Taal van het document en van de bevindingen: nl of en. Zonder deze sleutel wordt de taal aan de tekst herkend.',
    en: 'Language of the document and of the findings, as "language".',
  },
  {
    key: 'language',
    values: ['nl', 'en'],
    nl: 'Taal van het document en van de bevindingen, zoals "taal".',
    en: 'Language of the document and of the findings: nl or en. Without this key it is recognised from the text.',
  },
] as const;

/** `after`: the line from the caret on; a colon that stands there already is not given again. */
export function frontMatterKeys(language: Language, after: string): readonly Suggestion[] {
  const colon = /^\s*:/.test(after) ? '' : ': ';
  return KEYS.map((entry, index) => ({
    kind: 'key',
    label: entry.key,
    detail: entry.values.join(' | '),
    documentation: escapeMarkdown(entry[language]),
    insert: `${entry.key}${colon}`,
    sort: String(index),
  }));
}

export function frontMatterValues(key: string, language: Language): readonly Suggestion[] {
  const entry = KEYS.find((other) => other.key === key);
  return (entry?.values ?? []).map((value, index) => ({
    kind: 'value',
    label: value,
    detail: key,
    documentation: escapeMarkdown(entry?.[language] ?? ''),
    insert: value,
    sort: String(index),
  }));
}

const FORMS = [
  {
    form: 'disable-next',
    fields: ` \${1:rule-id} -- \${2} `,
    nl: 'Alleen voor het volgende blok: alinea, lijst of tabel.',
    en: 'For the next block only: paragraph, list or table.',
  },
  { form: 'disable', fields: ` \${1:rule-id} -- \${2} `, nl: 'Vanaf hier, tot "enable".', en: 'From here on, until "enable".' },
  { form: 'enable', fields: ` \${1:rule-id} `, nl: 'Eindigt een eerder "disable".', en: 'Ends an earlier "disable".' },
  { form: 'disable-file', fields: ` \${1:rule-id} -- \${2} `, nl: 'Voor het hele document.', en: 'For the whole document.' },
] as const;

/** The forms of a suppression, to be completed with rule and reason. `closed`: the comment has its end mark already. */
export function suppressionForms(language: Language, closed: boolean): readonly Suggestion[] {
  return FORMS.map(({ form, fields, ...texts }, index) => ({
    kind: 'form',
    label: `ketensturing-${form}`,
    detail: 'Ketensturing',
    documentation: escapeMarkdown(texts[language]),
    codes: [`ketensturing-${form}`],
    insert: `ketensturing-${form}${closed ? fields.trimEnd() : `${fields}-->`}`,
    sort: String(index),
  }));
}

export function ruleIds(rules: readonly RuleMeta[], language: Language): readonly Suggestion[] {
  return rules.map(({ id, title, description }, index) => ({
    kind: 'rule',
    label: id,
    detail: title[language],
    documentation: escapeMarkdown(description[language]),
    insert: id,
    sort: String(index).padStart(3, '0'),
  }));
}

/** What the prose of a plan is completed with. */
export interface ProseInput {
  readonly framework: Framework;
  readonly language: Language;
  /** Null when nothing is known of the plan yet. */
  readonly report: Pick<Report, 'coverage'> | null;
  /** Whether a table may start where the word stands. */
  readonly opens: boolean;
}

/** Names of the framework. A sentence has no place in a heading. */
export function headingSuggestions(framework: Framework, language: Language): readonly Suggestion[] {
  return [...pillarNames(framework, language), ...vocabulary(framework, language)];
}

/** Names of the framework, and sentences and tables to fill in; sentences that the plan still lacks come first. */
export function proseSuggestions({ framework, language, report, opens }: ProseInput): readonly Suggestion[] {
  return [
    ...headingSuggestions(framework, language),
    ...sentences(framework, language, report),
    ...(opens ? tables(framework, language) : []),
  ];
}

function pillarNames({ pillars }: Framework, language: Language): readonly Suggestion[] {
  const word = language === 'nl' ? 'pijler' : 'pillar';
  return pillars.map(({ number, name, shortName, summary }) => ({
    kind: 'pillar',
    label: `${word} ${number}: ${name[language]}`,
    detail: shortName[language],
    documentation: escapeMarkdown(summary[language]),
    insert: `${word} ${number} (${name[language]})`,
    filter: `${word} ${number} ${shortName[language]}`,
    codes: [`p${number}`],
    sort: `1${number}`,
  }));
}

function vocabulary({ buildingBlocks, terms }: Framework, language: Language): readonly Suggestion[] {
  const detail = language === 'nl' ? { block: 'bouwsteen', term: 'begrip' } : { block: 'building block', term: 'term' };
  const names = new Set<string>();
  const entries = [
    ...buildingBlocks.map(({ name, summary }) => ({ kind: 'block' as const, name, text: summary })),
    ...terms.map(({ name, meaning }) => ({ kind: 'term' as const, name, text: meaning })),
  ];
  return entries.flatMap(({ kind, name, text }) => {
    const label = name[language];
    if (names.has(label)) return [];
    names.add(label);
    return [
      {
        kind,
        label,
        detail: detail[kind],
        documentation: escapeMarkdown(text[language]),
        insert: label,
        sort: kind === 'block' ? `2${label}` : `3${label}`,
      },
    ];
  });
}

const URGENCY: Readonly<Record<Status, number>> = { thin: 0, missing: 1, exempt: 2, addressed: 3 };

/** Asked for by "p3" and "p3b", and found in the list by the pillar's name too; aspects that are only touched on come before missing ones, and what is arranged comes last. */
function sentences(framework: Framework, language: Language, report: ProseInput['report']): readonly Suggestion[] {
  const statuses = new Map(report?.coverage.flatMap(({ aspects }) => aspects.map(({ id, status }) => [id, status] as const)));
  const names = new Map(framework.pillars.map(({ number, shortName }) => [number, shortName[language]]));
  return writingFrames(framework, language).flatMap(({ id, pillar, prefix, label, description, snippet }): readonly Suggestion[] => {
    if (pillar === null) return [];
    const name = names.get(pillar) ?? '';
    return [
      {
        kind: 'frame',
        label: `${prefix} ${label}`,
        detail: language === 'nl' ? `zin voor ${name}` : `sentence for ${name}`,
        documentation: `${escapeMarkdown(fillFrame(snippet))}\n\n${escapeMarkdown(description)}`,
        insert: snippet,
        filter: `${prefix} ${name}`,
        codes: [prefix],
        sort: `4${URGENCY[statuses.get(id) ?? 'missing']}${prefix.slice(1)}`,
      },
    ];
  });
}

/** Asked for by their prefix in either language, that of the plan before the other. */
function tables(framework: Framework, language: Language): readonly Suggestion[] {
  const prefixes = new Map(tableFrames().map(({ id, prefix }) => [id as string, [...new Set([prefix[language], prefix.nl, prefix.en])]]));
  return writingFrames(framework, language).flatMap(({ id, kind, prefix, label, description, snippet }, index): readonly Suggestion[] => {
    if (kind !== 'table') return [];
    const codes = prefixes.get(id) ?? [prefix];
    return [
      {
        kind,
        label: `${prefix} ${label}`,
        detail: language === 'nl' ? 'tabel om in te vullen' : 'table to fill in',
        documentation: `${escapeMarkdown(description)}\n\n${fillFrame(snippet)}`,
        insert: snippet,
        filter: codes.join(' '),
        codes,
        sort: `5${String(index).padStart(3, '0')}`,
      },
    ];
  });
}
