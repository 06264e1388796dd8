import { createClient, type Fetch, memoryStorage, type Tokens } from '@autograph/sdk';
import { setting } from './settings.js';

/** Tokens of a session, of which the access token expires within seconds; it says when, in its `exp`. */
const tokens = JSON.parse(setting('TOKENS')) as Tokens;
const expiry = JSON.parse(atob(tokens.accessToken.split('.')[1] ?? '')).exp * 1000;

const url = setting('GRAPH_URL');
// From here on the gateway knows the query by its hash, so that each of the fifty is one request.
await createClient({ url, credentials: { username: 'vendas', password: 'vendas123' } }).me();

const counts = { sent: 0, refused: 0, refreshed: 0 };
/** Sends half of the requests at once and holds the others until the token has expired on its way. */
const fetch: Fetch = async (address, init) => {
  if (new Headers(init.headers).get('authorization') === `Bearer ${tokens.accessToken}`) {
    counts.sent += 1;
    if (counts.sent > 25) await new Promise((resolve) => setTimeout(resolve, expiry - Date.now() + 1_000));
  }
  const response = await globalThis.fetch(address, init);
  if (response.status === 401) counts.refused += 1;
  if ((await response.clone().text()).startsWith('{"data":{"refreshToken":{')) counts.refreshed += 1;
  return response;
};

const client = createClient({ url, fetch, storage: memoryStorage(tokens) });
const people = await Promise.all(Array.from({ length: 50 }, () => client.me()));
console.log(JSON.stringify({ ...counts, answered: people.filter((me) => me?.username === 'vendas').length }));
