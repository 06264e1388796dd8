import { EmbeddedMongoError, type EmbeddedMongoErrorCode } from '@autograph/embedded-mongo';
import { StartupError, type StartupErrorCode } from '@autograph/service/process';

const CODES = {
  DATA_DIR_LOCKED: 'AG1105',
  DATA_DIR_UNUSABLE: 'AG1104',
  PORT_TAKEN: 'AG1101',
} as const satisfies Record<EmbeddedMongoErrorCode, StartupErrorCode>;

/** Why the embedded store did not start, as a reason not to start; any other error as it is. */
export function storeError(error: unknown): unknown {
  return error instanceof EmbeddedMongoError ? new StartupError(CODES[error.code], error.message) : error;
}
