import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import type { ServiceClient, ServiceResult } from '@autograph/service';
import { type GraphQLSchema, getVariableValues, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../context.ts';
import { note } from './asked.ts';
import { compilePlan, type Step } from './plan.ts';
import { compileShape, NotLean, type Shape } from './shape.ts';

type Load = Awaited<ReturnType<ApolloGateway['load']>>;
type Executor = NonNullable<Load['executor']>;
type RequestContext = Parameters<Executor>[0];

/** How many documents are kept compiled; Apollo's own store of plans is as generous. */
const COMPILED = 1_000;

/** A query that was planned, made into steps; `null` for one that Apollo's executor is kept for. */
type Compiled = { readonly step: Step; readonly shape: Shape } | null;

/**
 * Apollo's gateway with a lean way for the queries it has planned: the plan's fetches, joined as the client asked for them,
 * without spans, traces and a second look at every value. Apollo plans and does everything else: mutations, what is not
 * plain, and each request in which anything goes wrong, so that what an error looks like is decided in one place; the
 * services' answers that there are already serve for that too.
 */
export class LeanGateway extends ApolloGateway {
  readonly #compiled = new LRUCache<string, { readonly plan: Compiled }>({ max: COMPILED });
  readonly #clientOf: (name: string) => ServiceClient;

  constructor(config: GatewayConfig, clientOf: (name: string) => ServiceClient) {
    super({
      ...config,
      experimental_didResolveQueryPlan: ({ queryPlan, requestContext }) =>
        this.#keep(queryPlan, requestContext as unknown as RequestContext),
    });
    this.#clientOf = clientOf;
    const apollos = this.executor;
    this.executor = async (context) => {
      const compiled = this.#compiled.get(keyOf(context))?.plan;
      return (compiled && (await this.#carryOut(compiled, context))) || apollos(context);
    };
  }

  #keep(plan: QueryPlan, context: RequestContext): void {
    const key = keyOf(context);
    if (!this.#compiled.has(key)) this.#compiled.set(key, { plan: compile(plan, context) });
  }

  /** The answer; `null` where the lean way does not lead to it. */
  async #carryOut({ step, shape }: NonNullable<Compiled>, context: RequestContext) {
    if (!hasGoodVariables(context)) return null;
    const data: Record<string, unknown> = {};
    const { user = null, clientAddress } = context.context as GatewayContext;
    const ask = (service: string, query: string, variables: object): Promise<ServiceResult> => {
      const request = { query, variables: variables as Record<string, unknown> };
      const answer = this.#clientOf(service).execute(request, user, clientAddress);
      note(context.context, { service, request, answer });
      return answer;
    };
    try {
      await step({ variables: context.request.variables ?? {}, data, ask }, [data]);
      return { data: shape(data) };
    } catch {
      return null;
    }
  }
}

function compile({ node }: QueryPlan, { schema, document, operation }: RequestContext): Compiled {
  if (!node || node.kind === 'Subscription' || operation.operation !== OperationTypeNode.QUERY) return null;
  try {
    return { step: compilePlan(node), shape: compileShape(schema, document, operation) };
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
