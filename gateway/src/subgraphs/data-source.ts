import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { isMutation } from '@autograph/service/calls';
import type { AskService, RequestContext } from './subgraph-calls.ts';

/**
 * Called when a mutation begins, with whether a browser asks by the session routes; what it returns is called with the answer
 * before the client gets it.
 */
export type OnMutation = (byBrowser: boolean) => (data?: object | null) => void;

type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** How Apollo's executor asks a service. `onMutation` learns of each mutation of that service. */
export function dataSource(
  service: string,
  ask: AskService,
  onMutation?: OnMutation,
): GraphQLDataSource<RequestContext> {
  return {
    process: async ({ request, context }: GraphQLDataSourceProcessOptions<RequestContext>) => {
      const asked = { query: request.query ?? '', variables: request.variables };
      const asking = context as RequestContext;
      const answered = isMutation(asked) ? onMutation?.(asking.browserSession === true) : undefined;
      let data: object | null | undefined;
      try {
        const response = await ask(service, asked, asking);
        data = response.data;
        return response as Response;
      } finally {
        // A mutation without an answer may have been carried out.
        answered?.(data);
      }
    },
  };
}
