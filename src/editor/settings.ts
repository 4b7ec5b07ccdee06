import * as vscode from 'vscode';
import { type Configuration, parseConfiguration } from '../linter/settings.ts';

export const SECTION = 'ketensturing';

/** When a document is checked by itself. */
export type Run = 'onType' | 'onSave';

/** The settings of the editor that say how a document is judged, in the shape of a configuration file. What is wrong in them is left out and noted. */
export function editorConfiguration(
  resource: vscode.Uri,
  note: (problem: string) => void,
): Pick<Configuration, 'check' | 'language' | 'rules' | 'include' | 'exclude'> {
  const settings = vscode.workspace.getConfiguration(SECTION, resource);
  const given = Object.fromEntries(
    (['check', 'language', 'rules', 'include', 'exclude'] as const).flatMap((key) => {
      const value = settings.get<unknown>(key);
      return value === undefined || value === null ? [] : [[key, value]];
    }),
  );
  const { configuration, problems } = parseConfiguration(given, 'settings.json');
  for (const { message } of problems) note(message.en);
  return configuration;
}

export function runSetting(resource: vscode.Uri): Run {
  return vscode.workspace.getConfiguration(SECTION, resource).get<string>('run') === 'onSave' ? 'onSave' : 'onType';
}

export function isOn(key: string, resource: vscode.Uri | undefined, otherwise: boolean): boolean {
  return vscode.workspace.getConfiguration(SECTION, resource ?? null).get<boolean>(key) ?? otherwise;
}
