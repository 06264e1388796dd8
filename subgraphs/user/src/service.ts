import { textOf } from '@autograph/kernel';
import { defineService } from '@autograph/service';
import { type Logger, StartupError } from '@autograph/service/process';
import { argon2PasswordHasher } from './adapters/argon2/argon2-password-hasher.ts';
import { keyedLimit } from './adapters/argon2/keyed-limit.ts';
import { customerServiceRecords } from './adapters/customer-service/customer-service-records.ts';
import { embeddedIdentity } from './adapters/embedded-identity/embedded-identity.ts';
import { requestContext } from './adapters/graphql/context.ts';
import { permissions } from './adapters/graphql/permissions.ts';
import { resolvers } from './adapters/graphql/resolvers.ts';
import { keycloakPorts } from './adapters/keycloak/keycloak-ports.ts';
import { smtpDelivery } from './adapters/message-delivery/smtp-delivery.ts';
import { terminalDelivery } from './adapters/message-delivery/terminal-delivery.ts';
import { addressNoticeModel, mongoAddressNotices } from './adapters/mongo/mongo-address-notices.ts';
import { attemptModel, mongoAttemptLedger } from './adapters/mongo/mongo-attempt-ledger.ts';
import { auditModel, mongoAuditTrail } from './adapters/mongo/mongo-audit-trail.ts';
import {
  branchClaims,
  branchClaimsTaken,
  branchModel,
  mongoBranchRepository,
} from './adapters/mongo/mongo-branch-repository.ts';
import { exportTicketModel, mongoExportTickets } from './adapters/mongo/mongo-export-tickets.ts';
import { mongoPasswordResets, passwordResetModel } from './adapters/mongo/mongo-password-resets.ts';
import { mongoSessionRepository } from './adapters/mongo/mongo-session-repository.ts';
import { mongoUserRepository } from './adapters/mongo/mongo-user-repository.ts';
import { sessionModel } from './adapters/mongo/session-model.ts';
import { claimsTaken, userClaims } from './adapters/mongo/user-claims.ts';
import { userModel } from './adapters/mongo/user-model.ts';
import { discoveryDocument } from './adapters/tokens/discovery-document.ts';
import { hmacRefreshTokens } from './adapters/tokens/hmac-refresh-tokens.ts';
import { jwtAccessTokens } from './adapters/tokens/jwt-access-tokens.ts';
import { randomResetTokens } from './adapters/tokens/random-reset-tokens.ts';
import { derivedSecret, signingKey } from './adapters/tokens/signing-key.ts';
import type { Ports } from './ports/index.ts';
import type { MessageDelivery } from './ports/message-delivery.ts';
import { firstAdminOf, keycloakOf, mailOf, type UserSettings, userSettings } from './settings.ts';
import { ensureDefaultBranch } from './use-cases/change-branch.ts';
import { collectEvents } from './use-cases/collect-events.ts';
import { ensureAdmin, type FirstAdmin } from './use-cases/ensure-admin.ts';
import { recoverErasures } from './use-cases/erase-me.ts';
import { recoverNotices } from './use-cases/tell-former-address.ts';

/** How many log-ins of one account run at once: fewer than failures are free, so that those that prove right never wait. */
const LOG_INS_AT_ONCE = 3;

/** Keycloak refuses an account's log-in while another one of it runs, as a guard against guessing. */
const LOG_INS_AT_ONCE_AT_KEYCLOAK = 1;

/** Milliseconds between two rounds of the service's own work. */
const ROUND = 5_000;

/** Milliseconds between two looks at the notices to former addresses that were not delivered at once. */
const NOTICE_ROUND = 60_000;

/** How long the customer service may take to answer, in milliseconds: it asks a third service meanwhile. */
const CALL_TIMEOUT = 8_000;

/** The user service: accounts, sessions and tokens. */
export default defineService({
  name: 'user',
  settings: userSettings,
  calls: ['customer'],
  callTimeoutMs: CALL_TIMEOUT,
  models: {
    users: userModel,
    branches: branchModel,
    sessions: sessionModel,
    attempts: attemptModel,
    audit: auditModel,
    resets: passwordResetModel,
    notices: addressNoticeModel,
    exportTickets: exportTicketModel,
  },
  migrations: [claimsTaken, branchClaimsTaken],
  ports: async ({ settings, models, clients, clock, newId, background, claims, log }): Promise<UserPorts> => {
    const key = await signingKey(settings.TOKEN_PRIVATE_KEY, settings.TOKEN_PREVIOUS_PUBLIC_KEYS);
    const keycloak = keycloakOf(settings);
    const parts = {
      users: mongoUserRepository(models.users.db, userClaims(models.users, claims)),
      branches: mongoBranchRepository(models.branches, branchClaims(models.branches, claims)),
      sessions: mongoSessionRepository(models.sessions),
      passwords: await argon2PasswordHasher(),
      accessTokens: jwtAccessTokens(key, newId),
      refreshTokens: hmacRefreshTokens(derivedSecret(key.privateKey, 'refresh tokens')),
      audit: mongoAuditTrail(models.audit),
      attempts: mongoAttemptLedger(models.attempts, derivedSecret(key.privateKey, 'attempts')),
      attemptLimit: keyedLimit(keycloak ? LOG_INS_AT_ONCE_AT_KEYCLOAK : LOG_INS_AT_ONCE),
      resets: mongoPasswordResets(models.resets),
      resetTokens: randomResetTokens,
      notices: mongoAddressNotices(models.notices),
      exportTickets: mongoExportTickets(models.exportTickets),
      customers: customerServiceRecords(clients.customer),
      delivery: deliveryOf(settings, log),
      background,
      clock,
      newId,
    };
    const provider = keycloak
      ? keycloakPorts(keycloak, { ...parts, log })
      : { identity: embeddedIdentity(parts) };
    return { ...parts, ...provider, jwks: key.jwks };
  },
  prepare: async (ports, { settings, log }) => {
    await ensureDefaultBranch(ports);
    const admin = firstAdminOf(settings);
    if (admin) await makeFirstAdmin(admin, ports, { settings, log });
  },
  workers: (ports) => [
    { name: 'audit-trail', interval: ROUND, work: () => collectEvents(ports) },
    { name: 'erasures', interval: ROUND, work: () => recoverErasures(ports) },
    { name: 'address-notices', interval: NOTICE_ROUND, work: () => recoverNotices(ports) },
  ],
  resolvers,
  permissions,
  context: requestContext,
  routes: (app, { jwks }) => {
    app.get('/.well-known/jwks.json', (_request, reply) =>
      reply.header('cache-control', 'public, max-age=300').send(jwks),
    );
    app.get('/.well-known/openid-configuration', ({ protocol, host }) =>
      discoveryDocument(`${protocol}://${host}`),
    );
  },
});

/** The ports, and the public keys that verify access tokens. */
interface UserPorts extends Ports {
  readonly jwks: Awaited<ReturnType<typeof signingKey>>['jwks'];
}

/** How messages reach the users: by e-mail; without a mail server in the terminal, but not in production. */
function deliveryOf(settings: UserSettings, log: Logger): MessageDelivery {
  const mail = mailOf(settings);
  if (mail) return smtpDelivery(mail);
  if (settings.NODE_ENV !== 'production') return terminalDelivery();
  return {
    deliver: async ({ kind }) => log.warn({ kind }, 'a message was not sent, as SMTP_URL is not set'),
  };
}

async function makeFirstAdmin(
  admin: FirstAdmin,
  ports: Ports,
  { settings, log }: { readonly settings: UserSettings; readonly log: Logger },
): Promise<void> {
  const made = await ensureAdmin(admin, settings.NODE_ENV === 'production', ports);
  if (made?.ok) log.info({ userId: made.value.id }, 'the first administrator was made');
  if (!made || made.ok) return;
  if (keycloakOf(settings) && made.refusals.every(({ code }) => code === 'CONFLICT')) {
    // The account of that name logs in with what Keycloak says of it; this service does not change it.
    log.warn('the first administrator was not made: Keycloak has an account of this name or e-mail');
    return;
  }
  const problems = made.refusals.map(({ field, message }) => `  - ${field?.join('.')}: ${textOf(message)}`);
  throw new StartupError('AG1004', `The first administrator could not be created:\n${problems.join('\n')}`);
}
