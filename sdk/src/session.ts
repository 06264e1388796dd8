import { operations } from './__generated__/operations.ts';
import { exceptionOf, UnauthenticatedError } from './errors.ts';
import type { TokenStorage, Tokens } from './storage.ts';
import type { Answer } from './transport.ts';

/** A log-in name, or an e-mail address, and its password. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Who is logged in, by their tokens. */
export interface Session {
  /** An access token that is not known to have expired; `undefined` when nobody is logged in. */
  accessToken(): Promise<string | undefined>;
  /** Another access token than this one, which the graph refused; `undefined` when the session has ended. */
  renewed(refused: string): Promise<string | undefined>;
  /** Keeps the tokens of a payload, if it has any. */
  keep(payload: unknown): Promise<void>;
  /** The refresh token that is kept. */
  refreshToken(): Promise<string | undefined>;
  forget(): Promise<void>;
}

/** Asks one operation without a token, once. */
export type AskAnonymously = (
  operation: typeof operations.login | typeof operations.refreshToken,
  variables: { readonly input: object },
) => Promise<Answer>;

/** A token is renewed this long before it expires, in milliseconds: it must still be good when it arrives. */
const MARGIN = 10_000;

/**
 * A session that renews its access token by its refresh token, and where that is refused logs in by the credentials, if
 * there are any. However many ask at a time, there is one renewal, and all wait for it.
 */
export function session(
  storage: TokenStorage,
  ask: AskAnonymously,
  credentials?: Credentials | (() => Credentials | Promise<Credentials>),
): Session {
  let renewal: Promise<Tokens | null> | undefined;

  async function keep(payload: unknown): Promise<Tokens | null> {
    const { accessToken, refreshToken, expiresIn } = (payload ?? {}) as Record<string, unknown>;
    if (typeof accessToken !== 'string' || typeof refreshToken !== 'string') return null;
    const expiresAt = typeof expiresIn === 'number' ? Date.now() + expiresIn * 1000 : undefined;
    const tokens = { accessToken, refreshToken, ...(expiresAt !== undefined && { expiresAt }) };
    await storage.set(tokens);
    return tokens;
  }

  /** The tokens that an operation answers; `null` where it refuses. Throws where it did neither. */
  async function trade(operation: Parameters<AskAnonymously>[0], input: object): Promise<Tokens | null> {
    const answer = await ask(operation, { input });
    if (answer.errors.length > 0) throw exceptionOf(answer);
    return keep((answer.data as Record<string, unknown>)[operation.field]);
  }

  async function renew(refused: string | undefined): Promise<Tokens | null> {
    const kept = await storage.get();
    if (kept && kept.accessToken !== refused) return kept;
    if (kept) {
      const { refreshToken } = kept;
      const tokens = await trade(operations.refreshToken, { refreshToken });
      if (tokens) return tokens;
      // Another page that shares the storage may have been first.
      const now = await storage.get();
      if (now && now.refreshToken !== refreshToken) return now;
      await storage.set(null);
    }
    if (!credentials) return null;
    const { username, password } = typeof credentials === 'function' ? await credentials() : credentials;
    const tokens = await trade(operations.login, { username, password });
    if (tokens) return tokens;
    const message = 'The log-in was refused: wrong credentials.';
    throw new UnauthenticatedError({
      status: 200,
      data: null,
      errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }],
    });
  }

  function renewedOnce(refused: string | undefined): Promise<Tokens | null> {
    renewal ??= renew(refused).finally(() => {
      renewal = undefined;
    });
    return renewal;
  }

  return {
    async accessToken() {
      const kept = await storage.get();
      const due = kept ? (kept.expiresAt ?? Number.POSITIVE_INFINITY) - Date.now() < MARGIN : credentials;
      return (due ? await renewedOnce(kept?.accessToken) : kept)?.accessToken;
    },
    renewed: async (refused) => (await renewedOnce(refused))?.accessToken,
    keep: async (payload) => {
      await keep(payload);
    },
    refreshToken: async () => (await storage.get())?.refreshToken,
    forget: async () => storage.set(null),
  };
}
