import { createPublicKey } from 'node:crypto';
import { serveService } from '@autograph/service';
import { ACCESS_TOKEN } from '@autograph/service/identity';
import type { TestService } from '@autograph/service/testing';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPrivateKey, readPublicKeys } from '../src/adapters/tokens/signing-key.ts';
import type { Ports } from '../src/ports/index.ts';
import service from '../src/service.ts';
import { PASSWORD } from '../src/testing/builders.ts';
import { ANYONE, LOGIN, startUserService } from './real-service.ts';

let running: Awaited<ReturnType<typeof startUserService>>;
beforeAll(async () => {
  running = await startUserService();
});
afterAll(() => running?.close());

const publicHalf = (pem: string): string =>
  createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString();
const tokenOf = async ({ subgraph }: TestService<Ports>): Promise<string> => {
  const variables = { input: { username: 'root', password: PASSWORD } };
  const { data } = await subgraph.execute({ query: LOGIN, variables }, ANYONE);
  const login = data?.login as { accessToken: string } | undefined;
  return login?.accessToken ?? '';
};
const accepts = async (
  { ports: { jwks } }: Awaited<ReturnType<typeof running.reopen>>,
  token: string,
): Promise<boolean> => {
  const options = { issuer: ACCESS_TOKEN.issuer, audience: ACCESS_TOKEN.audience };
  return jwtVerify(token, createLocalJWKSet(jwks), options).then(
    () => true,
    () => false,
  );
};

describe('another signing key', () => {
  it('is published before it signs, and the old one after it did, so that no token is ever refused', async () => {
    const [old, next] = [running.environment.TOKEN_PRIVATE_KEY, await newPrivateKey()];
    const start = (TOKEN_PRIVATE_KEY: string, TOKEN_PREVIOUS_PUBLIC_KEYS: string) =>
      running.reopen({ TOKEN_PRIVATE_KEY, TOKEN_PREVIOUS_PUBLIC_KEYS });
    const announced = await start(old, publicHalf(next));
    const changed = await start(next, publicHalf(old));
    const over = await start(next, '');
    const [before, after] = [await tokenOf(announced), await tokenOf(changed)];
    const seen = await Promise.all(
      [announced, changed, over].map(async (service) => [
        await accepts(service, before),
        await accepts(service, after),
      ]),
    );
    expect(seen).toEqual([
      [true, true],
      [true, true],
      [false, true],
    ]);
    for (const service of [announced, changed, over]) await service.close();
  });

  it('may be among the previous ones: it is published once, and nothing private is', async () => {
    const own = publicHalf(running.environment.TOKEN_PRIVATE_KEY);
    const again = await running.reopen({ TOKEN_PREVIOUS_PUBLIC_KEYS: own.repeat(2) });
    expect(again.ports.jwks).toEqual(running.jwks);
    await again.close();
  });
});

it('public keys are RSA of 2048 bits or more, in PEM, any number of them', async () => {
  const one = publicHalf(await newPrivateKey());
  expect(readPublicKeys('')).toEqual([]);
  expect(readPublicKeys(one.replaceAll('\n', '\\n') + one)).toHaveLength(2);
  for (const wrong of ['x', `${one}x-----BEGIN PUBLIC KEY-----`, one.slice(0, 90)]) {
    expect(readPublicKeys(wrong)).toBeNull();
  }
});

it('the discovery document says where the keys are', async () => {
  const served = await serveService(service, {
    ...running.environment,
    LOG_LEVEL: 'silent',
    USER_PORT: '0',
    USER_MONGODB_URI: running.opened.mongoUri,
    SERVICE_SECRET: 'x'.repeat(32),
  });
  const at = `http://127.0.0.1:${served.port}`;
  const document = (await (await fetch(`${at}/.well-known/openid-configuration`)).json()) as Record<
    string,
    unknown
  >;
  const keys = await (await fetch(String(document.jwks_uri))).json();
  await served.close();
  expect(document).toMatchObject({ issuer: ACCESS_TOKEN.issuer, jwks_uri: `${at}/.well-known/jwks.json` });
  expect(keys).toEqual(running.jwks);
});
