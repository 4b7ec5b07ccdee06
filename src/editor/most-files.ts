/** Markdown files of a workspace that a check of all of them looks at. */
export const MOST_FILES = 5000;
