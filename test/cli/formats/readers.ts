/** Reads each format as those who use it do, and fails where they would refuse it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import { parse } from 'csv-parse/sync';
import { micromark } from 'micromark';
import { gfmAutolinkLiteral, gfmAutolinkLiteralHtml } from 'micromark-extension-gfm-autolink-literal';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { SaxesParser } from 'saxes';

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
  readonly invocations: readonly { executionSuccessful: boolean; toolExecutionNotifications: readonly { descriptor: { id: string } }[] }[];
  readonly artifacts: readonly { location: { uri: string } }[];
  readonly results: readonly SarifResult[];
}
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly taxa?: readonly { id: string; index: number }[];
  readonly suppressions?: readonly { kind: string; justification: string }[];
  readonly baselineState?: string;
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads XML with a parser that refuses what is not well-formed. */
export function readXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => assert.fail(error));
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  });
  parser.write(text).close();
  return root.children[0] ?? assert.fail('The document is empty.');
}

export interface Annotation {
  readonly level: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads workflow commands as the runner does: one a line, properties by comma, then undoes the escapes. */
export function readAnnotations(text: string): readonly Annotation[] {
  const undo = (value: string): string =>
    value.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return text.split('\n').flatMap((line) => {
    const [, level = '', list = '', message = ''] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
    if (level === '') return [];
    const properties = list.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), undo(pair.slice(pair.indexOf('=') + 1))]);
    return [{ level, properties: Object.fromEntries(properties), message: undo(message) }];
  });
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

/** Markdown as a wiki shows it: GitHub's tables and links, and HTML let through, so that nothing hides behind a careful renderer. */
export function rendered(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfmTable(), gfmAutolinkLiteral()],
    htmlExtensions: [gfmTableHtml(), gfmAutolinkLiteralHtml()],
  });
}

export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
}
