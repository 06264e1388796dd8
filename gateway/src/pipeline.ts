import type { Language, UserIdentity } from '@autograph/kernel';
import { gatewayQueries, operationSeconds } from '@autograph/service/process';
import type { FastifyRequest, RouteHandlerMethod } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { addressOf, isInternal } from './admission/client-address.ts';
import { readRequest, refuseUnsafe } from './admission/graph-request.ts';
import {
  type Answer,
  answerType,
  type ErrorExit,
  JSON_TYPE,
  prefersPage,
  refusal,
  send,
} from './answer/answer.ts';
import { languageOf } from './answer/language.ts';
import type { Documents, Operation } from './bounds/documents.ts';
import type { FastPath } from './fast-path/fast-path.ts';
import type { LimitedRequests } from './limits/limited-requests.ts';
import { sendGraphPage } from './pages/pages.ts';
import type { PersistedQueries } from './persisted/persisted-queries.ts';
import type { Graph } from './plan/graph.ts';
import type { RequestContext } from './subgraphs/subgraph-calls.ts';
import { SubgraphResponses } from './subgraphs/subgraph-responses.ts';
import { SELF } from './supergraph.ts';

/** The steps that a request goes through. */
export interface Steps {
  /** Who makes a request, by its `Authorization` header; throws `UNAUTHENTICATED` for a token that is no good. */
  readonly authenticate: (authorization: string | undefined) => Promise<UserIdentity | null>;
  readonly persisted: PersistedQueries;
  readonly documents: Documents;
  readonly limits: LimitedRequests;
  /** `null` where every operation is carried out by Apollo's executor. */
  readonly fastPath: FastPath | null;
  readonly graph: Graph;
  readonly hasPage: boolean;
  readonly exit: ErrorExit;
  /** Says the errors of an answer in a language. */
  readonly say: (answer: Answer, language: Language) => Answer;
}

/** Handles requests for the graph. This is the way of each of them, from top to bottom; a step that refuses it throws. */
export function pipeline(steps: Steps): RouteHandlerMethod {
  const { authenticate, persisted, documents, limits, fastPath, graph, hasPage, exit, say } = steps;

  const answer = async (request: FastifyRequest): Promise<Answer> => {
    const asked = readRequest(request);

    const user = await limits.counted(request, null, () => authenticate(request.headers.authorization));

    const operation = await limits.counted(request, user, async () => {
      const source = await persisted.sourceOf(asked, isInternal(request));
      return documents.operationOf({ ...asked, source });
    });
    await limits.count(request, operation, user);

    documents.refuseInvalid(operation);
    refuseUnsafe(request, operation);
    void persisted.register(asked);

    const context = { user, clientAddress: addressOf(request), language: languageOf(request) };
    return operation.operation.operation === OperationTypeNode.MUTATION
      ? change(operation, context)
      : read(operation, context);
  };

  const read = async (operation: Operation, context: RequestContext): Promise<Answer> => {
    const noting = fastPath ? { ...context, responses: new SubgraphResponses() } : context;
    const data = await fastPath?.answer(operation, noting);
    gatewayQueries.inc({ by: data ? 'fast path' : 'apollo' });
    return data ? { status: 200, result: { data } } : graph.answer(operation, noting);
  };

  const change = async (operation: Operation, context: RequestContext): Promise<Answer> => {
    let settled = false;
    try {
      const answered = await graph.answer(operation, context);
      settled = !answered.result.errors;
      return answered;
    } finally {
      if (context.user) fastPath?.wrote(context.user.id, settled);
    }
  };

  return async (request, reply) => {
    if (hasPage && request.method === 'GET' && prefersPage(request.headers.accept))
      return asksForSandbox(request) ? graph.page(request, reply) : sendGraphPage(request, reply);
    const end = operationSeconds.startTimer({ service: SELF });
    let type = JSON_TYPE;
    try {
      type = answerType(request.headers.accept);
      const answered = await answer(request);
      end({ outcome: answered.result.errors ? 'error' : 'ok' });
      return send(reply, type, say(answered, languageOf(request)));
    } catch (error) {
      end({ outcome: 'error' });
      return send(reply, type, say(refusal(error, exit), languageOf(request)));
    }
  };
}

/** Whether the address asks for Apollo Sandbox, which a browser loads from the internet: `/graphql?sandbox`. */
function asksForSandbox({ query }: FastifyRequest): boolean {
  return typeof query === 'object' && query !== null && Object.hasOwn(query, 'sandbox');
}
