import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { Readiness } from './health-routes.ts';
import { createHttpServer, listen } from './http-server.ts';
import type { Logger } from './log.ts';
import type { adminSettings } from './settings.ts';
import { withTimeout } from './with-timeout.ts';

/** How long the requests of operators that are under way may take when the port closes, in milliseconds. */
const CLOSING_LIMIT = 500;

/** Where operators ask a process, as its settings say. */
export type AdminSettings = z.output<z.ZodObject<typeof adminSettings>>;

/** A server for operators alone, on a port of its own. */
export interface AdminServer {
  /** `null` where no setting names one. */
  readonly port: number | null;
  /** Takes a second at most, and never throws: stores are closed after it. Requests that take longer are cut off. */
  close(): Promise<void>;
}

/** Whether the port that clients use answers `/metrics` and `/health/*` too: unless, in production, they have a port of their own. */
export function isHealthPublic({
  ADMIN_PORT,
  NODE_ENV,
}: Pick<AdminSettings, 'ADMIN_PORT'> & { readonly NODE_ENV: string }): boolean {
  return ADMIN_PORT === undefined || NODE_ENV !== 'production';
}

/**
 * Opens the port of `ADMIN_PORT`, with the metrics of this process and the health of `app`, which serves its clients. Close it after
 * `app`, so that a balancer sees how that drains. Throws a `StartupError` that names the setting when it cannot listen.
 */
export async function openAdminServer(
  app: FastifyInstance,
  options: {
    readonly settings: AdminSettings;
    readonly readiness: Readiness;
    readonly log: Logger;
  },
): Promise<AdminServer> {
  const { settings, readiness, log } = options;
  const { ADMIN_PORT, ADMIN_HOST } = settings;
  if (ADMIN_PORT === undefined) return { port: null, close: async () => undefined };
  const admin = createHttpServer({ log, readiness, healthOf: app });
  const port = await listen(admin, ADMIN_HOST, ADMIN_PORT, { host: 'ADMIN_HOST', port: 'ADMIN_PORT' });
  log.info({ host: ADMIN_HOST, port }, 'listening for operators');
  return { port, close: () => closeSoon(admin, log) };
}

async function closeSoon(admin: FastifyInstance, log: Logger): Promise<void> {
  // A request of which only a part arrived would keep the server open for as long as it may take to arrive.
  const cut = setTimeout(() => admin.server.closeAllConnections(), CLOSING_LIMIT);
  const closed = admin.close();
  await withTimeout(closed, 2 * CLOSING_LIMIT, 'It takes too long.').catch((error: unknown) =>
    log.warn({ err: error }, 'the port for operators did not close'),
  );
  clearTimeout(cut);
}
