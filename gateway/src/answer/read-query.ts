import { gatewayQueries } from '@autograph/service/process';
import { failByResult, inSpan, isTraced, namedOperation } from '@autograph/service/telemetry';
import type { Operation } from '../bounds/documents.ts';
import type { FastPath } from '../fast-path/fast-path.ts';
import type { Graph } from '../plan/graph.ts';
import type { RequestContext } from '../subgraphs/subgraph-calls.ts';
import { SubgraphResponses } from '../subgraphs/subgraph-responses.ts';
import { SELF } from '../supergraph.ts';
import type { Answer } from './answer.ts';

/** Answers a query that is valid and allowed. */
export type ReadQuery = (operation: Operation, context: RequestContext) => Promise<Answer>;

/** Answers queries by the fast path where it can, else by Apollo's executor. `fastPath` is `null` where it is switched off. */
export function queryReader(graph: Graph, fastPath: FastPath | null): ReadQuery {
  return (operation, context) =>
    asSpan(operation, async () => {
      const noting = fastPath ? { ...context, responses: new SubgraphResponses() } : context;
      const data = await fastPath?.answer(operation, noting);
      gatewayQueries.inc({ by: data ? 'fast path' : 'apollo' });
      return data ? { status: 200, result: { data } } : graph.answer(operation, noting);
    });
}

/** Carries out a mutation that is valid and allowed. */
export type Mutate = (operation: Operation, context: RequestContext) => Promise<Answer>;

/** Carries out mutations by Apollo's executor. Afterwards the fast path never serves the writer an answer shared before the write. */
export function mutator(graph: Graph, fastPath: FastPath | null): Mutate {
  return (operation, context) =>
    asSpan(operation, async () => {
      let settled = false;
      try {
        const answered = await graph.answer(operation, context);
        settled = !answered.result.errors;
        return answered;
      } finally {
        if (context.user) fastPath?.wrote(context.user.id, settled);
      }
    });
}

/** Carries out an operation as a span that says its type and its name. */
function asSpan({ operation }: Operation, run: () => Promise<Answer>): Promise<Answer> {
  if (!isTraced()) return run();
  const named = namedOperation(operation.operation, operation.name?.value);
  return inSpan({ service: SELF, ...named }, async (span) => {
    const answered = await run();
    failByResult(span, answered.result.errors);
    return answered;
  });
}
