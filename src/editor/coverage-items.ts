import * as vscode from 'vscode';
import type { FilePlace, PillarCoverage, Status, Strength } from '../linter/types.ts';
import { plain } from '../report/plain-text.ts';
import { type CoverageNode, count } from './coverage-nodes.ts';
import { partName } from './part-name.ts';
import type { DocumentState } from './store.ts';
import { COVERAGE } from './texts-coverage.ts';

const icon = (id: string, colour: string): vscode.ThemeIcon => new vscode.ThemeIcon(id, new vscode.ThemeColor(colour));

export const STATUS_ICON: Readonly<Record<Status, vscode.ThemeIcon>> = {
  addressed: icon('pass-filled', 'charts.green'),
  thin: icon('color-mode', 'list.warningForeground'),
  missing: icon('circle-large-outline', 'list.errorForeground'),
  exempt: icon('circle-slash', 'descriptionForeground'),
};

const STRENGTH_ICON: Readonly<Record<Strength, vscode.ThemeIcon>> = {
  strong: icon('quote', 'charts.green'),
  weak: icon('quote', 'list.warningForeground'),
  contrary: icon('error', 'list.errorForeground'),
};

/** No plan has to have every aspect, so one that is not found is no alarm. */
const NOT_FOUND = new vscode.ThemeIcon('circle-large-outline', new vscode.ThemeColor('descriptionForeground'));

const LONGEST_LABEL = 90;

/** How a line of the tree looks, reads and acts. */
export function itemOf(node: CoverageNode, state: DocumentState): vscode.TreeItem {
  const item = bareItem(node, state);
  item.id = node.id;
  return item;
}

function bareItem(node: CoverageNode, state: DocumentState): vscode.TreeItem {
  const { language } = state.report;
  const texts = COVERAGE[language];
  switch (node.kind) {
    case 'dimension': {
      const addressed = count(node.pillars, 'addressed');
      const name = capital(node.dimension.name[language]);
      const item = lineOf(name, `${addressed}/${node.pillars.length}`, vscode.TreeItemCollapsibleState.Expanded);
      item.tooltip = new vscode.MarkdownString().appendText(
        `${name}: ${node.dimension.tension[language]}\n\n${node.dimension.summary[language]}`,
      );
      item.contextValue = 'dimension';
      return spoken(item, [name, texts.pillars(addressed, node.pillars.length), ...tallyOf(node.pillars, state)].join(', '));
    }
    case 'pillar': {
      const { pillar, name, status, aspects } = node.coverage;
      const addressed = aspects.filter((aspect) => aspect.status === 'addressed').length;
      const short = state.framework.pillars.find(({ number }) => number === pillar)?.shortName[language] ?? name;
      const how = statusText(status, state);
      const description = status === 'missing' || status === 'exempt' ? how : `${how} · ${addressed}/${aspects.length}`;
      const item = lineOf(`${pillar}. ${capital(short)}`, description, vscode.TreeItemCollapsibleState.Collapsed);
      item.iconPath = how === texts.notFound ? NOT_FOUND : STATUS_ICON[status];
      const standing = status === 'exempt' ? how : `${how}, ${texts.aspects(addressed, aspects.length)}`;
      item.tooltip = `${capital(texts.pillar)} ${pillar}: ${name}\n${standing}`;
      item.contextValue = `pillar.${status}`;
      return spoken(item, `${texts.pillar} ${pillar}, ${name}, ${standing}`);
    }
    case 'aspect':
      return aspectItem(node, state);
    case 'exemption': {
      const reason = texts.reason(plain(node.exemption.reason));
      const item = placeItem(reason, node.exemption, state);
      item.iconPath = STATUS_ICON.exempt;
      return spoken(item, `${reason}, ${whereIs(node.exemption, state)}`);
    }
    case 'evidence': {
      const { strength, byWriter } = node.evidence;
      const text = plain(node.evidence.text);
      const why = plain(node.evidence.why);
      const item = placeItem(text, node.evidence, state);
      const where = whereIs(node.evidence, state);
      const how = byWriter ? `${texts.strength[strength]}, ${texts.byWriter}` : texts.strength[strength];
      item.description = `${where} · ${how}`;
      item.iconPath = STRENGTH_ICON[strength];
      item.tooltip = new vscode.MarkdownString().appendText(`${text}\n\n${capital(how)}. ${why}`);
      item.contextValue = `evidence.${strength}`;
      return spoken(item, `${how}, ${where}: ${text}${/[.!?;:…]$/.test(text) ? '' : '.'} ${why}`);
    }
  }
}

/** "1 dun, 1 ontbreekt": what of the pillars is not addressed. */
function tallyOf(pillars: readonly PillarCoverage[], state: DocumentState): readonly string[] {
  const { tally, exempt } = COVERAGE[state.report.language];
  const isUnread = state.plan !== undefined && state.plan.unread.length > 0;
  const [thin, missing, set] = [count(pillars, 'thin'), count(pillars, 'missing'), count(pillars, 'exempt')];
  return [
    ...(thin > 0 ? [tally.thin(thin)] : []),
    ...(missing > 0 ? [tally[isUnread ? 'notFound' : 'missing'](missing)] : []),
    ...(set > 0 ? [exempt(set)] : []),
  ];
}

/** What is not found here is not called missing while a file of the plan cannot be read: it may stand there. */
function statusText(status: Status, { report, plan }: DocumentState): string {
  const texts = COVERAGE[report.language];
  return status === 'missing' && plan !== undefined && plan.unread.length > 0 ? texts.notFound : texts.status[status];
}

function aspectItem(node: CoverageNode & { readonly kind: 'aspect' }, { report, framework }: DocumentState): vscode.TreeItem {
  const texts = COVERAGE[report.language];
  const { id, name, status, evidence } = node.coverage;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const how = status === 'missing' ? texts.notFound : texts.status[status];
  const found = evidence.length === 0 ? how : `${how} · ${evidence.length}`;
  const item = lineOf(capital(name), found, evidence.length > 0 ? Collapsed : None);
  item.iconPath = status === 'missing' ? NOT_FOUND : STATUS_ICON[status];
  const aspect = framework.pillars.flatMap(({ aspects }) => aspects).find((other) => other.id === id);
  item.tooltip = new vscode.MarkdownString().appendText(
    [capital(name), ...(aspect ? [aspect.question[report.language], aspect.advice[report.language]] : [])].join('\n\n'),
  );
  item.contextValue = `aspect.${status}`;
  return spoken(item, `${name}, ${how}, ${texts.passages(evidence.length)}`);
}

/** "regel 12", and of a plan of several files "bijlage.md, regel 12". */
function whereIs({ file, line }: FilePlace, { report }: DocumentState): string {
  const name = plain(partName(file, report.files));
  const where = COVERAGE[report.language].line(line);
  return name === '' ? where : `${name}, ${where}`;
}

/** A line that jumps to its place when chosen. */
function placeItem(text: string, place: FilePlace, state: DocumentState): vscode.TreeItem {
  const item = lineOf(shortened(text), whereIs(place, state), vscode.TreeItemCollapsibleState.None);
  const uri = state.files[state.report.files.indexOf(place.file)] ?? state.uri;
  item.command = { command: 'ketensturing._reveal', title: '', arguments: [uri, place] };
  return item;
}

function lineOf(label: string, description: string, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(label, state);
  item.description = description;
  return item;
}

function spoken(item: vscode.TreeItem, label: string): vscode.TreeItem {
  item.accessibilityInformation = { label };
  return item;
}

export function shortened(text: string): string {
  return text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
