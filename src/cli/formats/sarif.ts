import { isWord } from '../../linter/readable.ts';
import type { FilePlace, RuleMeta } from '../../linter/types.ts';
import { languageOfMost } from '../../report/facts.ts';
import { plain } from '../../report/plain-text.ts';
import { REPORT_WORDS } from '../../report/words.ts';
import { rulesOffIn } from '../report-set.ts';
import { allFailures, type CheckedFinding, type CheckedSuppressed, type CheckResult } from '../result.ts';
import type { Format, Knowledge } from './registry.ts';
import { driverOf, LEVEL, messageOf, taxonomyOf } from './sarif-tool.ts';
import { uriOf } from './uri.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** SARIF 2.1.0 with one run: rules with help, the pillars as a taxonomy, rules that are off, fingerprints that survive moved lines, suppressions with their reasons, and failures as notifications. */
export const sarif: Format = {
  id: 'sarif',
  purpose: 'SARIF 2.1.0, for code scanning',
  tellsReasons: false,
  render: (result, _, knowledge) => `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [runOf(result, knowledge)] }, null, 2)}\n`,
};

interface Pen {
  readonly rules: readonly Pick<RuleMeta, 'id'>[];
  readonly pillars: ReadonlyMap<number, number>;
  readonly compared: boolean;
  readonly fromRoot: Knowledge['fromRoot'];
}

function runOf(result: CheckResult, knowledge: Knowledge): object {
  const { documents, tool, baseline } = result;
  const language = languageOfMost(documents);
  const driver = driverOf(result, knowledge, language);
  const pen: Pen = {
    rules: driver.rules,
    pillars: new Map(knowledge.framework.pillars.map(({ number }, index) => [number, index])),
    compared: baseline !== undefined,
    fromRoot: knowledge.fromRoot,
  };
  return {
    tool: { driver },
    language,
    columnKind: 'utf16CodeUnits',
    automationDetails: { id: `${tool.name}/` },
    originalUriBaseIds: {
      [ROOT]: { description: { text: 'The root of the repository, or else the folder in which the command was run.' } },
    },
    invocations: [invocationOf(result, pen)],
    artifacts: documents.map(({ file }) => ({
      location: locationOf(file, pen),
      roles: ['analysisTarget'],
      mimeType: isWord(file) ? WORD : 'text/markdown',
    })),
    taxonomies: [taxonomyOf(knowledge.framework, language)],
    results: documents.flatMap(({ findings, suppressed }) => [...findings, ...suppressed].map((finding) => resultOf(finding, pen))),
  };
}

function invocationOf(result: CheckResult, pen: Pen): object {
  const failures = allFailures(result);
  const off = rulesOffIn(result);
  const language = languageOfMost(result.documents);
  const descriptorOf = (ruleId: string): object => ({ id: ruleId, index: pen.rules.findIndex(({ id }) => id === ruleId) });
  const overrides = off.filter(({ isEverywhere }) => isEverywhere);
  const partly = off.filter(({ isEverywhere }) => !isEverywhere);
  return {
    executionSuccessful: failures.length === 0,
    ruleConfigurationOverrides: overrides.map(({ ruleId, reason }) => ({
      descriptor: descriptorOf(ruleId),
      configuration: { enabled: false },
      ...(reason === null ? {} : { properties: { reason: plain(reason) } }),
    })),
    toolConfigurationNotifications: partly.map(({ ruleId, reason, files }) => ({
      descriptor: { id: 'rule-off' },
      associatedRule: descriptorOf(ruleId),
      level: 'note',
      message: { text: messageOf(`${ruleId}: ${REPORT_WORDS[language].switchedOff(reason)}`) },
      locations: files.map((file) => ({ physicalLocation: { artifactLocation: locationOf(file, pen) } })),
    })),
    toolExecutionNotifications: failures.map(({ code, file, message, advice }) => ({
      descriptor: { id: code },
      level: 'error',
      message: { text: messageOf(`${message} ${advice}`) },
      ...(file === undefined ? {} : { locations: [{ physicalLocation: { artifactLocation: locationOf(file, pen) } }] }),
    })),
  };
}

function resultOf(finding: CheckedFinding | CheckedSuppressed, pen: Pen): object {
  const { rules, pillars, compared } = pen;
  const { ruleId, severity, message, advice, pillar, related, fingerprint } = finding;
  const taxon = pillar === null ? undefined : pillars.get(pillar);
  const known = 'known' in finding;
  return {
    ruleId,
    ruleIndex: rules.findIndex(({ id }) => id === ruleId),
    kind: 'fail',
    level: LEVEL[severity],
    message: { text: messageOf(`${message} ${advice}`) },
    locations: [{ physicalLocation: placeOf(finding, pen) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, id) => ({
            id,
            physicalLocation: placeOf(place, pen),
            message: { text: messageOf(place.message) },
          })),
        }),
    // GitHub compares by the second only.
    partialFingerprints: { 'ketensturing/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
    ...(taxon === undefined ? {} : { taxa: [{ id: `P${pillar}`, index: taxon, toolComponent: { index: 0 } }] }),
    ...('reason' in finding ? { suppressions: [{ kind: 'inSource', status: 'accepted', justification: plain(finding.reason) }] } : {}),
    ...(compared && !('reason' in finding) ? { baselineState: known ? 'unchanged' : 'new' } : {}),
  };
}

/** A Word document has no lines, and code scanning wants one; the message names the heading and the paragraph. */
function placeOf({ file, line, column, endLine, endColumn }: FilePlace, pen: Pen): object {
  const region = isWord(file) ? { startLine: 1 } : { startLine: line, startColumn: column, endLine, endColumn };
  return { artifactLocation: locationOf(file, pen), region };
}

function locationOf(file: string, { fromRoot }: Pen): object {
  const uri = uriOf(fromRoot(file));
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: ROOT };
}
