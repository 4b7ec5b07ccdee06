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

/** Characters of the line above the title. */
const LONGEST_LINE = 120;

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
  const line = titleLine(document);
  const at = new vscode.Range(line, 0, line, 0);
  const incomplete = incompleteness(plan, report.language);
  if (plan !== undefined && incomplete !== undefined) return [incompleteLens(at, plan, incomplete, report.language)];
  const score = `Ketensturing: ${scoreOf(state)}`;
  const missing = report.coverage
    .filter(({ status }) => status === 'missing')
    .map((pillar, index) => ({
      pillar,
      title: `${index === 0 ? `${texts.missing}: ` : ''}${pillar.pillar} ${shortNameOf(pillar, framework, report.language)}`,
    }));
  const named = fitting([score, ...missing.map(({ title }) => title)], texts.andMore(missing.length)) - 1;
  const others = missing.slice(named);
  const action = (title: string, tooltip: string, ...args: readonly unknown[]): vscode.CodeLens =>
    new vscode.CodeLens(at, { title, tooltip, command: 'ketensturing._pillarActions', arguments: [uri, ...args] });
  return [
    new vscode.CodeLens(at, {
      title: score,
      tooltip: `${plan === undefined ? '' : `${plan.name}: `}${texts.opens}`,
      command: 'ketensturing.showCoverage',
    }),
    ...missing.slice(0, named).map(({ pillar, title }) => action(title, pillar.name, pillar.pillar)),
    ...(others.length === 0
      ? []
      : [action(texts.andMore(others.length), others.map(({ title }) => title).join(', '), ...others.map(({ pillar }) => pillar.pillar))]),
  ];
}

/** How many of the titles stand on one line that can be read at a glance, with `rest` behind them when that is not all. Two at least. */
function fitting(titles: readonly string[], rest: string): number {
  const lengthOf = (shown: readonly string[]): number => shown.join(' | ').length;
  if (titles.length <= 2 || lengthOf(titles) <= LONGEST_LINE) return titles.length;
  let count = 2;
  while (lengthOf([...titles.slice(0, count + 1), rest]) <= LONGEST_LINE) count++;
  return count;
}

/** "5 van 8 pijlers behandeld", and of a plan of several files over how many. */
function scoreOf({ report, files }: DocumentState): string {
  const score = COVERAGE[report.language].pillars(count(report.coverage, 'addressed'), report.coverage.length);
  return files.length < 2 ? score : `${score} ${PARTS[report.language].over(files.length)}`;
}

function incompleteLens(at: vscode.Range, { name, configuration }: PlanPart, tooltip: string, language: Language): vscode.CodeLens {
  const title = `$(warning)\u00a0Ketensturing: ${PARTS[language].notJudged(name)}`;
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
        arguments: [uri, ...pillars.map(({ pillar }) => pillar)],
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
