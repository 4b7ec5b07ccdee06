/** Hostile JSON: any value, or a good one that was tampered with. */
import fc, { type Arbitrary } from 'fast-check';

/** JSON text of a value. Inputs are kept as text, since an object literal cannot hold a key `__proto__`. */
export type JsonText = string;

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', 'length', '0', 'x'];
const SCALARS = [
  'null',
  'true',
  'false',
  '0',
  '-1',
  '1',
  '9',
  '1e999',
  '1.5',
  '9007199254740993',
  '""',
  '"x"',
  '"P1.a"',
  '"off"',
  '"**"',
  '[]',
  '{}',
  '[[]]',
  '"\\ud800"',
  '"\\u0000"',
];

const scalar = fc.oneof(
  fc.constantFrom(...SCALARS),
  fc.string({ unit: 'binary', maxLength: 10 }).map((text) => JSON.stringify(text)),
);

/** Any JSON, as text. */
export const anyJson: Arbitrary<JsonText> = fc.letrec<{ value: JsonText }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
    fc
      .array(fc.tuple(fc.constantFrom(...KEYS), tie('value')), { maxLength: 4 })
      .map((entries) => `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`),
  ),
})).value;

/** One change: how far along (0 to 1) it strikes, what it does there, and with what. */
export interface Change {
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'add' | 'repeat';
  readonly key: string;
  readonly value: JsonText;
}

const change = (keys: readonly string[]): Arbitrary<Change> =>
  fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    how: fc.constantFrom('replace', 'replace', 'remove', 'add', 'repeat'),
    key: fc.constantFrom(...KEYS, ...keys),
    value: fc.oneof({ weight: 3, arbitrary: scalar }, { weight: 1, arbitrary: anyJson }),
  });

/** A few changes at any depth of a value. `keys`: names worth adding. */
export const changesOf = (keys: readonly string[] = []): Arbitrary<readonly Change[]> => fc.array(change(keys), { maxLength: 3 });

/** The value with the changes. */
export function withChanges(value: unknown, changes: readonly Change[]): JsonText {
  return textOf(changes.reduce(changed, treeOf(value)));
}

/** One of the good values with a few changes. */
export function tampered(values: readonly unknown[], keys: readonly string[] = []): Arbitrary<JsonText> {
  return fc.tuple(fc.constantFrom(...values), changesOf(keys)).map(([value, changes]) => withChanges(value, changes));
}

/** A JSON value as something that may have any keys, one of them twice too. */
type Tree =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'array'; readonly parts: readonly Tree[] }
  | { readonly kind: 'object'; readonly parts: readonly (readonly [string, Tree])[] };

function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return { kind: 'array', parts: value.map(treeOf) };
  if (typeof value !== 'object' || value === null) return { kind: 'text', text: JSON.stringify(value) };
  return { kind: 'object', parts: Object.entries(value).map(([key, part]) => [key, treeOf(part)]) };
}

function textOf(tree: Tree): JsonText {
  if (tree.kind === 'text') return tree.text;
  if (tree.kind === 'array') return `[${tree.parts.map(textOf).join(',')}]`;
  return `{${tree.parts.map(([key, part]) => `${JSON.stringify(key)}:${textOf(part)}`).join(',')}}`;
}

/** Descends at random, ever less likely to go on, and changes what it comes to. */
function changed(tree: Tree, { at, how, key, value }: Change): Tree {
  if (tree.kind === 'text' || tree.parts.length === 0 || at > 0.9) return { kind: 'text', text: value };
  const place = Math.floor((at / 0.9) * tree.parts.length * 0.999);
  const inner = (at / 0.9) * tree.parts.length - place;
  const stays = inner < 0.3;
  if (tree.kind === 'array') {
    const parts = [...tree.parts];
    const here = parts[place] as Tree;
    if (stays && how === 'remove') parts.splice(place, 1);
    else if (stays && how === 'repeat') parts.splice(place, 0, here);
    else parts[place] = stays ? { kind: 'text', text: value } : changed(here, { at: (inner - 0.3) / 0.7, how, key, value });
    return { kind: 'array', parts };
  }
  const parts = [...tree.parts];
  const [name, here] = parts[place] as readonly [string, Tree];
  if (stays && how === 'remove') parts.splice(place, 1);
  else if (stays && how === 'add') parts.push([key, { kind: 'text', text: value }]);
  else if (stays && how === 'repeat') parts.push([key, here]);
  else parts[place] = [name, stays ? { kind: 'text', text: value } : changed(here, { at: (inner - 0.3) / 0.7, how, key, value })];
  return { kind: 'object', parts };
}
