import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import type { Message } from '@autograph/kernel';
import { httpErrorFor } from '@autograph/service/process';
import { outgoingHeaders } from '@autograph/service/telemetry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Agent, request as ask } from 'undici';
import { messages } from '../answer/messages.ts';

/** Most bytes of an upload that are received, or read away. The service that keeps files has bounds of its own, which are lower. */
const MOST_BYTES = 64 * 1_048_576;

/** How long the service may take to begin its answer, or to go on with it, in milliseconds. A drawing takes a while. */
const TIMEOUT = 30_000;

/** How many files are passed on at once; the others wait. */
const CONNECTIONS = 32;

const ASKED = ['accept', 'accept-language', 'content-type', 'content-length', 'if-none-match'] as const;
const ANSWERED = [
  'content-type',
  'content-length',
  'etag',
  'cache-control',
  'content-security-policy',
  'cross-origin-resource-policy',
  'x-content-type-options',
  'retry-after',
] as const;

/**
 * Passes requests for files on to the service that keeps them, at this origin, as streams in both directions. What a client
 * proves to the graph is not passed on: an upload is allowed by its signed address alone. The `credential` of the gateway only says
 * that the ids of the request are to be trusted.
 */
export function passFiles(app: FastifyInstance, origin: string, credential: () => Promise<string>): void {
  const agent = new Agent({
    connections: CONNECTIONS,
    pipelining: 1,
    connectTimeout: 2_000,
    headersTimeout: TIMEOUT,
    bodyTimeout: TIMEOUT,
  });
  app.addHook('onClose', () => agent.close());
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, parsed) => parsed(null, body));
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      const refuse = (status: number, code: string, said: Message) => {
        readAway(request, reply);
        return reply.status(status).send(httpErrorFor(request, code, said));
      };
      const url = fileUrl(request.url, origin);
      if (!url) return refuse(404, 'BAD_REQUEST', messages.noSuchFile);
      try {
        const { statusCode, headers, body } = await ask(url, {
          dispatcher: agent,
          method: request.method as 'GET',
          headers: {
            ...picked(request.headers, ASKED),
            ...outgoingHeaders(),
            authorization: `Bearer ${await credential()}`,
          },
          body: request.method === 'PUT' ? copyOf(request.raw) : null,
        });
        if (statusCode >= 400) readAway(request, reply);
        return await reply.status(statusCode).headers(picked(headers, ANSWERED)).send(body);
      } catch (error) {
        request.log.warn({ err: error }, 'a file could not be passed on');
        reply.header('retry-after', '5');
        return refuse(503, 'UNAVAILABLE', messages.filesUnavailable);
      }
    };
    scope.route({ method: ['GET', 'HEAD'], url: '/files/*', exposeHeadRoute: false, handler });
    scope.route({ method: 'PUT', url: '/files/*', handler });
  });
}

/**
 * What a client uploads, as a stream of its own: where the service answers before it has all of it, that stream is destroyed, and the
 * connection of the client is not.
 */
function copyOf(raw: IncomingMessage): PassThrough {
  // The request to the service reports its failures.
  const copy = raw.pipe(new PassThrough().on('error', () => undefined));
  raw.once('close', () => {
    if (!raw.complete) copy.destroy(new Error('The client went away.'));
  });
  return copy;
}

/** Reads away what is left of an upload, as a client that sends all of it first would not see the answer else. */
function readAway({ raw, method, headers }: FastifyRequest, reply: FastifyReply): void {
  if (method !== 'PUT') return;
  if (Number(headers['content-length']) > MOST_BYTES) {
    reply.header('connection', 'close');
    return;
  }
  // An upload in chunks does not say how long it is.
  let bytes = 0;
  raw.unpipe().on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) raw.destroy();
  });
  raw.resume();
}

/** The address of a file at the service; `null` where dots lead to another of its routes, which are not for the public. */
function fileUrl(target: string, origin: string): URL | null {
  const url = URL.parse(target, origin);
  if (!url?.pathname.startsWith('/files/')) return null;
  return new URL(`${url.pathname}${url.search}`, origin);
}

function picked(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}
