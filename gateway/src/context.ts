import type { UserIdentity } from '@autograph/kernel';
import { PublicError } from '@autograph/service/graphql';
import { Asked } from './execution/asked.ts';
import type { Sessions } from './sessions.ts';
import type { VerifyToken } from './tokens.ts';

/** What the gateway knows of a request. */
export interface GatewayContext {
  readonly user: UserIdentity | null;
  /** What was asked for it so far; Apollo Server copies a context, and each copy has the same notes. */
  readonly asked: Asked;
  /** Network address that the request came from. */
  readonly clientAddress?: string | undefined;
  /** The document that was counted and bounded; no other may be carried out. */
  readonly source?: string | undefined;
}

/**
 * Who makes a request, by its `Authorization` header. None is a request without a log-in; one that is there but no good
 * is refused with HTTP 401, so that a client notices that its token has expired.
 */
export async function authenticate(
  authorization: string | undefined,
  verify: VerifyToken,
  sessions: Sessions,
): Promise<GatewayContext> {
  if (authorization === undefined) return { user: null, asked: new Asked() };
  const [, token] = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization) ?? [];
  const proved = token === undefined ? null : await verify(token);
  const user = proved && (await sessions.current(proved));
  if (user) return { user, asked: new Asked() };
  throw new PublicError('UNAUTHENTICATED', 'The access token is not valid, or its session has ended.', {
    http: { status: 401 },
  });
}
