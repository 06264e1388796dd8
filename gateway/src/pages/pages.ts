import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { supergraphServices } from '../supergraph.ts';
import { filled, sendPage, templateOf, without } from './page.ts';
import { referenceHtml } from './reference.ts';

const DEVELOPERS = templateOf('developers.html');
const GRAPH = templateOf('graph.html');

/** The account that the samples of a page log in with. */
const DEMO_ACCOUNT = { username: 'cliente', password: 'cliente123' };
const OWN_ACCOUNT = { username: 'your-username', password: 'your-password' };

/**
 * Serves the pages for people who begin: `/developers`, which `/` leads to, and the reference. `demo` says whether the
 * demo users can log in.
 */
export function servePages(app: FastifyInstance, { demo }: { readonly demo: boolean }): void {
  const template = without(DEVELOPERS, demo ? 'own' : 'demo');
  const services = new Intl.ListFormat('en').format(supergraphServices().map(({ name }) => name));
  const account = demo ? DEMO_ACCOUNT : OWN_ACCOUNT;
  app.get('/', (_request, reply) => reply.redirect('/developers'));
  app.get('/developers', (request, reply) => {
    const body = filled(template, { origin: originOf(request), services, ...account });
    return sendPage(reply, 'Autograph for developers', body);
  });
  app.get('/developers/reference', async (_request, reply) =>
    sendPage(reply, 'Autograph reference', await referenceHtml()),
  );
}

/** What a browser gets at the address of the graph: where the explorer is, and how programs ask. */
export function sendGraphPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendPage(reply, 'Autograph graph', filled(GRAPH, { origin: originOf(request) }));
}

function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}
