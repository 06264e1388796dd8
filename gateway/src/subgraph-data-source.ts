import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { isMutation, type ServiceClient, type ServiceRequest } from '@autograph/service/calls';
import { PublicError } from '@autograph/service/graphql';
import { Kind, parse } from 'graphql';
import type { GatewayContext } from './context.ts';

/** Called when a mutation begins; what it returns is called with the answer before the client gets it. */
type OnMutation = () => (data?: object | null) => void;

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/**
 * How the query plan reaches a service. Of the client's request nothing goes on but the operation that the plan made
 * and who asks, from where: the identity that the token proved, and the network address; no header, no cookie.
 */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #name: string;
  readonly #client: ServiceClient;
  readonly #onMutation: OnMutation | undefined;

  /** `onMutation` learns of each mutation of this service: when it begins, and what was answered, if anything was. */
  constructor(name: string, client: ServiceClient, onMutation?: OnMutation) {
    this.#name = name;
    this.#client = client;
    this.#onMutation = onMutation;
  }

  /** A service that gives no answer is an error at each place in the client's answer that would have had it. */
  async process({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<Answer> {
    const { query = '', operationName, variables } = request;
    const asked = { query, operationName, variables };
    const answered = isMutation(asked) ? this.#onMutation?.() : undefined;
    try {
      const result = await (context.asked.take(this.#name, asked) ??
        this.#client.execute(asked, context.user ?? null, context.clientAddress));
      answered?.(result.data);
      return result as Answer;
    } catch (error) {
      // A mutation without an answer may have been carried out.
      answered?.();
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
