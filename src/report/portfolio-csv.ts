import { csv } from './csv.ts';
import type { Portfolio } from './portfolio.ts';

/**
 * One row for each plan, with a column for the status of each pillar; below them one for whatever could not be judged or done, which has no plan but a `failure`. The column names are the same in every
 * language.
 */
export function renderPortfolioCsv({ plans, pillars, failures }: Portfolio): string {
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
    ...pillars.map(({ pillar }) => `pillar${pillar}`),
    'failure',
  ];
  return csv(heads, [
    ...plans.map(({ name, files, language, owner, date, statuses, findings, pillars: own }) => [
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
      null,
    ]),
    ...failures.map(({ file, message, advice }) =>
      heads.map((head) => (head === 'files' ? (file ?? null) : head === 'failure' ? `${message} ${advice}` : null)),
    ),
  ]);
}
