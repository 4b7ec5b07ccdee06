import assert from 'node:assert/strict';
import { loadFramework } from '../../src/framework/index.ts';
import {
  type DataFile,
  FrameworkError,
  readExtension,
  readFrameworkFile,
  readPillars,
  readVocabulary,
} from '../../src/framework/validate.ts';
import { PILLAR_FILES, put, readData, sample } from './files.ts';

const THIRD = 'pillars/3-vertrouwen.json';

/** The eight pillar files, with one thing changed in the third. */
function pillarFiles(pointer: string, part: unknown): readonly DataFile[] {
  return PILLAR_FILES.map((file) => ({ file, value: file === THIRD ? put(readData(file), pointer, part) : readData(file) }));
}

function errorOf(run: () => unknown): FrameworkError {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof FrameworkError, String(error));
    return error;
  }
  return assert.fail('nothing was thrown');
}

/** What the message says after the file's name. */
function complaint(run: () => unknown): string {
  const { message, file } = errorOf(run);
  return message.slice(file.length + 2);
}

describe('reading a data file', () => {
  it('names file, place and expectation in message and fields', () => {
    const error = errorOf(() => readPillars(pillarFiles('/aspects/2/question/en', '')));
    assert.equal(error.message, 'pillars/3-vertrouwen.json: /aspects/2/question/en: expected non-empty text');
    assert.equal(error.name, 'FrameworkError');
    assert.equal(error.file, THIRD);
    assert.equal(error.path, '/aspects/2/question/en');
    assert.equal(error.expected, 'non-empty text');
    assert.deepEqual(error.others, []);
  });

  it('names no place when the file as a whole is wrong', () => {
    assert.equal(
      errorOf(() => readVocabulary({ file: 'v.json', value: 7 })).message,
      'v.json: expected an object with buildingBlocks, terms',
    );
  });

  it('tells at most twenty faults at once', () => {
    const value = put(sample('vocabulary'), '/terms', new Array(1000).fill(null));
    assert.equal(errorOf(() => readVocabulary({ file: 'v.json', value })).others.length, 19);
  });

  it('leaves the $schema key out of what it returns', () => {
    const contents = readFrameworkFile({ file: 'framework.json', value: sample('framework') });
    assert.ok(!Object.hasOwn(contents, '$schema'));
  });
});

describe('facts that hold between parts of the framework', () => {
  const pillarFacts: readonly (readonly [fact: string, pointer: string, part: unknown, expected: string])[] = [
    ['pillars are numbered 1 to 8 in order', '/number', 4, '/number: expected 3'],
    ['pillar ids are unique', '/id', 'mindset', '/id: expected an id that is not in use yet'],
    ['aspect ids start with the number of their pillar', '/aspects/0/id', 'P4.a', '/aspects/0/id: expected P3.a'],
    ['aspect ids are consecutive letters', '/aspects/1/id', 'P3.c', '/aspects/1/id: expected P3.b'],
    ['aspect ids of the framework are no names', '/aspects/2/id', 'P3.own-name', '/aspects/2/id: expected P3.c'],
    ['a pillar is not confused with itself', '/confusions/0/with', 3, '/confusions/0/with: expected another pillar'],
  ];
  for (const [fact, pointer, part, expected] of pillarFacts) {
    it(fact, () =>
      assert.equal(
        complaint(() => readPillars(pillarFiles(pointer, part))),
        expected,
      ),
    );
  }

  it('the four dimensions stand in order', () => {
    const value = put(sample('framework'), '/dimensions/0/id', 'relational');
    assert.match(
      complaint(() => readFrameworkFile({ file: 'framework.json', value })),
      /^\/dimensions: expected the dimensions cultural, /,
    );
  });

  it('building blocks and terms share no ids', () => {
    const value = put(sample('vocabulary'), '/terms/0/id', 'ketenmanager');
    assert.equal(
      complaint(() => readVocabulary({ file: 'v.json', value })),
      '/terms/0/id: expected an id that is not in use yet',
    );
  });

  it('a building block names a pillar once', () => {
    const value = put(sample('vocabulary'), '/buildingBlocks/0/contributes/1/pillar', 1);
    assert.match(
      complaint(() => readVocabulary({ file: 'v.json', value })),
      /^\/buildingBlocks\/0\/contributes\/1\/pillar: expected a pillar that/,
    );
  });
});

describe('facts that hold between an extension and its base', () => {
  const cases: readonly (readonly [fact: string, pointer: string, part: unknown, expected: string])[] = [
    ['it extends that framework', '/extends', 'another-framework', '/extends: expected ketens-de-baas'],
    ['aspect ids are new', '/aspects/0/id', 'P6.a', '/aspects/0/id: expected an id that is not in use yet'],
    ['term ids are new', '/terms/0/id', 'ketenpartner', '/terms/0/id: expected an id that is not in use yet'],
    ['term ids are no building blocks', '/terms/0/id', 'ketenkaart', '/terms/0/id: expected an id that is not in use yet'],
    ['examples show known aspects', '/examples/0/aspects/0', 'P6.z', '/examples/0/aspects/0: expected the id of an aspect'],
    [
      'a pillar is not both addressed and thin',
      '/examples/0/thin/0',
      6,
      '/examples/0/thin/0: expected a pillar that is not also addressed',
    ],
  ];
  for (const [fact, pointer, part, expected] of cases) {
    it(fact, () => {
      const value = put(sample('extension'), pointer, part);
      const message = complaint(() => readExtension({ file: 'eigen.json', value }, loadFramework()));
      assert.equal(message, expected);
    });
  }

  it('an id may not be added twice by the same file', () => {
    const value = sample('extension');
    const { terms } = Object(value);
    put(value, '/terms', [...terms, ...terms]);
    const message = complaint(() => readExtension({ file: 'eigen.json', value }, loadFramework()));
    assert.equal(message, '/terms/1/id: expected an id that is not in use yet');
  });

  it('pillars are those of the base', () => {
    const base = { ...loadFramework(), pillars: loadFramework().pillars.slice(0, 5) };
    const error = errorOf(() => readExtension({ file: 'eigen.json', value: sample('extension') }, base));
    assert.equal(error.path, '/aspects/0/id');
    assert.deepEqual(
      error.others.map((fault) => fault.path),
      ['/examples/0/aspects/1', '/examples/0/addressed/0'],
    );
  });
});
