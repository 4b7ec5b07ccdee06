import { renderReportCsv } from '../../report/report-csv.ts';
import { reportSetOf } from '../report-set.ts';
import type { Format } from './registry.ts';

export const csv: Format = {
  id: 'csv',
  purpose: 'a table for spreadsheets',
  tellsReasons: true,
  render: (result, _, { framework }) => renderReportCsv(reportSetOf(result, framework)),
};
