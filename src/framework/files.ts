import frameworkFile from './framework.json' with { type: 'json' };
import type { FrameworkFiles } from './join.ts';
import ordinaryFile from './ordinary.json' with { type: 'json' };
import mindset from './pillars/1-mindset.json' with { type: 'json' };
import speelruimte from './pillars/2-speelruimte.json' with { type: 'json' };
import vertrouwen from './pillars/3-vertrouwen.json' with { type: 'json' };
import dialoog from './pillars/4-dialoog.json' with { type: 'json' };
import ketenstructuur from './pillars/5-ketenstructuur.json' with { type: 'json' };
import transparantie from './pillars/6-transparantie.json' with { type: 'json' };
import kennis from './pillars/7-kennis.json' with { type: 'json' };
import ketendoelstelling from './pillars/8-ketendoelstelling.json' with { type: 'json' };
import vocabularyFile from './vocabulary.json' with { type: 'json' };

/**
 * The data files of *Ketens de baas*, each under the name that it has in {@link FrameworkFiles}. What is built reads them from `dist/framework.json` instead, which has the same
 * names: as part of a program they would have to be compiled with it.
 */
export const framework: FrameworkFiles['framework'] = { file: 'framework.json', value: frameworkFile };

export const pillars: FrameworkFiles['pillars'] = [
  { file: 'pillars/1-mindset.json', value: mindset },
  { file: 'pillars/2-speelruimte.json', value: speelruimte },
  { file: 'pillars/3-vertrouwen.json', value: vertrouwen },
  { file: 'pillars/4-dialoog.json', value: dialoog },
  { file: 'pillars/5-ketenstructuur.json', value: ketenstructuur },
  { file: 'pillars/6-transparantie.json', value: transparantie },
  { file: 'pillars/7-kennis.json', value: kennis },
  { file: 'pillars/8-ketendoelstelling.json', value: ketendoelstelling },
];

export const vocabulary: FrameworkFiles['vocabulary'] = { file: 'vocabulary.json', value: vocabularyFile };

export const ordinary: FrameworkFiles['ordinary'] = { file: 'ordinary.json', value: ordinaryFile };
