import type { Framework, Language, Pillar } from '../../framework/types.ts';
import type { Place } from '../../linter/source.ts';
import type { Finding, Plan, Report, RuleMeta, TextEdit } from '../../linter/types.ts';

/** One thing that the writer can choose at a place. It changes the text, or runs a command. */
export interface Proposal {
  /** In the language of the document. */
  readonly title: string;
  /** `quickfix` mends a finding; `rewrite` is offered where nothing is wrong. */
  readonly kind: 'quickfix' | 'rewrite';
  /** The finding that it answers. */
  readonly finding?: Finding;
  /** The changes; called only when the writer chooses or previews it, so it may read the whole text. Empty when there is no good place. */
  readonly edits?: () => readonly TextEdit[];
  /** The inserted text holds snippet fields. */
  readonly snippet?: boolean;
  /** Safe to apply without looking. */
  readonly certain?: boolean;
  readonly command?: { readonly id: string; readonly args: readonly unknown[] };
}

/** What proposals are made from. */
export interface FixContext {
  readonly report: Report;
  readonly framework: Framework;
  /** The rules by which the document is checked. */
  readonly rules: readonly RuleMeta[];
  /** The name of the document in the report, and its address. */
  readonly file: string;
  readonly uri: string;
  /** The index of the document in `report.files`, which edits name. */
  readonly source: number;
  readonly text: string;
  /** Whether a file of the report still has the text that was checked; in one that has not, an edit would land elsewhere. */
  readonly isAsChecked: (source: number) => boolean;
  /** The structure of `text`. It parses, so only `edits` may ask for it. */
  readonly structure: () => Plan;
  /** The offset in `text` of a place's start and end. */
  readonly spanOf: (place: Place) => { readonly start: number; readonly end: number };
}

/** The words of a snippet before anything has been filled in. */
export function unfilled(snippet: string): string {
  return snippet.replace(/\$\{\d+(?::([^{}]*))?\}/g, (_, words = '') => words);
}

/**
 * An edit that inserts a snippet; where its words stand already with nothing filled in, one that takes their place: they come to be filled in, and do not stand there twice. `at`: where they stand, or -1; by default it is
 * looked for right before and behind the place of the edit.
 */
export function once(text: string, edit: TextEdit, snippet = edit.text, at = beside(text, unfilled(snippet), edit.span.start)): TextEdit {
  return at < 0 ? edit : { ...edit, span: { start: at, end: at + unfilled(snippet).length }, text: snippet };
}

function beside(text: string, words: string, at: number): number {
  return [at, at - words.length].find((from) => text.startsWith(words, from)) ?? -1;
}

/** The pillar that a finding is about. */
export function pillarOf({ pillar: number }: Pick<Finding, 'pillar'>, { framework }: Pick<FixContext, 'framework'>): Pillar | undefined {
  return framework.pillars.find((pillar) => pillar.number === number);
}

/** A rule as a writer knows it, with the id by which comments and configurations name it behind. */
export function ruleName(ruleId: string, rules: readonly RuleMeta[], language: Language): string {
  const title = rules.find(({ id }) => id === ruleId)?.title[language];
  return title === undefined ? `"${ruleId}"` : `"${title}" (${ruleId})`;
}

/** Picks the text in the document's language. */
export function say(language: Language, nl: string, en: string): string {
  return language === 'nl' ? nl : en;
}
