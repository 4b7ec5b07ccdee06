import type { Framework, Language } from '../framework/types.ts';
import type { Report, RuleMeta, Status } from '../linter/types.ts';
import { fillFrame, writingFrames } from '../writing/frames.ts';
import type { FrontMatterKey } from '../writing/front-matter-keys.ts';
import type { SuppressionForm } from '../writing/suppression-forms.ts';
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
  /** The whole name of what it is about, by which it may be asked for too. Small letters. */
  readonly name?: string;
  /** How many characters before the caret it takes the place of, when that is more than a word. */
  readonly length?: number;
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
 * What may be offered when `typed` stands there, at the end of `before`: everything where no word does, else what it is a code of, or what is called so. Whatever opened the list, a writer who ends an ordinary word with
 * Enter or Tab while it is open must find nothing in the place of that word, and the editor's own filter would find something for nearly any. So below a name, which is a word as well, the first thing offered is that name.
 */
export function offered(suggestions: readonly Suggestion[], typed: string, before = typed): readonly Suggestion[] {
  if (typed === '') return suggestions;
  const asked = codeIn(typed);
  return suggestions.flatMap((suggestion) => {
    const code = suggestion.codes?.find((whole) => whole === asked || (CODE_PART.test(asked) && whole.startsWith(asked)));
    // The editor puts first what its filter matches best: names stand below sentences.
    if (code !== undefined) return [suggestion.kind === 'pillar' ? suggestion : { ...suggestion, filter: code }];
    const written = nameIn(before, suggestion.name);
    return written === undefined ? [] : named(suggestion, written);
  });
}

/** Codes may be written in capitals; a word that begins with one is no code but a word. */
function codeIn(typed: string): string {
  return CODE_PART.test(typed) || typed === typed.toUpperCase() ? typed.toLowerCase() : typed;
}

/** The name as it stands at the end of a text, or undefined when it does not. */
function nameIn(before: string, name = ''): string | undefined {
  const from = before.length - name.length;
  const isThere = name !== '' && before.toLowerCase().endsWith(name) && !WORD_BEFORE.test(before.slice(0, from));
  return isThere ? before.slice(from) : undefined;
}

function named(suggestion: Suggestion, written: string): readonly Suggestion[] {
  const own = { ...suggestion, filter: written, length: written.length };
  if (suggestion.kind === 'block') return [{ ...own, insert: written }];
  return suggestion.kind === 'pillar' ? [{ ...own, label: written, detail: suggestion.label, insert: written, sort: '0' }, own] : [own];
}

/** What stands around the word that a table takes the place of: the line above, the rest of its own, and the line below. */
export interface Around {
  readonly above: string;
  readonly after: string;
  readonly below: string;
}

/** Puts blank lines around a table, where text stands: it would be read as a part of that, or that as a row of it. */
export function apart(suggestion: Suggestion, { above, after, below }: Around): Suggestion {
  if (suggestion.kind !== 'table') return suggestion;
  const [before, behind] = [above.trim() === '' ? '' : '\n', after.trim() !== '' ? '\n\n' : below.trim() === '' ? '' : '\n'];
  return { ...suggestion, insert: before + suggestion.insert + behind };
}

function wordStart(before: string): number {
  return before.length - (WORD_BEFORE.exec(before)?.[0].length ?? 0);
}

/** `after`: the line from the caret on; a colon that stands there already is not given again. */
export function frontMatterKeys(keys: readonly FrontMatterKey[], language: Language, after: string): readonly Suggestion[] {
  const colon = /^\s*:/.test(after) ? '' : ': ';
  return keys.flatMap(({ key, values, [language]: text }, index) =>
    text === undefined
      ? []
      : {
          kind: 'key',
          label: key,
          detail: values.join(' | '),
          documentation: escapeMarkdown(text),
          insert: `${key}${colon}`,
          sort: String(index).padStart(2, '0'),
        },
  );
}

export function frontMatterValues(keys: readonly FrontMatterKey[], key: string, language: Language): readonly Suggestion[] {
  const { values = [], [language]: text = '' } = keys.find((other) => other.key === key && other[language] !== undefined) ?? {};
  return values.map((value, index) => ({
    kind: 'value',
    label: value,
    detail: key,
    documentation: escapeMarkdown(text),
    insert: value,
    sort: String(index),
  }));
}

/** The forms of a suppression, to be completed with rule and reason. `closed`: the comment has its end mark already. */
export function suppressionForms(forms: readonly SuppressionForm[], language: Language, closed: boolean): readonly Suggestion[] {
  return forms.map(({ form, fields, [language]: text }, index) => ({
    kind: 'form',
    label: `ketensturing-${form}`,
    detail: 'Ketensturing',
    documentation: escapeMarkdown(text),
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
    name: shortName[language].toLowerCase(),
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
        ...(kind === 'block' ? { name: label.toLowerCase() } : {}),
        sort: kind === 'block' ? `2${label}` : `3${label}`,
      },
    ];
  });
}

const URGENCY: Readonly<Record<Status, number>> = { thin: 0, missing: 1, exempt: 2, addressed: 3 };

/** Asked for by "p3" and "p3b", and by the pillar's name, by which they are found in the list too; aspects that are only touched on come before missing ones, and what is arranged comes last. */
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
        name: name.toLowerCase(),
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
