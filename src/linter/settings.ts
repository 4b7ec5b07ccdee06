import { CONFIGURATION } from './configuration-schema.ts';
import { deepFreeze } from './freeze.ts';
import { PATTERN_ADVICE, patternFault, withSlashes } from './pattern-fault.ts';
import { type ConfigurationProblem, type Report, usablePart } from './shape-check.ts';
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
 * Own keys only, so that `__proto__` is an unknown key like any other. `reachesOut`: it holds for files outside its folder as well, as one that is named for a run does.
 */
export function parseConfiguration(
  value: unknown,
  file: string,
  reachesOut = false,
): { readonly configuration: Configuration; readonly problems: readonly ConfigurationProblem[] } {
  const problems: ConfigurationProblem[] = [];
  const report: Report = (path, message, advice) => {
    const where = path === '' ? file : `${file}, ${path}`;
    problems.push({ file, path, message: { nl: `${where}: ${message.nl}`, en: `${where}: ${message.en}` }, advice });
  };
  const usable = usablePart(value, CONFIGURATION, '', report);
  const { $schema: _, ...keys } = (usable ?? {}) as Partial<Configuration> & { readonly $schema?: string };
  const given = { rules: {}, include: [], exclude: [], plans: [], examples: [], ...keys };
  const patterns = (key: 'include' | 'exclude'): readonly string[] =>
    usablePatterns(given[key], (value as Configuration)?.[key], key, reachesOut, report);
  const plans = given.plans.map(({ files, ...plan }) => ({ ...plan, files: files.map(withSlashes) }));
  return deepFreeze({ configuration: { ...given, include: patterns('include'), exclude: patterns('exclude'), plans }, problems });
}

/** The patterns that can match a file. `written`: the list as it stands in the configuration, with what is no text. */
function usablePatterns(
  given: readonly string[],
  written: readonly unknown[],
  key: string,
  reachesOut: boolean,
  report: Report,
): readonly string[] {
  return given.flatMap((each) => {
    const pattern = withSlashes(each);
    const why = patternFault(pattern, reachesOut);
    if (why === null) return [pattern];
    const message = { nl: `"${each}" wordt niet gebruikt: ${why.nl}.`, en: `"${each}" is not used: ${why.en}.` };
    report(`${key}[${written.indexOf(each)}]`, message, PATTERN_ADVICE);
    return [];
  });
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
