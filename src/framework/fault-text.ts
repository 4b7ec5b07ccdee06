import { type FrameworkError, MOST_FAULTS } from './validate.ts';

/** What is wrong with a data file, in a sentence for who wrote it, with the place as in messages about a configuration: `aspects[0].name.en`. */
export function faultText({ file, path, expected, kind, others }: FrameworkError): string {
  const place = path
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((above, key) => (/^\d+$/.test(key) ? `${above}[${key}]` : above === '' ? key : `${above}.${key}`), '');
  const where = place === '' ? file : `${file}, ${place}`;
  const said =
    kind === undefined
      ? `this must be ${expected}`
      : kind === 'missing'
        ? `this is missing; it must be ${expected}`
        : `this key is not known: there are ${expected}`;
  const count = others.length + 1 < MOST_FAULTS ? others.length : `at least ${others.length}`;
  const more = others.length === 0 ? '' : ` There ${others.length === 1 ? 'is 1 more fault' : `are ${count} more faults`} in it.`;
  return `${where}: ${said}.${more}`;
}
