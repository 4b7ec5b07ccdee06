import type { Framework } from '../framework/types.ts';
import type { Portfolio, PortfolioPlan } from '../report/portfolio.ts';
import { renderPortfolioCsv } from '../report/portfolio-csv.ts';
import { renderPortfolioPage } from '../report/portfolio-html.ts';
import { PORTFOLIO_WORDS, portfolioCounts } from '../report/portfolio-words.ts';
import { SYMBOL } from '../report/report-html.ts';
import { REPORT_WORDS } from '../report/words.ts';
import type { View } from './formats/registry.ts';
import { createStyle, printable, shortened, wrap } from './formats/style.ts';
import type { CheckResult } from './result.ts';

/** A way to write a portfolio down. */
export interface PortfolioFormat {
  readonly id: string;
  readonly render: (portfolio: Portfolio, view: View, result: CheckResult) => string;
}

/** All formats of a portfolio, in the order in which help names them. */
export const PORTFOLIO_FORMATS: readonly PortfolioFormat[] = [
  { id: 'text', render: (portfolio, view) => `${textLines(portfolio, view).join('\n')}\n` },
  { id: 'html', render: renderPortfolioPage },
  { id: 'csv', render: renderPortfolioCsv },
  { id: 'json', render: (portfolio, _, result) => `${JSON.stringify(jsonOf(portfolio, result), null, 2)}\n` },
];

/** Keys may be added, never renamed. */
function jsonOf(portfolio: Portfolio, { tool, framework }: CheckResult): object {
  return { version: 1, tool, framework: framework satisfies Pick<Framework, 'id' | 'version'>, ...portfolio };
}

/** The title of a plan, and its file first when another plan has the same title. */
function shownName({ name, files }: PortfolioPlan, plans: readonly PortfolioPlan[]): string {
  const isShared = plans.filter((other) => other.name === name).length > 1;
  return printable(isShared && files[0] !== undefined && files[0] !== name ? `${files[0]}: ${name}` : name);
}

function textLines(portfolio: Portfolio, { colours, columns }: View): readonly string[] {
  const { plans, pillars, language, failures } = portfolio;
  const words = PORTFOLIO_WORDS[language];
  const { bold, dim, green, yellow, red } = createStyle(colours);
  const colour = { addressed: green, thin: yellow, missing: red, exempt: dim } as const;
  const names = new Map(plans.map((plan) => [plan, shownName(plan, plans)]));
  const nameOf = (plan: PortfolioPlan): string => names.get(plan) ?? plan.name;
  const room = Math.max(20, Math.min(columns - 42, Math.max(words.plan.length, ...plans.map((plan) => nameOf(plan).length))));
  const heads = pillars.map(({ pillar }) => String(pillar)).join(' ');
  const line = (plan: PortfolioPlan): string => {
    const { pillars: own, owner, date } = plan;
    const cells = own.map(({ status }) => colour[status](SYMBOL[status])).join(' ');
    const said = shortened(printable(`${owner ?? '?'}, ${date ?? '?'}`), Math.max(10, columns - room - 24));
    return `${shortened(nameOf(plan), room).padEnd(room)}  ${cells}  ${dim(said)}`;
  };
  const weakest = portfolio.weakest.slice(0, 3).flatMap((number) => pillars.find(({ pillar }) => pillar === number) ?? []);
  const report = REPORT_WORDS[language].status;
  return [
    bold(`${words.plan.padEnd(room)}  ${heads}  ${words.owner}, ${words.date.toLowerCase()}`),
    ...plans.map(line),
    '',
    dim(
      Object.entries(SYMBOL)
        .map(([status, symbol]) => `${symbol} ${report[status as keyof typeof report]}`)
        .join('  '),
    ),
    ...(plans.length === 0 ? [] : weakest.length === 0 ? [words.noWeak] : [`${words.weakest}:`]),
    ...weakest.map(({ pillar, name, statuses }) => `  ${pillar} ${name}: ${words.weakness(statuses.missing, statuses.thin, plans.length)}`),
    ...(portfolio.withoutOwner.length === 0 ? [] : [`${words.withoutOwner}: ${portfolio.withoutOwner.length}`]),
    ...(portfolio.withoutDate.length === 0 ? [] : [`${words.withoutDate}: ${portfolio.withoutDate.length}`]),
    ...(failures.length === 0 ? [] : [`${REPORT_WORDS[language].failures}:`]),
    ...failures.flatMap(({ message }) => wrap(printable(message), columns - 4).map((line, at) => (at === 0 ? `  ${line}` : `    ${line}`))),
    bold(portfolioCounts(portfolio)),
  ];
}
