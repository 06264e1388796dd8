import { randomUUIDv7 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Clock, NewId } from '@autograph/kernel';
import type { Service } from '@autograph/service';
import type { ServiceClient } from '@autograph/service/calls';
import { createSubgraph } from '@autograph/service/graphql';
import { buildIndexes, connectStore, isStoreUnavailable } from '@autograph/service/mongo';
import { type Logger, StartupError } from '@autograph/service/process';
import type { JSONWebKeySet } from 'jose';
import { argon2PasswordHasher } from './adapters/argon2/argon2-password-hasher.ts';
import { keyedLimit } from './adapters/argon2/keyed-limit.ts';
import { backgroundJobs } from './adapters/background.ts';
import { customerServiceRecords } from './adapters/customer-service/customer-service-records.ts';
import { embeddedIdentity } from './adapters/embedded-identity/embedded-identity.ts';
import { requestContext } from './adapters/graphql/context.ts';
import { permissions } from './adapters/graphql/permissions.ts';
import { resolvers } from './adapters/graphql/resolvers.ts';
import type { KeycloakOptions } from './adapters/keycloak/keycloak-client.ts';
import { keycloakPorts } from './adapters/keycloak/keycloak-ports.ts';
import { addressNoticeModel, mongoAddressNotices } from './adapters/mongo/mongo-address-notices.ts';
import { attemptModel, mongoAttemptLedger } from './adapters/mongo/mongo-attempt-ledger.ts';
import { auditModel, mongoAuditTrail } from './adapters/mongo/mongo-audit-trail.ts';
import { mongoPasswordResets, passwordResetModel } from './adapters/mongo/mongo-password-resets.ts';
import { mongoSessionRepository } from './adapters/mongo/mongo-session-repository.ts';
import { mongoUserRepository } from './adapters/mongo/mongo-user-repository.ts';
import { sessionModel } from './adapters/mongo/session-model.ts';
import { userModel } from './adapters/mongo/user-model.ts';
import { type MailSettings, smtpDelivery } from './adapters/reset-delivery/smtp-delivery.ts';
import { terminalDelivery } from './adapters/reset-delivery/terminal-delivery.ts';
import { discoveryDocument } from './adapters/tokens/discovery-document.ts';
import { hmacRefreshTokens } from './adapters/tokens/hmac-refresh-tokens.ts';
import { jwtAccessTokens } from './adapters/tokens/jwt-access-tokens.ts';
import { randomResetTokens } from './adapters/tokens/random-reset-tokens.ts';
import { derivedSecret, signingKey } from './adapters/tokens/signing-key.ts';
import type { Ports } from './ports/index.ts';
import type { MessageDelivery } from './ports/message-delivery.ts';
import { collectEvents } from './use-cases/collect-events.ts';
import { ensureAdmin, type FirstAdmin } from './use-cases/ensure-admin.ts';
import { recoverErasures } from './use-cases/erase-me.ts';
import { recoverNotices } from './use-cases/tell-former-address.ts';

export { newPrivateKey } from './adapters/tokens/signing-key.ts';
export type { FirstAdmin } from './use-cases/ensure-admin.ts';

/** How many log-ins of one account run at once: fewer than failures are free, so that those that prove right never wait. */
const LOG_INS_AT_ONCE = 3;

/** Keycloak refuses an account's log-in while another one of it runs, as a guard against guessing. */
const LOG_INS_AT_ONCE_AT_KEYCLOAK = 1;

/** Seconds between two collections of what the audit trail is still to have. */
const COLLECT_SECONDS = 5;

/** Seconds between two looks at the notices to former addresses that were not delivered at once. */
const NOTICE_SECONDS = 60;

/** What the user service is made of. */
export interface UserServiceOptions {
  readonly mongoUri: string;
  readonly log: Logger;
  /** What access tokens are signed with: RSA, 2048 bits or more, as PKCS#8 in PEM. */
  readonly privateKey: string;
  /** Public keys whose tokens are still about, or soon will be: RSA in PEM, one after the other. */
  readonly previousPublicKeys?: string | undefined;
  /** How messages reach the users: by e-mail, in the terminal, or not at all. */
  readonly resetDelivery?: MailSettings | MessageDelivery | 'terminal' | null;
  /** A Keycloak that keeps passwords and issues tokens, in place of this service itself. */
  readonly keycloak?: KeycloakOptions | null;
  /** The customer service, as this one reaches it. */
  readonly customer: ServiceClient;
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
  const { mongoUri, log, privateKey, keycloak } = options;
  const { clock = () => new Date(), newId = () => randomUUIDv7() } = options;
  const key = await signingKey(privateKey, options.previousPublicKeys);
  const store = await connectStore({ service: 'user', uri: mongoUri, database: 'user', log });
  const jobs = backgroundJobs(log);
  try {
    const { connection } = store;
    const sessions = sessionModel(connection);
    const attempts = attemptModel(connection);
    const audit = auditModel(connection);
    const resets = passwordResetModel(connection);
    const notices = addressNoticeModel(connection);
    await Promise.all([userModel(connection), sessions, attempts, audit, resets, notices].map(buildIndexes));
    const parts = {
      users: mongoUserRepository(connection),
      sessions: mongoSessionRepository(sessions),
      passwords: await argon2PasswordHasher(),
      accessTokens: jwtAccessTokens(key, newId),
      refreshTokens: hmacRefreshTokens(derivedSecret(key.privateKey, 'refresh tokens')),
      audit: mongoAuditTrail(audit),
      attempts: mongoAttemptLedger(attempts, derivedSecret(key.privateKey, 'attempts')),
      attemptLimit: keyedLimit(keycloak ? LOG_INS_AT_ONCE_AT_KEYCLOAK : LOG_INS_AT_ONCE),
      resets: mongoPasswordResets(resets),
      resetTokens: randomResetTokens,
      notices: mongoAddressNotices(notices),
      customers: customerServiceRecords(options.customer),
      delivery: deliveryOf(options.resetDelivery ?? null, log),
      background: jobs.run,
      clock,
      newId,
    };
    const provider = keycloak
      ? keycloakPorts(keycloak, { ...parts, log })
      : { identity: embeddedIdentity(parts) };
    const ports: Ports = { ...parts, ...provider };
    jobs.repeat(COLLECT_SECONDS, () => collectEvents(ports));
    jobs.repeat(COLLECT_SECONDS, () => recoverErasures(ports));
    jobs.repeat(NOTICE_SECONDS, () => recoverNotices(ports));
    if (options.bootstrapAdmin) await makeFirstAdmin(options.bootstrapAdmin, ports, options);

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
        app.get('/.well-known/openid-configuration', ({ protocol, host }) =>
          discoveryDocument(`${protocol}://${host}`),
        );
      },
      close: async () => {
        await subgraph.close();
        await jobs.close();
        await store.close();
      },
    };
  } catch (error) {
    await jobs.close();
    await store.close();
    throw error;
  }
}

function deliveryOf(to: UserServiceOptions['resetDelivery'] | null, log: Logger): MessageDelivery {
  if (to === 'terminal') return terminalDelivery();
  if (to && 'deliver' in to) return to;
  if (to) return smtpDelivery(to);
  return {
    deliver: async ({ kind }) => log.warn({ kind }, 'a message was not sent, as SMTP_URL is not set'),
  };
}

async function makeFirstAdmin(admin: FirstAdmin, ports: Ports, options: UserServiceOptions): Promise<void> {
  const { log } = options;
  const made = await ensureAdmin(admin, ports);
  if (made?.ok) log.info({ userId: made.value.id }, 'the first administrator was made');
  if (!made || made.ok) return;
  if (options.keycloak && made.refusals.every(({ code }) => code === 'CONFLICT')) {
    // Whoever has the name there is let in with what Keycloak says of them; they are no business of this service.
    log.warn('the first administrator was not made: Keycloak has an account of this name or e-mail');
    return;
  }
  const problems = made.refusals.map(({ field, message }) => `  - ${field?.join('.')}: ${message}`);
  throw new StartupError('AG1004', `The first administrator cannot be made:\n${problems.join('\n')}`);
}
