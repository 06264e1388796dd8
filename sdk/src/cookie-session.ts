import { exceptionOf, NetworkError, TimeoutError } from './errors.ts';
import type { CallOptions } from './functions.ts';
import type { Credentials, Session } from './session.ts';
import { type Message, type Tabs, tabsOf } from './tabs.ts';
import { type Answer, answerOf, type Fetch } from './transport.ts';

/** Why a session is over: somebody logged out, in this tab or another, or it has expired or was ended elsewhere. */
export type SessionEnd = 'logged-out' | 'expired';

/** What a page hears of its session. */
export interface SessionListeners {
  /** Somebody logged in, here or in another tab; the person may be another one than before. */
  readonly onSessionBegun?: (() => void) | undefined;
  /** Nobody is logged in any more. Called in every tab. */
  readonly onSessionEnded?: ((why: SessionEnd) => void) | undefined;
}

/** A payload of a session route. */
export interface SessionPayload {
  readonly accessToken?: string | null;
  readonly expiresIn?: number | null;
  readonly user: object | null;
  readonly userErrors: readonly object[];
}

/** A session whose refresh token is in a cookie that no script can read; the access token is in memory only. */
export interface CookieSession extends Session {
  logIn(given: Credentials, call?: CallOptions): Promise<SessionPayload>;
  refresh(call?: CallOptions): Promise<SessionPayload>;
  logOut(call?: CallOptions): Promise<SessionPayload>;
}

/** How the session routes are asked. */
export interface CookieSessionOptions extends SessionListeners {
  /** Address of the graph; the session routes are beside it. */
  readonly url: string;
  readonly fetch: Fetch;
  readonly headers: Readonly<Record<string, string>>;
  /** Time limit of one request, in milliseconds. */
  readonly timeout: number;
  readonly tabsOf?: typeof tabsOf;
}

interface AccessToken {
  readonly accessToken: string;
  readonly expiresAt: number;
}

/** A token is renewed this long before it expires, in milliseconds: it must still be good when it arrives. */
const MARGIN = 10_000;

/** How long what another tab told may take to arrive after its turn, in milliseconds. */
const HEARSAY = 200;

/** A session of this browser. It asks for an access token when a request first needs one and somebody may be logged in. */
export function cookieSession(options: CookieSessionOptions): CookieSession {
  const { onSessionBegun, onSessionEnded, timeout } = options;
  const base = options.url.replace(/[?#].*$/, '').replace(/[^/]*\/?$/, 'session');
  /** `null`: nobody is logged in; `undefined`: not asked yet. */
  let token: AccessToken | null | undefined;
  let renewal: Promise<AccessToken | null> | undefined;
  let heard: (() => void) | undefined;

  const hear = (message: Message): void => {
    if (message.kind === 'tokens') {
      token = { accessToken: message.accessToken, expiresAt: message.expiresAt };
      if (message.begun) onSessionBegun?.();
    } else end(message.why);
    heard?.();
  };
  const tabs: Tabs = (options.tabsOf ?? tabsOf)(base, hear);

  const end = (why: SessionEnd): void => {
    const wasOpen = token !== null;
    token = null;
    if (wasOpen) onSessionEnded?.(why);
  };
  const keep = (payload: SessionPayload, begun: boolean): AccessToken | null => {
    const { accessToken, expiresIn } = payload;
    if (!accessToken) return null;
    token = { accessToken, expiresAt: Date.now() + (expiresIn ?? 0) * 1_000 };
    tabs.tell({ kind: 'tokens', ...token, begun });
    return token;
  };

  async function ask(route: string, body: object, call: CallOptions = {}): Promise<SessionPayload> {
    const answer = await send(`${base}/${route}`, body, options, { timeout, ...call });
    if (answer.errors.length > 0) throw exceptionOf(answer);
    return answer.data as SessionPayload;
  }

  /** In this tab's turn. */
  async function refreshNow(call?: CallOptions): Promise<SessionPayload> {
    const wasOpen = token ? true : tabs.signedIn() === true;
    const payload = await ask('refresh', {}, call);
    if (!keep(payload, false)) {
      // Where nobody was known to be logged in, nothing has ended.
      if (wasOpen) tabs.tell({ kind: 'ended', why: 'expired' });
      if (wasOpen) end('expired');
      else token = null;
    }
    return payload;
  }

  const isGood = (refused: string | undefined): boolean =>
    token != null && token.accessToken !== refused && token.expiresAt - Date.now() >= MARGIN;

  function renew(refused: string | undefined): Promise<AccessToken | null> {
    renewal ??= tabs
      .inTurn(async (waited) => {
        // The tab whose turn it was may have renewed the token, or ended the session.
        if (waited && !isGood(refused) && token !== null) await hearsay();
        if (isGood(refused) || token === null) return token ?? null;
        await refreshNow();
        return token ?? null;
      })
      .finally(() => {
        renewal = undefined;
      });
    return renewal;
  }

  function hearsay(): Promise<void> {
    return new Promise((resolve) => {
      const late = setTimeout(resolve, HEARSAY);
      heard = () => {
        clearTimeout(late);
        heard = undefined;
        resolve();
      };
    });
  }

  return {
    async accessToken() {
      // What the cookie says now is newer than what another tab told.
      const signedIn = tabs.signedIn();
      if (token === undefined && signedIn === false) token = null;
      if (token === null && signedIn === true) token = undefined;
      if (token === null) return undefined;
      return (isGood(undefined) ? token : await renew(undefined))?.accessToken;
    },
    async renewed(refused) {
      if (token === null) return undefined;
      if (isGood(refused)) return token?.accessToken;
      return (await renew(refused))?.accessToken;
    },
    logIn: (given, call) =>
      tabs.inTurn(async () => {
        const { username, password } = given;
        const payload = await ask('log-in', { username, password }, call);
        if (keep(payload, true)) onSessionBegun?.();
        return payload;
      }),
    refresh: (call) => tabs.inTurn(() => refreshNow(call)),
    logOut: (call) =>
      tabs.inTurn(async () => {
        const payload = await ask('log-out', {}, call);
        // Refused or not: the cookie is gone.
        tabs.tell({ kind: 'ended', why: 'logged-out' });
        end('logged-out');
        return payload;
      }),
    keep: async () => undefined,
    refreshToken: async () => undefined,
    forget: async () => undefined,
  };
}

async function send(
  url: string,
  body: object,
  { fetch, headers }: CookieSessionOptions,
  { signal, timeout = 0 }: CallOptions,
): Promise<Answer> {
  signal?.throwIfAborted();
  const late = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'x-autograph-session': '1' },
      body: JSON.stringify(body),
      // A page that is left meanwhile must not lose the next token.
      keepalive: true,
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    const text = await response.text();
    // A payload is all of the body, and has no `data` around it.
    return answerOf(response, response.ok ? `{"data":${text}}` : text);
  } catch (cause) {
    signal?.throwIfAborted();
    if (late.aborted) throw new TimeoutError(timeout, { cause });
    throw new NetworkError(`No answer from ${url}.`, { cause });
  }
}
