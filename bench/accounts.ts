import { SELLER, SELLERS, VISITORS } from './data.ts';
import { logIn, once } from './load.ts';
import type { GraphRequest } from './scenarios.ts';

/** Access tokens, by what their users ask for; sellers may look at the stock as well. */
export type Tokens = Readonly<Record<GraphRequest['by'], readonly string[]>>;

/** How long tokens are used, in milliseconds: well below the five minutes that ours live. */
const USED = 150_000;

const CREATE = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { userErrors { code } } }';

const { password } = SELLER;
/** The username of the n-th account of a role; all have the password of `SELLER`. */
export const username = (role: 'SALES' | 'CUSTOMER', n: number): string => `${role.toLowerCase()}-${n}`;

/** Opens the accounts of those who ask; the peers know everyone. */
export async function openAccounts(url: string): Promise<void> {
  const token = await logIn(url, SELLER);
  const users = [
    ...Array.from({ length: SELLERS }, (_, n) => ({ role: 'SALES', n }) as const),
    ...Array.from({ length: VISITORS }, (_, n) => ({ role: 'CUSTOMER', n }) as const),
  ];
  for (const { role, n } of users) {
    const name = username(role, n);
    const names = { firstName: 'Pessoa', lastName: 'de Teste', email: `${name}@example.com` };
    const variables = { input: { username: name, password, role, ...names } };
    await once(url, { query: CREATE, variables, by: 'seller' }, token);
  }
}

/** The tokens of all who ask, fetched again before they expire. */
export function tokensOf(url: string): () => Promise<Tokens> {
  let tokens: Tokens | undefined;
  let since = 0;
  return async () => {
    if (tokens && Date.now() - since < USED) return tokens;
    const each = (role: 'SALES' | 'CUSTOMER', count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, n) => logIn(url, { username: username(role, n), password })),
      );
    const [seller, visitor] = [await each('SALES', SELLERS), await each('CUSTOMER', VISITORS)];
    since = Date.now();
    tokens = { seller, anyone: [...seller, ...visitor] };
    return tokens;
  };
}
