/**
 * Counts how often blocks of code are executed, from the moment that this module is loaded: it goes before the code to be counted, for V8 counts only what it compiles from
 * then on. The counts are the same on any machine and under any load, which no clock is. Work inside V8 itself, such as that of a regular expression, is not in them; that is what
 * `npm run regexes` is for.
 */
import { type Profiler, Session } from 'node:inspector';

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** The executions since the last call, in the file of this module. */
export function takeCount(): number {
  let count = 0;
  session.post('Profiler.takePreciseCoverage', (error, { result }: Profiler.TakePreciseCoverageReturnType) => {
    if (error) throw error;
    for (const { url, functions } of result)
      if (url.endsWith(__filename)) for (const { ranges } of functions) for (const range of ranges) count += range.count;
  });
  return count;
}
