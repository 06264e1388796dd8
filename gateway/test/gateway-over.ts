import type { ChangeFeed } from '@autograph/events/changes';
import type { Membership, Role, UserIdentity } from '@autograph/kernel';
import type { CallOrigin, ServiceClient, ServiceRequest, ServiceResult } from '@autograph/service/calls';
import { type Logger, type Readiness, readSettings } from '@autograph/service/process';
import { decodeJwt } from 'jose';
import { pino } from 'pino';
import { createGateway, type Gateway } from '../src/app.ts';
import { edgeSettings } from '../src/config.ts';

/** What the user service says of a session. */
export interface SessionStanding {
  readonly active: boolean;
  readonly role: Role;
  readonly memberships?: readonly Membership[];
  readonly browser?: boolean;
}

/** A gateway over services that answer by `answer`; a token is `<role> <name>`, joined by a dash, or a JWT, and always good. */
export async function gatewayOver(
  options: {
    readonly env?: Readonly<Record<string, string>>;
    readonly answer?: (
      service: string,
      request: ServiceRequest,
      user: UserIdentity | null,
    ) => ServiceResult | Promise<ServiceResult>;
    /** What the user service says of the session of a user. Default: it stands. */
    readonly standing?: (userId: string) => SessionStanding;
    readonly changes?: readonly ChangeFeed[];
    readonly production?: boolean;
    readonly explorer?: boolean;
    readonly demo?: boolean;
    readonly publicStock?: boolean;
    readonly webDir?: string;
    readonly responseCache?: boolean;
    readonly fastPath?: boolean;
    readonly log?: Logger;
    /** Default: all parts are there. */
    readonly readiness?: Readiness;
    /** Gets what came along with each call. */
    readonly origins?: (CallOrigin | undefined)[];
  } = {},
) {
  const asked: string[] = [];
  const clientOf = (service: string): ServiceClient => ({
    execute: async (request, user, origin) => {
      if (request.query.includes('sessionStatus')) {
        return statusesOf(
          request,
          (userId) => options.standing?.(userId) ?? { active: true, role: roleOf(userId) },
        );
      }
      asked.push(service);
      options.origins?.push(origin);
      return options.answer?.(service, request, user) ?? { data: null };
    },
  });
  const gateway = await createGateway({
    clientOf,
    verifyToken: async (token) => identityOf(token),
    readiness: options.readiness ?? (async () => ({})),
    log: options.log ?? pino({ level: 'silent' }),
    production: options.production ?? false,
    ...(options.explorer !== undefined && { explorer: options.explorer }),
    demo: options.demo ?? false,
    edge: readSettings(edgeSettings, options.env ?? {}),
    publicStock: options.publicStock,
    webDir: options.webDir,
    responseCache: options.responseCache,
    fastPath: options.fastPath,
    changes: options.changes,
  });
  return { gateway, asked, post: poster(gateway) };
}

/** What a user service answers to questions about sessions, by whom each is of. */
export function statusesOf(
  { variables = {} }: ServiceRequest,
  standing: (userId: string) => object,
): ServiceResult {
  const users = Object.entries(variables).filter(([name]) => name.startsWith('u'));
  return { data: Object.fromEntries(users.map(([name, id]) => [`s${name.slice(1)}`, standing(String(id))])) };
}

/** What a request may say beside its query. */
export interface Said {
  readonly variables?: object;
  readonly token?: string;
  readonly from?: string;
  readonly forwardedFor?: string;
}

function poster(gateway: Gateway) {
  return async (query: string, said: Said = {}) => {
    const answer = await gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: said.from ?? '198.51.100.1',
      headers: {
        'content-type': 'application/json',
        ...(said.token && { authorization: `Bearer ${said.token}` }),
        ...(said.forwardedFor && { 'x-forwarded-for': said.forwardedFor }),
      },
      payload: JSON.stringify({ query, variables: said.variables }),
    });
    const body = answer.json<{
      data?: Record<string, unknown> | null;
      errors?: { message: string; extensions: { code: string; retryAfter?: number } }[];
    }>();
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body,
      code: body.errors?.[0]?.extensions.code,
      limit: Number(answer.headers['x-ratelimit-limit']),
      remaining: Number(answer.headers['x-ratelimit-remaining']),
    };
  };
}

function identityOf(token: string): UserIdentity | null {
  if (token.startsWith('ey')) {
    const { sub = '', sid, role } = decodeJwt<{ sid: string; role: Role }>(token);
    return { id: sub, role, sessionId: sid };
  }
  return /^(ADMIN|SALES|CUSTOMER)-\w+$/.test(token)
    ? { id: token, role: roleOf(token), sessionId: `session-of-${token}` }
    : null;
}

function roleOf(token: string): Role {
  return token.split('-')[0] as Role;
}
