/** Thrown when model data cannot be used; says what was expected. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}
