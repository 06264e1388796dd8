import { Readable } from 'node:stream';
import type { Language, UserIdentity } from '@autograph/kernel';
import { PublicError, unauthenticated } from '@autograph/service/graphql';
import type { Logger } from '@autograph/service/process';
import type { FastifyInstance, FastifyReply, FastifyRequest, onSendAsyncHookHandler } from 'fastify';
import { addressOf } from '../admission/client-address.ts';
import { type Answer, type ErrorExit, JSON_TYPE, refusal, send, statusOf } from '../answer/answer.ts';
import { languageOf } from '../answer/language.ts';
import { messages } from '../answer/messages.ts';
import { type OperationTimer, outcomeOf, startOperation } from '../answer/operation-timer.ts';
import type { LimitedRequests } from '../limits/limited-requests.ts';
import { type AskedExport, readAskedExport, wrongExport } from './asked-export.ts';
import type { ExportList } from './export-lists.ts';
import { exportText, PageError, type Reading, readPage } from './export-rows.ts';
import type { ExportTickets } from './export-tickets.ts';
import { endIfSlow, openExports } from './open-exports.ts';

/** Largest body of a request for an export, in bytes. */
const BODY_LIMIT = 16_384;

/** Exports that one process writes at once, and how many of them for people who are not staff. One person has one. */
const MOST_AT_ONCE = 4;
const MOST_OF_CUSTOMERS = 2;

/** How long an export may take, and how long a client may take nothing of it, in milliseconds. */
const TIME_LIMIT = 15 * 60_000;
const STALL_LIMIT = 30_000;

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' } as const;

/** What exports are made of. */
export interface ExportParts extends Pick<Reading, 'read' | 'documents' | 'currentOf'> {
  readonly lists: ReadonlyMap<string, ExportList>;
  readonly tickets: ExportTickets;
  readonly authenticate: (authorization: string | undefined) => Promise<UserIdentity | null>;
  readonly limits: LimitedRequests;
  readonly exit: ErrorExit;
  readonly say: (answer: Answer, language: Language) => Answer;
  readonly onSend: onSendAsyncHookHandler[];
  readonly log: Logger;
}

/**
 * Serves exports of lists. `POST /export` answers an address that works once, within a minute, without a token: a browser can
 * open it. What it gives is what the person may see.
 */
export function serveExports(app: FastifyInstance, parts: ExportParts): void {
  const { lists, tickets, authenticate, limits, exit, say, onSend, log } = parts;
  const places = openExports(MOST_AT_ONCE, MOST_OF_CUSTOMERS);
  const refuse = (
    request: FastifyRequest,
    reply: FastifyReply,
    error: unknown,
    timer: OperationTimer,
  ): FastifyReply => {
    const refused = answerOf(error, exit);
    timer.end(outcomeOf(refused.result.errors));
    return send(reply, JSON_TYPE, say(refused, languageOf(request)));
  };
  const readingOf = (request: FastifyRequest): Reading => ({
    ...parts,
    clientAddress: addressOf(request),
    language: languageOf(request),
  });

  const begin = async (request: FastifyRequest, timer: OperationTimer): Promise<object> => {
    const user = await limits.counted(request, null, () => authenticate(request.headers.authorization));
    const asked = await limits.counted(request, user, async () => readAskedExport(request.body, lists));
    const list = listOf(asked, lists);
    timer.is(`export:${list.name}`, 'query');
    const { filter } = asked;
    const variables = { filter, first: 1, after: null };
    const operation = parts.documents.operationOf({ source: list.source, variables });
    await limits.count(request, operation, user);
    if (!user) throw new PublicError('UNAUTHENTICATED', unauthenticated().said, { http: { status: 401 } });
    // Whatever is wrong with the filter is said now, and not when the address is opened.
    await readPage(list, { filter, after: null, first: 1 }, user, readingOf(request));
    const what = `${asked.list}, ${asked.format}${filter ? ', filtered' : ''}`;
    const ticket = await tickets.begin(user, { what, request: JSON.stringify(asked) }, addressOf(request));
    return { url: `/export/${ticket.token}`, expiresAt: ticket.expiresAt };
  };

  const download = async (
    request: FastifyRequest,
    reply: FastifyReply,
    timer: OperationTimer,
  ): Promise<FastifyReply> => {
    const { ticket } = request.params as { readonly ticket: string };
    await limits.count(request, null, null);
    const claimed = await tickets.claim(ticket, addressOf(request));
    if (!claimed) throw gone();
    const { user } = claimed;
    const leave = places.enter(user);
    if (!leave) throw busy();
    try {
      const asked = JSON.parse(claimed.request) as AskedExport;
      const list = listOf(asked, lists);
      timer.is(`download:${list.name}`, 'query');
      const reading = readingOf(request);
      // Read before the status is sent, so that a refusal has one of its own.
      const firstPage = await readPage(list, { filter: asked.filter, after: null }, user, reading);
      let slow: { readonly taken: () => void } | undefined;
      const pages = exportText(list, asked, firstPage, user, reading, () => slow?.taken());
      const stream = Readable.from(pages, { highWaterMark: 1 });
      timer.end('ok');
      slow = endIfSlow(stream, { total: TIME_LIMIT, stall: STALL_LIMIT });
      stream.once('close', leave);
      stream.once('error', (error) => {
        log.warn({ err: error, list: asked.list, user: user.id }, 'an export was cut off');
        // Over HTTP/1.0 the end of the connection is the end of the file: only a reset says that it is not whole.
        request.raw.socket.resetAndDestroy();
      });
      return reply
        .type(TYPES[asked.format])
        .header('content-disposition', `attachment; filename="${asked.list}.${asked.format}"`)
        .send(stream);
    } catch (error) {
      leave();
      throw error;
    }
  };

  const options = { onSend, exposeHeadRoute: false };
  app.post('/export', { ...options, bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const timer = startOperation();
    try {
      const made = await begin(request, timer);
      timer.end('ok');
      return reply.status(201).type(JSON_TYPE).send(JSON.stringify(made));
    } catch (error) {
      return refuse(request, reply, error, timer);
    }
  });
  app.get('/export/:ticket', options, async (request, reply) => {
    const timer = startOperation();
    try {
      return await download(request, reply, timer);
    } catch (error) {
      return refuse(request, reply, error, timer);
    }
  });
}

function listOf({ list }: Pick<AskedExport, 'list'>, lists: ReadonlyMap<string, ExportList>): ExportList {
  const found = lists.get(list);
  // A gateway of another release may have written the ticket.
  if (!found) throw wrongExport(messages.exportOneOf({ name: 'list', values: [...lists.keys()].join(', ') }));
  return found;
}

function answerOf(error: unknown, exit: ErrorExit): Answer {
  if (!(error instanceof PageError)) return refusal(error, exit);
  return { status: statusOf(error.errors), result: { errors: error.errors } };
}

const gone = (): PublicError =>
  new PublicError('BAD_REQUEST', messages.exportGone, { http: { status: 404 } });

const busy = (): PublicError =>
  new PublicError('UNAVAILABLE', messages.exportsBusy, {
    http: { status: 503, headers: [['retry-after', '5']] },
  });
