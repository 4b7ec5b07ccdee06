import { createLinter } from '../../src/linter/index.ts';
import { defaultSettings } from '../../src/linter/settings.ts';
import type { FilePlace, Finding, Report, Rule, Settings } from '../../src/linter/types.ts';
import { toyFramework, toyJudge } from './toy.ts';

/** Checks a text as a plan with the toy framework and judge. */
export function checkToy(
  text: string | readonly { readonly name: string; readonly text: string }[],
  options: { readonly settings?: Partial<Settings>; readonly named?: boolean; readonly rules?: readonly Rule[] } = {},
): Report {
  const sources = typeof text === 'string' ? [{ name: 'plan.md', text }] : text;
  const parts = { framework: toyFramework, judge: toyJudge, ...(options.rules ? { rules: options.rules } : {}) };
  const settings = { ...defaultSettings, language: 'nl' as const, ...options.settings };
  return createLinter(parts).check(sources, { settings, named: options.named ?? true });
}

/** The findings of one rule on a text, checked with that rule alone. */
export function findingsOf(rule: Rule, text: string, settings: Partial<Settings> = {}): readonly Finding[] {
  return checkToy(text, { rules: [rule], settings }).findings;
}

/** The text that a place points at. */
export function textAt(text: string, { line, column, endLine, endColumn }: Omit<FilePlace, 'file'>): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const offset = (row: number, at: number): number => lines.slice(0, row - 1).join('').length + at - 1;
  return text.slice(offset(line, column), offset(endLine, endColumn));
}
