import { Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Logger } from './log.ts';
import type { ProcessSettings } from './settings.ts';

/** How long a connection without a request may stay open once nobody can connect any more, in milliseconds. */
const IDLE_GRACE = 500;

/** How often the connections that are left are counted, in milliseconds. */
const LOOK = 20;

/** How long what follows a drain may take, in milliseconds: background work that ends its round, stores that close. */
const AFTERWARDS = 10_000;

/** The settings that say how a process stops. */
export type ShutdownSettings = Pick<ProcessSettings, 'DRAIN_DELAY' | 'SHUTDOWN_TIMEOUT'>;

const draining = new WeakSet<FastifyInstance>();

/** Whether a server is about to stop. */
export function isDraining(app: FastifyInstance): boolean {
  return draining.has(app);
}

/**
 * Stops a server so that no request fails. It says that it is not ready, and goes on for the drain delay, for load balancers
 * to notice. Then nobody can connect any more; each connection that is there is answered once more, and told to close.
 * Requests that still run after the shutdown time-out are aborted.
 */
export async function drain(
  app: FastifyInstance,
  options: {
    readonly settings: ShutdownSettings;
    readonly log: Logger;
    /** Ends what would never end by itself, when nobody can connect any more. Called once, listening or not. */
    readonly stopping?: () => void;
  },
): Promise<void> {
  const { DRAIN_DELAY, SHUTDOWN_TIMEOUT } = options.settings;
  draining.add(app);
  if (app.server.listening) {
    if (DRAIN_DELAY > 0) await pause(DRAIN_DELAY);
    const begun = performance.now();
    const elapsed = () => performance.now() - begun;
    // Node's own HTTP server would close idle connections with it, and fail the request that comes on one just then.
    Server.prototype.close.call(app.server);
    options.stopping?.();
    let open = await connections(app);
    for (; open > 0 && elapsed() < SHUTDOWN_TIMEOUT; open = await connections(app)) {
      if (elapsed() > IDLE_GRACE) app.server.closeIdleConnections();
      await pause(LOOK);
    }
    if (open > 0) options.log.warn({ connections: open }, 'cut off what was under way');
    app.server.closeAllConnections();
  } else options.stopping?.();
  await app.close();
}

/** How long a process with these settings may take to stop in all, in milliseconds. */
export function stopLimit({ DRAIN_DELAY, SHUTDOWN_TIMEOUT }: ShutdownSettings): number {
  return DRAIN_DELAY + SHUTDOWN_TIMEOUT + AFTERWARDS;
}

function connections(app: FastifyInstance): Promise<number> {
  return new Promise((resolve, reject) => {
    app.server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}
