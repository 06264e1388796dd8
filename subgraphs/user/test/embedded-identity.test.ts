import type { Role } from '@autograph/kernel';
import { ACCESS_TOKEN } from '@autograph/service/identity';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { describe } from 'vitest';
import { embeddedIdentity } from '../src/adapters/embedded-identity/embedded-identity.ts';
import { jwtAccessTokens } from '../src/adapters/tokens/jwt-access-tokens.ts';
import { newPrivateKey, signingKey } from '../src/adapters/tokens/signing-key.ts';
import { accountInput } from '../src/testing/builders.ts';
import { identityProviderContract } from '../src/testing/identity-provider.contract.ts';
import { memoryPorts } from '../src/testing/memory-ports.ts';

describe('the embedded identity', () => {
  identityProviderContract(async () => {
    const ports = memoryPorts();
    const key = await signingKey(await newPrivateKey());
    const accessTokens = jwtAccessTokens(key, ports.newId);
    return {
      ports: { ...ports, identity: embeddedIdentity({ ...ports, accessTokens }) },
      account: () => accountInput(),
      afterGrace: async () => ports.pass(10_001),
      verify: async (accessToken) => {
        const { payload } = await jwtVerify<{ sid: string; role: Role }>(
          accessToken,
          createLocalJWKSet(key.jwks),
          { ...ACCESS_TOKEN, typ: ACCESS_TOKEN.type, algorithms: ['RS256'], currentDate: ports.clock() },
        );
        return { userId: payload.sub ?? '', sessionId: payload.sid, role: payload.role };
      },
    };
  });
});
