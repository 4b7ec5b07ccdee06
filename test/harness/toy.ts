/** A framework and a judge that are small enough to see through, for tests of what comes behind them. */
import type { Aspect, DimensionId, Framework, Localized, Pillar } from '../../src/framework/types.ts';
import type { Evidence, Judge, PillarJudgement, Strength } from '../../src/linter/types.ts';

const both = (text: string): Localized => ({ nl: text, en: `${text} (en)` });

function aspect(id: string): Aspect {
  return {
    id,
    name: both(`aspect ${id}`),
    basis: 'stated',
    question: both(`Vraag ${id}?`),
    advice: both(`Advies ${id}.`),
    frame: both(`\${1:[wie]} doet ${id}.`),
    terms: { nl: [], en: [] },
    examples: { strong: [], weak: [] },
  };
}

function pillar(number: number, dimension: DimensionId, nl: string, en: string, official: Localized): Pillar {
  return {
    number,
    id: nl,
    dimension,
    name: official,
    shortName: { nl, en },
    aliases: { nl: [], en: [] },
    summary: both(`Samenvatting ${nl}.`),
    importance: both(`Belang ${nl}.`),
    question: both(`Hoe zit het met ${nl}?`),
    advice: both(`Schrijf op wie wat doet voor ${nl}.`),
    heading: both(`Over {${nl}} $`),
    strong: both('Sterk.'),
    weak: both('Zwak.'),
    confusions: [],
    lookAlikes: { nl: [], en: [] },
    source: { url: `https://example.org/${number}`, address: 'seen', read: 'whole' },
    aspects: [aspect(`P${number}.a`), aspect(`P${number}.b`)],
  };
}

const DIMENSIONS: readonly DimensionId[] = ['cultural', 'relational', 'procedural', 'substantive'];

/** Eight pillars, two a dimension, as in the real framework; numbers and names are those of the real one, the other texts are not. */
export const toyFramework: Framework = {
  id: 'toy',
  version: '1.0.0',
  name: both('Speelkader'),
  url: 'https://example.org',
  dimensions: DIMENSIONS.map((id) => ({
    id,
    name: both(id),
    tension: both('dit of dat?'),
    summary: both(id),
    source: { url: 'https://example.org', address: 'seen', read: 'whole' },
  })),
  pillars: [
    pillar(1, 'cultural', 'mindset', 'mindset', {
      nl: 'mindset gericht op ketensamenwerking',
      en: 'mindset focused on chain collaboration',
    }),
    pillar(2, 'cultural', 'speelruimte', 'room for manoeuvre', { nl: 'doelgebonden speelruimte', en: 'goal-bound room for manoeuvre' }),
    pillar(3, 'relational', 'vertrouwen', 'trust', { nl: 'vertrouwen tussen ketenpartners', en: 'trust between chain partners' }),
    pillar(4, 'relational', 'dialoog', 'dialogue', { nl: 'organisatieoverschrijdende dialoog', en: 'cross-organisational dialogue' }),
    pillar(5, 'procedural', 'ketenstructuur', 'chain structure', {
      nl: 'organisatieoverstijgende ketenstructuur',
      en: 'cross-organisational chain structure',
    }),
    pillar(6, 'procedural', 'transparantie', 'transparency', { nl: 'transparantie over resultaten', en: 'transparency about results' }),
    pillar(7, 'substantive', 'kennis', 'knowledge', { nl: 'kennis van de keten', en: 'knowledge of the chain' }),
    pillar(8, 'substantive', 'ketendoelstelling', 'chain objective', {
      nl: 'eenduidige en inspirerende ketendoelstelling',
      en: 'unambiguous and inspiring chain objective',
    }),
  ],
  buildingBlocks: [],
  ordinaryTexts: [],
  terms: [],
  examples: [],
};

const TAG = /(?<strength>sterk|zwak|tegen)(?<pillar>[1-8])/g;
const STRENGTH: Readonly<Record<string, Strength>> = { sterk: 'strong', zwak: 'weak', tegen: 'contrary' };

/** Finds its evidence in tags: "sterk3" is strong evidence for P3.a, "zwak3" weak, "tegen3" contrary; "onzeker3" lowers the confidence in pillar 3. */
export const toyJudge: Judge = {
  id: 'toy',
  judge({ plan, framework }) {
    const evidence = plan.passages.flatMap((passage, index) =>
      [...passage.text.matchAll(TAG)].map(
        (match): Evidence => ({
          passage: index,
          pillar: Number(match.groups?.pillar),
          aspect: `P${match.groups?.pillar}.a`,
          strength: STRENGTH[match.groups?.strength ?? ''] ?? 'weak',
          certainty: 0.9,
          words: [],
          reason: { code: 'toy', quotes: [match[0]] },
          byWriter: false,
        }),
      ),
    );
    const all = plan.passages.map((passage) => passage.text).join(' ');
    const pillars = framework.pillars.map(({ number }): PillarJudgement => {
      const own = evidence.filter((item) => item.pillar === number);
      const status = own.some((item) => item.strength === 'strong') ? 'addressed' : own.length > 0 ? 'thin' : 'missing';
      return {
        pillar: number,
        status,
        confidence: all.includes(`onzeker${number}`) ? 0.5 : 0.95,
        alternative: status === 'thin' ? 'missing' : 'thin',
      };
    });
    return { evidence, pillars };
  },
};
