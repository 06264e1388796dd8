/** Why a list cannot be read, in a message for people. */
export class ListError extends Error {
  override readonly name = 'ListError';
}
