import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import { DEEPEST, HIGHEST } from './word-model.ts';

/** The styles of the lists of one document, by the names that paragraphs refer to. */
export interface ListStyles {
  readonly bullets: string;
  /** The style of a numbered list at this depth, from 0, that starts with this number. */
  readonly numbersFrom: (start: number, depth: number) => string;
  /** Those that were asked for. */
  readonly all: () => readonly ListStyle[];
}

type ListStyle = INumberingOptions['config'][number];

/** In twentieths of a point. */
export const INDENT = 360;

const LEVELS = Array.from({ length: DEEPEST + 1 }, (_, level) => level);
const BULLETS: ListStyle = {
  reference: 'bullets',
  levels: LEVELS.map((level) => levelOf(level, LevelFormat.BULLET, level % 2 === 0 ? '•' : '◦')),
};
const NUMBERS: ListStyle = {
  reference: 'numbers',
  levels: LEVELS.map((level) => levelOf(level, level % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER, `%${level + 1}.`)),
};

export function createListStyles(): ListStyles {
  const styles = new Map([BULLETS, NUMBERS].map((style) => [style.reference, style]));
  return {
    bullets: BULLETS.reference,
    numbersFrom(start, depth) {
      const style = start === 1 || start > HIGHEST ? NUMBERS : startingWith(start, depth);
      styles.set(style.reference, style);
      return style.reference;
    },
    all: () => [...styles.values()],
  };
}

/** A list that goes on with a number shows it as a number at any depth, as it was written. */
function startingWith(start: number, depth: number): ListStyle {
  const levels = NUMBERS.levels.map((level) => (level.level === depth ? { ...level, format: LevelFormat.DECIMAL, start } : level));
  return { reference: `numbers ${start} ${depth}`, levels };
}

function levelOf(level: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const indent = { left: (level + 1) * INDENT * 2, hanging: INDENT };
  return { level, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } };
}
