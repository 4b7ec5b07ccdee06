import * as vscode from 'vscode';
import type { Language } from '../framework/types.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../writing/document-kinds.ts';
import type { TemplateRequest } from '../writing/templates.ts';
import { registerCommand } from './command-frame.ts';
import { showDocument } from './documents.ts';
import type { Engine } from './engine.ts';
import type { Log } from './log.ts';
import { type LoadedParts, loadPart } from './parts.ts';
import { WRITING_BOTH } from './texts-writing.ts';
import { stepDone } from './walkthrough.ts';

interface Parts {
  readonly engine: Engine;
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
}

/** `ketensturing.newPlan` asks what is needed and opens a new document with the sections of its kind. Given a `TemplateRequest`, it asks nothing. */
export function registerNewPlan({ engine, extensionUri, log }: Parts): vscode.Disposable {
  return registerCommand('ketensturing.newPlan', log, async (...args) => {
    const { createTemplate, OUTLINES } = await loadPart('writing', extensionUri);
    const request = args.find(isRequest) ?? (await ask(OUTLINES));
    if (request === undefined) return undefined;
    const template = createTemplate(request, await engine.framework());
    const start = firstPlace(template);
    const content = `${template.slice(0, start)}\n\n${template.slice(start)}`;
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    const editor = await showDocument(document.uri);
    const caret = new vscode.Position(document.positionAt(firstPlace(document.getText())).line + 2, 0);
    editor.selection = new vscode.Selection(caret, caret);
    stepDone('own');
    return document.uri;
  });
}

function isRequest(value: unknown): value is TemplateRequest {
  const { kind, name, partners, language } = (value ?? {}) as Partial<TemplateRequest>;
  return (
    DOCUMENT_KINDS.includes(kind as DocumentKind) &&
    typeof name === 'string' &&
    Array.isArray(partners) &&
    (language === 'nl' || language === 'en')
  );
}

/** Behind the first questions. The writing starts two lines below: what stands on the line where a comment ends, belongs to it. */
function firstPlace(text: string): number {
  const section = text.indexOf('\n## ');
  const end = text.indexOf('-->', Math.max(0, section));
  return end < 0 ? text.length : end + 3;
}

async function ask(outlines: LoadedParts['writing']['OUTLINES']): Promise<TemplateRequest | undefined> {
  const kind = await pick(
    1,
    WRITING_BOTH.kind,
    DOCUMENT_KINDS.map((id) => ({
      label: outlines[id].name.nl,
      description: outlines[id].name.en,
      detail: `${outlines[id].purpose.nl} (${outlines[id].purpose.en})`,
      value: id,
    })),
  );
  if (kind === undefined) return undefined;
  const name = await vscode.window.showInputBox({
    title: WRITING_BOTH.step(2),
    prompt: WRITING_BOTH.name,
    placeHolder: WRITING_BOTH.namePlaceholder,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? WRITING_BOTH.nameMissing : undefined),
  });
  if (name === undefined) return undefined;
  const partners = await vscode.window.showInputBox({
    title: WRITING_BOTH.step(3),
    prompt: WRITING_BOTH.partners,
    placeHolder: WRITING_BOTH.partnersPlaceholder,
    ignoreFocusOut: true,
  });
  if (partners === undefined) return undefined;
  const languages: readonly Choice<Language>[] = [
    { label: 'Nederlands', value: 'nl' },
    { label: 'English', value: 'en' },
  ];
  const language = await pick(4, WRITING_BOTH.language, languages);
  return language && { kind, name, language, partners: namesIn(partners) };
}

function namesIn(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

async function pick<T>(step: number, placeHolder: string, items: readonly Choice<T>[]): Promise<T | undefined> {
  const picked = await vscode.window.showQuickPick(items, { title: WRITING_BOTH.step(step), placeHolder, ignoreFocusOut: true });
  return picked?.value;
}
