import { PublicError } from '@autograph/service/graphql';
import type { FastifyRequest } from 'fastify';
import { messages } from '../answer/messages.ts';

/** The header that a page sends with its requests. A form or an image of another site cannot send it. */
const HEADER = 'x-autograph-session';

/** Where the web client is in development: what `npm run dev` serves. */
const WEB_CLIENT = 'http://localhost:3000';

/** The origin of the page that a request of the session routes comes from. Throws `FORBIDDEN` for every other request. */
export type OwnOrigin = (request: FastifyRequest) => string;

/**
 * Knows the origins whose pages may use the session routes: that of `PUBLIC_URL`, those of `CORS_ORIGINS`, and in development
 * this machine's own address. What the Host header says is not asked: a proxy may pass on any.
 */
export function ownOrigin(
  settings: {
    readonly PUBLIC_URL?: string | undefined;
    readonly CORS_ORIGINS?: readonly string[] | undefined;
  },
  production: boolean,
): OwnOrigin {
  const { PUBLIC_URL, CORS_ORIGINS = [] } = settings;
  const listed = new Set([...(PUBLIC_URL ? [new URL(PUBLIC_URL).origin] : []), ...CORS_ORIGINS]);
  if (!production) listed.add(WEB_CLIENT);
  return (request) => {
    const { origin } = request.headers;
    if (request.headers[HEADER] !== '1')
      throw refused(messages.sessionHeader({ name: 'X-Autograph-Session' }));
    const isOwn = origin !== undefined && (listed.has(origin) || (!production && isLocal(origin, request)));
    if (!isOwn) throw refused(messages.sessionOrigin);
    return origin;
  };
}

function isLocal(origin: string, { socket }: FastifyRequest): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].some((host) => origin === `http://${host}:${socket.localPort}`);
}

function refused(said: ConstructorParameters<typeof PublicError>[1]): PublicError {
  return new PublicError('FORBIDDEN', said, { http: { status: 403 } });
}
