import assert from 'node:assert/strict';
import { exemptionWithoutReason } from '../../../src/linter/rules/exemption-without-reason.ts';
import { pillarMissing } from '../../../src/linter/rules/pillar-missing.ts';
import type { Finding } from '../../../src/linter/types.ts';
import { checkToy, findingsOf, textAt } from '../../harness/check.ts';

const ALL_BUT_4 = 'sterk1 sterk2 sterk3 sterk5 sterk6 sterk7 sterk8';

/** The text after the first fix of the finding, with the snippet's default texts. */
function fixed(text: string, finding: Finding | undefined): string {
  const edit = finding?.fixes[0]?.edits[0];
  assert.ok(edit !== undefined);
  const plain = edit.text
    .replace(/\$\{\d+\}/g, '')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\\([\\$}])/g, '$1');
  return text.slice(0, edit.span.start) + plain + text.slice(edit.span.end);
}

describe('pillar-missing', () => {
  it('stands on the title', () => {
    const text = `---\ntitle: x\n---\n\n# Mijn plan\n\n${ALL_BUT_4}\n`;
    const findings = findingsOf(pillarMissing, text);
    assert.deepEqual(
      findings.map(({ pillar }) => pillar),
      [4],
    );
    assert.equal(textAt(text, findings[0] as Finding), 'Mijn plan');
  });

  it('stands on the first line of a text without headings', () => {
    const text = `Eerste regel.\n\n${ALL_BUT_4}`;
    assert.equal(textAt(text, findingsOf(pillarMissing, text)[0] as Finding), 'Eerste regel.');
  });

  for (const open of ['```', ' ```', '   ~~~\ncode', '  <!-- nog', '~~~ md\ncode', '<!-- nog\n\nniet klaar', '<script>\n\nlet a', '<!--']) {
    for (const ending of ['\n', '\r\n']) {
      it(`goes before what the text leaves open: ${JSON.stringify(open + ending)}`, () => {
        const head = `# Plan\n\n${ALL_BUT_4}\n\n`.replaceAll('\n', ending);
        const rest = `${open}\n`.replaceAll('\n', ending);
        const text = fixed(head + rest, findingsOf(pillarMissing, head + rest)[0]);
        assert.ok(text.startsWith(`${head}## `) && text.endsWith(`${ending}${ending}${rest}`), text);
      });
    }
  }

  for (const closed of [
    '```\ncode\n```',
    '  ```\n  code\n  ```',
    '- a\n  ```\n  code',
    '- a\n\n  ```\n  code',
    '    ```',
    '<!-- klaar -->',
    '- ```\n  code',
    '> ```',
    '`a` <!-- b --> c',
    '<div>\n\nEen zin.',
  ]) {
    it(`goes behind what is closed: ${JSON.stringify(closed)}`, () => {
      const text = `# Plan\n\n${ALL_BUT_4}\n\n${closed}\n`;
      assert.ok(fixed(text, findingsOf(pillarMissing, text)[0]).startsWith(`${text}\n## `));
    });
  }

  it('is worded mildly when the judge is not sure', () => {
    const message = (text: string): string => findingsOf(pillarMissing, text)[0]?.message ?? '';
    assert.match(message(`# Plan\n\n${ALL_BUT_4}`), /^Pijler 4 \(organisatieoverschrijdende dialoog\) ontbreekt/);
    assert.match(message(`# Plan\n\n${ALL_BUT_4} onzeker4`), /^Waarschijnlijk ontbreekt pijler 4/);
  });

  it('asks the pillar’s question and names the way out', () => {
    const advice = findingsOf(pillarMissing, `# Plan\n\n${ALL_BUT_4}`)[0]?.advice ?? '';
    assert.match(advice, /Hoe zit het met dialoog\? Schrijf op wie wat doet voor dialoog\..*Pijler 4 is niet van toepassing, omdat/);
  });

  it('leaves a pillar that is set aside without a reason to the finding about that', () => {
    const text = '# Plan\n\nPijler 4: n.v.t.';
    assert.ok(findingsOf(pillarMissing, text).every(({ pillar }) => pillar !== 4));
    assert.deepEqual(
      findingsOf(exemptionWithoutReason, text).map(({ pillar }) => pillar),
      [4],
    );
  });

  it('keeps quiet about a pillar that is thin or exempt', () => {
    assert.deepEqual(findingsOf(pillarMissing, `# Plan\n\n${ALL_BUT_4} zwak4`), []);
    assert.deepEqual(findingsOf(pillarMissing, `# Plan\n\n${ALL_BUT_4}\n\nPijler 4 is niet van toepassing, omdat wij één team zijn.`), []);
  });

  it('inserts a section that does not count as an agreement', () => {
    const text = `# Plan\n\n${ALL_BUT_4}\n`;
    const after = fixed(text, findingsOf(pillarMissing, text)[0]);
    assert.ok(after.startsWith(text));
    assert.match(
      after,
      /\n\n## \[kop\]\n\n<!-- ketensturing: .*Over \{dialoog\} \$\.\n- \[ \] Hoe zit het met dialoog\?\n- \[ \] Vraag P4\.a\?\n- \[ \] Vraag P4\.b\?\n-->\n\n### \[tussenkop\]\n\n\n/,
    );
    assert.notEqual(checkToy(after).coverage[3]?.status, 'addressed');
  });

  it('inserts it behind the chapter of its neighbour in the dimension', () => {
    const text = '# Plan\n\n## Een\n\nsterk3\n\n### Meer\n\nsterk1\n\n## Twee\n\nsterk2 sterk5 sterk6 sterk7 sterk8\n';
    assert.match(fixed(text, findingsOf(pillarMissing, text)[0]), /sterk1\n\n## \[kop\]\n\n.*Over \{dialoog\}[\s\S]*\n\n## Twee\n/);
  });

  it('inserts it before appendices and signatures', () => {
    const text = `# Plan\n\nsterk1 sterk2\n\n## Slot\n\nsterk5 sterk6 sterk7 sterk8\n\n## Bijlage 1\n\nTabel.\n\n## Ondertekening\n\nNamen.\n`;
    const findings = findingsOf(pillarMissing, text);
    assert.deepEqual(
      findings.map(({ pillar }) => pillar),
      [3, 4],
    );
    assert.match(fixed(text, findings[0]), /sterk8\n\n## \[kop\]\n\n.*Over \{vertrouwen\}[\s\S]*\n\n## Bijlage 1\n/);
  });

  it('keeps the line ends of the text', () => {
    const text = `# Plan\r\n\r\n${ALL_BUT_4}`;
    assert.doesNotMatch(fixed(text, findingsOf(pillarMissing, text)[0]), /[^\r]\n/);
  });

  it('speaks English in an English plan', () => {
    const [finding] = findingsOf(pillarMissing, `# Plan\n\n${ALL_BUT_4}`, { language: 'en' });
    assert.match(finding?.message ?? '', /^Pillar 4 \(cross-organisational dialogue\) is missing/);
    assert.match(finding?.fixes[0]?.edits[0]?.text ?? '', /\[subheading\]/);
  });
});
