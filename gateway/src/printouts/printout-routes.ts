import type { Language, UserIdentity } from '@autograph/kernel';
import { PublicError, unauthenticated } from '@autograph/service/graphql';
import type { FastifyInstance, FastifyReply, FastifyRequest, onSendAsyncHookHandler } from 'fastify';
import { addressOf } from '../admission/client-address.ts';
import { type Answer, type ErrorExit, JSON_TYPE, refusal, send, statusOf } from '../answer/answer.ts';
import { languageOf } from '../answer/language.ts';
import { type OperationTimer, outcomeOf, startOperation } from '../answer/operation-timer.ts';
import type { ReadQuery } from '../answer/read-query.ts';
import type { Documents } from '../bounds/documents.ts';
import type { LimitedRequests } from '../limits/limited-requests.ts';
import { messages } from './messages.ts';
import type { QuotePrinter } from './quote-printer.ts';
import { type PrintedOrder, QUOTE_PRINTOUT, quoteNumber } from './quote-printout.ts';

/** What printouts are made of. */
export interface PrintoutParts {
  readonly authenticate: (authorization: string | undefined) => Promise<UserIdentity | null>;
  readonly documents: Documents;
  readonly limits: LimitedRequests;
  readonly read: ReadQuery;
  readonly printer: QuotePrinter;
  readonly exit: ErrorExit;
  readonly say: (answer: Answer, language: Language) => Answer;
  readonly onSend: onSendAsyncHookHandler[];
}

interface Address {
  readonly workOrderId: string;
  readonly revision: string;
}

/**
 * Serves quotes as PDF to those who may read them in the graph: `GET /documents/quotes/{workOrderId}/{revision}.pdf`, with an access
 * token. Each is one query of the graph, on behalf of the caller and in their language.
 */
export function servePrintouts(app: FastifyInstance, parts: PrintoutParts): void {
  const { authenticate, documents, limits, read, printer, exit, say, onSend } = parts;

  const quote = async (request: FastifyRequest, reply: FastifyReply, timer: OperationTimer) => {
    const { workOrderId, revision } = request.params as Address;
    timer.is('printout:quote', 'query');
    const user = await limits.counted(request, null, () => authenticate(request.headers.authorization));
    const operation = await limits.counted(request, user, async () =>
      documents.operationOf({
        source: QUOTE_PRINTOUT,
        variables: { id: workOrderId, revision: Number(revision) },
      }),
    );
    await limits.count(request, operation, user);
    if (!user) throw new PublicError('UNAUTHENTICATED', unauthenticated().said, { http: { status: 401 } });
    documents.refuseInvalid(operation);
    const language = languageOf(request);
    const { result } = await read(operation, { user, clientAddress: addressOf(request), language });
    // A printout without a part of what it should say is not handed out.
    if (result.errors) return refuse(request, reply, { status: statusOf(result.errors), result }, timer);
    const { workOrder: order } = result.data as { readonly workOrder: PrintedOrder | null };
    const found = order?.quotes[0];
    // A draft is no offer yet.
    if (!order || !found?.sentAt)
      throw new PublicError('BAD_REQUEST', messages.noSuchQuote, { http: { status: 404 } });
    const pdf = await printer.print(order, found, language);
    timer.end('ok');
    const name = `${language === 'pt-BR' ? 'orcamento' : 'quote'}-${quoteNumber(order)}-${found.revision}.pdf`;
    return reply
      .type('application/pdf')
      .headers({
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
      })
      .send(pdf);
  };
  const refuse = (
    request: FastifyRequest,
    reply: FastifyReply,
    answer: Answer,
    timer: OperationTimer,
  ): FastifyReply => {
    timer.end(outcomeOf(answer.result.errors));
    return send(reply, JSON_TYPE, say(answer, languageOf(request)));
  };

  const url = '/documents/quotes/:workOrderId/:revision(^\\d{1,4}).pdf';
  app.get(url, { onSend, exposeHeadRoute: false }, async (request, reply) => {
    const timer = startOperation();
    try {
      return await quote(request, reply, timer);
    } catch (error) {
      return refuse(request, reply, refusal(error, exit), timer);
    }
  });
}
