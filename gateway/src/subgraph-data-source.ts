import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { isMutation, type ServiceClient, type ServiceRequest } from '@autograph/service/calls';
import { PublicError } from '@autograph/service/graphql';
import { Kind, parse } from 'graphql';
import type { GatewayContext } from './context.ts';

/** Is told what a mutation answered, before the client is. */
type AfterMutation = (data: object | null | undefined) => void;

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/**
 * How the query plan reaches a service. Of the client's request nothing goes on but the operation that the plan made
 * and who asks, from where: the identity that the token proved, and the network address; no header, no cookie.
 */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #name: string;
  readonly #client: ServiceClient;
  readonly #afterMutation: AfterMutation | undefined;

  /** `afterMutation` is told what a mutation of this service answered. */
  constructor(name: string, client: ServiceClient, afterMutation?: AfterMutation) {
    this.#name = name;
    this.#client = client;
    this.#afterMutation = afterMutation;
  }

  /** A service that gives no answer is an error at each place in the client's answer that would have had it. */
  async process({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<Answer> {
    const { query = '', operationName, variables } = request;
    const asked = { query, operationName, variables };
    try {
      const result = await (context.asked.take(this.#name, asked) ??
        this.#client.execute(asked, context.user ?? null, context.clientAddress));
      if (isMutation(asked)) this.#afterMutation?.(result.data);
      return result as Answer;
    } catch (error) {
      if (!(error instanceof PublicError)) throw error;
      const { message, extensions } = error;
      return { errors: pathsOf(asked).map((path) => ({ message, path, extensions })) } as Answer;
    }
  }
}

/** Where an operation's answer would stand: its root fields, or each of the entities that it asks for. */
function pathsOf({ query, variables }: ServiceRequest): (string | number)[][] {
  const representations = variables?.representations;
  if (Array.isArray(representations)) return representations.map((_one, index) => ['_entities', index]);
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [[]];
  return operation.selectionSet.selections.flatMap((field) =>
    field.kind === Kind.FIELD ? [[field.alias?.value ?? field.name.value]] : [],
  );
}
