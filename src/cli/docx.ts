import type { Language } from '../framework/types.ts';
import type { AgreedChanges, Failure } from '../linter/types.ts';
import type { WordPlace, WordReading } from '../writing/docx/index.ts';
import type { Target } from './discover.ts';
import { CliError } from './failure.ts';
import { printable } from './formats/style.ts';
import type { Io } from './io.ts';
import { type ReadResult, unreadable } from './read.ts';
import type { DocumentResult } from './result.ts';

/** Checks a Word document: what is found names the heading and the paragraph in Word, and has the number of the paragraph as its line. */
export async function checkWord(
  { path, file }: Target,
  { files, stderr }: Pick<Io, 'files' | 'stderr'>,
  checkText: (read: ReadResult) => DocumentResult,
): Promise<DocumentResult> {
  const read = await readFile({ path, file }, files);
  if ('failure' in read) return checkText(read);
  const { markdown, places, left } = read.reading;
  const notes = read.word.readingNotes(left, 'en');
  if (notes.length > 0) stderr.write(`${printable(file)}: ${notes.join(' ')}\n`);
  const document = inWord(checkText({ text: markdown }), (line) => read.word.placeAtLine(places, line));
  return notes.length === 0 ? document : { ...document, readingNotes: read.word.readingNotes(left, document.language) };
}

/** What a reader should know of how a Word document is read, a sentence each; none of one that cannot be read, as its check tells that. */
export async function wordNotes(target: Pick<Target, 'path' | 'file'>, files: Io['files']): Promise<readonly string[]> {
  const read = await readFile(target, files);
  return 'failure' in read ? [] : read.word.readingNotes(read.reading.left, 'en');
}

/** The paragraphs of a Word document, as they are counted in what is found: the first has index 0. Throws a `CliError` when it cannot be read. */
export async function wordParagraphs(target: Pick<Target, 'path' | 'file'>, files: Io['files']): Promise<readonly string[]> {
  const read = await readFile(target, files);
  if ('failure' in read) throw new CliError({ ...read.failure, file: target.file });
  const { markdown, places } = read.reading;
  const paragraphs: string[] = [];
  for (const [at, text] of markdown.split('\n').entries()) {
    const ordinal = read.word.placeAtLine(places, at + 1)?.ordinal ?? 0;
    if (ordinal > 0 && text.trim() !== '') paragraphs[ordinal - 1] = [paragraphs[ordinal - 1] ?? '', text].join(' ').trim();
  }
  return Array.from(paragraphs, (text) => text ?? '');
}

type WordFile = { readonly word: typeof import('../writing/docx/index.ts'); readonly reading: WordReading } | { readonly failure: Failure };

async function readFile({ path, file }: Pick<Target, 'path' | 'file'>, files: Io['files']): Promise<WordFile> {
  // Loaded when it is needed, for it is large.
  const word = await import('../writing/docx/index.ts');
  let bytes: Uint8Array;
  try {
    const { size } = files.stat(path);
    // What is too large is not even read; a length says enough.
    bytes = size > word.MOST_BYTES ? new Uint8Array(word.MOST_BYTES + 1) : files.read(path);
  } catch (error) {
    return { failure: unreadable(path, file, files, error) };
  }
  try {
    return { word, reading: await word.readWord(bytes, { language: 'en' }) };
  } catch (error) {
    if (!(error instanceof word.WordError)) throw error;
    const { message, advice } = word.wordErrorText(error, file);
    return { failure: { code: `word-${error.code}`, message: message.en, advice: advice.en } };
  }
}

interface Placed {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The result with places in Word instead of places in the Markdown. What mends Markdown is of no use there. */
function inWord(document: DocumentResult, placeOf: (line: number) => WordPlace | null): DocumentResult {
  const moved = <T extends Placed>(value: T): T => {
    const line = placeOf(value.line)?.ordinal ?? 1;
    return { ...value, line, column: 1, endLine: Math.max(line, placeOf(value.endLine)?.ordinal ?? 1), endColumn: 1 };
  };
  const named = <T extends Placed & { readonly message: string }>(value: T): T => ({
    ...moved(value),
    message: `${placeText(placeOf(value.line), document.language)}: ${value.message}`,
  });
  const found = <T extends DocumentResult['findings'][number] | DocumentResult['suppressed'][number]>(value: T): T => ({
    ...named(value),
    related: value.related.map(named),
    fixes: [],
  });
  return {
    ...document,
    writerJudgements: document.writerJudgements.map(moved),
    findings: document.findings.map(found),
    suppressed: document.suppressed.map(found),
    ...(document.agreed === undefined ? {} : { agreed: agreedIn(document.agreed, moved) }),
    coverage: document.coverage.map((pillar) => ({
      ...pillar,
      ...(pillar.exemption === undefined ? {} : { exemption: moved(pillar.exemption) }),
      aspects: pillar.aspects.map((aspect) => ({
        ...aspect,
        evidence: aspect.evidence.map((evidence) => ({ ...moved(evidence), words: evidence.words.map(moved) })),
      })),
    })),
  };
}

function agreedIn(agreed: AgreedChanges, moved: <T extends Placed>(value: T) => T): AgreedChanges {
  const pillars = agreed.pillars.map(({ passages, ...pillar }) => ({
    ...pillar,
    passages: passages.map((change) => ({ ...change, now: change.now && moved(change.now) })),
  }));
  return { ...agreed, pillars };
}

const WORDS = {
  nl: { under: 'Onder', heading: 'Kop', paragraph: 'alinea', start: 'Vóór de eerste kop' },
  en: { under: 'Under', heading: 'Heading', paragraph: 'paragraph', start: 'Before the first heading' },
} as const;

function placeText(place: WordPlace | null, language: Language): string {
  const words = WORDS[language];
  if (place === null) return words.start;
  if (place.paragraph === 0) return `${words.heading} “${place.heading}”`;
  return `${place.heading === '' ? words.start : `${words.under} “${place.heading}”`}, ${words.paragraph} ${place.paragraph}`;
}
