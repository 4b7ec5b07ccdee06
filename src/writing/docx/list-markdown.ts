import { escapedStart, LINE_BREAK } from './inline-markdown.ts';

/** An item of a list in Word, or what stands for one. */
export interface ListItem {
  readonly level: number;
  readonly isOrdered: boolean;
  /** That it has in Word, when that is known. */
  readonly number?: number | undefined;
  readonly text: string;
}

/** A list that is being written. */
interface OpenList {
  readonly level: number;
  readonly indent: number;
  readonly isOrdered: boolean;
  /** What follows the numbers; a list directly after another has the other, or it would be one with it. */
  readonly delimiter: '.' | ')';
  /** The last number that was written. */
  count: number;
}

/**
 * Items with the indent that their depth asks for: that of the text of the item above them. A list begins with the number that it begins with in Word; where the numbers
 * do not go on, another list begins.
 */
export function listLines(items: readonly ListItem[]): readonly { readonly text: string; readonly counts: boolean }[] {
  const stack: OpenList[] = [];
  return items.flatMap(({ level, isOrdered, number, text }) => {
    let before: OpenList | undefined;
    while ((stack.at(-1)?.level ?? -1) > level) before = stack.pop();
    let top = stack.at(-1);
    let isApart = false;
    if (top?.level !== level || top.isOrdered !== isOrdered || (isOrdered && number !== undefined && number !== top.count + 1)) {
      if (top?.level === level) before = stack.pop();
      const parent = stack.at(-1);
      const indent = parent === undefined ? 0 : parent.indent + (parent.isOrdered ? String(parent.count).length + 2 : 2);
      const count = (number ?? 1) - 1;
      const isBehindNumbers = before?.indent === indent && before.isOrdered;
      // Under the text of an item, only the number 1 begins a list.
      isApart = parent === undefined ? before !== undefined && (isOrdered || isBehindNumbers) : isOrdered && count !== 0;
      top = { level, indent, isOrdered, count, delimiter: isBehindNumbers && before?.delimiter === '.' ? ')' : '.' };
      stack.push(top);
    }
    top.count++;
    const mark = isOrdered ? `${top.count}${top.delimiter} ` : '- ';
    const [first = '', ...rest] = text.split(LINE_BREAK).filter((line) => line !== '');
    const inner = ' '.repeat(top.indent + mark.length);
    return [
      ...(isApart ? [{ text: '', counts: false }] : []),
      { text: `${' '.repeat(top.indent)}${mark}${itemStart(first)}${rest.length > 0 ? '\\' : ''}`, counts: true },
      ...rest.map((line, index) => ({ text: `${inner}${escapedStart(line)}${index < rest.length - 1 ? '\\' : ''}`, counts: false })),
    ];
  });
}

/** An item that starts with a box to tick keeps it. */
function itemStart(text: string): string {
  return /^\[[ x]\] /.test(text) ? text : escapedStart(text);
}
