import type { Language, Localized } from '../framework/types.ts';

export const TABLE_FRAMES = ['raci', 'consultation', 'indicators', 'actions', 'decisions', 'glossary'] as const;
export type TableFrameId = (typeof TABLE_FRAMES)[number];

/** A column: its head, and what the writer puts under it. */
interface Column {
  readonly head: Localized;
  readonly fill: Localized;
}

/** A table to start from. */
export interface TableFrame {
  readonly id: TableFrameId;
  /** What the writer types to find it. */
  readonly prefix: Localized;
  readonly name: Localized;
  readonly description: Localized;
  readonly columns: readonly Column[];
}

const column = (nl: string, fillNl: string, en: string, fillEn: string): Column => ({
  head: { nl, en },
  fill: { nl: `[${fillNl}]`, en: `[${fillEn}]` },
});

const FRAMES: Readonly<Record<TableFrameId, TableFrame>> = {
  raci: {
    id: 'raci',
    prefix: { nl: 'raci', en: 'raci' },
    name: { nl: 'RACI-tabel', en: 'RACI table' },
    description: {
      nl: 'Wie een taak uitvoert, wie eindverantwoordelijk is, wie meedenkt en wie op de hoogte blijft.',
      en: 'Who carries out a task, who is accountable, who is consulted and who is informed.',
    },
    columns: [
      column('Taak', 'taak', 'Task', 'task'),
      column('Uitvoerend (R)', 'partner', 'Responsible (R)', 'partner'),
      column('Eindverantwoordelijk (A)', 'één partner', 'Accountable (A)', 'one partner'),
      column('Geraadpleegd (C)', 'partners', 'Consulted (C)', 'partners'),
      column('Geïnformeerd (I)', 'partners', 'Informed (I)', 'partners'),
    ],
  },
  consultation: {
    id: 'consultation',
    prefix: { nl: 'overlegtabel', en: 'meetings' },
    name: { nl: 'Overlegtabel', en: 'Table of meetings' },
    description: {
      nl: 'Welke overleggen er zijn, wie erin zit, wat zij mogen beslissen en hoe vaak zij bijeenkomen.',
      en: 'Which meetings there are, who takes part, what they may decide and how often they meet.',
    },
    columns: [
      column('Overleg', 'overleg', 'Meeting', 'meeting'),
      column('Deelnemers', 'functies en partners', 'Members', 'roles and partners'),
      column('Beslist over', 'onderwerp', 'Decides on', 'subject'),
      column('Hoe vaak', 'hoe vaak', 'How often', 'how often'),
      column('Voorzitter', 'wie', 'Chair', 'who'),
    ],
  },
  indicators: {
    id: 'indicators',
    prefix: { nl: 'kpi', en: 'kpi' },
    name: { nl: 'Indicatorentabel', en: 'Table of indicators' },
    description: {
      nl: 'Wat je meet, waar je nu staat, waar je heen wilt, en wie de cijfers levert.',
      en: 'What you measure, where you are now, where you want to be, and who supplies the figures.',
    },
    columns: [
      column('Indicator', 'indicator', 'Indicator', 'indicator'),
      column('Nu', 'nulmeting', 'Now', 'baseline'),
      column('Streefwaarde', 'getal en jaar', 'Target', 'number and year'),
      column('Bron', 'bron', 'Source', 'source'),
      column('Wie rapporteert', 'wie', 'Who reports', 'who'),
      column('Hoe vaak', 'hoe vaak', 'How often', 'how often'),
    ],
  },
  actions: {
    id: 'actions',
    prefix: { nl: 'actielijst', en: 'actions' },
    name: { nl: 'Actielijst', en: 'Action list' },
    description: { nl: 'Per actie één trekker en een datum.', en: 'One lead and a date for each action.' },
    columns: [
      column('Actie', 'wat', 'Action', 'what'),
      column('Trekker', 'wie', 'Lead', 'who'),
      column('Betrokken partners', 'partners', 'Partners involved', 'partners'),
      column('Klaar op', 'datum', 'Due', 'date'),
    ],
  },
  decisions: {
    id: 'decisions',
    prefix: { nl: 'besluitenlijst', en: 'decisions' },
    name: { nl: 'Besluitenlijst', en: 'Decision log' },
    description: {
      nl: 'Wat wanneer door wie is besloten, en wie het uitvoert.',
      en: 'What was decided when and by whom, and who carries it out.',
    },
    columns: [
      column('Datum', 'datum', 'Date', 'date'),
      column('Besluit', 'wat is besloten', 'Decision', 'what was decided'),
      column('Genomen door', 'overleg', 'Taken by', 'body'),
      column('Wie voert uit', 'wie', 'Carried out by', 'who'),
      column('Vóór', 'datum', 'Before', 'date'),
    ],
  },
  glossary: {
    id: 'glossary',
    prefix: { nl: 'begrippenlijst', en: 'glossary' },
    name: { nl: 'Begrippenlijst', en: 'Glossary' },
    description: {
      nl: 'Welke woorden voor alle partners hetzelfde betekenen.',
      en: 'Which words mean the same to all partners.',
    },
    columns: [
      column('Begrip', 'begrip', 'Term', 'term'),
      column('Wat wij ermee bedoelen', 'omschrijving', 'What we mean by it', 'description'),
      column('Beheerder', 'wie', 'Kept by', 'who'),
    ],
  },
};

/** The tables that a writer may start from, in the order in which they are offered. */
export function tableFrames(): readonly TableFrame[] {
  return TABLE_FRAMES.map((id) => FRAMES[id]);
}

/** The heads of a table, from left to right. */
export function tableHeads(id: TableFrameId, language: Language): readonly string[] {
  return FRAMES[id].columns.map(({ head }) => head[language]);
}

/** A table as a snippet: one row, with a placeholder in each cell. */
export function tableSnippet(id: TableFrameId, language: Language): string {
  const { columns } = FRAMES[id];
  const row = columns.map(({ fill }, index) => `\${${index + 1}:${fill[language]}}`);
  return [...headLines(columns.map(({ head }) => head[language])), `| ${row.join(' | ')} |`].join('\n');
}

/** A Markdown table of texts without markup. */
export function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [...headLines(heads), ...rows.map((cells) => `| ${cells.map(cellText).join(' | ')} |`)].join('\n');
}

function headLines(heads: readonly string[]): readonly string[] {
  return [`| ${heads.join(' | ')} |`, `| ${heads.map(() => '---').join(' | ')} |`];
}

function cellText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|');
}
