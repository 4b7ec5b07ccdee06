import { csv } from './csv.ts';
import type { Portfolio } from './portfolio.ts';

/** One row for each plan; a column for the status of each pillar. The column names are the same in every language. */
export function renderPortfolioCsv({ plans, pillars }: Portfolio): string {
  const heads = [
    'plan',
    'files',
    'language',
    'owner',
    'date',
    'addressed',
    'thin',
    'missing',
    'exempt',
    'errors',
    'warnings',
    'infos',
    'hints',
  ];
  return csv(
    [...heads, ...pillars.map(({ pillar }) => `pillar${pillar}`)],
    plans.map(({ name, files, language, owner, date, statuses, findings, pillars: own }) => [
      name,
      files.join('; '),
      language,
      owner,
      date,
      statuses.addressed,
      statuses.thin,
      statuses.missing,
      statuses.exempt,
      findings.error,
      findings.warning,
      findings.info,
      findings.hint,
      ...own.map(({ status }) => status),
    ]),
  );
}
