import { UnsecuredJWT } from 'jose';
import { afterEach } from 'vitest';
import type { Gateway } from '../src/app.ts';
import { gatewayOver } from './gateway-over.ts';

const open: Gateway[] = [];

afterEach(async () => {
  for (const gateway of open.splice(0)) await gateway.close();
});

/** The headers of a page of the shop. */
export const PAGE = { origin: 'http://localhost:3000', 'x-autograph-session': '1' };
export const ANA = { username: 'ana', password: 'ana-password' };
export const user = {
  id: 'ana',
  username: 'ana',
  firstName: 'Ana',
  lastName: 'Souza',
  email: 'ana@example.com',
  role: 'CUSTOMER',
  status: 'ACTIVE',
  lastLoginAt: null,
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};
export const accessToken = new UnsecuredJWT({ sub: 'ana', sid: 'session', role: 'CUSTOMER' }).encode();
/** The payload of a log-in or a refresh. */
export const TOKENS = {
  accessToken,
  refreshToken: 'r1',
  refreshExpiresIn: 604_800,
  tokenType: 'Bearer',
  expiresIn: 300,
  user,
  userErrors: [],
};
/** That of one that is refused. */
export const REFUSED = {
  accessToken: null,
  refreshToken: null,
  refreshExpiresIn: null,
  tokenType: null,
  expiresIn: null,
  user: null,
  userErrors: [{ field: null, message: 'Wrong.', code: 'INVALID_CREDENTIALS' }],
};

/** How a test's services answer. */
export type Answer = NonNullable<NonNullable<Parameters<typeof gatewayOver>[0]>['answer']>;

/** What a user service answers that knows the refresh tokens r1, r2 and so on. */
export const users: Answer = (_service, { query, variables = {} }, caller) => {
  const { input = {} } = variables as { input?: { password?: string; refreshToken?: string } };
  if (query.includes('refreshToken(')) {
    const [, nth] = /^r(\d)$/.exec(input.refreshToken ?? '') ?? [];
    const traded = nth ? { ...TOKENS, refreshToken: `r${Number(nth) + 1}` } : REFUSED;
    return { data: { refreshToken: traded } };
  }
  if (query.includes('logout')) return { data: { logout: { user: caller && user, userErrors: [] } } };
  return { data: { login: input.password === ANA.password ? TOKENS : REFUSED } };
};

/** A gateway, what it asked its services, and how a page asks its session routes. */
export async function sessions(options: Parameters<typeof gatewayOver>[0] = {}) {
  const asked: { readonly query: string; readonly variables: unknown; readonly user: string | null }[] = [];
  const made = await gatewayOver({
    ...options,
    answer: async (service, request, user) => {
      asked.push({ query: request.query, variables: request.variables, user: user?.id ?? null });
      return (options.answer ?? users)(service, request, user) ?? { data: null };
    },
  });
  open.push(made.gateway);
  const send = async (
    route: string,
    given: { body?: unknown; headers?: Record<string, string>; cookie?: string; from?: string } = {},
  ) => {
    const { body = {}, headers = PAGE, cookie, from = '198.51.100.1' } = given;
    const answer = await made.gateway.app.inject({
      method: 'POST',
      url: `/session/${route}`,
      remoteAddress: from,
      headers: { 'content-type': 'application/json', ...headers, ...(cookie && { cookie }) },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.json(),
      cookies,
      text: answer.body,
    };
  };
  return { ...made, asked, send };
}
