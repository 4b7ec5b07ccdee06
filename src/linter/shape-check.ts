import type { Localized } from '../framework/types.ts';
import type { Shape } from './configuration-schema.ts';
import { nearest } from './nearest.ts';

/** Something in a configuration that cannot be used: where it stands (`rules.pillar-thin`, `examples[2].pillar`), what, why and what to do. */
export interface ConfigurationProblem {
  readonly file: string;
  readonly path: string;
  readonly message: Localized;
  readonly advice: Localized;
}

/** Takes a problem: where it stands, what it is and what to do. */
export type Report = (path: string, message: Localized, advice: Localized) => void;

/** The usable part of `value` under `shape`: wrong parts are reported and left out. `undefined` when nothing of it is usable. */
export function usablePart(value: unknown, shape: Shape, path: string, report: Report): unknown {
  switch (shape.type) {
    case 'array':
      return Array.isArray(value) ? arrayPart(value, shape, path, report) : wrongType(value, shape, path, report);
    case 'object':
      return isRecord(value) ? objectPart(value, shape, path, report) : wrongType(value, shape, path, report);
    case 'either':
      return isRecord(value)
        ? objectPart(value, shape.full, path, report)
        : isScalar(value, shape.brief)
          ? value
          : wrongType(value, shape, path, report);
    default:
      return isScalar(value, shape) ? value : wrongType(value, shape, path, report);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown, shape: Exclude<Shape, { type: 'array' | 'object' | 'either' }>): boolean {
  if (shape.type === 'integer') return Number.isInteger(value) && (value as number) >= shape.minimum && (value as number) <= shape.maximum;
  if (shape.type === 'boolean') return typeof value === 'boolean';
  return typeof value === 'string' && value.trim() !== '' && (shape.choices?.includes(value) ?? true);
}

function arrayPart(value: readonly unknown[], shape: Shape & { type: 'array' }, path: string, report: Report): unknown[] | undefined {
  const { minItems = 0 } = shape;
  if (value.length < minItems) return wrongType(value, shape, path, report);
  const usable = value.map((item, at) => usablePart(item, shape.items, `${path}[${at}]`, report)).filter((item) => item !== undefined);
  return usable.length < minItems ? undefined : usable;
}

function objectPart(
  value: Readonly<Record<string, unknown>>,
  shape: Shape & { type: 'object' },
  path: string,
  report: Report,
): object | undefined {
  const part = new Map<string, unknown>();
  for (const [key, item] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (!Object.hasOwn(shape.keys, key)) unknownKey(key, shape, at, report);
    else {
      const usable = usablePart(item, shape.keys[key] as Shape, at, report);
      if (usable !== undefined) part.set(key, usable);
    }
  }
  const lacking = shape.required.filter((key) => !Object.hasOwn(value, key));
  for (const key of lacking) {
    report(
      path,
      { nl: `"${key}" ontbreekt; dit onderdeel wordt niet gebruikt.`, en: `"${key}" is missing; this part is not used.` },
      {
        nl: `Voeg "${key}" toe. ${shape.keys[key]?.description.nl ?? ''}`,
        en: `Add "${key}". ${shape.keys[key]?.description.en ?? ''}`,
      },
    );
  }
  return shape.required.every((key) => part.has(key)) ? Object.fromEntries(part) : undefined;
}

function unknownKey(key: string, shape: Shape & { type: 'object' }, path: string, report: Report): void {
  const known = Object.keys(shape.keys);
  const near = nearest(key, known);
  const choice = { nl: `Kies uit: ${known.join(', ')}.`, en: `Choose from: ${known.join(', ')}.` };
  const inRules = path === `rules.${key}`;
  report(
    path,
    inRules
      ? {
          nl: `De regel "${key}" bestaat niet; deze instelling heeft geen effect.`,
          en: `There is no rule "${key}"; this setting has no effect.`,
        }
      : { nl: `De sleutel "${key}" bestaat niet; hij heeft geen effect.`, en: `There is no key "${key}"; it has no effect.` },
    near === undefined ? choice : meant(near),
  );
}

function meant(name: string): Localized {
  return { nl: `Bedoel je "${name}"?`, en: `Do you mean "${name}"?` };
}

function wrongType(value: unknown, shape: Shape, path: string, report: Report): undefined {
  const expected = expectation(shape);
  const text = shape.type === 'either' ? shape.brief : shape;
  const near = typeof value === 'string' && text.type === 'string' ? nearest(value, text.choices ?? []) : undefined;
  report(
    path,
    {
      nl: `Hier hoort ${expected.nl} te staan; deze waarde wordt niet gebruikt.`,
      en: `This must be ${expected.en}; this value is not used.`,
    },
    near === undefined ? shape.description : meant(near),
  );
  return undefined;
}

function expectation(shape: Shape): Localized {
  switch (shape.type) {
    case 'string':
      return shape.choices
        ? { nl: `een van ${quoted(shape.choices)}`, en: `one of ${quoted(shape.choices)}` }
        : { nl: 'een tekst tussen aanhalingstekens die niet leeg is', en: 'a text between quotation marks that is not empty' };
    case 'integer':
      return {
        nl: `een geheel getal van ${shape.minimum} tot en met ${shape.maximum}`,
        en: `a whole number from ${shape.minimum} to ${shape.maximum}`,
      };
    case 'boolean':
      return { nl: 'true of false', en: 'true or false' };
    case 'array':
      return shape.minItems === undefined
        ? { nl: 'een lijst tussen [ en ]', en: 'a list between [ and ]' }
        : { nl: 'een lijst tussen [ en ] die niet leeg is', en: 'a list between [ and ] that is not empty' };
    case 'object':
      return { nl: 'een groep sleutels tussen { en }', en: 'a group of keys between { and }' };
    case 'either': {
      const brief = expectation(shape.brief);
      const keys = quoted(Object.keys(shape.full.keys));
      return { nl: `${brief.nl}, of een groep met ${keys}`, en: `${brief.en}, or a group with ${keys}` };
    }
  }
}

function quoted(choices: readonly string[]): string {
  return choices.map((choice) => `"${choice}"`).join(', ');
}
