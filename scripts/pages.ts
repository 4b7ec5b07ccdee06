/** The texts of the generated pages. Pure: data in, Markdown out. */
import type { Framework, Pillar } from '../src/framework/types.ts';
import { CONFIGURATION, type Shape } from '../src/linter/configuration-schema.ts';
import type { RuleMeta } from '../src/linter/types.ts';

/** Below this line a rule page is written by hand. */
export const MARKER = '<!-- Boven deze regel: gemaakt door npm run generate. Eronder: met de hand geschreven. -->';

/** The parts that every rule page has below the marker. */
export const RULE_SECTIONS = [
  'Waarom',
  'Voorbeeld dat een bevinding geeft',
  'Voorbeeld dat goed is',
  'Wanneer uitzetten',
  'In English',
] as const;

/** The first line of a page that is generated whole. */
export const GENERATED = '<!-- Gemaakt door npm run generate; niet met de hand wijzigen. -->';
/** A table; `align` says which columns stand right. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[], align: readonly string[] = []): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), `| ${heads.map((_, at) => (align[at] === 'right' ? '---:' : '---')).join(' | ')} |`, ...rows.map(line)].join('\n');
}

const SEVERITY = { error: 'fout (error)', warning: 'waarschuwing (warning)', info: 'opmerking (info)', hint: 'tip (hint)' } as const;

export function rulePage(meta: RuleMeta, current: string | null): string {
  const at = current?.indexOf(MARKER) ?? -1;
  const body =
    current !== null && at >= 0 ? current.slice(at + MARKER.length).trim() : RULE_SECTIONS.map((title) => `## ${title}`).join('\n\n');
  return [
    `# ${meta.title.nl}`,
    `Regel \`${meta.id}\`, standaard: ${SEVERITY[meta.severity]}`,
    meta.description.nl,
    `*${meta.title.en}.* ${meta.description.en}`,
    MARKER,
    `${body}\n`,
  ].join('\n\n');
}

export function rulesIndex(rules: readonly RuleMeta[]): string {
  const rows = rules.map(({ id, title, severity }) => [`[${id}](${id}.md)`, title.nl, title.en, severity]);
  return [GENERATED, '# Regels (rules)', `${table(['Regel', 'Titel', 'Title', 'Ernst'], rows)}\n`].join('\n\n');
}

export function pillarPage(pillar: Pillar, framework: Framework): string {
  const dimension = framework.dimensions.find((other) => other.id === pillar.dimension);
  return [
    GENERATED,
    `# Pijler ${pillar.number}: ${pillar.name.nl}`,
    `*Pillar ${pillar.number}: ${pillar.name.en}.* ${dimension ? `Hoort bij de ${dimension.name.nl} (${dimension.tension.nl}).` : ''}`.trim(),
    pillar.summary.nl,
    `**Waarom het telt.** ${pillar.importance.nl}`,
    `**De vraag.** ${pillar.question.nl}`,
    `**Wat je opschrijft.** ${pillar.advice.nl}`,
    `> Wel: ${pillar.strong.nl}\n>\n> Niet: ${pillar.weak.nl}`,
    '## Aspecten',
    ...pillar.aspects.flatMap((aspect) => [
      `### ${aspect.id} ${aspect.name.nl}`,
      `${aspect.question.nl} ${aspect.advice.nl}${aspect.basis === 'inferred' ? ' (Afgeleid: staat niet letterlijk in de bron.)' : ''}`,
    ]),
    ...(pillar.confusions.length > 0
      ? ['## Lijkt erop, maar is het niet', pillar.confusions.map(({ text }) => `- ${text.nl}`).join('\n')]
      : []),
    '## In English',
    pillar.summary.en,
    `**Why it counts.** ${pillar.importance.en}`,
    `**The question.** ${pillar.question.en} ${pillar.advice.en}`,
    pillar.aspects.map((aspect) => `- **${aspect.id} ${aspect.name.en}.** ${aspect.question.en}`).join('\n'),
    '## Bron (source)',
    `<${pillar.source.url}>`,
  ]
    .join('\n\n')
    .concat('\n');
}

/** `editor` is the table of the editor's own settings. */
export function settingsPage(rules: readonly RuleMeta[], editor: string): string {
  const keys = Object.entries(CONFIGURATION.keys);
  const defaults = rules.map(({ id, severity }) => [`[${id}](rules/${id}.md)`, severity]);
  return [
    GENERATED,
    '# Instellingen (settings)',
    'Ketensturing leest het bestand `.ketensturing.json` in de map van het document of de dichtstbijzijnde map daarboven. De editor en de opdrachtregel lezen hetzelfde bestand. Wat op de opdrachtregel staat, gaat voor; daarna dit bestand; daarna, alleen in de editor, de instellingen van Visual Studio Code. Wat nergens staat, heeft de standaardwaarde.',
    '*Ketensturing reads the file `.ketensturing.json` in the folder of the document or the nearest folder above it. The editor and the command line read the same file. What stands on the command line goes first; then this file; then, in the editor only, the settings of Visual Studio Code. What stands nowhere has its default.*',
    '## Het bestand `.ketensturing.json` (the file)',
    ...keys.flatMap(([key, shape]) => [`### \`${key}\``, ...describe(shape)]),
    '## In Visual Studio Code',
    editor,
    '## Standaardernst van de regels (default severities)',
    table(['Regel', 'Ernst'], defaults),
    '## Voorbeeld (example)',
    `\`\`\`json\n${JSON.stringify(EXAMPLE, null, 2)}\n\`\`\``,
  ]
    .join('\n\n')
    .concat('\n');
}

function describe(shape: Shape): readonly string[] {
  const parts = [shape.description.nl, `*${shape.description.en}*`];
  if (shape.type === 'string' && shape.choices)
    parts.push(
      `Waarden (values): ${shape.choices.map((choice) => `\`${choice}\``).join(', ')}${shape.default ? `; standaard (default) \`${shape.default}\`` : ''}.`,
    );
  if (shape.type === 'array' && shape.items.type === 'object') {
    parts.push(
      Object.entries(shape.items.keys)
        .map(([key, item]) => `- \`${key}\`: ${item.description.nl} *${item.description.en}*`)
        .join('\n'),
    );
  }
  return parts;
}

/** The example on the settings page; a test reads it as a configuration. */
export const EXAMPLE = {
  language: 'nl',
  rules: {
    'undefined-abbreviation': { severity: 'off', reason: 'Alle partners kennen deze afkortingen; zij staan in het convenant.' },
    'pillar-thin': 'warning',
  },
  include: ['plannen/**/*.md'],
  exclude: ['plannen/archief/**'],
  plans: [{ name: 'Ketenplan schuldhulp', files: ['plannen/schuldhulp/plan.md', 'plannen/schuldhulp/afspraken.md'] }],
  examples: [
    {
      text: 'De drie directeuren bellen elkaar elke maandagochtend over de wachtlijst.',
      pillar: 4,
      counts: true,
      reason: 'Bij ons is dit het vaste moment waarop partners elkaar de waarheid zeggen.',
    },
  ],
};
