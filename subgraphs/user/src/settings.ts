import { emailAddress } from '@autograph/kernel';
import { keycloakRealm, keycloakSettings } from '@autograph/service/identity';
import { type Environment, keptSetting, processSettings } from '@autograph/service/process';
import { z } from 'zod';
import type { KeycloakOptions } from './adapters/keycloak/keycloak-client.ts';
import type { MailSettings } from './adapters/message-delivery/smtp-delivery.ts';
import { newPrivateKey, publicKeyOf, readPrivateKey, readPublicKeys } from './adapters/tokens/signing-key.ts';
import { password, username } from './domain/account-details.ts';
import type { FirstAdmin } from './use-cases/ensure-admin.ts';

const KEY = 'a private RSA key of at least 2048 bits, as PKCS#8 in PEM';

const PREVIOUS_KEYS_FILE = 'token-previous-keys.pem';

const tokenSettings = {
  TOKEN_PRIVATE_KEY: keptSetting(
    z
      .string({ error: `is required: ${KEY}` })
      .refine((pem) => readPrivateKey(pem) !== null, `must be ${KEY} (-----BEGIN PRIVATE KEY-----)`)
      .describe('RSA private key (PKCS#8, PEM) that signs access tokens.'),
    {
      file: 'token-private-key.pem',
      make: newPrivateKey,
      retired: { file: PREVIOUS_KEYS_FILE, as: publicKeyOf },
    },
  ),
  TOKEN_PREVIOUS_PUBLIC_KEYS: keptSetting(
    z
      .string()
      .refine((pem) => readPublicKeys(pem) !== null, 'must be public RSA keys of at least 2048 bits, in PEM')
      .optional()
      .describe(
        'Previous RSA public keys (PEM). They stay published together with the key of TOKEN_PRIVATE_KEY.',
      ),
    { file: PREVIOUS_KEYS_FILE },
  ),
} as const;

const mailSettings = {
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' })
    .optional()
    .describe('Mail server for password resets and for notices of a changed e-mail address.'),
  MAIL_FROM: z.string().default('Autograph <no-reply@localhost>').describe('Sender of e-mails.'),
  PASSWORD_RESET_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
    .optional()
    .describe('Address of the page that sets a new password. The token is appended.'),
} as const;

/** The client at Keycloak; its secret is required where a Keycloak is named. */
const keycloakClientSettings = (environment: Environment) => ({
  ...keycloakSettings,
  KEYCLOAK_CLIENT_ID: z.string().default('autograph').describe('Keycloak client ID.'),
  KEYCLOAK_CLIENT_SECRET: (environment.KEYCLOAK_URL
    ? z.string({ error: 'is required with KEYCLOAK_URL' }).min(16, 'must have at least 16 characters')
    : z.string().optional()
  ).describe('Secret of the Keycloak client.'),
});

/** The first administrator; all three or none. */
function adminSettings({ ADMIN_USERNAME, ADMIN_EMAIL, ADMIN_PASSWORD }: Environment) {
  const wantsAdmin = Boolean(ADMIN_USERNAME || ADMIN_EMAIL || ADMIN_PASSWORD);
  const ofAdmin = (rule: z.ZodType<string, string>): z.ZodType<string | undefined> =>
    wantsAdmin
      ? z.string({ error: 'is required when another ADMIN_ setting is given' }).pipe(rule)
      : z.undefined();
  return {
    ADMIN_USERNAME: ofAdmin(username).describe('User name of the first administrator.'),
    ADMIN_EMAIL: ofAdmin(emailAddress).describe('E-mail address of the first administrator.'),
    ADMIN_PASSWORD: ofAdmin(password).describe('Password of the first administrator.'),
  };
}

/** The settings of the user service. */
export const userSettings = (environment: Environment) => ({
  NODE_ENV: processSettings.NODE_ENV,
  ...tokenSettings,
  ...mailSettings,
  ...keycloakClientSettings(environment),
  ...adminSettings(environment),
});

export type UserSettings = Readonly<z.output<z.ZodObject<ReturnType<typeof userSettings>>>>;

/** How e-mails are sent; `null` where no mail server is set. */
export function mailOf({ SMTP_URL, MAIL_FROM, PASSWORD_RESET_URL }: UserSettings): MailSettings | null {
  return SMTP_URL ? { smtpUrl: SMTP_URL, from: MAIL_FROM, resetUrl: PASSWORD_RESET_URL ?? null } : null;
}

/** The Keycloak in place of the embedded identity; `null` where none is named. */
export function keycloakOf(settings: UserSettings): KeycloakOptions | null {
  const realm = keycloakRealm(settings);
  const { KEYCLOAK_CLIENT_ID: clientId, KEYCLOAK_CLIENT_SECRET: clientSecret = '' } = settings;
  return realm && { realm, clientId, clientSecret };
}

/** The first administrator, made where there is none; `null` where nobody is named. */
export function firstAdminOf(settings: UserSettings): FirstAdmin | null {
  const { ADMIN_USERNAME, ADMIN_EMAIL, ADMIN_PASSWORD } = settings;
  return ADMIN_USERNAME && ADMIN_EMAIL && ADMIN_PASSWORD
    ? { username: ADMIN_USERNAME, email: ADMIN_EMAIL, password: ADMIN_PASSWORD }
    : null;
}
