import { keycloakRealm, keycloakSettings } from '@autograph/service/identity';
import {
  type Environment,
  mongoUri,
  port,
  processSettings,
  readSettings,
  serviceSecret,
  serviceUrl,
} from '@autograph/service/process';
import { z } from 'zod';
import type { MailSettings } from './adapters/reset-delivery/smtp-delivery.ts';
import { readPrivateKey, readPublicKeys } from './adapters/tokens/signing-key.ts';
import { email, password, username } from './domain/account-details.ts';
import type { FirstAdmin } from './use-cases/ensure-admin.ts';

const KEY = 'a private RSA key of at least 2048 bits, as PKCS#8 in PEM';

const privateKey = z
  .string({ error: `is required: ${KEY}` })
  .refine((pem) => readPrivateKey(pem) !== null, `must be ${KEY} (-----BEGIN PRIVATE KEY-----)`);

/** Public keys whose tokens are still about, or soon will be. */
export const publicKeys = z
  .string()
  .refine((pem) => readPublicKeys(pem) !== null, 'must be public RSA keys of at least 2048 bits, in PEM');

/** How e-mails are sent, in every topology. */
export const mailSettings = {
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' })
    .optional()
    .describe('The mail server that password resets are sent by.'),
  MAIL_FROM: z.string().default('Autograph <no-reply@localhost>').describe('Sender of e-mails.'),
  PASSWORD_RESET_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
    .optional()
    .describe('Page that sets a new password; the token is appended.'),
} as const;

/** How e-mails are sent, if settings say so. */
export function mailOf(settings: {
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM: string;
  readonly PASSWORD_RESET_URL?: string | undefined;
}): MailSettings | null {
  const { SMTP_URL, MAIL_FROM, PASSWORD_RESET_URL } = settings;
  return SMTP_URL ? { smtpUrl: SMTP_URL, from: MAIL_FROM, resetUrl: PASSWORD_RESET_URL ?? null } : null;
}

/** Reads the settings of the user service. Throws a `SettingsError` that names every wrong one. */
export function readUserSettings(environment: Environment = process.env) {
  const { ADMIN_USERNAME, ADMIN_EMAIL, ADMIN_PASSWORD } = environment;
  const wantsAdmin = Boolean(ADMIN_USERNAME || ADMIN_EMAIL || ADMIN_PASSWORD);
  const ofAdmin = (rule: z.ZodType<string, string>): z.ZodType<string | undefined> =>
    wantsAdmin
      ? z.string({ error: 'is required when another ADMIN_ setting is given' }).pipe(rule)
      : z.undefined();
  const settings = readSettings(
    {
      ...processSettings,
      USER_PORT: port.default(8002).describe('Port of the user service.'),
      USER_MONGODB_URI: mongoUri.describe('MongoDB of the user service; MONGODB_URI unless given.'),
      SERVICE_SECRET: serviceSecret.describe('What service credentials are signed with.'),
      TOKEN_PRIVATE_KEY: privateKey.describe('What access tokens are signed with: RSA, PKCS#8, in PEM.'),
      TOKEN_PREVIOUS_PUBLIC_KEYS: publicKeys
        .optional()
        .describe('Public keys that stay published beside that of TOKEN_PRIVATE_KEY: RSA, in PEM.'),
      CUSTOMER_URL: serviceUrl
        .default('http://127.0.0.1:8003/graphql')
        .describe('Where the customer service answers.'),
      ...mailSettings,
      ...keycloakClientSettings(environment),
      ADMIN_USERNAME: ofAdmin(username).describe('Username of the first administrator.'),
      ADMIN_EMAIL: ofAdmin(email).describe('E-mail of the first administrator.'),
      ADMIN_PASSWORD: ofAdmin(password).describe('Password of the first administrator.'),
    },
    { ...environment, USER_MONGODB_URI: environment.USER_MONGODB_URI || environment.MONGODB_URI },
  );
  return Object.freeze({
    ...settings,
    bootstrapAdmin: firstAdmin(settings),
    mail: mailOf(settings),
    keycloak: keycloakOf(settings),
  });
}

/** Settings of whoever logs people in by a Keycloak; its secret is required where one is named. */
export const keycloakClientSettings = (environment: Environment) => ({
  ...keycloakSettings,
  KEYCLOAK_CLIENT_ID: z.string().default('autograph').describe('What this service is called in the realm.'),
  KEYCLOAK_CLIENT_SECRET: (environment.KEYCLOAK_URL
    ? z.string({ error: 'is required with KEYCLOAK_URL' }).min(16, 'must have at least 16 characters')
    : z.string().optional()
  ).describe('By what this service proves itself to Keycloak.'),
});

/** The Keycloak that the settings name; `null` when they name none. */
export function keycloakOf(
  settings: Parameters<typeof keycloakRealm>[0] & {
    readonly KEYCLOAK_CLIENT_ID: string;
    readonly KEYCLOAK_CLIENT_SECRET?: string | undefined;
  },
) {
  const realm = keycloakRealm(settings);
  const { KEYCLOAK_CLIENT_ID: clientId, KEYCLOAK_CLIENT_SECRET: clientSecret = '' } = settings;
  return realm && { realm, clientId, clientSecret };
}

function firstAdmin(settings: {
  readonly ADMIN_USERNAME?: string | undefined;
  readonly ADMIN_EMAIL?: string | undefined;
  readonly ADMIN_PASSWORD?: string | undefined;
}): FirstAdmin | null {
  const { ADMIN_USERNAME, ADMIN_EMAIL, ADMIN_PASSWORD } = settings;
  return ADMIN_USERNAME && ADMIN_EMAIL && ADMIN_PASSWORD
    ? { username: ADMIN_USERNAME, email: ADMIN_EMAIL, password: ADMIN_PASSWORD }
    : null;
}
