import { applyEdits, modify, type ParseError, parse } from 'jsonc-parser/lib/esm/main.js';
import type { WriterExample } from '../linter/types.ts';

/** A change to a configuration's text: what stands at `span` becomes `text`. */
export interface ConfigurationEdit {
  readonly span: { readonly start: number; readonly end: number };
  readonly text: string;
}

type Path = (string | number)[];

/** The changes that add the writer's judgement of a passage, in the place of an earlier one of the same passage and pillar. Null when the text is not valid JSON. */
export function withExample(text: string, example: WriterExample): readonly ConfigurationEdit[] | null {
  const root = readObject(text);
  if (root === null) return null;
  const { examples } = root;
  if (examples !== undefined && !Array.isArray(examples)) return null;
  const known = (examples ?? []).findIndex((other: Partial<WriterExample> | null) => isSame(other, example));
  const entry = { text: plain(example.text), pillar: example.pillar, counts: example.counts, reason: plain(example.reason) };
  return changes(text, ['examples', known < 0 ? (examples ?? []).length : known], entry, known < 0);
}

/** The changes that switch a rule off. Null when the text is not valid JSON; none when it is off already. */
export function withRuleOff(text: string, ruleId: string): readonly ConfigurationEdit[] | null {
  const root = readObject(text);
  if (root === null) return null;
  const { rules } = root;
  if (rules !== undefined && (typeof rules !== 'object' || rules === null || Array.isArray(rules))) return null;
  return (rules as Record<string, unknown> | undefined)?.[ruleId] === 'off' ? [] : changes(text, ['rules', ruleId], 'off', false);
}

/** The text after the changes; for tests and for files that no editor holds. */
export function applied(text: string, edits: readonly ConfigurationEdit[]): string {
  return applyEdits(
    text,
    edits.map(({ span, text: content }) => ({ offset: span.start, length: span.end - span.start, content })),
  );
}

/** As strict as the reader of the configuration: no comments, no trailing commas. An empty file counts as an empty object. */
function readObject(text: string): Record<string, unknown> | null {
  if (text.trim() === '') return {};
  const errors: ParseError[] = [];
  const value: unknown = parse(text.replace(/^\uFEFF/, ''), errors, { disallowComments: true });
  return errors.length > 0 || typeof value !== 'object' || value === null || Array.isArray(value)
    ? null
    : (value as Record<string, unknown>);
}

/** The rest of the text stays as the writer formatted it; what is added follows its indentation and line breaks. */
function changes(text: string, path: Path, value: unknown, isArrayInsertion: boolean): readonly ConfigurationEdit[] {
  if (text.trim() === '') {
    const [key, inner] = path as [string, string | number];
    const root = { [key]: typeof inner === 'number' ? [value] : { [inner]: value } };
    return [{ span: { start: 0, end: text.length }, text: `${JSON.stringify(root, null, 2)}\n` }];
  }
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    insertSpaces: !indent.includes('\t'),
    tabSize: indent.includes('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  return modify(text, path, value, { formattingOptions, isArrayInsertion }).map(({ offset, length, content }) => ({
    span: { start: offset, end: offset + length },
    text: content,
  }));
}

function isSame(other: Partial<WriterExample> | null, example: WriterExample): boolean {
  return typeof other?.text === 'string' && other.pillar === example.pillar && plain(other.text) === plain(example.text);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
