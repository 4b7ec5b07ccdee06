import assert from 'node:assert/strict';
import { type DimensionId, type Framework, type LocalizedList, loadFramework, type Source } from '../../src/framework/index.ts';
import { readData } from './files.ts';

const framework = loadFramework();
const aspects = framework.pillars.flatMap((pillar) => pillar.aspects);

/** The sites whose pages were read: NORA, and two that explain a term. */
const HOSTS = new Set(['www.noraonline.nl', 'noraonline.nl', 'adoc.pub', 'www.kcbr.nl']);

/** Every source of the framework, with what it is the source of. */
function sources({ dimensions, pillars, buildingBlocks }: Framework): readonly Source[] {
  return [...dimensions, ...pillars, ...buildingBlocks].map((part) => part.source);
}

describe('the framework Ketens de baas', () => {
  it('has four dimensions with two pillars each', () => {
    const perDimension = framework.dimensions.map(({ id }) =>
      framework.pillars.filter((pillar) => pillar.dimension === id).map((p) => p.number),
    );
    assert.deepEqual(perDimension, [
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
    ]);
  });

  it('has 54 aspects', () => {
    assert.deepEqual(
      framework.pillars.map((pillar) => pillar.aspects.length),
      [7, 6, 7, 6, 8, 6, 7, 7],
    );
    assert.equal(new Set(aspects.map((aspect) => aspect.id)).size, 54);
  });

  it('uses the official Dutch names', () => {
    assert.deepEqual(
      framework.pillars.map((pillar) => pillar.name.nl),
      [
        'mindset gericht op ketensamenwerking',
        'doelgebonden speelruimte',
        'vertrouwen tussen ketenpartners',
        'organisatieoverschrijdende dialoog',
        'organisatieoverstijgende ketenstructuur',
        'transparantie over resultaten',
        'kennis van de keten',
        'eenduidige en inspirerende ketendoelstelling',
      ],
    );
  });

  it('asks the tension question of each dimension', () => {
    const tensions = framework.dimensions.map(({ id, tension }): [DimensionId, string] => [id, tension.nl]);
    assert.deepEqual(tensions, [
      ['cultural', 'wil of weerstand?'],
      ['relational', 'samen of solo?'],
      ['procedural', 'orde of chaos?'],
      ['substantive', 'eens of oneens?'],
    ]);
  });

  it('says everything in both languages, and not twice the same', () => {
    const open: unknown[] = [framework];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (typeof node !== 'object' || node === null) continue;
      const { nl, en } = node as Record<string, unknown>;
      if (typeof nl === 'string' || typeof en === 'string') {
        assert.ok(String(nl ?? '').trim() && String(en ?? '').trim(), JSON.stringify(node));
        if (String(nl).includes('. ')) assert.notEqual(nl, en);
      }
      open.push(...Object.values(node));
    }
  });

  it('points only at known places on the web', () => {
    const urls = [framework.url, ...sources(framework).map((source) => source.url), ...framework.terms.flatMap((term) => term.url ?? [])];
    for (const url of urls) {
      const { protocol, host } = new URL(url);
      assert.match(protocol, /^https?:$/, url);
      assert.ok(HOSTS.has(host), url);
    }
  });

  it('claims to have read only pages that were seen', () => {
    for (const source of sources(framework)) assert.equal(source.read === 'none', source.address === 'derived', source.url);
  });

  it('has examples of both kinds for every aspect, and a reason with every weak one', () => {
    for (const { id, examples } of aspects) {
      for (const kind of ['strong', 'weak'] as const) {
        assert.deepEqual(new Set(examples[kind].map((example) => example.lang)), new Set(['nl', 'en']), `${id} ${kind}`);
      }
      for (const { text, why } of examples.weak) assert.ok(why, `${id}: ${text}`);
    }
  });

  it('never uses the same example twice', () => {
    const texts = aspects.flatMap(({ examples }) => [...examples.strong, ...examples.weak].map((example) => example.text.toLowerCase()));
    assert.deepEqual(repeated(texts), []);
  });

  it('numbers the placeholders of a frame from 1', () => {
    for (const { id, frame } of aspects) {
      for (const text of [frame.nl, frame.en]) {
        const numbers = [...text.matchAll(/\$\{(\d+):/g)].map((match) => Number(match[1]));
        assert.deepEqual(
          numbers,
          [...numbers.keys()].map((index) => index + 1),
          `${id}: ${text}`,
        );
      }
    }
  });

  it('gives a pillar no alias that is another pillar or one of its own look-alikes', () => {
    for (const language of ['nl', 'en'] as const) {
      const names = framework.pillars.flatMap((pillar) => [
        ...new Set([pillar.name[language], pillar.shortName[language], ...pillar.aliases[language]].map((name) => name.toLowerCase())),
      ]);
      assert.deepEqual(repeated(names), []);
      for (const pillar of framework.pillars) {
        const looks = new Set(pillar.lookAlikes[language]);
        assert.deepEqual(
          pillar.aliases[language].filter((alias) => looks.has(alias)),
          [],
        );
      }
    }
  });
});

describe('the vocabulary', () => {
  const entries = [...framework.buildingBlocks, ...framework.terms];

  it('knows the building blocks that were found, and no more', () => {
    assert.deepEqual(
      framework.buildingBlocks.map((block) => block.id),
      [
        'ketenbestuur',
        'ketenmanager',
        'lijnmanagement',
        'ketenregisseur',
        'ketenbureau',
        'besluitvormingsmodel',
        'ketenoverlegstructuur',
        'ketenrapportage',
        'keteninformatie-infrastructuur',
        'ketenfinanciering',
        'ketenkaart',
      ],
    );
  });

  it('weighs a contribution only where the weight is inferred, as no source weighs any', () => {
    for (const block of framework.buildingBlocks) {
      assert.ok(block.contributes.length > 0, block.id);
      for (const { pillar, basis, weight } of block.contributes) {
        assert.equal(basis === 'stated', weight === 'unstated', `${block.id} ${pillar}`);
      }
    }
    const stated = framework.buildingBlocks.flatMap((block) =>
      block.contributes
        .filter((contribution) => contribution.basis === 'stated')
        .map((contribution) => `${block.id} ${contribution.pillar}`),
    );
    assert.deepEqual(stated, [
      'besluitvormingsmodel 3',
      'ketenoverlegstructuur 5',
      'ketenoverlegstructuur 7',
      'ketenoverlegstructuur 3',
      'ketenoverlegstructuur 4',
      'ketenoverlegstructuur 1',
      'keteninformatie-infrastructuur 5',
      'ketenkaart 7',
    ]);
  });

  it('lets every word point at one entry', () => {
    for (const language of ['nl', 'en'] as const) {
      const words = entries.flatMap((entry) => [entry.name[language], ...entry.aliases[language]].map((word) => word.toLowerCase()));
      assert.deepEqual(repeated(words), []);
    }
  });

  it('names an address for nothing that is inferred without a source', () => {
    for (const id of ['ketenplan', 'ketenjaarplan', 'ketenconvenant', 'samenwerkingsovereenkomst']) {
      const term = framework.terms.find((entry) => entry.id === id);
      assert.equal(term?.basis, 'inferred');
      assert.equal(term.url, undefined);
    }
  });
});

describe('the word lists', () => {
  it('hold no word twice and no stray white space', () => {
    const lists: readonly (readonly [string, LocalizedList])[] = [
      ...framework.pillars.flatMap((pillar) => [
        [`${pillar.id} aliases`, pillar.aliases] as const,
        [`${pillar.id} lookAlikes`, pillar.lookAlikes] as const,
      ]),
      ...aspects.map((aspect) => [aspect.id, aspect.terms] as const),
    ];
    for (const [name, list] of lists) {
      for (const words of [list.nl, list.en]) {
        assert.ok(words.length > 0, name);
        assert.deepEqual(repeated(words.map((word) => word.toLowerCase())), [], name);
        for (const word of words) assert.equal(word, word.trim().replaceAll(/\s+/g, ' '), name);
      }
    }
  });
});

describe('the schema of the data files', () => {
  it('is found by the files that name it', () => {
    for (const file of ['framework.json', 'vocabulary.json', 'ordinary.json']) {
      assert.equal(Object(readData(file)).$schema, './framework.schema.json');
    }
  });
});

function repeated(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}
