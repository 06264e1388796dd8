import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import type { ServiceClient, ServiceResult } from '@autograph/service/calls';
import {
  type GraphQLSchema,
  getVariableValues,
  OperationTypeNode,
  type VariableDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../context.ts';
import { compilePlan, type Step } from './plan.ts';
import { compileShape, type Json, NotLean, type Shape } from './shape.ts';
import { isShared, type SharedAnswers } from './shared-answers.ts';

type Load = Awaited<ReturnType<ApolloGateway['load']>>;
type Executor = NonNullable<Load['executor']>;
type RequestContext = Parameters<Executor>[0];

/** How many documents are kept compiled, and how many characters they may have together. */
const COMPILED = 1_000;
const COMPILED_CHARACTERS = 1_000_000;

/** A query that was planned, made into steps; `null` for one that Apollo's executor is kept for. */
type Compiled = {
  readonly step: Step;
  readonly shape: Shape;
  readonly shared: boolean;
  readonly schema: GraphQLSchema;
  readonly variables: readonly VariableDefinitionNode[];
  /** Short, and no other's. */
  readonly id: string;
} | null;

/** What a request asks for: an operation of a document. */
export interface Question {
  readonly source: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Json | undefined;
}

/** What a lean gateway needs beside what Apollo's does. */
export interface LeanOptions {
  readonly clientOf: (name: string) => ServiceClient;
  /** Answers that several callers may be given; `null` to answer each of them anew. */
  readonly shared: SharedAnswers | null;
  /** Told of the user whose mutation was carried out, or, where it is not `settled`, may have been; before they are answered. */
  readonly afterMutation: (userId: string, settled: boolean) => void;
}

/**
 * Apollo's gateway with a lean way for the queries it has planned: the plan's fetches, joined as the client asked for them,
 * without spans, traces and a second look at every value. Apollo plans and does everything else: mutations, what is not
 * plain, and each request in which anything goes wrong, so that what an error looks like is decided in one place; the
 * services' answers that there are already serve for that too.
 */
export class LeanGateway extends ApolloGateway {
  readonly #compiled = new LRUCache<string, { readonly plan: Compiled }>({
    max: COMPILED,
    maxSize: COMPILED_CHARACTERS,
    sizeCalculation: (_plan, key) => key.length,
  });
  readonly #options: LeanOptions;

  constructor(config: GatewayConfig, options: LeanOptions) {
    super({
      ...config,
      experimental_didResolveQueryPlan: ({ queryPlan, requestContext }) =>
        this.#keep(queryPlan, requestContext as unknown as RequestContext),
    });
    this.#options = options;
    const apollos = this.executor;
    this.executor = async (context) => {
      if (context.operation.operation === OperationTypeNode.MUTATION) return this.#mutate(apollos, context);
      const { asked } = context.context as GatewayContext;
      // Where the lean way was taken before, and did not lead on, it is not taken again.
      const data = asked.isEmpty
        ? await this.answer(questionOf(context), context.context as GatewayContext)
        : null;
      return data ? { data } : apollos(context);
    };
  }

  /**
   * The answer to a query that was carried out before; `null` where it was not, or where something is to be said beside
   * data: whoever asks goes Apollo's way then, with the same context, in which the services' answers are noted.
   */
  async answer(question: Question, context: GatewayContext): Promise<Json | null> {
    const compiled = this.#compiled.get(keyOf(question))?.plan;
    if (!compiled || !hasGoodVariables(compiled, question)) return null;
    const { shared } = this.#options;
    const carryOut = () => this.#carryOut(compiled, question, context);
    if (!compiled.shared || !shared || !context.user) return carryOut();
    return shared.answer(context.user, compiled.id, question.variables ?? {}, carryOut);
  }

  #keep(plan: QueryPlan, context: RequestContext): void {
    const key = keyOf(questionOf(context));
    if (!this.#compiled.has(key)) this.#compiled.set(key, { plan: compile(plan, context) });
  }

  async #mutate(apollos: Executor, context: RequestContext): ReturnType<Executor> {
    let settled = false;
    try {
      const result = await apollos(context);
      settled = !result.errors?.length;
      return result;
    } finally {
      const { user } = context.context as GatewayContext;
      if (user) this.#options.afterMutation(user.id, settled);
    }
  }

  /** The answer; `null` where the lean way does not lead to it. */
  async #carryOut(
    { step, shape }: NonNullable<Compiled>,
    { variables = {} }: Question,
    context: GatewayContext,
  ): Promise<Json | null> {
    const data: Record<string, unknown> = {};
    const { user = null, clientAddress, asked } = context;
    const ask = (service: string, query: string, used: object): Promise<ServiceResult> => {
      const request = { query, variables: used as Record<string, unknown> };
      const answer = this.#options.clientOf(service).execute(request, user, clientAddress);
      asked.note(service, request, answer);
      return answer;
    };
    try {
      await step({ variables, data, ask }, [data]);
      return shape(data);
    } catch {
      return null;
    }
  }
}

let sequence = 0;

function compile({ node }: QueryPlan, { schema, document, operation }: RequestContext): Compiled {
  if (!node || node.kind === 'Subscription' || operation.operation !== OperationTypeNode.QUERY) return null;
  try {
    const shape = compileShape(schema, document, operation);
    const variables = operation.variableDefinitions ?? [];
    sequence += 1;
    return {
      step: compilePlan(node),
      shape,
      shared: isShared(schema, document),
      schema,
      variables,
      id: String(sequence),
    };
  } catch (error) {
    if (error instanceof NotLean) return null;
    throw error;
  }
}

function hasGoodVariables({ schema, variables }: NonNullable<Compiled>, question: Question): boolean {
  return variables.length === 0 || !getVariableValues(schema, variables, question.variables ?? {}).errors;
}

function questionOf({ source, request: { operationName, variables } }: RequestContext): Question {
  return { source, operationName, variables };
}

function keyOf({ source, operationName }: Question): string {
  // With the name's length, so that no name and source together read like others.
  return operationName ? `${operationName.length} ${operationName} ${source}` : `0 ${source}`;
}
