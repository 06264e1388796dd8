/** A reason to stop that a person can understand; its message is all that is shown of it. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
