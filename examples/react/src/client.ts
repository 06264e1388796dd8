import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, Observable } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { relayStylePagination } from '@apollo/client/utilities';

const uri: string = import.meta.env.VITE_GRAPH_URL ?? 'http://localhost:4000/graphql';

interface Tokens {
  accessToken: string;
  refreshToken: string;
}

// Tokens stay in memory, where no other page can read them. A reload of the page logs out.
let tokens: Tokens | null = null;
const listeners = new Set<() => void>();

function keep(next: Tokens | null): void {
  tokens = next;
  for (const listener of listeners) listener();
}

export const isLoggedIn = (): boolean => tokens !== null;

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function trade(field: 'login' | 'refreshToken', input: object): Promise<string | null> {
  const type = field === 'login' ? 'LoginInput' : 'RefreshTokenInput';
  const query = `mutation ($input: ${type}!) {
    payload: ${field}(input: $input) { accessToken refreshToken userErrors { message } }
  }`;
  const body = JSON.stringify({ query, variables: { input } });
  const response = await fetch(uri, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { data, errors } = await response.json();
  const payload = data?.payload;
  keep(payload?.accessToken ? payload : null);
  return payload?.userErrors[0]?.message ?? errors?.[0]?.message ?? null;
}

/** Logs in. Returns the reason when the graph refuses, else null. */
export function logIn(username: string, password: string): Promise<string | null> {
  return trade('login', { username, password });
}

export async function logOut(): Promise<void> {
  const input = { refreshToken: tokens?.refreshToken };
  const mutation = 'mutation ($input: LogoutInput!) { logout(input: $input) { userErrors { code } } }';
  const body = JSON.stringify({ query: mutation, variables: { input } });
  await fetch(uri, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  keep(null);
  await client.clearStore();
}

const authorize = new SetContextLink(({ headers }) => ({
  headers: { ...headers, ...(tokens && { authorization: `Bearer ${tokens.accessToken}` }) },
}));

// An access token is valid for five minutes. All requests that find it expired wait for one renewal.
let renewal: Promise<unknown> | null = null;

const refresh = new ErrorLink(({ error, operation, forward }) => {
  const expired =
    (ServerError.is(error) && error.statusCode === 401) ||
    (CombinedGraphQLErrors.is(error) &&
      error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED'));
  if (!expired || !tokens) return;
  renewal ??= trade('refreshToken', { refreshToken: tokens.refreshToken }).finally(() => {
    renewal = null;
  });
  const renewed = renewal;
  return new Observable((observer) => {
    renewed.then(
      () => forward(operation).subscribe(observer),
      (reason) => observer.error(reason),
    );
  });
});

export const client = new ApolloClient({
  link: ApolloLink.from([refresh, authorize, new HttpLink({ uri })]),
  cache: new InMemoryCache({
    typePolicies: { Query: { fields: { vehicles: relayStylePagination(['filter', 'sortBy']) } } },
  }),
});
