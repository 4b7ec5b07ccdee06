import { applyEdits, findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser/lib/esm/main.js';
import type { WriterExample } from '../linter/types.ts';
import { newlineOf } from './blocks.ts';

/** A change to a configuration's text: what stands at `span` becomes `text`. */
export interface ConfigurationEdit {
  readonly span: { readonly start: number; readonly end: number };
  readonly text: string;
}

/** The changes that add the writer's judgement of a passage, in the place of an earlier one of the same passage and pillar. Null when the text cannot be changed safely. */
export function withExample(text: string, example: WriterExample): readonly ConfigurationEdit[] | null {
  const root = readObject(text);
  if (root === null) return null;
  const entry = { text: plain(example.text), pillar: example.pillar, counts: example.counts, reason: plain(example.reason) };
  if (root === 'empty') return startWith(text, { examples: [entry] });
  const list = findNodeAtLocation(root, ['examples']);
  if (list === undefined) return [inserted(text, root, { name: 'examples', value: [entry] })];
  if (list.type !== 'array') return null;
  const known = (list.children ?? []).find((node) => isSame(node, entry));
  return [known === undefined ? inserted(text, list, { value: entry }) : replaced(text, known, entry)];
}

/** The changes that switch a rule off for a reason, in the place of what was set for it. Null when the text cannot be changed safely. */
export function withRuleOff(text: string, ruleId: string, reason: string): readonly ConfigurationEdit[] | null {
  const off = { severity: 'off', reason: plain(reason) };
  const root = readObject(text);
  if (root === null) return null;
  if (root === 'empty') return startWith(text, { rules: { [ruleId]: off } });
  const rules = findNodeAtLocation(root, ['rules']);
  if (rules === undefined) return [inserted(text, root, { name: 'rules', value: { [ruleId]: off } })];
  if (rules.type !== 'object') return null;
  const known = findNodeAtLocation(rules, [ruleId]);
  return [known === undefined ? inserted(text, rules, { name: ruleId, value: off }) : replaced(text, known, off)];
}

/** The text after the changes. */
export function applied(text: string, edits: readonly ConfigurationEdit[]): string {
  return applyEdits(
    text,
    edits.map(({ span, text: content }) => ({ offset: span.start, length: span.end - span.start, content })),
  );
}

/** As strict as the reader of the configuration: no comments, no trailing commas. */
function readObject(text: string): Node | 'empty' | null {
  if (text.trim() === '') return 'empty';
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  return errors.length > 0 || root?.type !== 'object' ? null : root;
}

function startWith(text: string, value: unknown): readonly ConfigurationEdit[] {
  return [{ span: { start: 0, end: text.length }, text: `${JSON.stringify(value, null, 2)}\n` }];
}

/** Adds a value behind the others of a list or object, laid out as they are: on lines of their own, or on one line. All that is there stays as it is. */
function inserted(
  text: string,
  { offset, length, children = [] }: Node,
  { name, value }: { name?: string; value: unknown },
): ConfigurationEdit {
  const newline = newlineOf(text);
  const key = name === undefined ? '' : `${JSON.stringify(name)}: `;
  const last = children.at(-1);
  if (last === undefined) {
    const outer = indentAt(text, offset);
    const inner = outer + unitOf(text);
    return {
      span: { start: offset + 1, end: offset + length - 1 },
      text: `${newline}${inner}${key}${laidOut(text, value, inner)}${newline}${outer}`,
    };
  }
  const at = last.offset + last.length;
  const first = children[0] ?? last;
  const isSpread = /[\r\n]/.test(text.slice(offset, first.offset));
  const indent = indentAt(text, last.offset);
  return {
    span: { start: at, end: at },
    text: isSpread ? `,${newline}${indent}${key}${laidOut(text, value, indent)}` : `, ${key}${JSON.stringify(value)}`,
  };
}

function replaced(text: string, { offset, length }: Node, value: unknown): ConfigurationEdit {
  return { span: { start: offset, end: offset + length }, text: laidOut(text, value, indentAt(text, offset)) };
}

function laidOut(text: string, value: unknown, indent: string): string {
  return JSON.stringify(value, null, unitOf(text)).replace(/\n/g, newlineOf(text) + indent);
}

/** What one level is indented by. */
function unitOf(text: string): string {
  return /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
}

function indentAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\r', offset)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

function isSame(node: Node, { text, pillar }: WriterExample): boolean {
  if (node.type !== 'object') return false;
  const known: unknown = findNodeAtLocation(node, ['text'])?.value;
  return typeof known === 'string' && plain(known) === text && findNodeAtLocation(node, ['pillar'])?.value === pillar;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
