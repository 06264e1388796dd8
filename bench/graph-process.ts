import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This repository. */
export const HERE = fileURLToPath(new URL('..', import.meta.url));

/** The first administrator of a graph that a benchmark starts. */
export const ADMIN = { username: 'bench', password: 'a password of the bench' };

/**
 * Starts the whole graph in a process of its own, as it is run, without limits: of this repository, or of another `checkout`.
 * `settings` go before its own. Throws where the process ends before it is up.
 */
export async function startGraphProcess(
  settings: Readonly<Record<string, string>> & { readonly AUTOGRAPH_DATA_DIR: string },
  checkout = HERE,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const child = fork(join(checkout, 'bench/live-graph.ts'), {
    cwd: checkout,
    env: {
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'error',
      ADMIN_USERNAME: ADMIN.username,
      ADMIN_EMAIL: 'bench@example.com',
      ADMIN_PASSWORD: ADMIN.password,
      RATE_LIMIT_AUTH: '0',
      RATE_LIMIT_GENERAL: '0',
      RATE_LIMIT_LISTING: '0',
      RATE_LIMIT_ADMIN: '0',
      RATE_LIMIT_PUBLIC: '0',
      ...settings,
    },
  });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the graph ended (${code})`)));
  ended.catch(() => undefined);
  const [{ url }] = (await Promise.race([once(child, 'message'), ended])) as [{ url: string }];
  return {
    url,
    close: async () => {
      child.send('close');
      await new Promise((resolve) => child.once('exit', resolve));
    },
  };
}
