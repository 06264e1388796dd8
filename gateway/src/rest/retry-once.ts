import { Refusal } from './refusals.ts';

/**
 * Makes a change that depends on a record as `change` reads it. Makes it once more where somebody else changed the record in between. A
 * client that sent the version by `If-Match` is refused at once.
 */
export async function retryOnce<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (error instanceof Refusal && error.userErrorCode === 'STALE' && error.status === 409) return change();
    throw error;
  }
}
