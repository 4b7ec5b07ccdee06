import * as files from './files.ts';
import { joinFramework } from './join.ts';
import type { Framework } from './types.ts';

export { faultText } from './fault-text.ts';
export { extendFramework } from './join.ts';
export type * from './types.ts';
export { FrameworkError } from './validate.ts';

let loaded: Framework | undefined;

/** *Ketens de baas*, from its own data files; every call gives the same object. Throws `FrameworkError`. */
export function loadFramework(): Framework {
  loaded ??= joinFramework(files);
  return loaded;
}
