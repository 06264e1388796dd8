import { createPrivateKey, randomUUID } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { generateCpf } from '@brazilian-utils/brazilian-utils/generate-cpf';
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask } from '../../src/client.ts';
import { type SdkProject, sdkProject } from '../../src/packed-sdk.ts';

const { url, dataDir } = inject('graph');
let project: SdkProject;

beforeAll(async () => {
  project = await sdkProject();
});

afterAll(() => project.remove());

const runs = (program: string, env: Record<string, string> = {}) =>
  project.run([process.execPath], program, {
    GRAPH_URL: url,
    MAKE: `Marca ${randomUUID()}`,
    CPF: generateCpf(),
    ...env,
  });

/** The tokens of a log-in, with another access token in the place of its own: the same, but for a life of seconds. */
async function expiringTokens(seconds: number): Promise<object> {
  const { data } = await ask<{ login: { accessToken: string; refreshToken: string } }>(
    url,
    'mutation ($input: LoginInput!) { login(input: $input) { accessToken refreshToken } }',
    { variables: { input: { username: 'vendas', password: 'vendas123' } } },
  );
  const { accessToken, refreshToken } = data.login;
  const { alg = '', ...header } = decodeProtectedHeader(accessToken);
  const key = createPrivateKey(await readFile(join(dataDir, 'token-private-key.pem'), 'utf8'));
  const exp = Math.floor(Date.now() / 1000) + seconds;
  const short = new SignJWT({ ...decodeJwt(accessToken), exp }).setProtectedHeader({ ...header, alg });
  return { accessToken: await short.sign(key), refreshToken };
}

describe('the packed SDK in an empty project', () => {
  it('type-checks there, with the strictest of settings', async () => {
    expect(await project.compile('src')).toBe('');
  });

  it('refuses a typo in a field or a filter, and a sale that nobody made sure of', async () => {
    const errors = (await project.compile('typo'))
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('typo'));
    expect(errors.map((line) => line.replace(/,\d+\).*error (TS\d+).*?'(\w+)'.*/, ' $1 $2'))).toEqual([
      'typo/typo.ts(5 TS2551 prise',
      'typo/typo.ts(6 TS2561 stauts',
      'typo/typo.ts(8 TS2339 sale',
    ]);
  });

  it('buys a vehicle', async () => {
    expect(await runs('buy')).toEqual({
      bought: 'PENDING',
      late: 'VEHICLE_NOT_AVAILABLE',
      approved: true,
      sale: ['APPROVED', expect.stringMatching(/^Marca /), 'Pessoa Fictícia'],
      vehicle: 'SOLD',
    });
  });

  it('walks 250 vehicles, each of them once, in their order', async () => {
    expect(await runs('iterate')).toEqual({ count: 250, first: 50_249, last: 50_000 });
  });

  it('refreshes once where the token expires in the middle of fifty requests, and answers all of them', async () => {
    const TOKENS = JSON.stringify(await expiringTokens(6));
    expect(await runs('expire', { TOKENS })).toEqual({ sent: 50, refused: 25, refreshed: 1, answered: 50 });
  });

  it('is below 15 kB without its documents, gzipped', async () => {
    const dist = join(project.dir, 'node_modules/@autograph/sdk/dist');
    const files: string[] = [];
    for await (const file of glob('**/*.js', { cwd: dist })) {
      if (!file.includes('__generated__')) files.push(await readFile(join(dist, file), 'utf8'));
    }
    expect(files.length).toBeGreaterThan(5);
    expect(gzipSync(files.join('\n')).byteLength).toBeLessThan(15_000);
  });
});
