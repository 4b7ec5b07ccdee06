import type { AgreedChanges, AspectCoverage, EvidenceReport, FilePlace, PillarCoverage, WriterJudgement } from '../../linter/types.ts';
import {
  type CheckedFinding,
  type CheckedSuppressed,
  type CheckResult,
  countFindings,
  type DocumentResult,
  type PlanResult,
} from '../result.ts';
import type { Format } from './registry.ts';

/** The report for programs. Its keys are a contract: they may be added to, never renamed. */
export const json: Format = {
  id: 'json',
  purpose: 'for programs, and for merge',
  tellsReasons: true,
  render: (result) => `${JSON.stringify(reportOf(result), null, 2)}\n`,
};

function reportOf({ tool, framework, documents, plans, failures, baseline, shard }: CheckResult): object {
  return {
    version: 1,
    tool,
    framework,
    documents: documents.map(documentOf),
    plans: plans.map(planOf),
    failures,
    ...(baseline === undefined ? {} : { baseline }),
    ...(shard === undefined ? {} : { shard }),
    summary: {
      documents: documents.length,
      plans: plans.length,
      findings: countFindings(documents),
      suppressed: documents.reduce((total, { suppressed }) => total + suppressed.length, 0),
      failures: documents.reduce((total, document) => total + document.failures.length, failures.length),
    },
  };
}

function documentOf(document: DocumentResult): object {
  const {
    file,
    language,
    isPlan,
    planBecause,
    content,
    profile,
    coverage,
    writerJudgements,
    findings,
    suppressed,
    rulesOff,
    failures,
    agreed,
    incompletePlan,
    readingNotes,
  } = document;
  return {
    file,
    language,
    isPlan,
    planBecause,
    content,
    profile,
    coverage: coverage.map((pillar) => pillarOf(pillar, false)),
    writerJudgements: writerJudgements.map(judgementOf),
    findings: findings.map((finding) => findingOf(finding, false)),
    suppressed: suppressed.map((finding) => ({ ...findingOf(finding, false), reason: finding.reason })),
    rulesOff: rulesOff.map(({ ruleId, url, reason }) => ({ ruleId, url, reason })),
    failures: failures.map(({ code, message, advice }) => ({ code, message, advice })),
    ...(agreed === undefined ? {} : { agreed: agreedOf(agreed, false) }),
    ...(incompletePlan === undefined ? {} : { incompletePlan }),
    ...(readingNotes === undefined ? {} : { readingNotes }),
  };
}

function planOf({ name, files, language, coverage, findings, agreed }: PlanResult): object {
  return {
    name,
    files,
    language,
    coverage: coverage.map((pillar) => pillarOf(pillar, true)),
    findings: findings.map((finding) => findingOf(finding, true)),
    ...(agreed === undefined ? {} : { agreed: agreedOf(agreed, true) }),
  };
}

function agreedOf({ agreedOn, day, pillars, sections }: AgreedChanges, withFile: boolean): object {
  return {
    agreedOn,
    day,
    pillars: pillars.map(({ pillar, was, is, passages }) => ({
      pillar,
      was,
      is,
      passages: passages.map(({ kind, before, now }) => ({
        kind,
        before,
        now: now === null ? null : { ...placeOf(now, withFile), text: now.text },
      })),
    })),
    sections: sections.map(({ kind, file, path }) => ({ kind, file, path })),
  };
}

function pillarOf({ pillar, name, dimension, status, confidence, exemption, aspects }: PillarCoverage, withFile: boolean): object {
  return {
    pillar,
    name,
    dimension,
    status,
    confidence,
    ...(exemption === undefined ? {} : { exemption: { ...placeOf(exemption, withFile), reason: exemption.reason } }),
    aspects: aspects.map((aspect) => aspectOf(aspect, withFile)),
  };
}

function aspectOf({ id, name, status, evidence }: AspectCoverage, withFile: boolean): object {
  return { id, name, status, evidence: evidence.map((item) => evidenceOf(item, withFile)) };
}

function evidenceOf(evidence: EvidenceReport, withFile: boolean): object {
  const { strength, why, confidence, text, words, byWriter, aside } = evidence;
  return {
    ...placeOf(evidence, withFile),
    strength,
    why,
    confidence,
    text,
    words: words.map((place) => placeOf(place, withFile)),
    ...(byWriter ? { byWriter } : {}),
    ...(aside ? { aside } : {}),
  };
}

function judgementOf({ pillar, counts, reason, text, ...place }: WriterJudgement): object {
  return { pillar, counts, reason, text, ...placeOf(place, false) };
}

function findingOf(finding: CheckedFinding | CheckedSuppressed, withFile: boolean): object {
  const { ruleId, severity, message, advice, url, pillar, related, fingerprint } = finding;
  return {
    ruleId,
    severity,
    message,
    advice,
    url,
    pillar,
    ...placeOf(finding, withFile),
    fingerprint,
    ...('known' in finding ? { known: true } : {}),
    related: related.map((place) => ({ ...placeOf(place, true), message: place.message })),
  };
}

function placeOf({ file, line, column, endLine, endColumn }: FilePlace, withFile: boolean): object {
  return { ...(withFile ? { file } : {}), line, column, endLine, endColumn };
}
