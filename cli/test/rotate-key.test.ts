import { createPublicKey } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keep, PREVIOUS_TOKEN_KEYS, TOKEN_KEY } from '@autograph/service/process';
import { newPrivateKey } from '@autograph/user';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rotateKey } from '../src/rotate-key/main.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rotate-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));
const read = (name: string) => readFile(join(dataDir, name), 'utf8');

it('makes another key and keeps the public half of the one before it', async () => {
  const first = await newPrivateKey();
  await keep(dataDir, TOKEN_KEY, first);
  await rotateKey(dataDir);
  const second = await read(TOKEN_KEY);
  expect(second).not.toBe(first);
  expect(second).toContain('PRIVATE KEY');
  const kept = await read(PREVIOUS_TOKEN_KEYS);
  expect(kept).not.toContain('PRIVATE');
  expect(createPublicKey(kept).equals(createPublicKey(first))).toBe(true);
  expect((await stat(join(dataDir, TOKEN_KEY))).mode & 0o777).toBe(0o600);
});

it('is refused where there is no key yet', async () => {
  await expect(rotateKey(dataDir)).rejects.toThrow('There is no token-private-key.pem');
});
