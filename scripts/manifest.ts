/** The part of the extension's manifest that follows from the rules and from the configuration file. Pure: text in, text out. */

import { TOOLS } from '../src/assistant/tools.ts';
import { CONFIGURATION, type Shape } from '../src/linter/configuration-schema.ts';
import type { RuleMeta } from '../src/linter/types.ts';

const RULES_SETTING = 'ketensturing.rules';
/** The settings that have the same values as the key of that name in the configuration file. */
const SHARED = ['check', 'language'] as const;

type Properties = Record<string, Record<string, unknown>>;

/** `package.json` with the tools for assistants, a setting for the severity of each rule, and the values that the configuration file knows. Throws when it has no such settings. */
export function manifestWith(text: string, rules: readonly RuleMeta[]): string {
  const manifest = JSON.parse(text);
  const properties: Properties = Object.assign(
    {},
    ...manifest.contributes.configuration.map((group: { properties: object }) => group.properties),
  );
  const setting = (key: string): Record<string, unknown> => {
    const found = properties[key];
    if (found === undefined) throw new Error(`package.json has no setting "${key}".`);
    return found;
  };
  setting(RULES_SETTING).properties = Object.fromEntries(
    rules.map(({ id }) => [id, { type: 'string', enum: choicesOf('rules', id), description: `%${textKey(id)}%` }]),
  );
  manifest.contributes.languageModelTools = TOOLS.map(({ name, reference, description, input }) => ({
    name,
    displayName: `%${toolKey(name)}%`,
    toolReferenceName: reference,
    canBeReferencedInPrompt: true,
    icon: '$(checklist)',
    userDescription: `%${toolKey(name)}.purpose%`,
    modelDescription: description,
    tags: ['ketensturing', 'markdown'],
    inputSchema: input,
  }));
  for (const key of SHARED) setting(`ketensturing.${key}`).enum = choicesOf(key);
  return formatted(manifest);
}

/** `package.nls.json` with the texts of those tools and settings, and none of rules that are gone. */
export function manifestTextsWith(text: string, rules: readonly RuleMeta[]): string {
  const others = Object.entries(JSON.parse(text)).filter(([key]) => !key.startsWith(textKey('')) && !key.startsWith(toolKey('')));
  const own = rules.map(({ id, title, severity }) => [
    textKey(id),
    `${title.nl}; standaard ${severity} (${title.en}; by default ${severity})`,
  ]);
  const tools = TOOLS.flatMap(({ name, title, purpose }) => [
    [toolKey(name), `${title.nl} (${title.en})`],
    [`${toolKey(name)}.purpose`, `${purpose.nl} (${purpose.en})`],
  ]);
  return formatted(Object.fromEntries([...own, ...tools, ...others]));
}

/** The values of a key of the configuration file, such as `rules` → `pillar-thin`; of a key with a brief and a full form those of the brief one, which the settings page shows as a list. */
function choicesOf(...path: readonly string[]): readonly string[] {
  const shape = path.reduce<Shape | undefined>((at, key) => (at?.type === 'object' ? at.keys[key] : undefined), CONFIGURATION);
  const values = shape?.type === 'either' ? shape.brief : shape;
  if (values?.type !== 'string' || values.choices === undefined)
    throw new Error(`The configuration has no values for "${path.join('.')}".`);
  return values.choices;
}

function toolKey(name: string): string {
  return `tool.${name}`;
}

function textKey(id: string): string {
  return `rule.${id}`;
}

function formatted(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
