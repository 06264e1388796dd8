import { createPublicKey } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadServices } from '@autograph/service';
import { withKeptSettings } from '@autograph/service/process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rotateKeys } from '../src/rotate-key/rotate-keys.ts';

const KEY = 'token-private-key.pem';
const services = await loadServices();

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rotate-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));
const read = (name: string) => readFile(join(dataDir, name), 'utf8');

it('makes another key and keeps the public half of the one before it', async () => {
  for (const service of services) await withKeptSettings({}, service.settings({}), dataDir);
  const first = await read(KEY);
  await rotateKeys(services, {}, dataDir);
  const second = await read(KEY);
  expect(second).not.toBe(first);
  expect(second).toContain('PRIVATE KEY');
  const kept = await read('token-previous-keys.pem');
  expect(kept).not.toContain('PRIVATE');
  expect(createPublicKey(kept).equals(createPublicKey(first))).toBe(true);
  expect((await stat(join(dataDir, KEY))).mode & 0o777).toBe(0o600);
});

it('is refused where there is no key yet, and where a setting gives it', async () => {
  await expect(rotateKeys(services, {}, dataDir)).rejects.toThrow(
    'The file token-private-key.pem does not exist',
  );
  await expect(rotateKeys(services, { TOKEN_PRIVATE_KEY: 'x' }, dataDir)).rejects.toThrow(
    'TOKEN_PRIVATE_KEY',
  );
});
