import * as vscode from 'vscode';
import type { Framework, Language } from '../framework/types.ts';
import type { PillarCoverage } from '../linter/types.ts';
import { capital } from './coverage-items.ts';
import { count } from './coverage-nodes.ts';
import { MARKDOWN } from './documents.ts';
import { headingLines, titleLine } from './headings.ts';
import { incompleteness, type PlanPart } from './plan-part.ts';
import { isOn } from './settings.ts';
import type { DocumentState, ReportStore } from './store.ts';
import { COVERAGE } from './texts-coverage.ts';
import { PARTS } from './texts-parts.ts';

/** Missing pillars that are named above the title; when there are more, one less, and the others behind one link. */
const MOST_NAMED = 5;

/** Above the title the coverage in one line, with each missing pillar; by setting also above each section the pillars it carries. */
export function registerCodeLens(store: ReportStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      const state = store.latest(document.uri);
      if (state === undefined || !state.report.isPlan) return [];
      const titles = isOn('codeLens.title', document.uri, true) ? titleLenses(document, state) : [];
      return isOn('codeLens.sections', document.uri, false) ? [...titles, ...sectionLenses(document, state)] : titles;
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(MARKDOWN, provider),
    store.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('ketensturing.codeLens') && changed.fire()),
  );
}

function titleLenses(document: vscode.TextDocument, state: DocumentState): vscode.CodeLens[] {
  const { uri, report, framework, plan } = state;
  const texts = COVERAGE[report.language];
  const at = new vscode.Range(titleLine(document), 0, titleLine(document), 0);
  const incomplete = incompleteness(plan, report.language);
  if (plan !== undefined && incomplete !== undefined) return [incompleteLens(at, plan, incomplete, report.language)];
  const missing = report.coverage.filter(({ status }) => status === 'missing');
  const named = missing.length > MOST_NAMED ? missing.slice(0, MOST_NAMED - 1) : missing;
  const others = missing.slice(named.length);
  const name = (pillar: PillarCoverage): string => `${pillar.pillar} ${shortNameOf(pillar, framework, report.language)}`;
  const action = (title: string, tooltip: string, ...args: readonly unknown[]): vscode.CodeLens =>
    new vscode.CodeLens(at, { title, tooltip, command: 'ketensturing._pillarActions', arguments: [uri, ...args] });
  return [
    new vscode.CodeLens(at, { title: `Ketensturing: ${scoreOf(state)}`, tooltip: texts.opens, command: 'ketensturing.showCoverage' }),
    ...named.map((pillar, index) => action(`${index === 0 ? `${texts.missing}: ` : ''}${name(pillar)}`, pillar.name, pillar.pillar)),
    ...(others.length === 0 ? [] : [action(texts.andMore(others.length), others.map(name).join(', '))]),
  ];
}

/** "5 van 8 pijlers behandeld", and of a plan of several files which plan that is. */
function scoreOf({ report, plan, files }: DocumentState): string {
  const score = COVERAGE[report.language].pillars(count(report.coverage, 'addressed'), report.coverage.length);
  return plan === undefined || files.length < 2 ? score : `${PARTS[report.language].files(plan.name, files.length)}, ${score}`;
}

function incompleteLens(at: vscode.Range, { name, configuration }: PlanPart, tooltip: string, language: Language): vscode.CodeLens {
  const title = `$(warning) Ketensturing: ${PARTS[language].notJudged(name)}`;
  return new vscode.CodeLens(at, { title, tooltip, command: 'vscode.open', arguments: [configuration] });
}

function sectionLenses(document: vscode.TextDocument, { uri, name, report, framework }: DocumentState): vscode.CodeLens[] {
  const carried = carriedBySection(
    [...headingLines(document)].map(({ line }) => line),
    name,
    report.coverage,
  );
  return [...carried].map(
    ([line, pillars]) =>
      new vscode.CodeLens(new vscode.Range(line, 0, line, 0), {
        title: pillars.map((pillar) => `${pillar.pillar} ${capital(shortNameOf(pillar, framework, report.language))}`).join(' · '),
        tooltip: pillars.map((pillar) => `${pillar.pillar}. ${pillar.name}`).join('\n'),
        command: 'ketensturing._pillarActions',
        arguments: [uri, pillars[0]?.pillar],
      }),
  );
}

/** For each heading line, the pillars for which strong evidence stands between it and the next. */
function carriedBySection(
  headings: readonly number[],
  file: string,
  coverage: readonly PillarCoverage[],
): ReadonlyMap<number, readonly PillarCoverage[]> {
  const carried = new Map<number, PillarCoverage[]>();
  for (const pillar of coverage) {
    const strong = pillar.aspects.flatMap(({ evidence }) => evidence).filter((item) => item.strength === 'strong' && item.file === file);
    const lines = new Set(strong.map(({ line }) => headings.findLast((heading) => heading <= line - 1)));
    for (const line of lines) if (line !== undefined) carried.set(line, [...(carried.get(line) ?? []), pillar]);
  }
  return new Map([...carried].sort(([a], [b]) => a - b));
}

function shortNameOf({ pillar, name }: PillarCoverage, framework: Framework, language: Language): string {
  return framework.pillars.find(({ number }) => number === pillar)?.shortName[language] ?? name;
}
