import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { createPlan } from '../../../src/linter/plan.ts';
import { placeAtLine } from '../../../src/writing/docx/markdown-writer.ts';
import { wordsIn } from '../../../src/writing/docx/prepare.ts';
import { readWord, type WordReading } from '../../../src/writing/docx/read.ts';
import { readingNotes } from '../../../src/writing/docx/reading-notes.ts';
import { WordError, wordErrorText } from '../../../src/writing/docx/word-error.ts';

const FOLDER = new URL('../../fixtures/docx/', import.meta.url);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, FOLDER)));
const read = (name: string): Promise<WordReading> => readWord(bytesOf(name), { language: 'nl' });
const READABLE = readdirSync(FOLDER).filter((name) => name.endsWith('.docx') && name !== 'protected.docx');

/** What a writer sees of the Markdown, as one text. */
function plainText(markdown: string): string {
  return createPlan([{ name: 'x.md', text: markdown }])
    .passages.map(({ text }) => text)
    .join(' ');
}

async function failing(bytes: Uint8Array): Promise<WordError> {
  const error = await readWord(bytes, { language: 'nl' }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof WordError, String(error));
  return error;
}

/** The words of the text as they stand in the file, taken out in another way than the reader does. */
function wordsOfFile(name: string): readonly string[] {
  const parts = unzipSync(bytesOf(name), { filter: (file) => /^word\/(document|footnotes|endnotes)\.xml$/.test(file.name) });
  return Object.values(parts).flatMap((part) =>
    wordsIn(
      new TextDecoder()
        .decode(part)
        .replace(/<w:(del|moveFrom) [^>]*[^/]>.*?<\/w:\1>/gs, '')
        .replace(/<w:pStyle w:val="Inhopg1"\/>.*?<\/w:p>/gs, '')
        .replace(/<w:instrText.*?<\/w:instrText>|<wp:posOffset>.*?<\/wp:posOffset>|<wp14?:pct\w+>.*?<\/wp14?:pct\w+>/gs, '')
        .replace(/<\/w:p>|<w:(?:tab|br|noBreakHyphen)\b[^>]*>|<w:footnoteRef\w*\b[^>]*>/g, ' ')
        .replace(/<[^>]+>/g, '')
        .replaceAll('&amp;', '&')
        .replaceAll('&lt;', '<'),
    ),
  );
}

/** A zip file in which a part claims another size than it has. */
function withSize(zip: Uint8Array, name: string, size: number): Uint8Array {
  const lying = zip.slice();
  const inDirectory = Buffer.from(lying.buffer).lastIndexOf(name) - 46;
  new DataView(lying.buffer).setUint32(inDirectory + 24, size, true);
  return lying;
}

/** The paragraphs of the text as they stand in the file, in words, without references to notes. */
function paragraphsOfFile(name: string): readonly string[] {
  const document = new TextDecoder().decode(unzipSync(bytesOf(name))['word/document.xml']);
  const text = document
    .replace(/<w:(del|moveFrom) [^>]*[^/]>.*?<\/w:\1>/gs, '')
    .replace(/<w:instrText.*?<\/w:instrText>|<mc:Fallback>.*?<\/mc:Fallback>/gs, '')
    .replace(/<wp:posOffset>.*?<\/wp:posOffset>|<wp14?:pct\w+>.*?<\/wp14?:pct\w+>/gs, '');
  return [...text.matchAll(/<w:p[ >](?:(?!<w:p[ >]).)*?<\/w:p>/gs)]
    .filter(([paragraph]) => !paragraph.includes('"Inhopg1"'))
    .map(([paragraph]) =>
      wordsIn(
        paragraph
          .replace(/<w:(?:tab|br|noBreakHyphen)\b[^>]*>/g, ' ')
          .replace(/<[^>]+>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&amp;', '&'),
      ).join(' '),
    )
    .filter((paragraph) => paragraph !== '');
}

describe('Word documents', function () {
  this.timeout(20_000);
  it('there are documents of five makers', () => assert.ok(READABLE.length >= 5));

  for (const name of READABLE) {
    it(`${name}: no word of the text is lost`, async () => {
      const { markdown, left } = await read(name);
      assert.deepEqual(left.lostWords, []);
      const shown = new Set(wordsIn(plainText(markdown)));
      const lost = wordsOfFile(name).filter((word) => !shown.has(word) && !wordsIn(markdown).includes(word));
      assert.deepEqual(lost, []);
    });

    it(`${name}: every paragraph stands there with its words in their order`, async () => {
      const { markdown } = await read(name);
      const said = ` ${wordsIn(plainText(markdown.replace(/\[\^\d+\]/g, ''))).join(' ')} `;
      const paragraphs = paragraphsOfFile(name);
      assert.ok(paragraphs.length > 5);
      assert.deepEqual(
        paragraphs.filter((paragraph) => !said.includes(` ${paragraph} `)),
        [],
      );
    });

    it(`${name}: a line of the Markdown can be found in Word`, async () => {
      const { markdown, places } = await read(name);
      const lines = markdown.split('\n');
      assert.ok(places.every(({ line }) => lines[line - 1]?.trim() !== ''));
      assert.deepEqual(
        places.map(({ ordinal }) => ordinal),
        places.map((_, index) => index + 1),
      );
    });
  }

  it('tracked changes: what was inserted stands there, what was deleted or moved away does not', async () => {
    const all = (await Promise.all(READABLE.map(read))).map(({ markdown }) => markdown).join('\n');
    for (const gone of ['verdwenenwoord', 'wachtwoordwoord', 'Verwijderdezin', 'verplaatstewoorden', 'wegrij'])
      assert.ok(!all.includes(gone), gone);
    for (const kept of [
      'stelt elk kwartaal',
      'belt binnen twee dagen',
      'De ketenraad beslist binnen een week.',
      'Deze alinea loopt door in de volgende.',
    ])
      assert.ok(all.includes(kept), kept);
  });

  it('comments, headers and a table of contents are left out, and a note says so', async () => {
    const governance = await read('governance-docx-library.docx');
    assert.ok(!governance.markdown.includes('korter') && !governance.markdown.includes('Vertrouwelijk'));
    assert.deepEqual(readingNotes(governance.left, 'nl'), [
      'Weggelaten: 1 afbeelding, 1 opmerking, 1 voorgestelde verwijdering en kop- en voetteksten.',
      'Voorgestelde invoegingen zijn opgenomen alsof ze geaccepteerd zijn.',
    ]);
    const asylum = await read('ketenplan-word-like.docx');
    assert.equal(asylum.left.contentsLines, 1);
    assert.equal(asylum.markdown.match(/Inleiding/g)?.length, 1);
    assert.ok(governance.markdown.includes('<!-- ketensturing: hier stond een afbeelding: Ketenkaart van de vleesketen -->'));
  });

  it('headings, lists, tables and footnotes keep their form', async () => {
    const { markdown } = await read('governance-docx-library.docx');
    for (const line of [
      '# Governance van de vleesketen',
      '## Gremia',
      '   1. De keurmeester is erbij.',
      '2. Dan besluiten de boeren.',
      '| Rol | Taak |  |',
      '| Ketenmanager | bewaakt de planning | rapporteert<br>elke maand |',
      '|  | roept bijeen | genest links<br>genest rechts |',
      '[^2]: Tweede voetnoot, eerste alinea.',
      '    Tweede voetnoot, tweede alinea.',
      '\\# geen kop',
    ])
      assert.ok(markdown.split('\n').includes(line), line);
  });

  it('a place names the heading and the paragraph under it', async () => {
    const { markdown, places } = await read('ketenplan-word-like.docx');
    const line = markdown.split('\n').findIndex((text) => text.includes('Het COA, binnen één dag')) + 1;
    const place = placeAtLine(places, line);
    assert.equal(place?.heading, 'Besluiten');
    assert.equal(place?.paragraph, 7);
    assert.equal(placeAtLine(places, 1)?.ordinal, 1);
    assert.equal(placeAtLine([], 1), null);
  });
});

describe('Word documents that cannot be read', function () {
  this.timeout(20_000);
  const good = bytesOf('convenant-libreoffice.docx');

  it('with a password', async () => assert.equal((await failing(bytesOf('protected.docx'))).code, 'protected'));
  it('of before 2007', async () => assert.equal((await failing(bytesOf('old.doc'))).code, 'old-format'));
  it('cut off', async () => assert.equal((await failing(good.slice(0, good.length / 2))).code, 'broken'));
  it('with bytes that are wrong, or none at all', async () => {
    assert.equal((await failing(new Uint8Array())).code, 'not-word');
    assert.equal((await failing(strToU8('Gewoon een tekst'))).code, 'not-word');
    for (let at = 40; at < good.length; at += 211) {
      const damaged = good.slice();
      damaged.fill(0xff, at, at + 8);
      await readWord(damaged, { language: 'nl' }).catch((error: unknown) => assert.ok(error instanceof WordError, String(error)));
    }
  });
  it('a zip file of something else', async () => {
    assert.equal((await failing(zipSync({ 'xl/workbook.xml': strToU8('<x/>'), '[Content_Types].xml': strToU8('<x/>') }))).code, 'not-word');
  });
  it('without a main part, or with one that is no XML', async () => {
    assert.equal((await failing(zipSync({ 'word/styles.xml': strToU8('<x/>') }))).code, 'broken');
    assert.equal((await failing(zipSync({ ...unzipSync(good), 'word/document.xml': strToU8('<w:document') }))).code, 'broken');
  });
  it('of 100 MB', async () => {
    assert.equal((await failing(new Uint8Array(100 * 1024 * 1024))).code, 'too-large');
  });
  it('that grows out of proportion when it is unpacked', async () => {
    const bomb = zipSync({ ...unzipSync(good), 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 1 });
    assert.ok(bomb.length < 2 * 1024 * 1024);
    assert.equal((await failing(bomb)).code, 'too-large');
  });
  it('with more text than a plan may have', async () => {
    const paragraphs = Array.from({ length: 40_000 }, (_, nth) => `<w:p><w:r><w:t>${`stap ${nth} `.repeat(25)}</w:t></w:r></w:p>`).join('');
    const long = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`;
    const error = await failing(zipSync({ ...unzipSync(good), 'word/document.xml': strToU8(long) }, { level: 1 }));
    assert.equal(error.code, 'too-large');
    assert.match(error.message, /characters of text$/);
  });
  it('that says to be smaller than it is, at once and without unpacking it', async () => {
    const bomb = zipSync({ ...unzipSync(good), 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 1 });
    const lying = withSize(bomb, 'word/document.xml', 1000);
    const error = await failing(lying);
    assert.equal(error.code, 'broken');
    assert.match(error.message, /larger than the directory says/);
  });
  it('of which a character is wrong, rather than with a wrong text', async () => {
    const stored = zipSync(unzipSync(good), { level: 0 });
    const at = Buffer.from(stored).indexOf('partijen');
    assert.ok(at > 0);
    stored[at] = 0x71;
    assert.equal((await failing(stored)).code, 'broken');
  });
  it('nested without end', async () => {
    const deep = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:ins>'.repeat(30_000)}${'</w:ins>'.repeat(30_000)}</w:body></w:document>`;
    assert.equal((await failing(zipSync({ ...unzipSync(good), 'word/document.xml': strToU8(deep) }))).code, 'broken');
  });
  it('each with a message that says what to do, in both languages', () => {
    for (const code of ['protected', 'old-format', 'not-word', 'broken', 'too-large'] as const) {
      const { message, advice } = wordErrorText(new WordError(code), 'plan.docx');
      for (const language of ['nl', 'en'] as const) {
        assert.match(message[language], /^plan\.docx .+\.$/);
        assert.match(advice[language], /\.$/);
      }
    }
  });
  it('the bytes themselves are left alone', async () => {
    const before = good.slice();
    await readWord(good, { language: 'nl' });
    assert.deepEqual(good, before);
  });
});
