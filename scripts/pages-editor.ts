/** Pages and parts of pages about the extension, from its manifest. Pure: data in, Markdown out. */

import { COMMANDS } from '../src/cli/args.ts';
import { helpText } from '../src/cli/help.ts';
import { COMMAND_NOTES } from './command-notes.ts';
import { GENERATED, table } from './pages.ts';

/** What these pages read of `package.json`. */
export interface EditorManifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
    readonly colors?: readonly { readonly id: string; readonly description: string }[];
  };
}

interface Setting {
  readonly type: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly markdownDescription?: string;
}

/** `package.nls.json`. */
export type ManifestTexts = Readonly<Record<string, string>>;

/** All commands: of the palette, and of the command line with its options. Throws for a command without a note. */
export function commandsPage({ contributes }: EditorManifest, texts: ManifestTexts): string {
  const rows = contributes.commands.map(({ command, title }) => {
    const note = COMMAND_NOTES[command];
    if (note === undefined) throw new Error(`The command ${command} has no note: say in scripts/command-notes.ts what it does.`);
    return [said(title, texts), note.nl, `*${note.en}*`, `\`${command}\``];
  });
  return [
    GENERATED,
    '# Opdrachten (commands)',
    '## In Visual Studio Code',
    'Alle opdrachten staan in het palet (`F1`) onder *Ketensturing*; die over een plan gaan, zodra er een plan voor je staat. Een toets geef je ze zelf, met *Preferences: Open Keyboard Shortcuts* en de naam uit de laatste kolom.',
    '*All commands stand in the palette (`F1`) under Ketensturing; those about a plan, as soon as a plan is in front. Give them a key of your own with Preferences: Open Keyboard Shortcuts and the name in the last column.*',
    table(['Opdracht (command)', 'Wat hij doet', 'What it does', 'Naam (name)'], rows),
    '## Op de opdrachtregel (on the command line)',
    'In a clone, `node dist/cli.cjs` stands for `ketensturing`; `npm link` makes it a command.',
    ...[undefined, ...COMMANDS].map((name) => `\`\`\`text\n${helpText(name).trim()}\n\`\`\``),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The settings and colours of the editor, for the page about settings. */
export function editorSettings({ contributes }: EditorManifest, texts: ManifestTexts): string {
  const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
  const own = table(
    ['Instelling (setting)', 'Standaard (default)', 'Waarden (values)', 'Wat zij doet (what it does)'],
    settings.map(([key, setting]) => [
      `\`${key}\``,
      `\`${JSON.stringify(setting.default)}\``,
      setting.enum?.map((value) => `\`${value}\``).join(' ') ?? setting.type,
      said(setting.markdownDescription ?? '', texts).replace(/\s+/g, ' '),
    ]),
  );
  const colours = table(
    ['Kleur (colour)', 'Waarvoor (what it is for)'],
    (contributes.colors ?? []).map(({ id, description }) => [`\`${id}\``, said(description, texts)]),
  );
  const change =
    'Een andere kleur kies je met `workbench.colorCustomizations` (another colour is chosen with `workbench.colorCustomizations`).';
  return [own, change, colours].join('\n\n');
}

/** A text of the manifest: itself, or what stands under its key. */
function said(text: string, texts: ManifestTexts): string {
  const key = /^%(.+)%$/.exec(text)?.[1];
  return key === undefined ? text : (texts[key] ?? key);
}
