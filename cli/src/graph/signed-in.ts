import { type GraphClient, GraphRequestError } from '@autograph/topologies/graph-client';
import { logIn } from './mutation.ts';

/**
 * A client that is logged in, and logs in again when its token has expired. A request that was turned away for its token
 * was not begun, so that to repeat it is safe.
 */
export function signedIn(
  client: GraphClient,
  account: { readonly username: string; readonly password: string },
): GraphClient {
  let token: Promise<string> | null = null;
  const tokenNow = (): Promise<string> => {
    token ??= logIn(client, account);
    return token;
  };
  return {
    request: async <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => {
      const used = tokenNow();
      try {
        return await client.request<Data>(query, variables, await used);
      } catch (error) {
        if (!(error instanceof GraphRequestError && error.codes.includes('UNAUTHENTICATED'))) throw error;
        // Of many requests that find it expired, the first asks for a new one.
        if (token === used) token = null;
        return client.request<Data>(query, variables, await tokenNow());
      }
    },
  };
}
