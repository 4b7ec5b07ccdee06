/** Which files are read as documents, on the command line and in the editor. */

/** Files above this size are not checked. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** Whether a file is a Word document by its name. */
export function isWord(path: string): boolean {
  return /\.docx?$/i.test(path);
}

/** The name of a report as it is proposed beside a plan. */
const REPORT = /-(?:rapport|report)(?:-\d+)?(?=\.[^./\\]+$)/i;

/** Whether a file may be a report on a plan by its name. */
export function isReport(path: string): boolean {
  return REPORT.test(path);
}

/** The paths without those of reports that stand beside the document that they are named after: a pattern for the files of a plan means the plan. */
export function withoutReports<T>(found: readonly T[], pathOf: (item: T) => string): readonly T[] {
  const paths = new Set(found.map(pathOf));
  return found.filter((item) => !isReport(pathOf(item)) || !paths.has(pathOf(item).replace(REPORT, '')));
}
