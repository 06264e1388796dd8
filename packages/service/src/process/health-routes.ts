import type { FastifyInstance, FastifyReply } from 'fastify';
import { clockReadiness } from './clock-skew.ts';
import { isDraining } from './drain.ts';
import { metricsText } from './metrics-text.ts';

/** Whether a part that a process needs is there, by the part's name. */
export type Readiness = () => Promise<Readonly<Record<string, boolean>>>;

/**
 * Serves what operators and balancers ask a process: `/health/live`, `/health/ready` (503 names what is missing),
 * `/health/accepting` (503 when it is about to stop) and `/metrics`. `of` is the server that takes the requests of clients; it may
 * be `app` itself.
 */
export function serveHealth(app: FastifyInstance, of: FastifyInstance, readiness: Readiness): void {
  app.get('/health/live', () => ({ status: 'UP' }));
  app.get('/health/ready', (_request, reply) => sendReadiness(reply, of, readiness));
  app.get('/health/accepting', (_request, reply) =>
    isDraining(of) ? reply.status(503).send({ status: 'DOWN' }) : { status: 'UP' },
  );
  app.get('/metrics', async (request, reply) => {
    const { contentType, text } = await metricsText(request.headers.accept);
    return reply.header('content-type', contentType).send(text);
  });
}

/** Answers whether a process can serve requests by `of`; 503 names what is missing. */
export async function sendReadiness(
  reply: FastifyReply,
  of: FastifyInstance,
  readiness: Readiness,
): Promise<FastifyReply> {
  const parts = await readiness();
  const checks = isDraining(of) ? { ...parts, accepting: false } : parts;
  const up = Object.values(checks).every(Boolean);
  // Named only: this clock may be the right one.
  return reply
    .status(up ? 200 : 503)
    .send({ status: up ? 'UP' : 'DOWN', checks: { ...checks, ...clockReadiness() } });
}
