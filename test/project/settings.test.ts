import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SETTINGS_SEEN } from '../host/user/settings-seen.ts';
import { ROOT } from './root.ts';

interface Property {
  readonly type: string;
  readonly enum?: readonly unknown[];
  readonly default: unknown;
}

const MANIFEST = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'));
const SETTINGS: Readonly<Record<string, Property>> = Object.assign(
  {},
  ...MANIFEST.contributes.configuration.map(({ properties }: { properties: object }) => properties),
);

/** The values that must be seen: all of them where they can be counted, otherwise the default and another. */
function missed(id: string, { type, enum: choices, default: usual }: Property): readonly string[] {
  const seen = (SETTINGS_SEEN[id] ?? []).flatMap(({ steps }) => steps.map(({ value }) => JSON.stringify(value)));
  const wanted = (choices ?? (type === 'boolean' ? [true, false] : [usual])).map((value) => JSON.stringify(value));
  const left = wanted.filter((value) => !seen.includes(value));
  return new Set(seen).size > 1 ? left : [...left, 'another than the default'];
}

describe('every setting of the manifest', () => {
  it('is tried as a user, with each of its values, and does something that is seen', () => {
    const own = Object.entries(SETTINGS).map(([key, property]) => [key.replace('ketensturing.', ''), property] as const);
    assert.deepEqual(
      own.flatMap(([id, property]) => missed(id, property).map((value) => `${id}: ${value}`)),
      [],
    );
    assert.deepEqual(Object.keys(SETTINGS_SEEN).sort(), own.map(([id]) => id).sort());
  });

  it('is changed back by no step to the value that it had', () => {
    for (const [id, trials] of Object.entries(SETTINGS_SEEN))
      for (const { steps } of trials)
        for (const [index, { value }] of steps.entries()) assert.notDeepEqual(value, steps[index + 1]?.value, `${id}, step ${index + 1}`);
  });
});
