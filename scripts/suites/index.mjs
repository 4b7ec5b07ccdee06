// The suites of `npm test`, in the order in which they run. A suite is { name, title, run }; `run` resolves to
// { passed, failed, reason?, failures? } and rejects when it could not start, which counts as one failure with that reason.
import { build, generated, lint, types } from './commands.mjs';
import { core, long } from './core.mjs';
import { harness, hostNewest, hostOldest, reports, user, web } from './hosted.mjs';
import { judgement, regexes } from './scripts.mjs';

export const suites = [core, long, types, lint, generated, build, regexes, judgement, reports, harness, hostOldest, hostNewest, web, user];
