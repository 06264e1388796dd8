import { type Client, createClient } from './sdk.ts';
import { forget, keep, recall } from './tab-storage.ts';

/** The cookie by which the gateway tells pages that somebody is logged in. It is no secret: the session is in another one. */
const SIGNED_IN = /(?:^|;\s*)autograph_signed_in=1(?:;|$)/;

const listeners = new Set<() => void>();
let isIn = SIGNED_IN.test(document.cookie);

let people = 0;

/** Where the tab keeps who was logged in last, also over a reload. */
const WHO = 'person';

/** What somebody typed and began to buy in this tab is not for another person. */
function leave(): void {
  people += 1;
  for (const start of ['drafts', 'purchase ']) forget(start);
}

function tell(loggedIn: boolean): void {
  isIn = loggedIn;
  for (const listener of listeners) listener();
}

/** Somebody logged in, in this tab or another: maybe in place of another person, who is gone then. */
function begun(): void {
  if (isIn) {
    leave();
    tell(false);
  }
  tell(true);
}

/**
 * The client of the graph that every request of the page goes through. The access token is in memory only; the refresh token is in
 * a cookie that no script can read. The tabs of a browser share both.
 *
 * This module is the one place that knows how a browser keeps a session.
 */
export const graph: Client = createClient({
  url: new URL('/graphql', window.location.origin),
  session: 'cookie',
  onSessionBegun: begun,
  onSessionEnded: (why) => {
    // A session that has expired may go on: what was typed stays until somebody else logs in.
    const hasLeft = why === 'logged-out';
    if (hasLeft) {
      leave();
      forget(WHO);
    }
    if (isIn || hasLeft) tell(false);
  },
  // Messages of the graph come in the language of the page.
  fetch: (url, init) => {
    const headers = new Headers(init.headers);
    headers.set('accept-language', document.documentElement.lang);
    return fetch(url, { ...init, headers });
  },
});

/** Whether someone is logged in. */
export const isLoggedIn = (): boolean => isIn;

/** Changes when a person logs out or takes the place of another one: nothing of the screen is for the next one. */
export const person = (): number => people;

/** Takes who is logged in, as the graph answered: where it is not who was here before, nothing of the screen is theirs. */
export function meet(id: string): void {
  const before = recall(WHO);
  if (before === id) return;
  keep(WHO, id);
  if (before === null) return;
  leave();
  tell(isIn);
}

/** Calls a listener after each log-in and log-out, of any tab. Returns a function that ends this. */
export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Logs in by a username or e-mail address, in place of anyone who is logged in. A refusal is a result. */
export function logIn(username: string, password: string): ReturnType<Client['login']> {
  return graph.login({ input: { username, password } });
}

/** Ends the session, in every tab and at the graph. Where the graph does not answer, it stands: only the graph can end it. */
export async function logOut(): Promise<void> {
  await graph.logout();
}
