import type { FastifyInstance } from 'fastify';
import type { EndpointFacts } from './endpoint.ts';
import { messages } from './messages.ts';
import { Refusal } from './refusals.ts';

/** Refuses every method that no endpoint of a path has, with 405 and those that it has. What a request carries is not read. */
export function refuseOtherMethods(api: FastifyInstance, endpoints: readonly EndpointFacts[]): void {
  const known = new Map<string, string[]>();
  for (const { path, method } of endpoints) {
    const methods = method === 'GET' ? ['GET', 'HEAD'] : [method];
    known.set(path, [...(known.get(path) ?? []), ...methods]);
  }
  for (const [path, methods] of known) {
    const allow = methods.toSorted().join(', ');
    api.route({
      // Preflights are answered before.
      method: api.supportedMethods.filter((method) => method !== 'OPTIONS' && !methods.includes(method)),
      url: path,
      onRequest: async (_request, reply) => {
        reply.header('allow', allow);
        throw new Refusal(405, messages.method({ methods: allow }));
      },
      handler: async () => undefined,
    });
  }
}
