/** Link and footnote labels: which of those defined in a document a chunk refers to. */

/** Two labels are the same when their keys are: white space and case do not count. */
export function labelKey(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();
}

/** Whether the text may hold a definition, so that it can give other chunks their labels. */
export function mayDefine(text: string): boolean {
  return text.includes(']:');
}

/** The labels (of `defined`, key to label) that stand between brackets in the text, in the order of the text. */
export function usedLabels(text: string, defined: ReadonlyMap<string, string>): readonly string[] {
  const used = new Set<string>();
  let open = -1;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 92) i++;
    else if (char === 91) open = i + 1;
    else if (char === 93 && open >= 0) {
      if (i - open <= 1200) for (const key of keysOf(text.slice(open, i))) if (defined.has(key)) used.add(key);
      open = -1;
    }
  }
  return [...used].map((key) => defined.get(key) as string);
}

/** The keys a label may have: on a further line, a `>` may belong to the quote around it. */
function keysOf(label: string): readonly string[] {
  const key = labelKey(label);
  return /[\r\n]/.test(label) ? [key, labelKey(label.replace(/[\r\n][\t >]*/g, ' '))] : [key];
}
