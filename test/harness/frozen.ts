/** Whether data is frozen, and all that it holds too. */
export function frozenToTheBottom(value: unknown): boolean {
  return typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozenToTheBottom));
}
