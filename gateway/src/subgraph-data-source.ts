import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { ServiceClient } from '@autograph/service';
import type { GatewayContext } from './context.ts';

/**
 * How the query plan reaches a service. Of the client's request nothing goes on but the operation that the plan made
 * and the identity that the token proved: no header, no cookie.
 */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #client: ServiceClient;

  constructor(client: ServiceClient) {
    this.#client = client;
  }

  async process({
    request,
    context,
  }: GraphQLDataSourceProcessOptions<GatewayContext>): ReturnType<GraphQLDataSource['process']> {
    const { query = '', operationName, variables } = request;
    const result = await this.#client.execute({ query, operationName, variables }, context.user ?? null);
    return result as Awaited<ReturnType<GraphQLDataSource['process']>>;
  }
}
