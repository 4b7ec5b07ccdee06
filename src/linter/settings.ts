import { CONFIGURATION } from './configuration-schema.ts';
import { deepFreeze } from './freeze.ts';
import { type ConfigurationProblem, usablePart } from './shape-check.ts';
import type { Settings, Severity, WriterExample } from './types.ts';

export type { ConfigurationProblem } from './shape-check.ts';

/** What holds when nothing is configured. */
export const defaultSettings: Settings = deepFreeze<Settings>({
  check: 'auto',
  language: 'auto',
  severities: {},
  reasons: {},
  examples: [],
});

/** A plan of several files. Paths and patterns are relative to the configuration file. */
export interface PlanFiles {
  readonly name: string;
  readonly files: readonly string[];
}

/** What a configuration says of a rule: its severity, with or without the reason for it. */
export type RuleSetting = Severity | 'off' | { readonly severity: Severity | 'off'; readonly reason: string };

/** The usable content of one `.ketensturing.json`; a key that is not there is left to what has less precedence. */
export interface Configuration {
  readonly check?: Settings['check'];
  readonly language?: Settings['language'];
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly plans: readonly PlanFiles[];
  readonly framework?: string;
  readonly examples: readonly WriterExample[];
}

/**
 * Reads a configuration that was parsed from JSON. Never throws: what is wrong becomes a problem that names `file` and the JSON path, and the rest applies.
 * Own keys only, so that `__proto__` is an unknown key like any other.
 */
export function parseConfiguration(
  value: unknown,
  file: string,
): { readonly configuration: Configuration; readonly problems: readonly ConfigurationProblem[] } {
  const problems: ConfigurationProblem[] = [];
  const usable = usablePart(value, CONFIGURATION, '', (path, message, advice) => {
    const where = path === '' ? file : `${file}, ${path}`;
    problems.push({ file, path, message: { nl: `${where}: ${message.nl}`, en: `${where}: ${message.en}` }, advice });
  });
  const { $schema: _, ...keys } = (usable ?? {}) as Partial<Configuration> & { readonly $schema?: string };
  return deepFreeze({ configuration: { rules: {}, include: [], exclude: [], plans: [], examples: [], ...keys }, problems });
}

/** The settings that a configuration gives, with `base` for what it leaves open. Severities are merged by rule, each with its own reason or none. */
export function settingsOf(configuration: Configuration, base: Settings = defaultSettings): Settings {
  const rules = Object.entries(configuration.rules);
  const severities = rules.map(([id, rule]) => [id, typeof rule === 'string' ? rule : rule.severity]);
  const reasons = rules.flatMap(([id, rule]) => (typeof rule === 'string' ? [] : [[id, rule.reason]]));
  const kept = Object.entries(base.reasons).filter(([id]) => !Object.hasOwn(configuration.rules, id));
  return deepFreeze({
    check: configuration.check ?? base.check,
    language: configuration.language ?? base.language,
    severities: { ...base.severities, ...Object.fromEntries(severities) },
    reasons: Object.fromEntries([...kept, ...reasons]),
    examples: [...base.examples, ...configuration.examples],
  });
}
