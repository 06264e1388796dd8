import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { GraphError, NetworkError } from './sdk.ts';

/** Why something could not be shown or done, as far as it matters to a person. */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'busy'; readonly seconds: number }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'logged-out' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'broken' };

/** Seconds to wait where the graph does not say. */
const PAUSE = 10;

/** What an error means. Takes what Apollo and the SDK throw. */
export function failureOf(error: unknown): Failure {
  if (error instanceof NetworkError) return { kind: 'offline' };
  const { code, retryAfter } = codeOf(error);
  switch (code) {
    case 'RATE_LIMITED':
      return { kind: 'busy', seconds: Math.max(1, Math.ceil(retryAfter ?? PAUSE)) };
    case 'UNAVAILABLE':
      return { kind: 'unavailable' };
    case 'UNAUTHENTICATED':
      return { kind: 'logged-out' };
    case 'FORBIDDEN':
      return { kind: 'forbidden' };
    default:
      return { kind: 'broken' };
  }
}

function codeOf(error: unknown): { code: unknown; retryAfter?: number | undefined } {
  if (CombinedGraphQLErrors.is(error)) {
    const extensions = error.errors[0]?.extensions;
    const after = extensions?.retryAfter;
    return { code: extensions?.code, retryAfter: typeof after === 'number' ? after : undefined };
  }
  if (error instanceof GraphError) {
    const after = 'retryAfter' in error ? error.retryAfter : undefined;
    return { code: error.code, retryAfter: typeof after === 'number' ? after : undefined };
  }
  return { code: undefined };
}
