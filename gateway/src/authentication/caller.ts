import type { UserIdentity } from '@autograph/kernel';
import { PublicError } from '@autograph/service/graphql';
import { messages } from '../answer/messages.ts';
import type { Sessions } from './sessions.ts';
import type { VerifyToken } from './tokens.ts';

/**
 * Who makes a request, by its `Authorization` header. None is a request without a log-in; one that is there but no good
 * is refused with HTTP 401, so that a client notices that its token has expired.
 */
export async function authenticate(
  authorization: string | undefined,
  verify: VerifyToken,
  sessions: Sessions,
): Promise<UserIdentity | null> {
  if (authorization === undefined) return null;
  const [, token] = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization) ?? [];
  const proved = token === undefined ? null : await verify(token);
  const user = proved && (await sessions.current(proved));
  if (user) return user;
  throw new PublicError('UNAUTHENTICATED', messages.tokenNotValid, {
    http: { status: 401 },
  });
}
