import { buyerRecordKey, retentionSettings } from '@autograph/customer/config';
import { type EdgeSettings, explorerOf, gatewaySettings } from '@autograph/gateway/config';
import { supergraphServices } from '@autograph/gateway/supergraph';
import { type SaleRuleSettings, saleRuleSettings } from '@autograph/sale/config';
import {
  type Environment,
  mongoUri,
  readSettings,
  SettingsError,
  type ShutdownSettings,
} from '@autograph/service/process';
import { keycloakClientSettings, keycloakOf, mailOf, mailSettings, publicKeys } from '@autograph/user/config';
import { z } from 'zod';

/** The services of the house that it opens by hand, each with what it needs. */
export const SERVICES = ['user', 'vehicle', 'sale', 'customer'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** What schema/supergraph.yaml has besides. */
export const FURTHER_SERVICES: readonly string[] = supergraphServices()
  .map(({ name }) => name)
  .filter((name) => !SERVICES.some((one) => one === name));

/** The first administrator, where there are no demo users. */
const adminSettings = {
  ADMIN_USERNAME: z.string().optional().describe('User name of the first admin.'),
  ADMIN_EMAIL: z.email('must be an e-mail address').optional().describe('E-mail address of the first admin.'),
  ADMIN_PASSWORD: z
    .string()
    .min(8, 'must have at least 8 characters')
    .optional()
    .describe('Password of the first admin.'),
};

const singleSettings = {
  ...gatewaySettings,
  ...saleRuleSettings,
  ...retentionSettings,
  ...adminSettings,
  ...mailSettings,
  AUTOGRAPH_DATA_DIR: z.string().default('.data').describe('Where the embedded store and the keys are kept.'),
  MONGODB_URI: mongoUri.optional().describe('A MongoDB instead of the embedded store.'),
  USER_MONGODB_URI: mongoUri.optional().describe('The MongoDB of the user service.'),
  VEHICLE_MONGODB_URI: mongoUri.optional().describe('The MongoDB of the vehicle service.'),
  SALE_MONGODB_URI: mongoUri.optional().describe('The MongoDB of the sale service.'),
  CUSTOMER_MONGODB_URI: mongoUri.optional().describe('The MongoDB of the customer service.'),
  TOKEN_PRIVATE_KEY: z
    .string()
    .optional()
    .describe(
      'RSA key (PKCS#8 PEM) that access tokens are signed with; made and kept in the data directory unless given.',
    ),
  BUYER_RECORD_KEY: buyerRecordKey
    .optional()
    .describe(
      'What the identity of erased buyers is locked away by: 32 random bytes in base64; made and kept unless given.',
    ),
  TOKEN_PREVIOUS_PUBLIC_KEYS: publicKeys
    .optional()
    .describe('Public keys that stay published beside that of TOKEN_PRIVATE_KEY: RSA, in PEM.'),
} as const;

/** What `npm start` runs with. */
export interface SingleSettings {
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  readonly production: boolean;
  /** Whether browsers get the explorer. */
  readonly explorer: boolean;
  readonly shutdown: ShutdownSettings;
  readonly dataDir: string;
  /** The MongoDB of each service that does not use the embedded store. */
  readonly mongoUris: Readonly<Record<string, string>>;
  readonly tokenPrivateKey: string | null;
  readonly tokenPreviousKeys: string | null;
  readonly buyerRecordKey: Buffer | null;
  /** Days for which it is kept who bought. */
  readonly buyerRecordRetention: number;
  /** How e-mails are sent; `null` where no mail server is set. */
  readonly mail: ReturnType<typeof mailOf>;
  /** The Keycloak in place of the embedded identity; `null` where none is named. */
  readonly keycloak: ReturnType<typeof keycloakOf>;
  /** What protects the graph: rate limits, bounds, proxies. */
  readonly edge: EdgeSettings;
  /** Whether callers share answers about vehicles. */
  readonly responseCache: boolean;
  /** How the house sells. */
  readonly saleRules: SaleRuleSettings;
  /** Whether demo users and data are made. */
  readonly demo: boolean;
  readonly admin: { readonly username: string; readonly email: string; readonly password: string } | null;
}

/** The demo's administrator; never in production. */
export const DEMO_ADMIN = { username: 'admin', email: 'admin@example.com', password: 'admin123' } as const;

/** Reads the settings of the single topology. Throws a `SettingsError` that names every wrong one. */
export function readSingleSettings(environment: Environment = process.env): SingleSettings {
  const shape = { ...singleSettings, ...keycloakClientSettings(environment) };
  const settings = readSettings(shape, { LOG_LEVEL: 'warn', ...environment });
  const uriSettings = [...SERVICES, ...FURTHER_SERVICES].map(
    (name) => [mongoSettingOf(name), mongoUri.optional()] as const,
  );
  const uris = readSettings(Object.fromEntries(uriSettings), environment);
  const keycloak = keycloakOf(settings);
  const production = settings.NODE_ENV === 'production';
  const admin = adminOf(settings);
  if (production) demand({ TOKEN_PRIVATE_KEY: settings.TOKEN_PRIVATE_KEY });
  return Object.freeze({
    host: settings.HOST,
    port: settings.PORT,
    logLevel: settings.LOG_LEVEL,
    production,
    explorer: explorerOf(settings),
    shutdown: settings,
    dataDir: settings.AUTOGRAPH_DATA_DIR,
    mongoUris: Object.fromEntries(
      [...SERVICES, ...FURTHER_SERVICES].flatMap((name) => {
        const uri = uris[mongoSettingOf(name)] ?? settings.MONGODB_URI;
        return uri === undefined ? [] : [[name, uri]];
      }),
    ),
    edge: settings,
    responseCache: settings.RESPONSE_CACHE !== 'off',
    saleRules: settings,
    tokenPrivateKey: settings.TOKEN_PRIVATE_KEY ?? null,
    buyerRecordKey: settings.BUYER_RECORD_KEY ?? null,
    buyerRecordRetention: settings.BUYER_RECORD_RETENTION,
    tokenPreviousKeys: settings.TOKEN_PREVIOUS_PUBLIC_KEYS ?? null,
    mail: mailOf(settings),
    keycloak,
    // With a Keycloak the accounts are the realm's; the demo's are among them, if it has them.
    demo: !production && admin === null && keycloak === null,
    admin: admin ?? (production || keycloak ? null : DEMO_ADMIN),
  });
}

function adminOf(settings: {
  readonly ADMIN_USERNAME?: string | undefined;
  readonly ADMIN_EMAIL?: string | undefined;
  readonly ADMIN_PASSWORD?: string | undefined;
}): SingleSettings['admin'] {
  const { ADMIN_USERNAME: username, ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = settings;
  if (!username && !email && !password) return null;
  demand({ ADMIN_USERNAME: username, ADMIN_EMAIL: email, ADMIN_PASSWORD: password });
  return { username: String(username), email: String(email), password: String(password) };
}

function demand(wanted: Readonly<Record<string, string | undefined>>): void {
  const missing = Object.keys(wanted).filter((name) => !wanted[name]);
  if (missing.length > 0) throw new SettingsError(missing.map((name) => `${name}: is required`));
}

function mongoSettingOf(service: string): string {
  return `${service.toUpperCase()}_MONGODB_URI`;
}
