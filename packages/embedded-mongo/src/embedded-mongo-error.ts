export type EmbeddedMongoErrorCode = 'DATA_DIR_LOCKED' | 'DATA_DIR_UNUSABLE' | 'PORT_TAKEN';

/** Why the server could not start, with a line that a person can act on. */
export class EmbeddedMongoError extends Error {
  readonly code: EmbeddedMongoErrorCode;

  constructor(code: EmbeddedMongoErrorCode, message: string) {
    super(message);
    this.name = 'EmbeddedMongoError';
    this.code = code;
  }
}
