import { renderReportMarkdown } from '../../report/report-markdown.ts';
import { reportSetOf } from '../report-set.ts';
import type { Format } from './registry.ts';

export const markdown: Format = {
  id: 'markdown',
  purpose: 'the same as Markdown, for wikis and merge requests',
  tellsReasons: false,
  render: (result, _, { framework }) => renderReportMarkdown(reportSetOf(result, framework)),
};
