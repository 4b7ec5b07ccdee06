import { renderReportPage } from '../../report/report-page.ts';
import { reportSetOf } from '../report-set.ts';
import type { Format } from './registry.ts';

export const html: Format = {
  id: 'html',
  purpose: 'one page to read, print or send',
  tellsReasons: true,
  render: (result, _, { framework }) => renderReportPage(reportSetOf(result, framework)),
};
