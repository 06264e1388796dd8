import { randomUUIDv7 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Clock, NewId } from '@autograph/kernel';
import { createSubgraph, type Logger, type Service, StartupError } from '@autograph/service';
import { connectStore, isStoreUnavailable } from '@autograph/service/mongo';
import type { JSONWebKeySet } from 'jose';
import { argon2PasswordHasher } from './adapters/argon2/argon2-password-hasher.ts';
import { embeddedIdentity } from './adapters/embedded-identity/embedded-identity.ts';
import { requestContext } from './adapters/graphql/context.ts';
import { permissions } from './adapters/graphql/permissions.ts';
import { resolvers } from './adapters/graphql/resolvers.ts';
import { mongoSessionRepository } from './adapters/mongo/mongo-session-repository.ts';
import { mongoUserRepository } from './adapters/mongo/mongo-user-repository.ts';
import { sessionModel } from './adapters/mongo/session-model.ts';
import { userModel } from './adapters/mongo/user-model.ts';
import { hmacRefreshTokens } from './adapters/tokens/hmac-refresh-tokens.ts';
import { jwtAccessTokens } from './adapters/tokens/jwt-access-tokens.ts';
import { derivedSecret, signingKey } from './adapters/tokens/signing-key.ts';
import type { Ports } from './ports/index.ts';
import { ensureAdmin, type FirstAdmin } from './use-cases/ensure-admin.ts';

export { newPrivateKey } from './adapters/tokens/signing-key.ts';
export type { FirstAdmin } from './use-cases/ensure-admin.ts';

/** What the user service is made of. */
export interface UserServiceOptions {
  readonly mongoUri: string;
  readonly log: Logger;
  /** What access tokens are signed with: RSA, 2048 bits or more, as PKCS#8 in PEM. */
  readonly privateKey: string;
  /** The first administrator, made where there is none. */
  readonly bootstrapAdmin?: FirstAdmin | null;
  readonly clock?: Clock;
  readonly newId?: NewId;
}

/** The user service: a service, and the public keys that verify its access tokens. */
export interface UserService extends Service {
  jwks(): JSONWebKeySet;
}

/**
 * Joins the parts of the user service: connects its store, builds its indexes, makes the first administrator, starts
 * its graph. Throws a `StartupError` when that administrator cannot be made.
 */
export async function createUserService(options: UserServiceOptions): Promise<UserService> {
  const { mongoUri, log, privateKey, clock = () => new Date(), newId = () => randomUUIDv7() } = options;
  const key = await signingKey(privateKey);
  const store = await connectStore({ service: 'user', uri: mongoUri, database: 'user', log });
  try {
    const users = userModel(store.connection);
    const sessions = sessionModel(store.connection);
    await Promise.all([users.createIndexes(), sessions.createIndexes()]);
    const parts = {
      users: mongoUserRepository(users),
      sessions: mongoSessionRepository(sessions),
      passwords: await argon2PasswordHasher(),
      accessTokens: jwtAccessTokens(key, newId),
      refreshTokens: hmacRefreshTokens(derivedSecret(key.privateKey, 'refresh tokens')),
      clock,
      newId,
    };
    const ports: Ports = { ...parts, identity: embeddedIdentity(parts) };
    if (options.bootstrapAdmin) await makeFirstAdmin(options.bootstrapAdmin, ports, log);

    const subgraph = await createSubgraph({
      name: 'user',
      typeDefs: readFileSync(new URL('../../../schema/subgraphs/user.graphql', import.meta.url), 'utf8'),
      resolvers,
      permissions,
      context: (caller) => requestContext(caller, ports),
      log,
      isUnavailable: isStoreUnavailable,
    });
    return {
      subgraph,
      readiness: async () => ({ store: await store.isReady() }),
      jwks: () => key.jwks,
      routes: (app) => {
        app.get('/.well-known/jwks.json', (_request, reply) =>
          reply.header('cache-control', 'public, max-age=300').send(key.jwks),
        );
      },
      close: async () => {
        await subgraph.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function makeFirstAdmin(admin: FirstAdmin, ports: Ports, log: Logger): Promise<void> {
  const made = await ensureAdmin(admin, ports);
  if (made?.ok) log.info({ userId: made.value.id }, 'the first administrator was made');
  if (!made || made.ok) return;
  const problems = made.refusals.map(({ field, message }) => `  - ${field?.join('.')}: ${message}`);
  throw new StartupError(`The first administrator cannot be made:\n${problems.join('\n')}`);
}
