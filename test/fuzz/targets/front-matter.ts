import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../../src/linter/front-matter.ts';
import { frontMatterEnd } from '../../../src/linter/front-matter-end.ts';
import { textFrontMatter } from '../../../src/linter/text-front-matter.ts';
import { planProfile } from '../../../src/report/plan-profile.ts';
import { yaml } from '../markdown.ts';
import { target } from '../target.ts';

/** Front matter is read or refused, with places within it. */
export const frontMatter = target<string>({
  name: 'front-matter',
  share: 150,
  inputs: fc
    .tuple(
      yaml,
      fc.constantFrom('\n---\n', '\n---', '\r\n---\r\n', '\n--- \t\n# Kop\n', '\n...\n', '\r---\r', ''),
      fc.constantFrom('\n', '\r\n', '\r'),
    )
    .map(([body, close, ending]) => `---${ending}${body.replaceAll('\n', ending)}${close}`),
  holds(text) {
    planProfile(text, textFrontMatter);
    const end = frontMatterEnd(text);
    assert.ok(end >= 0 && end <= text.length);
    if (end === 0) return;
    const { span, data, keys, error } = readFrontMatter(text.slice(0, end));
    assert.equal(Object.getPrototypeOf(data), Object.prototype);
    for (const { start, end: stop } of [span, ...keys.flatMap((key) => [key.span, key.valueSpan]), ...(error === null ? [] : [error.span])])
      assert.ok(0 <= start && start <= stop && stop <= end, `${start}-${stop} of ${end}`);
  },
});
