const BASE = 'https://github.com/ketensturing/ketensturing/blob/main/docs/rules';

/** The address of a rule's documentation page. */
export function ruleUrl(id: string): string {
  return `${BASE}/${id}.md`;
}
