import * as vscode from 'vscode';
import type { Pillar } from '../framework/types.ts';
import type { Finding, TextEdit } from '../linter/types.ts';
import type { ActivePlan } from './active-plan.ts';
import { insertAsSnippet } from './apply-fix.ts';
import { contextOf } from './code-actions.ts';
import { markdownDocument, registerCommand } from './command-frame.ts';
import { capital, STATUS_ICON } from './coverage-items.ts';
import type { CoverageNode } from './coverage-nodes.ts';
import type { CoverageTree } from './coverage-tree.ts';
import { exemptionFixes } from './fixes/exemption.ts';
import { titleLine } from './headings.ts';
import type { Log } from './log.ts';
import { loadPart } from './parts.ts';
import { folderOf } from './paths.ts';
import { createPillarPages, type PillarPages } from './pillar-pages.ts';
import { requireWritable } from './read-only.ts';
import { sourceOf } from './sources.ts';
import type { DocumentState, ReportStore } from './store.ts';
import { COMMANDS } from './texts-commands.ts';
import { COVERAGE } from './texts-coverage.ts';
import { stepDone } from './walkthrough.ts';

interface Parts {
  readonly active: ActivePlan;
  readonly store: ReportStore;
  readonly tree: CoverageTree;
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
}

/** A pillar of a document, as the command line of a tree, a lens, a link or the palette gives it. */
interface Chosen {
  readonly document: vscode.TextDocument;
  readonly state: DocumentState;
  readonly pillar: Pillar;
  /** Of the extension. */
  readonly extensionUri: vscode.Uri;
}

/** The commands about one pillar. Each takes a pillar's number, or several to choose from, with an address before it when it is not about the plan that views are about, or a line of the tree; else it asks. */
export function registerPillarCommands(parts: Parts): vscode.Disposable {
  const pages = createPillarPages(parts.store);
  const command = (id: string, run: (chosen: Chosen) => Promise<void>, writes = false): vscode.Disposable =>
    registerCommand(`ketensturing.${id}`, parts.log, async (...args) => {
      const chosen = await chosenPillar(args, parts, writes);
      if (chosen !== undefined) await run(chosen);
    });
  return vscode.Disposable.from(
    pages,
    command('insertPillarSection', insertSection, true),
    command('exemptPillar', insertExemption, true),
    command('explainPillar', async ({ state, pillar }) => {
      await pages.show(pillar, state);
      stepDone('explain');
    }),
    command('_pillarActions', (chosen) => chooseAction(chosen, parts.tree, pages)),
  );
}

/** `writes`: what is done with it changes the document. */
async function chosenPillar(
  args: readonly unknown[],
  { store, active, extensionUri }: Parts,
  writes: boolean,
): Promise<Chosen | undefined> {
  const document = markdownDocument(args, active);
  const state = await store.current(document, 'type');
  // A section of a plan of several files may go into another one.
  if (writes && state.files.length === 1) await requireWritable(document, state.report.language);
  const numbers = args.flatMap((arg) => (typeof arg === 'number' ? arg : (pillarOfNode(arg) ?? [])));
  const given = state.framework.pillars.filter((pillar) => numbers.includes(pillar.number));
  const pillar = given.length === 1 ? given[0] : await askPillar(state, given.length === 0 ? state.framework.pillars : given);
  return pillar && { document, state, pillar, extensionUri };
}

function pillarOfNode(arg: unknown): number | undefined {
  const node = arg as CoverageNode | undefined;
  if (typeof node !== 'object' || node === null || !('kind' in node) || node.kind === 'dimension') return undefined;
  return node.kind === 'pillar' ? node.coverage.pillar : node.pillar.pillar;
}

/** One of the pillars; those that need work stand first. */
async function askPillar({ report, framework }: DocumentState, among: readonly Pillar[]): Promise<Pillar | undefined> {
  const texts = COVERAGE[report.language];
  const order = { missing: 0, thin: 1, exempt: 2, addressed: 3 };
  const items = report.coverage
    .filter(({ pillar }) => among.some(({ number }) => number === pillar))
    .sort((a, b) => order[a.status] - order[b.status] || a.pillar - b.pillar)
    .map(({ pillar, name, status }) => ({
      label: `${pillar}. ${capital(name)}`,
      description: texts.status[status],
      iconPath: STATUS_ICON[status],
      pillar,
    }));
  const picked = await vscode.window.showQuickPick(items, { title: COMMANDS[report.language].whichPillar });
  return framework.pillars.find(({ number }) => number === picked?.pillar);
}

async function insertSection(chosen: Chosen): Promise<void> {
  const { pillar, state } = chosen;
  const drafted = findingOf(pillar, state)?.fixes.find(({ snippet, edits }) => snippet && edits.length === 1)?.edits[0];
  await insertAsSnippet(drafted ?? (await draftFor(chosen)), state);
}

/** For a pillar of which the rule said nothing: the same section, at the end of the text. It parses, but only when the writer asks for it. */
async function draftFor({ pillar, document, state, extensionUri }: Chosen): Promise<TextEdit> {
  const { sectionOnce } = await loadPart('writing', extensionUri);
  const plan = state.linter.read([{ name: state.name, text: document.getText() }]);
  const [edit] = sectionOnce(plan, pillar, [], { evidence: [], pillars: [] }, state.report.language).edits;
  return { source: sourceOf(state), span: edit?.span ?? { start: 0, end: 0 }, text: edit?.text ?? '' };
}

function findingOf({ number }: Pillar, { report }: DocumentState): Finding | undefined {
  return report.findings.find((finding) => finding.pillar === number && finding.ruleId === 'pillar-missing');
}

async function insertExemption({ pillar, state, document }: Chosen): Promise<void> {
  const finding = findingOf(pillar, state);
  const here = finding?.file === state.name ? finding : titleFinding(pillar, state, document);
  const [proposal] = exemptionFixes(here, contextOf(document, state));
  const [edit] = proposal?.edits?.() ?? [];
  if (edit !== undefined) await insertAsSnippet(edit, state);
}

/** Where the statement goes when no finding in this document says: behind the title. */
function titleFinding({ number }: Pillar, state: DocumentState, document: vscode.TextDocument): Finding {
  const line = titleLine(document) + 1;
  const place = { file: state.name, line, column: 1, endLine: line, endColumn: 1 };
  return { ...place, ruleId: 'pillar-thin', severity: 'info', message: '', advice: '', url: '', pillar: number, related: [], fixes: [] };
}

async function chooseAction(chosen: Chosen, tree: CoverageTree, pages: PillarPages): Promise<void> {
  const { pillar, state } = chosen;
  const { language, coverage } = state.report;
  const texts = COMMANDS[language];
  const status = coverage.find((other) => other.pillar === pillar.number)?.status ?? 'missing';
  const needsWork = status === 'missing' || status === 'thin';
  const actions = [
    ...(needsWork ? [{ label: `$(add) ${texts.insert}`, run: () => insertSection(chosen) }] : []),
    ...(needsWork ? [{ label: `$(circle-slash) ${texts.exempt}`, run: () => insertExemption(chosen) }] : []),
    ...(status === 'missing' ? [] : [{ label: `$(list-tree) ${texts.where}`, run: () => tree.reveal(pillar.number) }]),
    { label: `$(book) ${texts.explain}`, run: () => pages.show(pillar, state) },
  ];
  const title = `${pillar.number}. ${capital(pillar.name[language])}: ${COVERAGE[language].status[status]}`;
  await (await vscode.window.showQuickPick(actions, { title }))?.run();
}

/** The folder of a rule's page in the extension. */
export function rulePage(extensionUri: vscode.Uri, id: string): vscode.Uri {
  const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${id}.md`);
  return folderOf(page).path === vscode.Uri.joinPath(extensionUri, 'docs', 'rules').path
    ? page
    : vscode.Uri.joinPath(extensionUri, 'docs', 'rules', 'README.md');
}
