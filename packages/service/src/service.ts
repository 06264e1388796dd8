import type { FastifyInstance } from 'fastify';
import type { Subgraph } from './graphql/subgraph.ts';
import { drain, stopLimit } from './process/drain.ts';
import { createHttpServer, listen, type Readiness } from './process/http-server.ts';
import type { Logger } from './process/log.ts';
import type { Running } from './process/run-process.ts';
import type { ProcessSettings } from './process/settings.ts';

/** A service of the house, its parts joined: a graph, and whether what it needs is there. */
export interface Service {
  readonly subgraph: Subgraph;
  readonly readiness: Readiness;
  /** Routes beside the graph, where a service has some. */
  readonly routes?: (app: FastifyInstance) => void;
  close(): Promise<void>;
}

/** What any service can be opened with; those of the house take more. */
export interface ServiceOptions {
  readonly mongoUri: string;
  readonly log: Logger;
}

/** Serves a service on a port of its own. Closing answers the requests under way first. */
export async function serveService(
  service: Service,
  options: {
    readonly log: Logger;
    readonly port: number;
    readonly settings: Omit<ProcessSettings, 'NODE_ENV' | 'LOG_LEVEL' | 'FAST_PATH'> & {
      readonly SERVICE_SECRET: string;
    };
  },
): Promise<Running & { readonly port: number }> {
  const { log, settings } = options;
  const host = settings.HOST;
  const app = createHttpServer({ log, readiness: service.readiness });
  service.subgraph.serve(app, settings.SERVICE_SECRET);
  service.routes?.(app);
  const close = async (): Promise<void> => {
    await drain(app, { settings, log });
    await service.close();
    log.info('stopped');
  };
  try {
    const port = await listen(app, host, options.port);
    log.info({ host, port }, 'listening');
    return { port, close, stopLimit: stopLimit(settings) };
  } catch (error) {
    await close();
    throw error;
  }
}
