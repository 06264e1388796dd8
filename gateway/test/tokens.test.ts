import { ACCESS_TOKEN } from '@autograph/service/identity';
import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  type GenerateKeyPairResult,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  keycloakIssuer,
  rememberedTokens,
  tokenVerifier,
  type VerifyToken,
} from '../src/authentication/tokens.ts';

const claims = { role: 'SALES', sid: 'session-1', sub: 'user-1', jti: 'token-1' };
const header = { alg: 'RS256', kid: 'key-1', typ: 'at+jwt' };

let keys: GenerateKeyPairResult;
let foreign: GenerateKeyPairResult;
let verify: VerifyToken;

async function token(
  change: {
    claims?: JWTPayload;
    header?: Partial<JWTHeaderParameters>;
    expires?: string | null;
    key?: CryptoKey | Uint8Array;
  } = {},
): Promise<string> {
  const jwt = new SignJWT({
    iss: ACCESS_TOKEN.issuer,
    aud: ACCESS_TOKEN.audience,
    ...claims,
    ...change.claims,
  })
    .setProtectedHeader({ ...header, ...change.header } as JWTHeaderParameters)
    .setIssuedAt();
  if (change.expires !== null) jwt.setExpirationTime(change.expires ?? '300s');
  return jwt.sign(change.key ?? keys.privateKey);
}

beforeAll(async () => {
  keys = await generateKeyPair('RS256', { extractable: true });
  foreign = await generateKeyPair('RS256', { extractable: true });
  verify = tokenVerifier({
    jwks: { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'key-1', alg: 'RS256' }] },
  });
});

describe('an access token', () => {
  it('says who the caller is', async () => {
    expect(await verify(await token())).toEqual({ id: 'user-1', role: 'SALES', sessionId: 'session-1' });
  });

  it.each<[string, () => Promise<string>]>([
    ['that has expired', () => token({ expires: '-1s' })],
    ['that never expires', () => token({ expires: null })],
    ['of another issuer', () => token({ claims: { iss: 'urn:someone-else' } })],
    ['for another audience', () => token({ claims: { aud: 'urn:someone-else' } })],
    ['of another type', () => token({ header: { typ: 'JWT' } })],
    ['without a type', () => token({ header: { typ: undefined } as never })],
    ['of an unknown key', () => token({ header: { kid: 'key-2' } })],
    ['signed with a foreign key', () => token({ key: foreign.privateKey })],
    ['with an unknown role', () => token({ claims: { role: 'ROOT' } })],
    ['without a session', () => token({ claims: { sid: undefined } })],
    ['without a subject', () => token({ claims: { sub: undefined } })],
    ['that is not valid yet', () => token({ claims: { nbf: Date.now() / 1000 + 60 } })],
    [
      'signed with the public key as a secret (HS256)',
      async () =>
        token({ header: { alg: 'HS256' }, key: new TextEncoder().encode(await exportSPKI(keys.publicKey)) }),
    ],
    [
      'that claims to need no signature (alg none)',
      async () => {
        const [, payload] = (await token()).split('.');
        return `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${payload}.`;
      },
    ],
    ['cut off', async () => (await token()).slice(0, -10)],
    ['that is no token', async () => 'x.y.z'],
    ['that is empty', async () => ''],
  ])('%s is refused', async (_what, make) => {
    expect(await verify(await make())).toBeNull();
  });

  it('is refused when any one bit of its payload or signature is changed', async () => {
    const good = await token();
    const start = good.indexOf('.') + 1;
    for (let at = start; at < good.length; at += 37) {
      const other = good.charAt(at) === 'A' ? 'E' : 'A';
      if (good.charAt(at) === '.') continue;
      expect(await verify(good.slice(0, at) + other + good.slice(at + 1)), `character ${at}`).toBeNull();
    }
  });
});

describe('an access token of Keycloak', () => {
  const issuer = 'https://id.example.com/realms/vehicle-sales';
  const ofRealm = (roles: unknown, more: JWTPayload = {}) =>
    token({ claims: { iss: issuer, role: undefined, realm_access: { roles }, ...more } });
  let verifyKeycloak: VerifyToken;
  beforeAll(async () => {
    const jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'key-1', alg: 'RS256' }] };
    verifyKeycloak = tokenVerifier({ jwks }, keycloakIssuer({ issuer }));
  });

  it('says who the caller is, with the highest of the roles that the realm gave them', async () => {
    const roles = ['offline_access', 'CUSTOMER', 'SALES', 'default-roles-vehicle-sales'];
    expect(await verifyKeycloak(await ofRealm(roles))).toEqual({
      id: 'user-1',
      role: 'SALES',
      sessionId: 'session-1',
    });
    expect((await verifyKeycloak(await ofRealm(['CUSTOMER', 'ADMIN'])))?.role).toBe('ADMIN');
  });

  it.each<[string, () => Promise<string>]>([
    ['without a role of the graph', () => ofRealm(['offline_access'])],
    ['whose roles are no list', () => ofRealm('ADMIN')],
    ['whose role is a claim of its own', () => ofRealm([], { role: 'ADMIN' })],
    ['of another realm', () => ofRealm(['ADMIN'], { iss: 'https://id.example.com/realms/master' })],
    ['for another audience', () => ofRealm(['ADMIN'], { aud: 'account' })],
    ['of a service account, which has no session', () => ofRealm(['ADMIN'], { sid: undefined })],
    ['of the embedded identity', () => token()],
  ])('%s is refused', async (_what, make) => {
    expect(await verifyKeycloak(await make())).toBeNull();
  });

  it('is refused where the embedded identity counts', async () => {
    expect(await verify(await ofRealm(['ADMIN']))).toBeNull();
  });

  it('is UNAVAILABLE, not invalid, when the keys are not available', async () => {
    const unreachable = tokenVerifier({ jwksUrl: 'http://127.0.0.1:9/.well-known/jwks.json' });
    await expect(unreachable(await token())).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  });
});

describe('a token that was verified before', () => {
  const identity = { id: 'user-1', role: 'SALES', sessionId: 'session-1' } as const;

  function remembering(proves: boolean) {
    const [asked, clock] = [{ times: 0 }, { now: 1_000 }];
    const verifier = rememberedTokens(
      async () => {
        asked.times += 1;
        return proves ? { identity, expires: 2_000 } : null;
      },
      () => clock.now,
    );
    return { verifier, asked, clock };
  }

  it('is not verified again until it expires', async () => {
    const { verifier, asked, clock } = remembering(true);
    for (const now of [1_000, 1_999]) {
      clock.now = now;
      expect(await verifier('token')).toEqual(identity);
    }
    expect(asked.times).toBe(1);
    clock.now = 2_000;
    await verifier('token');
    expect(asked.times).toBe(2);
  });

  it('is verified again each time if it is invalid', async () => {
    const { verifier, asked } = remembering(false);
    await verifier('token');
    expect(await verifier('token')).toBeNull();
    expect(await verifier('token2')).toBeNull();
    expect(asked.times).toBe(3);
  });
});
