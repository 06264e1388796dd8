import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ACCESS_TOKEN } from '@autograph/service/identity';
import { afterEach, expect, it } from 'vitest';
import { serverChecks } from '../src/keycloak-validate/server.ts';

const REALM = '/realms/vehicle-sales';
const SECRET = 'a secret of the test';

let server: Server | undefined;

afterEach(() => {
  server?.close();
  server = undefined;
});

/** What a server says in place of a Keycloak. */
interface Said {
  readonly issuer?: string;
  readonly audience?: string;
  readonly roles?: readonly string[];
  readonly alg?: string;
}

/** A server that answers as a Keycloak does, with a token for who knows the secret. */
async function keycloak(said: Said = {}): Promise<string> {
  server = createServer(async (request, response) => {
    const origin = `http://${request.headers.host}`;
    const issuer = `${origin}${REALM}`;
    let body = '';
    for await (const chunk of request) body += chunk;
    const claims = {
      iss: said.issuer ?? issuer,
      aud: [said.audience ?? ACCESS_TOKEN.audience],
      realm_access: { roles: said.roles ?? ['CUSTOMER'] },
    };
    const token = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.e30`;
    const answers: Record<string, object> = {
      [REALM]: { realm: 'vehicle-sales' },
      [`${REALM}/.well-known/openid-configuration`]: {
        issuer,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/certs`,
      },
      [`${REALM}/certs`]: { keys: [{ alg: said.alg ?? 'RS256', use: 'sig' }] },
      [`${REALM}/token`]: { access_token: token, refresh_token: 'r' },
    };
    const answer = answers[request.url ?? ''];
    const isRefused =
      request.url?.endsWith('/token') && new URLSearchParams(body).get('client_secret') !== SECRET;
    response.writeHead(isRefused ? 401 : answer ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isRefused ? { error: 'unauthorized_client' } : (answer ?? {})));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const problems = async (url: string, secret = SECRET) =>
  (await serverChecks(url, secret)).flatMap(({ problem }) => problem ?? []);

it('finds nothing wrong with a Keycloak that has the realm, its keys and its users', async () => {
  const checks = await serverChecks(`${await keycloak()}/`, SECRET);
  expect(checks.map(({ problem }) => problem)).toEqual([null, null, null, null]);
});

it.each<[string, Said, RegExp]>([
  ['a token of another issuer', { issuer: 'http://elsewhere' }, /issuer http:\/\/elsewhere/],
  ['a token for another audience', { audience: 'account' }, /audience/],
  ['a token without the role', { roles: [] }, /no role CUSTOMER/],
  ['no key for RS256', { alg: 'ES256' }, /no RS256 key/],
])('reports %s', async (_what, said, text) => {
  expect(await problems(await keycloak(said))).toEqual([expect.stringMatching(text)]);
});

it('reports a wrong secret with what the server said', async () => {
  expect(await problems(await keycloak(), 'another')).toEqual([
    expect.stringMatching(/answered 401: .*unauthorized_client/),
  ]);
});

it('reports a server that does not answer, and one without the realm', async () => {
  const url = await keycloak();
  expect(await problems(`${url}/auth`)).toEqual([
    expect.stringContaining('answered 404'),
    expect.stringContaining('answered 404'),
  ]);
  server?.close();
  server?.closeAllConnections();
  expect(await problems(url)).toHaveLength(2);
});
