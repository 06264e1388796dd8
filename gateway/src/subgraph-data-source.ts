import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { isMutation, type ServiceClient } from '@autograph/service';
import type { GatewayContext } from './context.ts';

/**
 * How the query plan reaches a service. Of the client's request nothing goes on but the operation that the plan made
 * and who asks, from where: the identity that the token proved, and the network address; no header, no cookie.
 */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #client: ServiceClient;
  readonly #afterMutation: ((data: object | null | undefined) => void) | undefined;

  /** `afterMutation` is told what a mutation of this service answered. */
  constructor(client: ServiceClient, afterMutation?: (data: object | null | undefined) => void) {
    this.#client = client;
    this.#afterMutation = afterMutation;
  }

  async process({
    request,
    context,
  }: GraphQLDataSourceProcessOptions<GatewayContext>): ReturnType<GraphQLDataSource['process']> {
    const { query = '', operationName, variables } = request;
    const result = await this.#client.execute(
      { query, operationName, variables },
      context.user ?? null,
      context.clientAddress,
    );
    if (this.#afterMutation && isMutation({ query })) this.#afterMutation(result.data);
    return result as Awaited<ReturnType<GraphQLDataSource['process']>>;
  }
}
