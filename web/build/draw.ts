/** Draws the first page in a thread of its own, as the application expects a browser: it is given what drawing takes of one. */
import { parentPort, workerData } from 'node:worker_threads';

/** What the first page asks for, and the page before there is data, in each language. */
export interface Drawn {
  readonly queries: readonly object[];
  readonly pages: Readonly<Record<string, string>>;
}

const { script, loggedIn } = workerData as { readonly script: string; readonly loggedIn: boolean };
const location = new URL('http://localhost/');
Object.assign(globalThis, {
  window: { location },
  location,
  document: { cookie: loggedIn ? 'autograph_signed_in=1' : '', documentElement: {} },
  history: { state: null },
  addEventListener: () => undefined,
});
const { queries, pages } = (await import(script)) as {
  readonly queries: readonly object[];
  pages(): Promise<Record<string, string>>;
};
parentPort?.postMessage({ queries, pages: await pages() } satisfies Drawn);
