import type { QueryPlan } from '@apollo/query-planner';
import { cacheCounter } from '@autograph/service/process';
import { isTraced } from '@autograph/service/telemetry';
import {
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { Operation } from '../bounds/documents.ts';
import { recordPlan } from '../plan/plan-span.ts';
import {
  compileResponse,
  type Path,
  type ResponseReader,
  UnreadableField,
} from '../subgraphs/response-reader.ts';
import type { AskService, RequestContext } from '../subgraphs/subgraph-calls.ts';
import { compilePlan, OffFastPath, type Step } from './plan.ts';
import { type Json, type SharedAnswers, type SharedQuery, sharedFor } from './shared-answers.ts';

/** A planned query, compiled; `null` for one that Apollo's executor has to carry out. */
type Compiled =
  | (SharedQuery & { readonly step: Step; readonly reader: (variables: Json) => ResponseReader })
  | null;

const countAsked = cacheCounter('plan');

/** Answers queries that were planned before without Apollo Server and Apollo's executor. */
export interface FastPath {
  /** Keeps the plan of an operation, to answer it the next time. */
  keep(plan: QueryPlan, operation: Omit<Operation, 'variables'>): void;
  /**
   * The data that answers an operation; `null` where it is new, or something is to be said beside data. Apollo's executor
   * answers it then, with the same context, in which the services' responses are noted.
   */
  answer(operation: Operation, context: RequestContext): Promise<Json | null>;
  /** Notes that a user changed something, or, where it is not `settled`, may have. */
  wrote(userId: string, settled: boolean): void;
}

/** `schema` is what clients see; `shared` is `null` where each caller gets an answer of their own. */
export function fastPath(options: {
  readonly ask: AskService;
  readonly supergraph: GraphQLSchema;
  readonly schema: () => GraphQLSchema;
  readonly shared: SharedAnswers | null;
}): FastPath {
  const { ask, supergraph, shared } = options;
  const compiled = new WeakMap<OperationDefinitionNode, { readonly plan: Compiled }>();
  let sequence = 0;

  const compile = ({ node }: QueryPlan, { document, operation }: Omit<Operation, 'variables'>): Compiled => {
    if (!node || node.kind === 'Subscription' || operation.operation !== OperationTypeNode.QUERY) return null;
    try {
      const reader = compileResponse(options.schema(), document, operation, { trusted: true });
      sequence += 1;
      return { step: compilePlan(node), reader, id: String(sequence), age: sharedFor(supergraph, document) };
    } catch (error) {
      if (error instanceof OffFastPath || error instanceof UnreadableField) return null;
      throw error;
    }
  };
  const carryOut = async (
    { step, reader }: NonNullable<Compiled>,
    variables: Json,
    context: RequestContext,
  ): Promise<Json | null> => {
    const data: Record<string, unknown> = {};
    try {
      const run = {
        variables,
        ask: (service: string, query: string, used: Json) =>
          ask(service, { query, variables: used }, context),
      };
      await step(run, [data]);
      const problems: Path[] = [];
      const answer = reader(variables).read(data, problems);
      return problems.length === 0 ? answer : null;
    } catch {
      return null;
    }
  };
  return {
    keep: (plan, operation) => {
      if (!compiled.has(operation.operation))
        compiled.set(operation.operation, { plan: compile(plan, operation) });
    },
    answer: async ({ operation, variables }, context) => {
      const begun = isTraced() ? performance.now() : 0;
      const known = compiled.get(operation);
      countAsked(known !== undefined);
      const plan = known?.plan;
      if (!plan) return null;
      const { variableDefinitions = [] } = operation;
      if (getVariableValues(options.schema(), variableDefinitions, variables).errors) return null;
      recordPlan(begun);
      const answer = () => carryOut(plan, variables, context);
      if (plan.age === 0 || !shared || context.fresh) return answer();
      return shared.answer(context, plan, variables, answer);
    },
    wrote: (userId, settled) => shared?.wrote(userId, settled),
  };
}
