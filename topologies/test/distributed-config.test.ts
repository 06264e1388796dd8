import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDistributedSettings } from '../src/processes/settings.ts';

const SECRET = 's'.repeat(32);
const ADMIN = {
  ADMIN_USERNAME: 'chefe',
  ADMIN_EMAIL: 'chefe@example.com',
  ADMIN_PASSWORD: 'not a usual secret',
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'autograph-distributed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the settings of the distributed topology', () => {
  it('are made where none are given, kept, and readable by their owner alone', async () => {
    const { environment, dataDir } = await readDistributedSettings({ AUTOGRAPH_DATA_DIR: folder });
    expect(dataDir).toBe(join(folder, 'distributed'));
    expect(environment).toMatchObject({ NODE_ENV: 'development', ADMIN_USERNAME: 'admin' });
    expect(environment.SERVICE_SECRET).toMatch(/^[0-9a-f]{64}$/);
    expect(createPrivateKey(environment.TOKEN_PRIVATE_KEY ?? '').asymmetricKeyDetails?.modulusLength).toBe(
      2048,
    );
    for (const file of ['service-secret', 'token-private-key.pem', 'buyer-record-key']) {
      expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600);
    }
    const again = await readDistributedSettings({ AUTOGRAPH_DATA_DIR: folder });
    expect(again.environment).toEqual(environment);
  });

  it('are those that are given, before any that would be made', async () => {
    const given = { AUTOGRAPH_DATA_DIR: folder, SERVICE_SECRET: SECRET, ...ADMIN };
    const { environment } = await readDistributedSettings(given);
    expect(environment).toMatchObject({ SERVICE_SECRET: SECRET, ...ADMIN });
  });

  it('must be given in production, and one message names all that is missing', async () => {
    const given = { AUTOGRAPH_DATA_DIR: folder, NODE_ENV: 'production', SERVICE_SECRET: SECRET };
    const message = await readDistributedSettings(given).then(
      () => expect.unreachable(),
      (error: Error) => error.message,
    );
    const named = [...message.matchAll(/- (\w+): \S/g)].map(([, name]) => name);
    expect(named).toEqual([
      'TOKEN_PRIVATE_KEY',
      'ADMIN_USERNAME',
      'ADMIN_EMAIL',
      'ADMIN_PASSWORD',
      'BUYER_RECORD_KEY',
    ]);
  });
});
