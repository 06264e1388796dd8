import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import type { ServiceClient, ServiceResult } from '@autograph/service';
import { type GraphQLSchema, getVariableValues, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../context.ts';
import { note } from './asked.ts';
import { compilePlan, type Step } from './plan.ts';
import { compileShape, type Json, NotLean, type Shape } from './shape.ts';
import { isShared, type SharedAnswers } from './shared-answers.ts';

type Load = Awaited<ReturnType<ApolloGateway['load']>>;
type Executor = NonNullable<Load['executor']>;
type RequestContext = Parameters<Executor>[0];

/** How many documents are kept compiled; Apollo's own store of plans is as generous. */
const COMPILED = 1_000;

/** A query that was planned, made into steps; `null` for one that Apollo's executor is kept for. */
type Compiled = { readonly step: Step; readonly shape: Shape; readonly shared: boolean } | null;

/** What a lean gateway needs beside what Apollo's does. */
export interface LeanOptions {
  readonly clientOf: (name: string) => ServiceClient;
  /** Answers that several callers may be given; `null` to answer each of them anew. */
  readonly shared: SharedAnswers | null;
  /** Told of the user whose mutation was carried out, before they are answered. */
  readonly afterMutation: (userId: string) => Promise<void>;
}

/**
 * Apollo's gateway with a lean way for the queries it has planned: the plan's fetches, joined as the client asked for them,
 * without spans, traces and a second look at every value. Apollo plans and does everything else: mutations, what is not
 * plain, and each request in which anything goes wrong, so that what an error looks like is decided in one place; the
 * services' answers that there are already serve for that too.
 */
export class LeanGateway extends ApolloGateway {
  readonly #compiled = new LRUCache<string, { readonly plan: Compiled }>({ max: COMPILED });
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
      const compiled = this.#compiled.get(keyOf(context))?.plan;
      const data = compiled && hasGoodVariables(context) ? await this.#answer(compiled, context) : null;
      return data ? { data } : apollos(context);
    };
  }

  #keep(plan: QueryPlan, context: RequestContext): void {
    const key = keyOf(context);
    if (!this.#compiled.has(key)) this.#compiled.set(key, { plan: compile(plan, context) });
  }

  async #mutate(apollos: Executor, context: RequestContext): ReturnType<Executor> {
    try {
      return await apollos(context);
    } finally {
      const { user } = context.context as GatewayContext;
      if (user) await this.#options.afterMutation(user.id);
    }
  }

  #answer(compiled: NonNullable<Compiled>, context: RequestContext): Promise<Json | null> {
    const { user } = context.context as GatewayContext;
    const { shared } = this.#options;
    const carryOut = () => this.#carryOut(compiled, context);
    if (!compiled.shared || !shared || !user) return carryOut();
    return shared.answer(user, keyOf(context), context.request.variables ?? {}, carryOut);
  }

  /** The answer; `null` where the lean way does not lead to it. */
  async #carryOut({ step, shape }: NonNullable<Compiled>, context: RequestContext): Promise<Json | null> {
    const data: Record<string, unknown> = {};
    const { user = null, clientAddress } = context.context as GatewayContext;
    const ask = (service: string, query: string, variables: object): Promise<ServiceResult> => {
      const request = { query, variables: variables as Record<string, unknown> };
      const answer = this.#options.clientOf(service).execute(request, user, clientAddress);
      note(context.context, { service, request, answer });
      return answer;
    };
    try {
      await step({ variables: context.request.variables ?? {}, data, ask }, [data]);
      return shape(data);
    } catch {
      return null;
    }
  }
}

function compile({ node }: QueryPlan, { schema, document, operation }: RequestContext): Compiled {
  if (!node || node.kind === 'Subscription' || operation.operation !== OperationTypeNode.QUERY) return null;
  try {
    const shape = compileShape(schema, document, operation);
    return { step: compilePlan(node), shape, shared: isShared(schema, document) };
  } catch (error) {
    if (error instanceof NotLean) return null;
    throw error;
  }
}

function hasGoodVariables({ schema, operation, request }: RequestContext): boolean {
  const { variableDefinitions = [] } = operation;
  if (variableDefinitions.length === 0) return true;
  return !getVariableValues(schema as GraphQLSchema, variableDefinitions, request.variables ?? {}).errors;
}

function keyOf({ queryHash, request }: RequestContext): string {
  return request.operationName ? `${queryHash} ${request.operationName}` : queryHash;
}
