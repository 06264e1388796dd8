import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Environment, port, processSettings, readSettings } from '@autograph/service/process';
import { z } from 'zod';

const secret = z.string().min(16, 'must have at least 16 characters').optional();

const settings = {
  LOG_LEVEL: processSettings.LOG_LEVEL,
  AUTOGRAPH_DATA_DIR: z.string().default('.data').describe('Where its database and its secret are kept.'),
  KEYCLOAK_PORT: port.default(8080).describe('Port of Keycloak, on loopback.'),
  KEYCLOAK_HOME: z.string().optional().describe('An unpacked Keycloak, in place of the one that is fetched.'),
  KEYCLOAK_CLIENT_SECRET: secret.describe('Secret of the client; made and kept unless given.'),
  KEYCLOAK_ADMIN_USERNAME: z.string().optional().describe('Who administers Keycloak itself, if anyone.'),
  KEYCLOAK_ADMIN_PASSWORD: z.string().optional().describe('Their password.'),
  JAVA_HOME: z.string().optional().describe('A JDK or JRE, 17 or newer; `java` on the path unless given.'),
  XDG_CACHE_HOME: z.string().optional().describe('Where what was fetched is kept.'),
} as const;

/** What `keycloak:start` runs with. */
export interface StartSettings {
  readonly port: number;
  readonly dataDir: string;
  readonly cacheDir: string;
  readonly home: string | null;
  readonly clientSecret: string | null;
  readonly admin: { readonly username: string; readonly password: string } | null;
  readonly java: string;
  /** What of this environment a started program is given. */
  readonly environment: Readonly<Record<string, string>>;
}

const PASSED_ON = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TMPDIR', 'JAVA_HOME'];

/** Reads the settings of `keycloak:start`. Throws a `SettingsError` that names every wrong one. */
export function readStartSettings(environment: Environment = process.env): StartSettings {
  const given = readSettings(settings, environment);
  const { KEYCLOAK_ADMIN_USERNAME: username, KEYCLOAK_ADMIN_PASSWORD: password, JAVA_HOME } = given;
  return Object.freeze({
    port: given.KEYCLOAK_PORT,
    dataDir: resolve(given.AUTOGRAPH_DATA_DIR, 'keycloak'),
    cacheDir: join(given.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'autograph'),
    home: given.KEYCLOAK_HOME ?? null,
    clientSecret: given.KEYCLOAK_CLIENT_SECRET ?? null,
    admin: username && password ? { username, password } : null,
    java: JAVA_HOME ? join(JAVA_HOME, 'bin', 'java') : 'java',
    environment: Object.fromEntries(
      Object.entries(environment).filter(
        (entry): entry is [string, string] => PASSED_ON.includes(entry[0]) && entry[1] !== undefined,
      ),
    ),
  });
}
