/** Reads a changelog in the form of Keep a Changelog, and says where it is not in that form. Pure: text in, facts out. */

/** One `## [VERSION] - DATE`. */
export interface Release {
  /** `Unreleased`, or a version. */
  readonly version: string;
  /** `2026-01-14`; null for what is not released yet. */
  readonly date: string | null;
  /** What stands under the heading, without it. */
  readonly body: string;
}

const HEADING = /^## \[(Unreleased|\d+\.\d+\.\d+)\](?: - (\d{4}-\d{2}-\d{2}))?$/;
/** Where a link leads, at the foot of the page. */
const DEFINITION = /^\[[^\]]+\]: .*$/gm;
const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

/** The releases in the order in which they stand. Throws for a second-level heading of another form. */
export function readChangelog(text: string): readonly Release[] {
  const parts = text.split(/^(?=## )/m).filter((part) => part.startsWith('## '));
  return parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    const [, version, date = null] = HEADING.exec(heading) ?? [];
    if (version === undefined) throw new Error(`CHANGELOG.md: "${heading}" is no "## [Unreleased]" or "## [1.2.3] - 2026-01-14".`);
    return { version, date, body: lines.join('\n').replace(DEFINITION, '').trim() };
  });
}

/** What is wrong with a changelog, for a manifest of that version; nothing when it is right. */
export function changelogFaults(releases: readonly Release[], version: string): readonly string[] {
  const [first, ...released] = releases;
  const order = released.map((release) => release.version.split('.').map(Number));
  return [
    ...(first?.version === 'Unreleased' && first.date === null ? [] : ['The first heading is not "## [Unreleased]".']),
    ...(released.some((release) => release.version === version) ? [] : [`Version ${version} of package.json has no heading.`]),
    ...released.filter(({ date }) => date === null).map((release) => `${release.version} has no date.`),
    ...released.filter(({ body }) => body === '').map((release) => `${release.version} says nothing.`),
    ...order.flatMap((now, at) =>
      at > 0 && compare(order[at - 1] as number[], now) <= 0 ? [`${now.join('.')} does not come after a newer one.`] : [],
    ),
    ...releases.flatMap(({ version: of, body }) =>
      [...body.matchAll(/^### (.*)$/gm)]
        .filter(([, kind = '']) => !KINDS.includes(kind))
        .map(([, kind]) => `${of}: "${kind}" is none of ${KINDS.join(', ')}.`),
    ),
  ];
}

/** The notes of a release, for its tag (`v1.2.3`). Throws when tag, manifest and changelog do not agree. */
export function notesFor(tag: string, version: string, text: string): string {
  if (tag !== `v${version}`) throw new Error(`The tag ${tag} is not v${version}, the version of package.json.`);
  const releases = readChangelog(text);
  const [fault] = changelogFaults(releases, version);
  if (fault !== undefined) throw new Error(`CHANGELOG.md: ${fault}`);
  return `${releases.find((release) => release.version === version)?.body}\n`;
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((part, at) => part - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
