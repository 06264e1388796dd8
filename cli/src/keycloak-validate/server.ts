import { DEMO_USERS, type DemoUser } from '@autograph/service/demo-users';
import { ACCESS_TOKEN } from '@autograph/service/identity';
import { z } from 'zod';

/** One thing that a Keycloak must do, and what is wrong with it. */
export interface Check {
  readonly name: string;
  readonly problem: string | null;
}

const discovery = z.object({ issuer: z.string(), token_endpoint: z.url(), jwks_uri: z.url() });
const keys = z.object({
  keys: z.array(z.object({ alg: z.string().optional(), use: z.string().optional() })),
});
const tokens = z.object({ access_token: z.string(), refresh_token: z.string() });
const claims = z.object({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  realm_access: z.object({ roles: z.array(z.string()) }),
});

const TIMEOUT = 10_000;

/** Checks a running Keycloak: its realm, its discovery document, its keys, and a log-in of a demo user. */
export async function serverChecks(url: string, clientSecret: string): Promise<readonly Check[]> {
  const realm = `${url.replace(/\/$/, '')}/realms/vehicle-sales`;
  const checks: Check[] = [];
  const check = async <T>(name: string, perform: () => Promise<T>): Promise<T | null> => {
    try {
      const result = await perform();
      checks.push({ name, problem: null });
      return result;
    } catch (error) {
      checks.push({ name, problem: problemOf(error) });
      return null;
    }
  };
  await check(`the realm at ${realm}`, async () => {
    const { realm: name } = await read(realm, z.object({ realm: z.string() }));
    if (name !== 'vehicle-sales') throw new Error(`It is the realm ${name}.`);
  });
  const document = await check('the discovery document', () =>
    read(`${realm}/.well-known/openid-configuration`, discovery),
  );
  if (!document) return checks;
  await check('the signing keys', async () => {
    const { keys: found } = await read(document.jwks_uri, keys);
    if (!found.some(({ alg, use }) => alg === 'RS256' && use === 'sig'))
      throw new Error('It has no RS256 key for signatures.');
  });
  const [user] = DEMO_USERS;
  await check(`a log-in as ${user.username}`, () => logIn(document, user, clientSecret));
  return checks;
}

async function logIn(document: z.output<typeof discovery>, user: DemoUser, secret: string): Promise<void> {
  const form = {
    grant_type: 'password',
    client_id: 'autograph',
    client_secret: secret,
    username: user.username,
    password: user.password,
  };
  const init = { method: 'POST', body: new URLSearchParams(form) };
  const { access_token } = await read(document.token_endpoint, tokens, init);
  const [, payload = ''] = access_token.split('.');
  const { iss, aud, realm_access } = claims.parse(
    JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')),
  );
  if (iss !== document.issuer) throw new Error(`The token has the issuer ${iss}, not ${document.issuer}.`);
  if (![aud].flat().includes(ACCESS_TOKEN.audience))
    throw new Error(`The token is not for the audience ${ACCESS_TOKEN.audience}.`);
  if (!realm_access.roles.includes(user.role)) throw new Error(`The token has no role ${user.role}.`);
}

async function read<T extends z.ZodType>(
  url: string,
  schema: T,
  init: RequestInit = {},
): Promise<z.output<T>> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 200)}`);
  return schema.parse(JSON.parse(text));
}

function problemOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}
