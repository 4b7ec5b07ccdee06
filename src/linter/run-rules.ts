import type { Language } from '../framework/types.ts';
import { createPlacer, isInPlan, type Placer } from './place.ts';
import { ruleUrl } from './rules/rule-url.ts';
import { suppressionUnused, unusedSuppression } from './rules/suppression-unused.ts';
import { createSilencer } from './silence.ts';
import { readSuppressions } from './suppressions.ts';
import { titleOf } from './title.ts';
import type {
  Failure,
  Finding,
  Plan,
  Problem,
  Rule,
  RuleContext,
  RuleMeta,
  RuleOff,
  Settings,
  Severity,
  SuppressedFinding,
} from './types.ts';

/** What the rules say after policy: severities, order and suppressions. */
export interface RunResult {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly rulesOff: readonly RuleOff[];
  readonly failures: readonly Failure[];
}

interface Found {
  readonly meta: RuleMeta;
  readonly severity: Severity;
  readonly problem: Problem;
}

interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
}

/**
 * Runs the rules over one plan. A rule that throws, or reports a place outside the text, costs only its own findings and becomes a failure.
 * Findings stand in order of place; the same finding twice stands once.
 */
export function runRules(context: RuleContext, rules: readonly Rule[], settings: Settings): RunResult {
  const failures: Failure[] = [];
  const active = rules.flatMap((rule): ActiveRule[] => {
    const severity = severityOf(rule.meta, settings);
    return severity === 'off' ? [] : [{ rule, severity }];
  });
  const found: Found[] = [];
  for (const { rule, severity } of active) {
    const { meta } = rule;
    for (const problem of problemsOf(rule, context, failures)) found.push(onFirstFile({ meta, severity, problem }, context.plan));
  }
  const { open, silenced } = suppress(context, unique(found), active);
  const place = createPlacer(context.plan);
  const finding = (item: Found): Finding => findingOf(item, context.language, place);
  return {
    findings: [...open].sort(byPlace).map(finding),
    suppressed: [...silenced].sort((a, b) => byPlace(a.item, b.item)).map(({ item, reason }) => ({ ...finding(item), reason })),
    rulesOff: rules.filter(({ meta }) => severityOf(meta, settings) === 'off').map(({ meta: { id } }) => ruleOff(id, settings)),
    failures,
  };
}

function ruleOff(id: string, { reasons }: Settings): RuleOff {
  return { ruleId: id, url: ruleUrl(id), reason: Object.hasOwn(reasons, id) ? (reasons[id] ?? null) : null };
}

/** The severity that the settings or else the rule itself gives. */
export function severityOf(meta: RuleMeta, settings: Settings): Severity | 'off' {
  return Object.hasOwn(settings.severities, meta.id) ? (settings.severities[meta.id] ?? meta.severity) : meta.severity;
}

function problemsOf(rule: Rule, context: RuleContext, failures: Failure[]): Problem[] {
  try {
    const problems = [...rule.check(context)];
    const placed = problems.filter((problem) => isPlaced(problem, context.plan));
    if (placed.length < problems.length) failures.push(misplaced(rule, context.language));
    return placed;
  } catch (error) {
    failures.push(threw(rule, error, context.language));
    return [];
  }
}

function isPlaced({ source, span, related, fixes }: Problem, plan: Plan): boolean {
  return (
    isInPlan(plan, source, span) &&
    (related === undefined || related.every((place) => isInPlan(plan, place.source, place.span))) &&
    (fixes === undefined || fixes.every(({ edits }) => edits.every((edit) => isInPlan(plan, edit.source, edit.span))))
  );
}

function threw({ meta: { id } }: Rule, error: unknown, language: Language): Failure {
  const what = error instanceof Error ? error.message : String(error);
  return language === 'nl'
    ? {
        code: 'rule-failed',
        message: `De regel "${id}" is vastgelopen (${what}). Zijn bevindingen ontbreken; de andere regels zijn wel uitgevoerd.`,
        advice: `Meld dit als fout van Ketensturing. Tot die tijd kun je de regel uitzetten met "rules": {"${id}": "off"}.`,
      }
    : {
        code: 'rule-failed',
        message: `The rule "${id}" broke down (${what}). Its findings are missing; the other rules did run.`,
        advice: `Please report this as a fault of Ketensturing. Until then you can switch the rule off with "rules": {"${id}": "off"}.`,
      };
}

function misplaced({ meta: { id } }: Rule, language: Language): Failure {
  return language === 'nl'
    ? {
        code: 'place-invalid',
        message: `De regel "${id}" wees een plaats aan die niet in de tekst bestaat; die bevinding is weggelaten.`,
        advice: 'Meld dit als fout van Ketensturing.',
      }
    : {
        code: 'place-invalid',
        message: `The rule "${id}" pointed at a place that is not in the text; that finding is left out.`,
        advice: 'Please report this as a fault of Ketensturing.',
      };
}

/** Findings about a pillar stand on the plan's first file; one about another file moves to the title and links to its own place. */
function onFirstFile(item: Found, plan: Plan): Found {
  const { meta, problem } = item;
  if (meta.scope !== 'pillar' || problem.source === 0) return item;
  const own = { source: problem.source, span: problem.span, message: { nl: 'Het gaat om deze plek.', en: 'It is about this place.' } };
  return { ...item, problem: { ...problem, source: 0, span: titleOf(plan, 0), related: [own, ...(problem.related ?? [])] } };
}

/** In order of place, and without what one before says at the same place. */
function unique(found: readonly Found[]): readonly Found[] {
  const sorted = [...found].sort(byPlace);
  return sorted.filter((item, i) => {
    for (let before = i - 1; before >= 0; before--) {
      const other = sorted[before] as Found;
      if (other.problem.span.start !== item.problem.span.start) break;
      if (saysSame(other, item)) return false;
    }
    return true;
  });
}

function saysSame({ meta, problem }: Found, other: Found): boolean {
  const { source, span, message } = other.problem;
  return meta.id === other.meta.id && problem.source === source && problem.span.end === span.end && problem.message.nl === message.nl;
}

interface Split {
  readonly open: readonly Found[];
  readonly silenced: readonly { readonly item: Found; readonly reason: string }[];
}

/** Takes out what comments silence, and adds a finding for each comment that silences nothing. */
function suppress(context: RuleContext, found: readonly Found[], active: readonly ActiveRule[]): Split {
  const silencer = createSilencer(context.once(readSuppressions));
  const open: Found[] = [];
  const silenced: { item: Found; reason: string }[] = [];
  const sort = (item: Found): void => {
    const reason = silencer.reasonFor(item.meta.id, item.problem);
    if (reason === null) open.push(item);
    else silenced.push({ item, reason });
  };
  found.forEach(sort);
  const reporter = active.find(({ rule }) => rule.meta.id === suppressionUnused.meta.id);
  if (reporter === undefined) return { open, silenced };
  const ids = new Set(active.map(({ rule }) => rule.meta.id));
  ids.delete(suppressionUnused.meta.id);
  for (const { suppression, rule } of silencer.unused()) {
    if (ids.has(rule.id)) sort({ meta: reporter.rule.meta, severity: reporter.severity, problem: unusedSuppression(suppression, rule) });
  }
  return { open, silenced };
}

function byPlace(a: Found, b: Found): number {
  return (
    a.problem.source - b.problem.source ||
    a.problem.span.start - b.problem.span.start ||
    a.problem.span.end - b.problem.span.end ||
    (a.meta.id < b.meta.id ? -1 : a.meta.id > b.meta.id ? 1 : 0) ||
    (a.problem.pillar ?? 0) - (b.problem.pillar ?? 0)
  );
}

function findingOf({ meta, severity, problem }: Found, language: Language, place: Placer): Finding {
  return {
    ruleId: meta.id,
    severity,
    message: problem.message[language],
    advice: problem.advice[language],
    url: ruleUrl(meta.id),
    pillar: problem.pillar,
    ...place(problem.source, problem.span),
    related: (problem.related ?? []).map(({ source, span, message }) => ({
      ...place(source, span),
      message: message[language],
    })),
    fixes: problem.fixes ?? [],
  };
}
