/** Reads the formats that have a schema, and fails where it refuses them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';

const SARIF_SCHEMA = new URL('../../fixtures/sarif/sarif-2.1.0-rtm.5.json', import.meta.url);

/** The official schema. It is written for draft 4, of which it uses nothing that later drafts read otherwise, except the name of its id. */
function compiled(): ValidateFunction {
  const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync(SARIF_SCHEMA, 'utf8'));
  const uri = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i;
  const reference = /^(?![a-z][a-z\d+.-]*:\/\/\s)(?:[A-Za-z\d\-._~:/?#[\]@!$&'()*+,;=]|%[\dA-Fa-f]{2})*$/;
  const formats = { uri, 'uri-reference': reference, 'date-time': true } as const;
  return new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats }).compile(schema);
}

/** Reads a SARIF log, after the official schema has accepted it. */
let validate: ValidateFunction;
export function readSarif(text: string): SarifRun {
  validate ??= compiled();
  const log: { readonly runs: readonly [SarifRun] } = JSON.parse(text);
  assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 3)));
  return log.runs[0];
}

export interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly { id: string; helpUri: string; help: { text: string } }[] } };
  readonly columnKind: string;
  readonly taxonomies: readonly { readonly taxa: readonly { id: string; name: string }[] }[];
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly { descriptor: { id: string } }[];
    readonly ruleConfigurationOverrides: readonly {
      readonly descriptor: { id: string; index: number };
      readonly configuration: { enabled: boolean };
      readonly properties?: { reason: string };
    }[];
    readonly toolConfigurationNotifications: readonly {
      readonly associatedRule: { id: string };
      readonly message: { text: string };
      readonly locations: readonly { physicalLocation: { artifactLocation: { uri: string } } }[];
    }[];
  }[];
  readonly artifacts: readonly { location: { uri: string }; mimeType: string }[];
  readonly results: readonly SarifResult[];
}
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { physicalLocation: { artifactLocation: { uri: string }; region?: Record<string, number> } }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly taxa?: readonly { id: string; index: number }[];
  readonly suppressions?: readonly { kind: string; justification: string }[];
  readonly baselineState?: string;
}

/** What GitLab asks of a code quality report (its documentation on custom tools). */
const GITLAB_SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 32 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
};

export interface QualityIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** Reads a report after the checks that GitLab makes. */
export function readQuality(text: string): readonly QualityIssue[] {
  const issues: QualityIssue[] = JSON.parse(text);
  const ajv = new Ajv();
  assert.ok(ajv.validate(GITLAB_SCHEMA, issues), ajv.errorsText());
  const prints = issues.map(({ fingerprint }) => fingerprint);
  assert.equal(new Set(prints).size, prints.length, 'fingerprints must be unique');
  return issues;
}
