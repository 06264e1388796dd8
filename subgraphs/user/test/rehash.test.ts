import { hash } from '@node-rs/argon2';
import { expect, it } from 'vitest';
import { argon2PasswordHasher } from '../src/adapters/argon2/argon2-password-hasher.ts';
import { embeddedIdentity } from '../src/adapters/embedded-identity/embedded-identity.ts';
import { aUser, PASSWORD } from '../src/testing/builders.ts';
import { identityActions } from '../src/testing/identity-actions.ts';
import { memoryPorts } from '../src/testing/memory-ports.ts';

const WEAK = { memoryCost: 8_192, timeCost: 1, parallelism: 1 };

it('a hash of other parameters is outdated, one of the present ones is not', async () => {
  const passwords = await argon2PasswordHasher();
  expect(passwords.isOutdated(await hash(PASSWORD, WEAK))).toBe(true);
  expect(passwords.isOutdated(await passwords.hash(PASSWORD))).toBe(false);
});

it('an outdated hash is made again at the next log-in, and by no wrong guess', async () => {
  const passwords = await argon2PasswordHasher();
  const old = await hash(PASSWORD, WEAK);
  const ana = aUser({ passwordHash: old });
  const ports = memoryPorts(ana);
  const identity = embeddedIdentity({ ...ports, passwords });
  const actions = identityActions({ ...ports, passwords, identity });
  const kept = async () => (await ports.users.findById(ana.id))?.passwordHash ?? '';
  const logIn = (password: string) => actions.logIn(ana.username, password);

  expect(await logIn('a wrong guess')).toBeNull();
  expect(await kept()).toBe(old);
  expect(await logIn(PASSWORD)).not.toBeNull();
  const fresh = await kept();
  expect(passwords.isOutdated(fresh)).toBe(false);
  expect(await logIn(PASSWORD)).not.toBeNull();
  expect(await kept()).toBe(fresh);
  expect(await ports.users.findById(ana.id)).toMatchObject({ version: 1, passwordChangedAt: null });
});
