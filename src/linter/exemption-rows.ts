import type { Framework } from '../framework/types.ts';
import { asReason, readReason } from './exemption-reason.ts';
import { NO_LETTER } from './language/letters.ts';
import { pillarOfLabel } from './pillar-names.ts';
import type { Readings } from './readings.ts';
import { lineAt, type SourceText } from './source.ts';
import type { Exemption, Passage, Plan, Table } from './types.ts';
import { isOtherVoice } from './voice.ts';

/** The head of a column that holds pillars. */
export const PILLAR_COLUMN = '(?:nr\\.?\\s*)?(?:pijler|pillar)s?(?:\\s*(?:nr\\.?|nummer|number|naam|name))?';
const PILLAR_HEAD = new RegExp(`^${PILLAR_COLUMN}$`, 'i');
const STATUS_HEAD = /status|van toepassing|toepasselijk|toepassing|applies|applicable|applicability/i;
const REASON_HEAD = /reden|toelichting|motiver|onderbouwing|waarom|opmerking|verklaring|reason|why|explanation|rationale|remark|comment/i;
const NOT_APPLICABLE = new RegExp(
  `^(?:niet van toepassing|n\\.?v\\.?t\\.?${NO_LETTER}|not applicable|n/a${NO_LETTER}|does not apply)`,
  'i',
);
const NO = new RegExp(`^(?:nee|neen|no)${NO_LETTER}`, 'i');

/** Exemptions in tables with a column for the pillar and one that says whether it applies ("Pijler | Status | Reden"). */
export function tableExemptions(plan: Plan, framework: Framework, readings: Readings): readonly Exemption[] {
  const columnsIn = readings.kept(columnsOf);
  const tables = plan.tables.flatMap((table) => {
    const columns = columnsIn(table);
    return columns === null ? [] : [{ table, columns }];
  });
  if (tables.length === 0) return [];
  const rows = new Map<string, number[]>();
  plan.passages.forEach(({ form, source, span }, index) => {
    if (form !== 'row') return;
    const line = lineKey(plan, source, span.start);
    const others = rows.get(line);
    if (others === undefined) rows.set(line, [index]);
    else others.push(index);
  });
  return tables.flatMap(({ table, columns }) => rowsOf(plan, table, columns, framework, rows));
}

interface Columns {
  readonly pillar: number;
  readonly status: number;
  readonly reason: number;
  /** Whether "nee" in the status column means that it does not apply. */
  readonly asksApplies: boolean;
}

function columnsOf({ heads }: Table): Columns | null {
  const texts = heads.map((head) => head.text.trim());
  const pillar = texts.findIndex((text) => PILLAR_HEAD.test(text));
  const status = texts.findIndex((text, at) => at !== pillar && STATUS_HEAD.test(text));
  if (pillar < 0 || status < 0) return null;
  return { pillar, status, reason: texts.findIndex((text) => REASON_HEAD.test(text)), asksApplies: !/status/i.test(texts[status] ?? '') };
}

/** A table row is one line, and a line holds one row. */
function lineKey(plan: Plan, source: number, offset: number): string {
  return `${source}:${lineAt(plan.sources[source] as SourceText, offset)}`;
}

function rowsOf(
  plan: Plan,
  table: Table,
  columns: Columns,
  framework: Framework,
  indices: ReadonlyMap<string, readonly number[]>,
): Exemption[] {
  return table.rows.flatMap((row) => {
    const cell = row.cells[columns.status];
    // A long reason in a cell is a passage of its own, behind the one that holds the status.
    const passage = indices
      .get(lineKey(plan, table.source, row.span.start))
      ?.findLast((index) => (plan.passages[index] as Passage).span.start <= (cell?.span.start ?? row.span.end));
    const status = cell?.text.trim() ?? '';
    const match = NOT_APPLICABLE.exec(status) ?? (columns.asksApplies ? NO.exec(status) : null);
    const pillar = pillarOfLabel(row.cells[columns.pillar]?.text ?? '', framework);
    if (match === null || pillar === null || passage === undefined || isOtherVoice(plan.passages[passage] as Passage)) return [];
    const reason = asReason(row.cells[columns.reason]?.text ?? '') || readReason(status.slice(match[0].length));
    return [{ pillar, passage, source: table.source, span: row.span, reason, reasonIn: [] }];
  });
}
