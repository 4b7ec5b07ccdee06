import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { placeAtLine } from '../../../src/writing/docx/markdown-writer.ts';
import { readWord } from '../../../src/writing/docx/read.ts';
import { WordError } from '../../../src/writing/docx/word-error.ts';
import { writeWord } from '../../../src/writing/docx/write.ts';
import { applyEdit, type Edit } from '../../harness/edits.ts';
import { readBytes } from '../corpus.ts';
import { always, toyLinter } from '../engines.ts';
import { markdown } from '../markdown.ts';
import { target } from '../target.ts';

const NAMES = ['convenant-libreoffice.docx', 'ketenplan-word-like.docx', 'ketenplan-python-docx.docx', 'governance-docx-library.docx'];
const WHOLE = new Map([...NAMES, 'old.doc', 'protected.docx'].map((name) => [name, readBytes(`test/fixtures/docx/${name}`)]));
const PARTS = [
  'word/document.xml',
  'word/styles.xml',
  'word/numbering.xml',
  'word/footnotes.xml',
  'word/_rels/document.xml.rels',
  '[Content_Types].xml',
];
const XML = [
  '<w:p>',
  '</w:p>',
  '<w:r><w:t>woord</w:t></w:r>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:tc/>',
  '<w:del>',
  '</w:del>',
  '<w:ins w:id="1">',
  '<!--',
  ']]>',
  '&#0;',
  '&x;',
  '&amp;',
  '<w:fldSimple w:instr="x">',
  '<mc:AlternateContent>',
  '</mc:AlternateContent>',
  '<w:numId w:val="99"/>',
  '<w:ilvl w:val="-1"/>',
  '<w:pStyle w:val="Heading99"/>',
  '<w:vMerge/>',
  '<w:gridSpan w:val="999999"/>',
  '<w:footnoteReference w:id="7"/>',
  '\0',
  '<a xmlns="x">',
  '"',
  '<',
  '>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<m:t>x</m:t>',
  '<w:txbxContent>',
  '<w:rPr><w:vanish/></w:rPr>',
  '<w:rPr><w:dstrike/>',
  '</w:rPr>',
  '<w:r>',
]; // prettier-ignore

interface Tampering {
  readonly file: string;
  /** Null: the file itself, byte by byte. */
  readonly part: string | null;
  readonly edits: readonly Edit[];
}

function tamperedWith({ file, part, edits }: Tampering): Uint8Array {
  const bytes = WHOLE.get(file) as Uint8Array;
  if (part === null) return strToU8(edits.reduce(applyEdit, strFromU8(bytes, true)), true);
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[part] ?? new Uint8Array());
  return zipSync({ ...parts, [part]: strToU8(edits.reduce(applyEdit, text)) }, { level: 0 });
}

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 20 }), fc.nat({ max: 800 })),
  text: fc.constantFrom('', ...XML),
});

/** A Word file that was tampered with is read, or refused with a reason; its lines have their places. */
export const wordIn = target<Tampering>({
  name: 'word-in',
  share: 0.6,
  inputs: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        file: fc.constantFrom(...NAMES),
        part: fc.constantFrom<string>(...PARTS),
        edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        file: fc.constantFrom(...WHOLE.keys()),
        part: fc.constant(null),
        edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
      }),
    },
  ),
  async holds(tampering) {
    try {
      const { markdown: text, places } = await readWord(tamperedWith(tampering), { language: 'nl' });
      const report = toyLinter.check([{ name: 'plan.md', text }], always);
      assert.deepEqual(report.failures, []);
      for (const { line } of report.findings) assert.ok(placeAtLine(places, line) !== null || text.trim() === '');
    } catch (error) {
      if (!(error instanceof WordError)) throw error;
    }
  },
});

/** Any document can be written to Word, and what was written can be read. */
export const wordOut = target<string>({
  name: 'word-out',
  share: 0.4,
  inputs: markdown,
  async holds(text) {
    const { findings } = toyLinter.check([{ name: 'plan.md', text }], always);
    const bytes = await writeWord({ parts: [{ text: text.replace(/^\uFEFF/, ''), findings }], language: 'nl', date: new Date(0) });
    await readWord(bytes, { language: 'nl' });
  },
});
