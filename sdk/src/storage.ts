/** The tokens of one session. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** When the access token expires, in milliseconds since 1970 by this machine's clock; unknown when left out. */
  readonly expiresAt?: number;
}

/** Where a client keeps its tokens. It reads them before each request, so that several clients may share a place. */
export interface TokenStorage {
  get(): Tokens | null | Promise<Tokens | null>;
  /** `null` forgets them. */
  set(tokens: Tokens | null): void | Promise<void>;
}

/** Keeps tokens as long as the process or the page lives. */
export function memoryStorage(tokens: Tokens | null = null): TokenStorage {
  let kept = tokens;
  return {
    get: () => kept,
    set: (next) => {
      kept = next;
    },
  };
}

/**
 * Keeps tokens in a browser's `localStorage` or `sessionStorage`, shared by the pages of one origin. Every script of
 * that origin can read them there.
 */
export function webStorage(
  store: {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
    removeItem(key: string): void;
  },
  key = 'autograph',
): TokenStorage {
  return {
    get: () => JSON.parse(store.getItem(key) ?? 'null'),
    set: (tokens) => (tokens ? store.setItem(key, JSON.stringify(tokens)) : store.removeItem(key)),
  };
}
