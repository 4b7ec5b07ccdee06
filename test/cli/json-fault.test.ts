import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonFaultAt } from '../../src/cli/json-fault.ts';

describe('where a text stops being JSON', () => {
  // The character at fault stands between angle quotes.
  for (const marked of [
    '«/»/ uitleg\n{"a": 1}',
    '{"a": 1,«}»',
    '{"a": 1 «"»b": 2}',
    '{«a»: 1}',
    '{"a":\n\ntrue,\n«\'»b\': 1}',
    '[1,«]»',
    '[«,»]',
    '{"a": 1}«}»',
    '{"a": «a»uto}',
    '{"a" «1»}',
    '[1«}»',
    '{"a": «"»x\ny"}',
    '{"a": "x\u007f\u0085y", «}»',
    '{"a": «0»1}',
    '[{"a": [1, {"b": «]»]}]',
    '«»',
    '{"a": [1, 2«»',
  ])
    it(JSON.stringify(marked), () => assert.equal(jsonFaultAt(marked.replace(/[«»]/g, '')), marked.indexOf('«')));

  it('is its end for what is JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        assert.equal(jsonFaultAt(text), text.length);
      }),
    );
  });

  it('is behind what can still become JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, cut) => {
        const text = JSON.stringify(value);
        const at = cut % text.length;
        // A character that stands nowhere in JSON but in a text, where it is no fault.
        const broken = `${text.slice(0, at)}\u0000${text.slice(at)}`;
        assert.ok(jsonFaultAt(broken) <= at);
      }),
    );
  });

  it('is found in time that grows with the text, however deep', () => {
    const deep = '['.repeat(300_000);
    assert.equal(jsonFaultAt(deep), deep.length);
  });
});
