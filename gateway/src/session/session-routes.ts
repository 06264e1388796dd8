import { type Language, textOf, type UserIdentity } from '@autograph/kernel';
import { httpErrorFor } from '@autograph/service/process';
import type { FastifyInstance, FastifyReply, FastifyRequest, onSendAsyncHookHandler } from 'fastify';
import { addressOf } from '../admission/client-address.ts';
import { badRequest, isObject } from '../admission/graph-request.ts';
import { type Answer, type ErrorExit, JSON_TYPE, refusal, send, statusOf } from '../answer/answer.ts';
import { languageOf } from '../answer/language.ts';
import { messages } from '../answer/messages.ts';
import { outcomeOf, startOperation } from '../answer/operation-timer.ts';
import type { Documents } from '../bounds/documents.ts';
import type { LimitedRequests } from '../limits/limited-requests.ts';
import type { Graph } from '../plan/graph.ts';
import type { OwnOrigin } from './own-origin.ts';
import { recentRefreshes } from './recent-refreshes.ts';
import { refreshTokenIn, type SessionCookies, sessionCookies } from './session-cookies.ts';
import {
  LOG_IN,
  LOG_OUT,
  REFRESH,
  type SessionOperation,
  type SessionPayload,
} from './session-operations.ts';

/** Largest body of a request, in bytes: a name and a password. */
const BODY_LIMIT = 4_096;

/** What the session routes are made of. */
export interface SessionParts {
  readonly originOf: OwnOrigin;
  readonly authenticate: (authorization: string | undefined) => Promise<UserIdentity | null>;
  readonly limits: LimitedRequests;
  readonly documents: Documents;
  readonly graph: Pick<Graph, 'answer'>;
  readonly exit: ErrorExit;
  readonly say: (answer: Answer, language: Language) => Answer;
  readonly onSend: onSendAsyncHookHandler[];
}

/** What a route answers: a payload of the graph without its refresh token, and what the browser is to keep. */
interface Settled {
  readonly payload: object;
  readonly cookies: string[];
}

type Act = (request: FastifyRequest, cookies: SessionCookies) => Promise<Settled>;

/** The graph answered an operation with errors and no payload. */
class OperationFailed extends Error {
  override readonly name = 'OperationFailed';
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('the graph gave no payload');
    this.answer = answer;
  }
}

/**
 * Serves `POST /session/log-in`, `/session/refresh` and `/session/log-out`: the sessions of browsers, whose refresh token is in a
 * cookie that no script can read. They carry out the mutations of the graph and answer their payloads.
 */
export function serveSessions(app: FastifyInstance, parts: SessionParts): void {
  const { originOf, authenticate, limits, documents, graph, exit, say, onSend } = parts;
  const recent = recentRefreshes();

  const carryOut = async (
    { source, field }: SessionOperation,
    input: object,
    request: FastifyRequest,
    user: UserIdentity | null = null,
  ): Promise<SessionPayload> => {
    const operation = documents.operationOf({ source, variables: { input } });
    await limits.count(request, operation, user, true);
    documents.refuseInvalid(operation);
    const context = {
      user,
      clientAddress: addressOf(request),
      language: languageOf(request),
      browserSession: true,
    };
    const answer = await graph.answer(operation, context);
    const payload = answer.result.data?.[field] as SessionPayload | null | undefined;
    if (!payload) throw new OperationFailed(answer);
    return payload;
  };

  const trade = async (refreshToken: string, request: FastifyRequest): Promise<SessionPayload> => {
    const { payload, isRepeated } = recent.once(refreshToken, () =>
      carryOut(REFRESH, { refreshToken }, request),
    );
    if (isRepeated) await limits.count(request, null, null, true);
    return payload;
  };

  /** Ends the session that tokens are of. */
  const end = async (tokens: SessionPayload, request: FastifyRequest): Promise<SessionPayload> => {
    const { accessToken, refreshToken, userErrors } = tokens;
    if (!accessToken || !refreshToken) return { user: null, userErrors };
    const user = await authenticate(`Bearer ${accessToken}`);
    return carryOut(LOG_OUT, { refreshToken }, request, user);
  };

  /** Ends the session of a cookie. The page may have lost its access token, or have another person's. */
  const endSession = async (token: string, request: FastifyRequest): Promise<object> => {
    const ended = await end(await trade(token, request), request);
    // Else a request that was on its way, or a copy of the cookie, would get the next token of the ended session.
    if (ended.userErrors.length === 0) recent.forget(token);
    return ended;
  };

  const logIn: Act = async (request, cookies) => {
    const input = readCredentials(request.body);
    const payload = await carryOut(LOG_IN, input, request);
    const { refreshToken } = payload;
    if (!refreshToken) return { payload: shown(payload), cookies: [] };
    const settled = await kept(payload, refreshToken, cookies).catch(async (error: unknown) => {
      // Nobody has its token.
      await end(payload, request).catch(() => undefined);
      throw error;
    });
    // Nobody would have the token of the session that this one replaces; where it cannot be ended, it expires.
    const replaced = refreshTokenIn(request.headers.cookie);
    if (replaced !== null) await endSession(replaced, request).catch(() => undefined);
    return settled;
  };

  const refresh: Act = async (request, cookies) => {
    const token = refreshTokenIn(request.headers.cookie);
    if (token === null) return nobody(request, cookies);
    const payload = await trade(token, request);
    const { refreshToken } = payload;
    return refreshToken
      ? kept(payload, refreshToken, cookies)
      : { payload: shown(payload), cookies: cookies.forget() };
  };

  const logOut: Act = async (request, cookies) => {
    const token = refreshTokenIn(request.headers.cookie);
    if (token === null) return nobody(request, cookies);
    return { payload: await endSession(token, request), cookies: cookies.forget() };
  };

  /** The refusal where no cookie came: the graph need not be asked. */
  const nobody = async (request: FastifyRequest, cookies: SessionCookies): Promise<Settled> => {
    await limits.count(request, null, null, true);
    const message = textOf(messages.noSession, languageOf(request));
    const userErrors = [{ field: null, message, code: 'INVALID_CREDENTIALS' }];
    return {
      payload: { accessToken: null, tokenType: null, expiresIn: null, user: null, userErrors },
      cookies: cookies.forget(),
    };
  };

  const serve = (name: string, act: Act): void => {
    const url = `/session/${name}`;
    app.post(url, { ...SAME_ORIGIN, onSend, bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const timer = startOperation(`session:${name}`, 'mutation');
      try {
        const { payload, cookies } = await act(request, sessionCookies(originOf(request)));
        timer.end('ok');
        if (cookies.length > 0) reply.header('set-cookie', cookies);
        return reply.type(JSON_TYPE).send(`${JSON.stringify(payload)}\n`);
      } catch (error) {
        const refused = answerOf(error, exit);
        timer.end(outcomeOf(refused.result.errors));
        return send(reply, JSON_TYPE, say(refused, languageOf(request)));
      }
    });
    app.route({ ...SAME_ORIGIN, ...otherMethods, onSend, url });
  };
  serve('log-in', logIn);
  serve('refresh', refresh);
  serve('log-out', logOut);
}

/** No page of another origin may send a request or read an answer, whatever CORS_ORIGINS says of the graph. */
const SAME_ORIGIN = { config: { cors: false }, exposeHeadRoute: false } as const;

/** How requests of another method than POST are answered. What they carry is not read. */
const otherMethods = {
  method: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'],
  onRequest: async (request: FastifyRequest, reply: FastifyReply) =>
    reply
      .status(405)
      .header('allow', 'POST')
      .send(httpErrorFor(request, 'BAD_REQUEST', messages.onlyPost)),
  handler: async () => undefined,
};

/** The body of a log-in. Throws `BAD_REQUEST` that says what is wrong with it. */
function readCredentials(body: unknown): { readonly username: string; readonly password: string } {
  if (!isObject(body)) throw badRequest(messages.bodyNotAnObject);
  const { username, password } = body;
  if (typeof username !== 'string') throw badRequest(messages.notAString({ name: 'username' }));
  if (typeof password !== 'string') throw badRequest(messages.notAString({ name: 'password' }));
  return { username, password };
}

/** Throws where no browser would keep the refresh token. */
async function kept(
  payload: SessionPayload,
  refreshToken: string,
  cookies: SessionCookies,
): Promise<Settled> {
  return { payload: shown(payload), cookies: cookies.keep(refreshToken, payload.refreshExpiresIn ?? null) };
}

/** What the page gets of a payload: all but the refresh token. */
function shown({ refreshToken: _kept, refreshExpiresIn: _seconds, ...payload }: SessionPayload): object {
  return payload;
}

function answerOf(error: unknown, exit: ErrorExit): Answer {
  if (!(error instanceof OperationFailed)) return refusal(error, exit);
  const { errors = [] } = error.answer.result;
  return { status: statusOf(errors), result: { errors } };
}
