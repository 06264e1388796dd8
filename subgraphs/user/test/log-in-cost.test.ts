import type { Caller } from '@autograph/kernel';
import { storeCommands } from '@autograph/service/process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PASSWORD } from '../src/testing/builders.ts';
import { LOGIN, startUserService, type Tokens } from './real-service.ts';

/** Most commands that a log-in may send to the store. */
const MOST = 6;
/** How often a count is repeated at most: the collector of events reads and writes in between. */
const TRIES = 5;

let service: Awaited<ReturnType<typeof startUserService>>;
beforeAll(async () => {
  service = await startUserService();
});
afterAll(() => service?.close());

const CALLER: Caller = { service: 'gateway', user: null, language: 'en', clientAddress: '192.0.2.1' };
const logIn = async (username: string, password: string = PASSWORD): Promise<string | null> => {
  const { data, errors } = await service.run(LOGIN, { input: { username, password } }, CALLER);
  expect(errors).toBeUndefined();
  return (data?.login as Tokens | undefined)?.accessToken ?? null;
};
const sent = async (): Promise<number> =>
  (await storeCommands.get()).values.reduce((sum, { value }) => sum + value, 0);

/** The fewest commands that were sent to the store while this ran. */
async function fewestCommandsOf(run: () => Promise<void>): Promise<number> {
  const counts: number[] = [];
  for (let n = 0; n < TRIES; n += 1) {
    const before = await sent();
    await run();
    counts.push((await sent()) - before);
  }
  return Math.min(...counts);
}

it('a log-in takes at most six commands, by username or e-mail', async () => {
  const { username, email } = await service.join('CUSTOMER');
  for (const name of [username, email]) {
    const commands = await fewestCommandsOf(async () => expect(await logIn(name)).not.toBeNull());
    expect(commands).toBeGreaterThan(2);
    expect(commands).toBeLessThanOrEqual(MOST);
  }
});

it('log-ins of sixteen accounts at once, from one address, take no more than one after the other', async () => {
  const { username: alone } = await service.join('CUSTOMER');
  const one = await fewestCommandsOf(async () => expect(await logIn(alone)).not.toBeNull());
  const people = await Promise.all(Array.from({ length: 16 }, () => service.join('CUSTOMER')));
  const commands = await fewestCommandsOf(async () => {
    const tokens = await Promise.all(people.map(({ username }) => logIn(username)));
    expect(tokens).not.toContain(null);
  });
  expect(commands).toBe(people.length * one);
});

it('a wrong password and an unknown name take the same commands', async () => {
  const [one, other] = [await service.join('CUSTOMER'), await service.join('CUSTOMER')];
  const update = 'mutation ($id: ID!) { updateUser(id: $id, input: { status: BLOCKED }) { user { id } } }';
  await service.run(update, { id: other.id }, service.root);
  const failing = (name: (n: number) => string, password: string) => {
    let n = 0;
    return fewestCommandsOf(async () => {
      n += 1;
      expect(await logIn(name(n), password)).toBeNull();
    });
  };
  const wrong = await failing(() => one.username, 'a wrong guess');
  expect(wrong).toBeGreaterThan(1);
  expect(await failing((n) => `nobody.${n}`, PASSWORD)).toBe(wrong);
  expect(await failing(() => other.username, PASSWORD)).toBe(wrong);
});
