import { PublicError } from '@autograph/service/graphql';
import { messages } from '../../domain/messages.ts';
import { TooManyAttempts } from '../../use-cases/guard-attempt.ts';

/** Runs what checks a secret; too many failed attempts become `RATE_LIMITED`, with the seconds to wait. */
export async function limited<T>(check: () => Promise<T>): Promise<T> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof TooManyAttempts)) throw error;
    const { retryAfter } = error;
    throw new PublicError('RATE_LIMITED', messages.tooManyAttempts({ seconds: retryAfter }), { retryAfter });
  }
}
