import { httpErrorFor } from '@autograph/service/process';
import { ID_HEADERS } from '@autograph/service/telemetry';
import cors from '@fastify/cors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { messages } from '../answer/messages.ts';

/** For how long a browser may remember a preflight's answer, in seconds. */
const PREFLIGHT_SECONDS = 600;

const EXPOSED = [
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'retry-after',
  'etag',
  'content-disposition',
  ...ID_HEADERS,
];

/**
 * What every answer of the gateway says to browsers. `origins` are those whose pages may read answers; tokens travel in a
 * header, so that no cookie is allowed. The session routes, which have one, are for pages of their own origin alone.
 */
export function protect(
  app: FastifyInstance,
  { origins, production }: { readonly origins: string[]; readonly production: boolean },
): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      // Browsers heed it where the load balancer speaks TLS.
      ...(production && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
    });
    if (!URL.canParse(request.url, `http://${request.host}/`))
      return reply.status(400).send(httpErrorFor(request, 'BAD_REQUEST', messages.hostNotValid));
  });
  app.addHook('onSend', async (_request, reply, payload) => {
    // Pages and their scripts say for themselves what they load.
    if (/json|text\/plain/.test(String(reply.getHeader('content-type'))))
      reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    return payload;
  });
  app.register(cors, {
    origin: origins,
    // PUT and DELETE are for uploads and the REST services; the graph refuses them.
    methods: ['GET', 'POST', 'PUT', 'DELETE'],
    exposedHeaders: EXPOSED,
    maxAge: PREFLIGHT_SECONDS,
    strictPreflight: false,
  });
}

/** How requests of another method than GET and POST are answered. What they carry is not read. */
export const otherMethods = {
  method: ['HEAD', 'PUT', 'PATCH', 'DELETE'],
  onRequest: async (request: FastifyRequest, reply: FastifyReply) =>
    reply
      .status(405)
      .header('allow', 'GET, POST')
      .send(httpErrorFor(request, 'BAD_REQUEST', messages.method)),
  handler: async () => undefined,
};
