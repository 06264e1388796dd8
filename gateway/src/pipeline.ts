import type { Language, UserIdentity } from '@autograph/kernel';
import { noteOperation } from '@autograph/service/process';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
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
import { type OperationTimer, outcomeOf, startOperation } from './answer/operation-timer.ts';
import type { Mutate, ReadQuery } from './answer/read-query.ts';
import type { Documents } from './bounds/documents.ts';
import type { LimitedRequests } from './limits/limited-requests.ts';
import type { Live, OpenStream } from './live/live.ts';
import { type StreamFormat, streamFormatOf } from './live/stream-format.ts';
import { sendGraphPage } from './pages/pages.ts';
import type { PersistedQueries } from './persisted/persisted-queries.ts';
import type { Graph } from './plan/graph.ts';

/** The steps that a request goes through. */
export interface Steps {
  /** Who makes a request, by its `Authorization` header; throws `UNAUTHENTICATED` for a token that is no good. */
  readonly authenticate: (authorization: string | undefined) => Promise<UserIdentity | null>;
  readonly persisted: PersistedQueries;
  readonly documents: Documents;
  readonly limits: LimitedRequests;
  readonly live: Live;
  readonly graph: Graph;
  readonly read: ReadQuery;
  readonly mutate: Mutate;
  readonly hasPage: boolean;
  readonly exit: ErrorExit;
  /** Says the errors of an answer in a language. */
  readonly say: (answer: Answer, language: Language) => Answer;
}

/** Handles requests for the graph. This is the way of each of them, from top to bottom; a step that refuses it throws. */
export function pipeline(steps: Steps): RouteHandlerMethod {
  const { authenticate, persisted, documents, limits, live, graph, read, mutate, hasPage, exit, say } = steps;

  const answer = async (
    request: FastifyRequest,
    format: StreamFormat | null,
    timer: OperationTimer,
  ): Promise<Answer | OpenStream> => {
    const asked = readRequest(request);

    const user = await limits.counted(request, null, () => authenticate(request.headers.authorization));

    const operation = await limits.counted(request, user, async () => {
      const source = await persisted.sourceOf(asked, isInternal(request));
      return documents.operationOf({ ...asked, source });
    });
    timer.is(persisted.nameOf(operation), operation.operation.operation);
    noteOperation(request, operation.operation.name?.value);
    await limits.count(request, operation, user);

    documents.refuseInvalid(operation);
    refuseUnsafe(request, operation);
    void persisted.register(asked);

    const context = { user, clientAddress: addressOf(request), language: languageOf(request) };
    if (operation.operation.operation === OperationTypeNode.SUBSCRIPTION)
      return live.open(operation, { context, format, isInternal: isInternal(request) });
    // What cannot be answered in the form that is asked for is not begun.
    if (format) answerType(request.headers.accept);
    return operation.operation.operation === OperationTypeNode.MUTATION
      ? mutate(operation, context)
      : read(operation, context);
  };

  return async (request, reply) => {
    if (hasPage && request.method === 'GET' && prefersPage(request.headers.accept))
      return asksForSandbox(request) ? graph.page(request, reply) : sendGraphPage(request, reply);
    const timer = startOperation();
    const leave = live.request();
    let type: string = JSON_TYPE;
    try {
      const format = streamFormatOf(request.headers.accept);
      if (!format) type = answerType(request.headers.accept);
      const answered = await answer(request, format, timer);
      if ('body' in answered) {
        timer.end('ok');
        return sendStream(reply, answered);
      }
      if (format) type = answerType(request.headers.accept);
      timer.end(outcomeOf(answered.result.errors));
      return send(reply, type, say(answered, languageOf(request)));
    } catch (error) {
      const refused = refusal(error, exit);
      timer.end(outcomeOf(refused.result.errors));
      return send(reply, type, say(refused, languageOf(request)));
    } finally {
      leave();
    }
  };
}

/** Sends a stream as it comes: nothing on the way may keep it, or parts of it. */
function sendStream(reply: FastifyReply, { contentType, body }: OpenStream): FastifyReply {
  // Nobody may be there any more.
  if (reply.raw.destroyed) body.destroy();
  return reply
    .status(200)
    .headers({ 'content-type': contentType, 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    .send(body);
}

/** Whether the address asks for Apollo Sandbox, which a browser loads from the internet: `/graphql?sandbox`. */
function asksForSandbox({ query }: FastifyRequest): boolean {
  return typeof query === 'object' && query !== null && Object.hasOwn(query, 'sandbox');
}
