/** A reason to stop that a person can understand; its message is all that a command shows of it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
