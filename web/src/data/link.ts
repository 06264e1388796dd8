import { ApolloLink, Observable } from '@apollo/client';
import type { FormattedExecutionResult } from 'graphql';
import type { GraphErrorEntry } from './sdk.ts';
import { graph, meet } from './session.ts';

/** What answers of queries about the person have. */
interface Answered {
  readonly me: { readonly id?: string } | null;
}

/**
 * Apollo's last link: the transport of the SDK, which keeps the session, renews tokens, and repeats queries that failed in
 * passing. An answer with errors goes to Apollo as such; the seconds until another try stand in `extensions.retryAfter`.
 */
export const sdkLink = new ApolloLink(
  ({ query, variables }) =>
    new Observable((observer) => {
      const ending = new AbortController();
      graph.execute<Partial<Answered>, object>(query, variables, { signal: ending.signal }).then(
        ({ data, errors, retryAfter }) => {
          if (typeof data?.me?.id === 'string') meet(data.me.id);
          const all = errors.map((error) => withDelay(error, retryAfter));
          observer.next({ data, ...(all.length > 0 && { errors: all }) } as FormattedExecutionResult);
          observer.complete();
        },
        (error: unknown) => {
          if (!ending.signal.aborted) observer.error(error);
        },
      );
      return () => ending.abort();
    }),
);

function withDelay(error: GraphErrorEntry, retryAfter: number | undefined): GraphErrorEntry {
  return retryAfter === undefined ? error : { ...error, extensions: { ...error.extensions, retryAfter } };
}
