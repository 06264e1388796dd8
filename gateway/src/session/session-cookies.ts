import { PublicError } from '@autograph/service/graphql';
import { parseCookie, stringifySetCookie } from 'cookie';
import { messages } from '../answer/messages.ts';

/** The cookie that has the refresh token. No script can read it, and it goes to the session routes alone. */
const TOKEN = 'autograph_session';

/** The cookie that tells scripts that there is one: whether to ask for an access token when a page is opened. */
const SIGN = 'autograph_signed_in';

/** Largest refresh token that a browser keeps, in characters; a cookie has 4,096 bytes, with its name and attributes. */
const LONGEST = 3_800;

/** Cookies for pages of an origin. Browsers keep `Secure` cookies of a page without TLS on `localhost` only, and not all do. */
export interface SessionCookies {
  /**
   * The `Set-Cookie` headers that keep a refresh token for this many seconds; `null` is until the browser is closed. Throws
   * `UNAVAILABLE` for a token that no browser would keep.
   */
  keep(refreshToken: string, seconds: number | null): string[];
  /** The `Set-Cookie` headers that forget it. */
  forget(): string[];
}

/**
 * The refresh token that came with a request; `null` where there is none. Two cookies of the name are none: a site of another
 * host name below the same domain may have set one, with a path that makes browsers send it first.
 */
export function refreshTokenIn(header: string | undefined): string | null {
  if (header === undefined) return null;
  const names = header.split(';').map((pair) => pair.split('=', 1)[0]?.trim());
  if (names.filter((name) => name === TOKEN).length !== 1) return null;
  const token = parseCookie(header)[TOKEN];
  return token !== undefined && token.length > 0 && token.length <= LONGEST ? token : null;
}

/** The cookies of a session for pages of this origin. */
export function sessionCookies(origin: string): SessionCookies {
  const secure = !isLoopback(new URL(origin).hostname);
  const both = (token: string, sign: string, maxAge: number | null): string[] => {
    const common = { sameSite: 'strict', secure, ...(maxAge !== null && { maxAge }) } as const;
    return [
      stringifySetCookie({ ...common, name: TOKEN, value: token, httpOnly: true, path: '/session' }),
      stringifySetCookie({ ...common, name: SIGN, value: sign, path: '/' }),
    ];
  };
  return {
    keep: (refreshToken, seconds) => {
      if (refreshToken.length <= LONGEST) return both(refreshToken, '1', seconds);
      throw new PublicError('UNAVAILABLE', messages.refreshTokenTooLong({ most: LONGEST }), {
        http: { status: 503 },
      });
    },
    forget: () => both('', '', 0),
  };
}

function isLoopback(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) || hostname.endsWith('.localhost');
}
