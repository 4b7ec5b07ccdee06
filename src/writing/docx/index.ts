/** Word in and Word out: loaded by the shells when it is needed, for it is large. */
export { placeAtLine, type WordPlace } from './markdown-writer.ts';
export { MOST_BYTES } from './package.ts';
export { readWord, type WordReading } from './read.ts';
export { readingNotes } from './reading-notes.ts';
export { WordError, wordErrorText } from './word-error.ts';
export { type WordExport, type WordPart, writeWord } from './write.ts';
