import { failByResult, inSpan, isTraced } from '../telemetry/spans.ts';
import type { ServiceClient } from './service-client.ts';

/** A client of the service `called`, each call of which by the service `self` is a span: `fetch vehicle`. */
export function tracedClient(client: ServiceClient, self: string, called: string): ServiceClient {
  const definition = {
    service: self,
    name: `fetch ${called}`,
    kind: 'client',
    attributes: { calledService: called },
  } as const;
  return {
    execute: (request, user, origin) => {
      if (!isTraced()) return client.execute(request, user, origin);
      return inSpan(definition, async (span) => {
        const result = await client.execute(request, user, origin);
        failByResult(span, result.errors);
        return result;
      });
    },
  };
}
