import framework from './framework.json' with { type: 'json' };
import { type FrameworkFiles, joinFramework } from './join.ts';
import ordinary from './ordinary.json' with { type: 'json' };
import mindset from './pillars/1-mindset.json' with { type: 'json' };
import speelruimte from './pillars/2-speelruimte.json' with { type: 'json' };
import vertrouwen from './pillars/3-vertrouwen.json' with { type: 'json' };
import dialoog from './pillars/4-dialoog.json' with { type: 'json' };
import ketenstructuur from './pillars/5-ketenstructuur.json' with { type: 'json' };
import transparantie from './pillars/6-transparantie.json' with { type: 'json' };
import kennis from './pillars/7-kennis.json' with { type: 'json' };
import ketendoelstelling from './pillars/8-ketendoelstelling.json' with { type: 'json' };
import type { Framework } from './types.ts';
import vocabulary from './vocabulary.json' with { type: 'json' };

export { faultText } from './fault-text.ts';
export { extendFramework } from './join.ts';
export type * from './types.ts';
export { FrameworkError } from './validate.ts';

const FILES: FrameworkFiles = {
  framework: { file: 'framework.json', value: framework },
  pillars: [
    { file: 'pillars/1-mindset.json', value: mindset },
    { file: 'pillars/2-speelruimte.json', value: speelruimte },
    { file: 'pillars/3-vertrouwen.json', value: vertrouwen },
    { file: 'pillars/4-dialoog.json', value: dialoog },
    { file: 'pillars/5-ketenstructuur.json', value: ketenstructuur },
    { file: 'pillars/6-transparantie.json', value: transparantie },
    { file: 'pillars/7-kennis.json', value: kennis },
    { file: 'pillars/8-ketendoelstelling.json', value: ketendoelstelling },
  ],
  vocabulary: { file: 'vocabulary.json', value: vocabulary },
  ordinary: { file: 'ordinary.json', value: ordinary },
};

let loaded: Framework | undefined;

/** *Ketens de baas*, with its data files in the bundle; every call gives the same object. Throws `FrameworkError`. */
export function loadFramework(): Framework {
  loaded ??= joinFramework(FILES);
  return loaded;
}
