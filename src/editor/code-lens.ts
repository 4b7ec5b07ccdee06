import * as vscode from 'vscode';
import type { Framework, Language } from '../framework/types.ts';
import type { PillarCoverage } from '../linter/types.ts';
import { capital } from './coverage-items.ts';
import { count } from './coverage-nodes.ts';
import { MARKDOWN } from './documents.ts';
import { headingLines, titleLine } from './headings.ts';
import { isOn } from './settings.ts';
import type { DocumentState, ReportStore } from './store.ts';
import { COVERAGE } from './texts-coverage.ts';

/** Above the title the coverage in one line, with each missing pillar; by setting also above each section the pillars it carries. */
export function registerCodeLens(store: ReportStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      const state = store.latest(document.uri);
      if (state === undefined || !state.report.isPlan) return [];
      const titles = isOn('codeLens.title', document.uri, true) && isFirstFile(state) ? titleLenses(document, state) : [];
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

/** The coverage of a plan of several files stands above the first. */
function isFirstFile({ uri, files }: DocumentState): boolean {
  return files[0]?.toString() === uri.toString();
}

function titleLenses(document: vscode.TextDocument, { uri, report, framework }: DocumentState): vscode.CodeLens[] {
  const texts = COVERAGE[report.language];
  const at = new vscode.Range(titleLine(document), 0, titleLine(document), 0);
  const addressed = count(report.coverage, 'addressed');
  const score = new vscode.CodeLens(at, {
    title: `Ketensturing: ${texts.pillars(addressed, report.coverage.length)}`,
    command: 'ketensturing.showCoverage',
  });
  const missing = report.coverage
    .filter(({ status }) => status === 'missing')
    .map(
      (pillar, index) =>
        new vscode.CodeLens(at, {
          title: `${index === 0 ? `${texts.missing}: ` : ''}${pillar.pillar} ${shortNameOf(pillar, framework, report.language)}`,
          tooltip: pillar.name,
          command: 'ketensturing._pillarActions',
          arguments: [uri, pillar.pillar],
        }),
    );
  return [score, ...missing];
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
