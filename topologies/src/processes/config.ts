import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { type Environment, keptSecret, StartupError, useDataDir } from '@autograph/service/process';
import { DEMO_ADMIN } from '../in-process/config.ts';
import { readComposeFile } from './compose-file.ts';

/** What docker-compose.yml is read with on this machine. */
export interface DistributedSettings {
  readonly environment: Environment;
  readonly dataDir: string;
  readonly production: boolean;
}

/**
 * The environment as given, and for development what docker-compose.yml demands besides: secrets that are made once and
 * kept in the data directory, and the demo's administrator. Throws a `StartupError` that names all that is missing, which
 * in production is whatever was not given.
 */
export async function readDistributedSettings(
  given: Environment = process.env,
): Promise<DistributedSettings> {
  const environment: Record<string, string | undefined> = {
    ...given,
    NODE_ENV: given.NODE_ENV || 'development',
  };
  const production = environment.NODE_ENV === 'production';
  const dataDir = resolve(given.AUTOGRAPH_DATA_DIR || '.data', 'distributed');
  await useDataDir(dataDir);
  const missing = demanded(environment);
  if (!production) {
    for (const name of missing.keys()) {
      const make = MADE[name];
      if (!make) continue;
      environment[name] = await make(dataDir);
      missing.delete(name);
    }
  }
  if (missing.size > 0) {
    const lines = [...missing].map(([name, message]) => `  - ${name}: ${message}`);
    throw new StartupError('AG1002', `Settings that must be given:\n${lines.join('\n')}`);
  }
  return { environment, dataDir, production };
}

/** The variables that docker-compose.yml demands and `environment` lacks, each with what to set it to. */
function demanded(environment: Environment): Map<string, string> {
  const missing = new Map<string, string>();
  readComposeFile(environment, (name, message) => missing.set(name, message));
  return missing;
}

const MADE: Readonly<Record<string, (dataDir: string) => string | Promise<string>>> = {
  SERVICE_SECRET: (dataDir) => keptSecret(dataDir, 'service-secret', () => randomBytes(32).toString('hex')),
  TOKEN_PRIVATE_KEY: (dataDir) => keptSecret(dataDir, 'token-private-key.pem', newPrivateKey),
  BUYER_RECORD_KEY: (dataDir) =>
    keptSecret(dataDir, 'buyer-record-key', () => randomBytes(32).toString('base64')),
  ADMIN_USERNAME: () => DEMO_ADMIN.username,
  ADMIN_EMAIL: () => DEMO_ADMIN.email,
  ADMIN_PASSWORD: () => DEMO_ADMIN.password,
};

function newPrivateKey(): string {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;
}
