import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { Readiness } from './health-routes.ts';
import { createHttpServer, listen } from './http-server.ts';
import type { Logger } from './log.ts';
import type { adminSettings } from './settings.ts';

/** Where operators ask a process, as its settings say. */
export type AdminSettings = z.output<z.ZodObject<typeof adminSettings>>;

/** A server for operators alone, on a port of its own. */
export interface AdminServer {
  /** `null` where no setting names one. */
  readonly port: number | null;
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
  return { port, close: () => admin.close() };
}
