/** Something that is needed does not answer, or not within its bound; what was asked may or may not have happened. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
}
