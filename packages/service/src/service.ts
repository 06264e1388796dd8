import type { FastifyInstance } from 'fastify';
import { createHttpServer, listen, type Readiness } from './http-server.ts';
import type { Logger } from './log.ts';
import type { Running } from './process.ts';
import type { Subgraph } from './subgraph.ts';

/** A service of the house, its parts joined: a graph, and whether what it needs is there. */
export interface Service {
  readonly subgraph: Subgraph;
  readonly readiness: Readiness;
  /** Routes beside the graph, where a service has some. */
  readonly routes?: (app: FastifyInstance) => void;
  close(): Promise<void>;
}

/** Serves a service on a port of its own. Closing answers the requests under way first. */
export async function serveService(
  service: Service,
  options: { readonly log: Logger; readonly host: string; readonly port: number; readonly secret: string },
): Promise<Running & { readonly port: number }> {
  const { log, host, secret } = options;
  const app = createHttpServer({ log, readiness: service.readiness });
  service.subgraph.serve(app, secret);
  service.routes?.(app);
  const close = async (): Promise<void> => {
    await app.close();
    await service.close();
    log.info('stopped');
  };
  try {
    const port = await listen(app, host, options.port);
    log.info({ host, port }, 'listening');
    return { port, close };
  } catch (error) {
    await close();
    throw error;
  }
}
