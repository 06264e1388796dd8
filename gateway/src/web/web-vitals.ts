import { httpErrorFor, OTHER, webVitalSeconds, webVitalShift } from '@autograph/service/process';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { addressOf, networkOf } from '../admission/client-address.ts';
import { messages } from '../answer/messages.ts';
import { memoryLimitStore } from '../limits/memory-store.ts';

/** Largest body of a request, in bytes. */
const BODY_LIMIT = 1_024;

/** Reports of one address in a minute that are recorded: those of a shop's people, and few enough not to change the figures. */
const MOST_OF_ADDRESS = 60;

/** Most addresses that are counted at once. */
const MOST_ADDRESSES = 10_000;

/** Longest time and largest shift that are recorded; what is larger counts as this. */
const MOST_SECONDS = 60;
const MOST_SHIFT = 10;

/** The pages of the web client, as patterns without anyone's ids. */
const PAGES = new Set([
  '/',
  '/veiculos',
  '/veiculos/:id',
  '/veiculos/:id/comprar',
  '/compras',
  '/conta',
  '/conta/veiculos',
  '/quote',
  '/entrar',
  '/cadastro',
  '/senha',
  '/privacidade',
  '/painel',
]);

const milliseconds = z.number().nonnegative().optional();

/** What a browser measured while it showed a page; times are in milliseconds. */
const report = z
  .strictObject({
    page: z.string().transform((page) => (PAGES.has(page) ? page : OTHER)),
    LCP: milliseconds,
    FCP: milliseconds,
    TTFB: milliseconds,
    INP: milliseconds,
    CLS: z.number().nonnegative().optional(),
  })
  .refine(({ page: _page, ...measured }) => Object.keys(measured).length > 0);

const TIMES = ['LCP', 'FCP', 'TTFB', 'INP'] as const;

/**
 * Serves `POST /web-vitals`, which records what browsers measure on pages of the web client. Nothing is kept of who sent it, and it
 * counts in no limit of the graph. Reports of one address beyond a limit of their own are answered alike and not recorded.
 */
export function serveWebVitals(app: FastifyInstance): void {
  const reports = memoryLimitStore(Date.now, MOST_ADDRESSES);
  const url = '/web-vitals';
  // No page of another origin may send a report.
  const config = { cors: false } as const;

  app.post(url, { config, bodyLimit: BODY_LIMIT }, async (request, reply) => {
    if (!isOwnPage(request)) return refuse(request, reply, 403);
    const read = report.safeParse(request.body);
    if (!read.success) return refuse(request, reply, 400);
    const { consumed } = await reports.consume(networkOf(addressOf(request)), 1);
    if (consumed <= MOST_OF_ADDRESS) record(read.data);
    return reply.status(204).send();
  });
  app.route({
    url,
    config,
    exposeHeadRoute: false,
    method: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'],
    onRequest: async (request, reply) =>
      reply
        .status(405)
        .header('allow', 'POST')
        .send(httpErrorFor(request, 'BAD_REQUEST', messages.onlyPost)),
    handler: async () => undefined,
  });
}

/** Whether a browser says that a page of this origin asks. Without TLS it says so by the `Origin` header alone. */
function isOwnPage({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

function refuse(request: FastifyRequest, reply: FastifyReply, status: 400 | 403): FastifyReply {
  return reply.status(status).send(httpErrorFor(request, 'BAD_REQUEST', messages.webVitals));
}

function record({ page, CLS, ...times }: z.output<typeof report>): void {
  for (const name of TIMES) {
    const time = times[name];
    if (time !== undefined) webVitalSeconds.observe({ name, page }, Math.min(time / 1_000, MOST_SECONDS));
  }
  if (CLS !== undefined) webVitalShift.observe({ page }, Math.min(CLS, MOST_SHIFT));
}
