import { DEMO_USERS, demoUser } from '@autograph/service/demo-users';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { supergraphServices } from '../supergraph.ts';
import { filled, sendPage, templateOf, without } from './page.ts';
import { referenceHtml } from './reference.ts';

const DEVELOPERS = templateOf('developers.html');
const GRAPH = templateOf('graph.html');

/** The account that the samples of a page log in with. */
const { username, password } = demoUser('cliente');
const DEMO_ACCOUNT = { username, password };
const OWN_ACCOUNT = { username: 'your-username', password: 'your-password' };

/**
 * Serves the pages for people who begin: `/developers` and the reference. `demo` says whether the demo users can log in.
 * `isFirst` has `/` lead to them, where no web client is there.
 */
export function servePages(
  app: FastifyInstance,
  { demo, isFirst }: { readonly demo: boolean; readonly isFirst: boolean },
): void {
  const template = without(DEVELOPERS, demo ? 'own' : 'demo').replace('{{users}}', rowsOfUsers);
  const services = new Intl.ListFormat('en').format(supergraphServices().map(({ name }) => name));
  const account = demo ? DEMO_ACCOUNT : OWN_ACCOUNT;
  if (isFirst) app.get('/', (_request, reply) => reply.redirect('/developers'));
  app.get('/developers', (request, reply) => {
    const body = filled(template, { origin: originOf(request), services, ...account });
    return sendPage(reply, 'Autograph for developers', body);
  });
  app.get('/developers/reference', async (_request, reply) =>
    sendPage(reply, 'Autograph reference', await referenceHtml()),
  );
}

function rowsOfUsers(): string {
  const row =
    '<tr><td><code>{{username}}</code></td><td><code>{{password}}</code></td><td>{{role}}</td><td>{{does}}</td></tr>';
  return DEMO_USERS.map((user) => `      ${filled(row, { ...user })}\n`).join('');
}

/** What a browser gets at the address of the graph: where the explorer is, and how programs ask. */
export function sendGraphPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendPage(reply, 'Autograph graph', filled(GRAPH, { origin: originOf(request) }));
}

function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}
