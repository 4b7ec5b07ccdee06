import type { Framework, Language } from '../../framework/types.ts';
import { ruleUrl } from '../../linter/rules/rule-url.ts';
import type { RuleMeta, Severity } from '../../linter/types.ts';
import { plain } from '../../report/plain-text.ts';
import type { CheckResult } from '../result.ts';
import type { Knowledge } from './registry.ts';

const HOME = 'https://github.com/ketensturing/ketensturing';
/** SARIF has no level below `note`. */
export const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** What SARIF says of one rule. */
export interface SarifRule {
  readonly id: string;
  readonly [key: string]: unknown;
}

export interface SarifDriver {
  readonly rules: readonly SarifRule[];
  readonly [key: string]: unknown;
}

/**
 * Text as a SARIF message: on one line; brackets and backslashes are escaped where they could be read as a link, braces where they could be read as
 * a placeholder (SARIF 2.1.0, 3.11.5 and 3.11.6).
 */
export function messageOf(text: string): string {
  const line = plain(text).replace(/[{}]/g, '$&$&');
  return line.includes('](') ? line.replace(/[\\[\]]/g, '\\$&') : line;
}

/** The tool with its rules; rules that only the result knows are added by name. */
export function driverOf({ tool, documents }: CheckResult, { rules, framework }: Knowledge, language: Language): SarifDriver {
  const known = new Set(rules.map(({ id }) => id));
  const found = documents.flatMap(({ findings, suppressed, rulesOff }) =>
    [...findings, ...suppressed, ...rulesOff].map(({ ruleId }) => ruleId),
  );
  const others = [...new Set(found)].filter((id) => !known.has(id));
  return {
    name: tool.name,
    version: tool.version,
    semanticVersion: tool.version,
    informationUri: HOME,
    language,
    rules: [...rules.map((rule) => ruleOf(rule, language)), ...others.map((id) => ({ id }))],
    supportedTaxonomies: [{ name: framework.id, index: 0 }],
  };
}

function ruleOf({ id, title, description, severity, scope }: RuleMeta, language: Language): SarifRule {
  const url = ruleUrl(id);
  return {
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: description[language] },
    help: { text: `${description[language]} ${url}`, markdown: `${description[language]}\n\n[${id}](${url})` },
    helpUri: url,
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { tags: ['documentation', scope], precision: 'medium' },
  };
}

/** The pillars as a taxonomy, in order: `P1` to `P8`. */
export function taxonomyOf({ id, version, name, url, pillars, dimensions }: Framework, language: Language): object {
  const dimension = new Map(dimensions.map((item) => [item.id, item.name[language]]));
  return {
    name: id,
    fullName: name[language],
    version,
    organization: 'NORA',
    informationUri: url,
    language,
    isComprehensive: true,
    taxa: pillars.map((pillar) => ({
      id: `P${pillar.number}`,
      name: pillar.id,
      shortDescription: { text: pillar.name[language] },
      fullDescription: { text: pillar.summary[language] },
      help: { text: `${pillar.importance[language]} ${pillar.advice[language]}` },
      helpUri: pillar.source.url,
      properties: { tags: [dimension.get(pillar.dimension) ?? pillar.dimension] },
    })),
  };
}
