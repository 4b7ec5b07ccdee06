const FENCE = /^(?: {0,3}|.{0,12}?[>*+-] {1,4}| {4,12})(`{3,}(?!`)|~{3,}(?!~))(.*)$/;

/** Whether a line lies inside fenced code; `lineAt` gives the text of a line by its 0-based number. Reads the lines above it, without parsing. */
export function isInFence(lineAt: (line: number) => string, line: number): boolean {
  let fence = '';
  for (let at = 0; at <= line; at++) {
    const match = FENCE.exec(lineAt(at));
    const mark = match?.[1] ?? '';
    if (mark === '') continue;
    if (fence === '') {
      if (!mark.startsWith('`') || !match?.[2]?.includes('`')) fence = mark;
    } else if (mark[0] === fence[0] && mark.length >= fence.length && match?.[2]?.trim() === '') {
      if (at === line) return true;
      fence = '';
    }
  }
  return fence !== '';
}
