import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { type FileKind, SHAPES } from '../../src/framework/file-shapes.ts';
import { EXTENSION, PILLAR_FILES, put, readData, sample } from './files.ts';

const ajv = new Ajv().addSchema(Object(readData('framework.schema.json')), 'schema');
const anyFile = ajv.compile({ $ref: 'schema' });
const schemas = {
  pillar: ajv.compile({ $ref: 'schema#/definitions/pillarFile' }),
  framework: ajv.compile({ $ref: 'schema#/definitions/frameworkFile' }),
  vocabulary: ajv.compile({ $ref: 'schema#/definitions/vocabularyFile' }),
  ordinary: ajv.compile({ $ref: 'schema#/definitions/ordinaryFile' }),
  extension: ajv.compile({ $ref: 'schema#/definitions/extensionFile' }),
};

const KINDS: readonly FileKind[] = ['pillar', 'framework', 'vocabulary', 'ordinary', 'extension'];

function places(kind: FileKind, value: unknown): readonly string[] {
  return [...SHAPES[kind](value, '')].map((fault) => fault.path);
}

/** A kind of file, a place in it, and what does not belong there (undefined: nothing at all). */
const BROKEN: readonly (readonly [kind: FileKind, pointer: string, part: unknown])[] = [
  ['pillar', '', null],
  ['pillar', '', []],
  ['pillar', '', 'tekst'],
  ['pillar', '/number', 0],
  ['pillar', '/number', 9],
  ['pillar', '/number', 1.5],
  ['pillar', '/number', '4'],
  ['pillar', '/id', 'Dialoog'],
  ['pillar', '/id', 'dia--loog'],
  ['pillar', '/dimension', 'emotional'],
  ['pillar', '/name/nl', undefined],
  ['pillar', '/name/en', ''],
  ['pillar', '/name/en', ' \n\t\u00a0'],
  ['pillar', '/name/de', 'Dialog'],
  ['pillar', '/aliases/nl', 'dialoog'],
  ['pillar', '/aliases/en/0', ''],
  ['pillar', '/confusions/0/with', 12],
  ['pillar', '/confusions/0/with', undefined],
  ['pillar', '/source/url', 'javascript:alert(1)'],
  ['pillar', '/source/url', 'https://example.org/a b'],
  ['pillar', '/source/read', 'half'],
  ['pillar', '/aspects', []],
  ['pillar', '/aspects', {}],
  ['pillar', '/aspects/2/question/en', ''],
  ['pillar', '/aspects/0/id', 'P4.1'],
  ['pillar', '/aspects/0/basis', 'guessed'],
  ['pillar', '/aspects/0/frame/nl', 'Geen plek om iets in te vullen.'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of snippets
  ['pillar', '/aspects/0/frame/nl', '${1:wie} doet iets.'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of snippets
  ['pillar', '/aspects/0/frame/en', '$1 does something with ${2:[what]}.'],
  ['pillar', '/aspects/0/examples/strong', []],
  ['pillar', '/aspects/0/examples/strong/0/why', 'Daarom.'],
  ['pillar', '/aspects/0/examples/weak/0/lang', 'fr'],
  ['pillar', '/aspects/0/examples/weak/0/note', 'x'],
  ['pillar', '/extra', true],
  ['pillar', '/__proto__', {}],
  ['pillar', '/constructor', 'x'],
  ['framework', '/version', '1.0'],
  ['framework', '/url', 'ftp://noraonline.nl'],
  ['framework', '/dimensions/0/tension', undefined],
  ['framework', '/pillars', []],
  ['vocabulary', '/terms', undefined],
  ['vocabulary', '/buildingBlocks/0/contributes/0/weight', 'heavy'],
  ['vocabulary', '/buildingBlocks/0/contributes/0/pillar', 9],
  ['vocabulary', '/terms/0/meaning', 'een tekst'],
  ['vocabulary', '/terms/0/url', ''],
  ['extension', '/extends', undefined],
  ['extension', '/aspects/0/id', 'P9.open-data'],
  ['extension', '/aspects/0/id', 'P6.Open data'],
  ['extension', '/terms/0', null],
  ['ordinary', '/ordinaryTexts/0/lang', 'de'],
  ['ordinary', '/ordinaryTexts/1/text', undefined],
  ['extension', '/terms/0/aliases', undefined],
  ['extension', '/examples/0/addressed/0', 'P6'],
  ['extension', '/examples/0/aspects/0', 6],
  ['extension', '/examples/0/thin', undefined],
  ['extension', '/pillars', []],
];

describe('the shapes of the data files', () => {
  it('are met by every data file, in the schema and at run time', () => {
    const files: readonly (readonly [FileKind, unknown])[] = [
      ...PILLAR_FILES.map((file) => ['pillar', readData(file)] as const),
      ['framework', readData('framework.json')],
      ['vocabulary', readData('vocabulary.json')],
      ['ordinary', readData('ordinary.json')],
      ['extension', EXTENSION],
      ['extension', { extends: 'ketens-de-baas', id: 'leeg', version: '0.0.1' }],
    ];
    for (const [kind, value] of files) {
      assert.ok(schemas[kind](value), ajv.errorsText(schemas[kind].errors));
      assert.ok(anyFile(value), ajv.errorsText(anyFile.errors));
      assert.deepEqual(places(kind, value), []);
    }
  });

  for (const [kind, pointer, part] of BROKEN) {
    it(`refuse ${part === undefined ? 'nothing' : JSON.stringify(part)} at ${kind} ${pointer}`, () => {
      const value = put(sample(kind), pointer, part);
      assert.equal(schemas[kind](value), false, 'the schema accepts it');
      assert.deepEqual(places(kind, value), [pointer]);
    });
  }

  for (const kind of KINDS) {
    it(`are the same in the schema and at run time after any one change in a file of kind ${kind}`, () => {
      const pointers = allPointers(sample(kind));
      const change = fc.tuple(fc.constantFrom(...pointers), fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined }));
      fc.assert(
        fc.property(change, ([pointer, part]) => {
          const value = put(sample(kind), pointer, part);
          assert.equal(places(kind, value).length === 0, schemas[kind](value));
        }),
        { numRuns: 150 },
      );
    });
  }

  it('stay lazy and linear on a huge list', () => {
    const value = put(sample('extension'), '/examples', new Array(30_000).fill(0));
    const [first] = SHAPES.extension(value, '');
    assert.deepEqual(first, { path: '/examples/0', expected: 'an object' });
    assert.equal(places('extension', value).length, 30_000);
  });

  it('escape and shorten hostile keys in the place they name', () => {
    const key = `a/b~c${'x'.repeat(1000)}`;
    const [place = ''] = places('framework', { ...Object(sample('framework')), [key]: 1 });
    assert.ok(place.startsWith('/a~1b~0cxxx'));
    assert.ok(place.length < 100);
  });
});

/** Pointers to everything in a value, list items after the second left out, without keys that need escaping. */
function allPointers(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? Object.entries(value.slice(0, 2)) : Object.entries(value);
  return [path, ...entries.flatMap(([key, part]) => allPointers(part, `${path}/${key}`))];
}
