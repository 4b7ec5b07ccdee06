/** The library that changes `.ketensturing.json` does in the bundles what it does by itself. */
import assert from 'node:assert/strict';
import * as library from 'jsonc-parser/lib/esm/main.js';
import { withoutNamedNumbers } from '../../scripts/named-numbers.mjs';
import { bundled } from './bundled.ts';

type Used = Pick<typeof library, 'applyEdits' | 'modify' | 'parse' | 'parseTree'>;

const TEXTS = [
  '{\n  // wat telt\n  "check": "auto", "rules": {},\n}',
  '{"a": [1, -2.5e3, true, null, "\\u00e9\\n"], /* los */ "b": {"c": []}}',
  '{ "open": "',
  '{ "a": 1 "b" ]',
  '[',
  '',
];

describe('JSON with comments in the bundles', () => {
  it('is read and changed as the library does it, without its names for numbers', async () => {
    const { exports: own, text } = await bundled<Used>(
      "export { applyEdits, modify, parse, parseTree } from 'jsonc-parser/lib/esm/main.js';",
      withoutNamedNumbers,
      { platform: 'browser', conditions: ['worker'] },
    );
    const did = ({ applyEdits, modify, parse, parseTree }: Used, json: string): object => {
      const errors: library.ParseError[] = [];
      const value = parse(json, errors);
      const changed = applyEdits(
        json,
        modify(json, ['rules', 'placeholder'], 'off', { formattingOptions: { insertSpaces: true, tabSize: 2 } }),
      );
      return { value, errors, changed, kind: parseTree(json)?.type };
    };
    for (const json of TEXTS.slice(0, 2)) assert.deepEqual(did(own, json), did(library, json), json);
    for (const json of TEXTS) assert.deepEqual(own.parse(json), library.parse(json), json);
    assert.doesNotMatch(text, /CharacterCodes|lineFeed|SyntaxKind|InvalidNumberFormat"\]/);
  });
});
