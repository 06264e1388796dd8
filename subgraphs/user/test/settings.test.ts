import { readSettings, type SettingsError } from '@autograph/service/process';
import { beforeAll, describe, expect, it } from 'vitest';
import { newPrivateKey } from '../src/adapters/tokens/signing-key.ts';
import { firstAdminOf, userSettings } from '../src/settings.ts';

const read = (environment: Readonly<Record<string, string>>) =>
  readSettings(userSettings(environment), environment);
const problems = (environment: Readonly<Record<string, string>>): unknown => {
  try {
    return read(environment);
  } catch (error) {
    return (error as SettingsError).problems;
  }
};
const ADMIN = {
  ADMIN_USERNAME: 'root',
  ADMIN_EMAIL: 'root@example.com',
  ADMIN_PASSWORD: 'a long password',
};

let TOKEN_PRIVATE_KEY: string;
beforeAll(async () => {
  TOKEN_PRIVATE_KEY = await newPrivateKey();
});

describe('the settings of the user service', () => {
  it('name all that is missing or wrong, never its value', () => {
    const wrong = { TOKEN_PRIVATE_KEY: 'a secret', ADMIN_PASSWORD: 'short', ADMIN_USERNAME: 'a b' };
    expect(problems(wrong)).toEqual([
      'TOKEN_PRIVATE_KEY: must be a private RSA key of at least 2048 bits, as PKCS#8 in PEM (-----BEGIN PRIVATE KEY-----)',
      'ADMIN_USERNAME: Must have 3 to 40 letters, digits, dots, hyphens or underscores.',
      'ADMIN_EMAIL: is required when another ADMIN_ setting is given',
      'ADMIN_PASSWORD: Must have 8 to 128 characters.',
    ]);
  });

  it('have the first administrator whole or not at all', () => {
    expect(firstAdminOf(read({ TOKEN_PRIVATE_KEY }))).toBeNull();
    expect(firstAdminOf(read({ TOKEN_PRIVATE_KEY, ...ADMIN }))).toEqual({
      username: 'root',
      email: 'root@example.com',
      password: 'a long password',
    });
    expect(problems({ TOKEN_PRIVATE_KEY, ...ADMIN, ADMIN_EMAIL: '' })).toEqual([
      'ADMIN_EMAIL: is required when another ADMIN_ setting is given',
    ]);
  });
});
