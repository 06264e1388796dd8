import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { isMutation } from '@autograph/service/calls';
import type { AskService, RequestContext } from './subgraph-calls.ts';

/** Is told what a mutation answered, before the client is. */
export type AfterMutation = (data: object | null | undefined) => void;

type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** How Apollo's executor asks a service. `afterMutation` is told what each mutation of that service answered. */
export function dataSource(
  service: string,
  ask: AskService,
  afterMutation: AfterMutation = () => undefined,
): GraphQLDataSource<RequestContext> {
  return {
    process: async ({ request, context }: GraphQLDataSourceProcessOptions<RequestContext>) => {
      const asked = { query: request.query ?? '', variables: request.variables };
      const response = await ask(service, asked, context as RequestContext);
      if (isMutation(asked)) afterMutation(response.data);
      return response as Response;
    },
  };
}
