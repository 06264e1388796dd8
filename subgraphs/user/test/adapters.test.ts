import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { argon2PasswordHasher, atMost } from '../src/adapters/argon2/argon2-password-hasher.ts';
import { hmacRefreshTokens } from '../src/adapters/tokens/hmac-refresh-tokens.ts';
import { newPrivateKey, readPrivateKey, signingKey } from '../src/adapters/tokens/signing-key.ts';

let pem: string;
beforeAll(async () => {
  pem = await newPrivateKey();
});

function rsa(modulusLength: number, type: 'pkcs8' | 'pkcs1'): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength });
  return privateKey.export({ type, format: 'pem' }).toString();
}

describe('a private key', () => {
  it('may have its line ends written as \\n', async () => {
    const escaped = pem.replaceAll('\n', '\\n');
    expect((await signingKey(escaped)).id).toBe((await signingKey(pem)).id);
  });

  it('is refused when it is short, of another kind, public, or no key', async () => {
    const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const others = [
      '',
      'secret',
      rsa(1_024, 'pkcs8'),
      rsa(2_048, 'pkcs1'),
      curve.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      curve.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      pem.slice(0, 200),
    ];
    for (const other of others) {
      expect(readPrivateKey(other)).toBeNull();
      await expect(signingKey(other)).rejects.toThrow('TOKEN_PRIVATE_KEY must be an RSA key');
    }
  });
});

describe('refresh tokens', () => {
  const tokens = hmacRefreshTokens(randomBytes(32));

  it('follow each other in one way only, which takes the key to tell', () => {
    const first = tokens.first('session');
    expect(tokens.successor(first)).toBe(tokens.successor(first));
    expect(hmacRefreshTokens(randomBytes(32)).successor(first)).not.toBe(tokens.successor(first));
    expect(tokens.first('session')).not.toBe(first);
  });

  it('name their session, and are not recognised when any character is changed', () => {
    const token = tokens.successor(tokens.first('session'));
    expect(tokens.sessionIdOf(token)).toBe('session');
    expect(tokens.isOurs(token)).toBe(true);
    expect(tokens.isOurs(token.replace('session', 'another'))).toBe(false);
    for (let at = 0; at < token.length; at += 1) {
      const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      expect(tokens.isOurs(changed)).toBe(false);
    }
  });
});

describe('passwords', () => {
  it('are hashed by Argon2id, each time with another salt', async () => {
    const passwords = await argon2PasswordHasher();
    const [one, two] = await Promise.all([passwords.hash('correct horse'), passwords.hash('correct horse')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(two).not.toBe(one);
    expect(await passwords.matches('correct horse', one)).toBe(true);
    expect(await passwords.matches('Correct horse', one)).toBe(false);
    expect(await passwords.matches('correct horse', null)).toBe(false);
  });

  it('wait for their turn: so many at once, in order, and after a failure too', async () => {
    const limited = atMost(2);
    let running = 0;
    let most = 0;
    const started: number[] = [];
    const jobs: Promise<number>[] = [];
    for (let n = 0; n < 20; n += 1) {
      const job = limited(async () => {
        started.push(n);
        running += 1;
        most = Math.max(most, running);
        await turn();
        running -= 1;
        if (n % 3 === 0) throw new Error('failed');
        return n;
      });
      jobs.push(job);
      job.catch(() => undefined);
      // Some come while others are at work or wait.
      if (n >= 8) await turn();
    }
    const settled = await Promise.allSettled(jobs);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(13);
    expect(most).toBe(2);
    expect(started).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });
});
