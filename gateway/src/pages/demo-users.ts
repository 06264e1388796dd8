import { DEMO_USERS } from '@autograph/service/demo-users';
import type { FastifyInstance } from 'fastify';

/**
 * Serves `/developers/demo-users`: the accounts that anyone may try, as JSON, for a client that offers them at its log-in. The list is
 * empty where there are none.
 */
export function serveDemoUsers(app: FastifyInstance, { demo }: { readonly demo: boolean }): void {
  const users = DEMO_USERS.map(({ username, password, role }) => ({ username, password, role }));
  app.get('/developers/demo-users', (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(demo ? users : []),
  );
}
