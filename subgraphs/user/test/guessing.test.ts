import { networkOf } from '@autograph/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reserve } from '../src/domain/attempts.ts';
import { NOBODY } from '../src/domain/identity-event.ts';
import { accountInput, aUser, NOON, PASSWORD } from '../src/testing/builders.ts';
import { memoryPorts } from '../src/testing/memory-ports.ts';
import { guardAttempt, TooManyAttempts } from '../src/use-cases/guard-attempt.ts';
import { logIn } from '../src/use-cases/log-in.ts';
import { LOGIN, startUserService } from './real-service.ts';

const ana = aUser({ username: 'ana', email: 'ana@example.com' });
const from = (clientAddress: string) => ({ ...NOBODY, clientAddress });

/** What a guess comes to: logged in, refused after a look, or the seconds to wait without one. */
async function guess(
  ports: ReturnType<typeof memoryPorts>,
  password: string,
  username = 'ana',
  origin = NOBODY,
): Promise<string | number> {
  try {
    const outcome = await logIn({ username, password }, origin, ports);
    return outcome.ok ? 'in' : outcome.refusals.map(({ code }) => code).join();
  } catch (error) {
    if (error instanceof TooManyAttempts) return error.retryAfter;
    throw error;
  }
}
const WRONG = 'INVALID_CREDENTIALS';

it('delays grow after the failures that are free, and end at a quarter of an hour', () => {
  const waits: number[] = [];
  let known = null;
  let now = NOON;
  for (let attempt = 0; attempt < 15; attempt += 1) {
    const reservation = reserve(known, { free: 5 }, now);
    if (!reservation.allowed) throw new Error('let through at the time that it said');
    known = reservation.attempts;
    waits.push((known.nextAt.getTime() - now.getTime()) / 1_000);
    now = known.nextAt;
  }
  expect(waits).toEqual([0, 0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900, 900]);
});

it.each(['ana', 'nobody'])(
  'five wrong guesses of %s bring no delay, the sixth does, then growing ones',
  async (name) => {
    const ports = memoryPorts(ana);
    for (let n = 0; n < 6; n += 1) expect(await guess(ports, 'wrong', name)).toBe(WRONG);
    expect(await guess(ports, PASSWORD, name)).toBe(15);
    ports.pass(14_000);
    expect(await guess(ports, PASSWORD, name)).toBe(1);
    ports.pass(1_000);
    expect(await guess(ports, 'wrong', name)).toBe(WRONG);
    expect(await guess(ports, 'wrong', name)).toBe(30);
    expect(ports.compared).toHaveLength(7);
  },
);

it('the right password after five wrong ones logs in, and clears the count of both names', async () => {
  const ports = memoryPorts(ana);
  for (let n = 0; n < 5; n += 1) {
    expect(await guess(ports, 'wrong', 'ana')).toBe(WRONG);
    expect(await guess(ports, 'wrong', 'ANA@example.com ')).toBe(WRONG);
  }
  expect(await guess(ports, PASSWORD)).toBe('in');
  for (const name of ['ana', 'ana@example.com']) {
    for (let n = 0; n < 6; n += 1) expect(await guess(ports, 'wrong', name)).toBe(WRONG);
    expect(await guess(ports, 'wrong', name)).toBe(15);
  }
});

it('failures are forgotten a quarter of an hour after the next attempt would be let through', async () => {
  const ports = memoryPorts(ana);
  for (let n = 0; n < 6; n += 1) await guess(ports, 'wrong');
  ports.pass(15_000 + 900_000);
  for (let n = 0; n < 6; n += 1) expect(await guess(ports, 'wrong')).toBe(WRONG);
  expect(await guess(ports, 'wrong')).toBe(15);
});

it('of two hundred wrong guesses at once six are looked at', async () => {
  const ports = memoryPorts(ana);
  const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => guess(ports, `wrong ${n}`)));
  expect(answers.filter((answer) => answer === WRONG)).toHaveLength(6);
  expect(ports.compared).toHaveLength(6);
});

it('two hundred right log-ins of one account at once are all let through', async () => {
  const ports = memoryPorts(ana);
  const answers = await Promise.all(Array.from({ length: 200 }, () => guess(ports, PASSWORD)));
  expect(new Set(answers)).toEqual(new Set(['in']));
});

describe('an address', () => {
  it('is delayed after fifty failures, whatever the names; others are not', async () => {
    const ports = memoryPorts(ana);
    const origin = from('192.0.2.1');
    for (let n = 0; n < 51; n += 1) expect(await guess(ports, 'wrong', `name${n}`, origin)).toBe(WRONG);
    expect(await guess(ports, PASSWORD, 'ana', origin)).toBe(15);
    expect(await guess(ports, PASSWORD, 'ana', from('192.0.2.2'))).toBe('in');
  });

  it('does not tire of log-ins that are right, nor of attempts that an account’s delay turned away', async () => {
    const ports = memoryPorts(ana);
    const origin = from('192.0.2.1');
    for (let n = 0; n < 60; n += 1) expect(await guess(ports, PASSWORD, 'ana', origin)).toBe('in');
    for (let n = 0; n < 60; n += 1) await guess(ports, 'wrong', 'nobody', origin);
    expect(await guess(ports, PASSWORD, 'ana', origin)).toBe('in');
  });

  it('from which an account was logged in to is not delayed by what others guess elsewhere', async () => {
    const ports = memoryPorts(ana);
    const [home, abroad] = [from('192.0.2.1'), from('192.0.2.2')];
    expect(await guess(ports, PASSWORD, 'ana', home)).toBe('in');
    for (let n = 0; n < 60; n += 1) await guess(ports, 'wrong', 'ana', from(`198.51.100.${n}`));
    expect(await guess(ports, PASSWORD, 'ana', abroad)).toBeGreaterThan(0);
    for (const name of ['ana', 'ana@example.com'])
      expect(await guess(ports, PASSWORD, name, home)).toBe('in');
  });

  it('is not counted by a login that is written like its key', async () => {
    const ports = memoryPorts(ana);
    for (const login of [
      'ana from 192.0.2.1',
      'from 192.0.2.1 account ana',
      'known from 192.0.2.1 account ana',
    ])
      for (let n = 0; n < 20; n += 1) await guess(ports, 'wrong', login, from(`198.51.100.${n}`));
    for (let n = 0; n < 5; n += 1) expect(await guess(ports, 'wrong', 'ana', from('192.0.2.1'))).toBe(WRONG);
    expect(await guess(ports, PASSWORD, 'ana', from('192.0.2.1'))).toBe('in');
  });

  it('is slowed, never for more than a minute, by what was guessed of an account elsewhere', async () => {
    const ports = memoryPorts(ana);
    for (let n = 0; n < 20; n += 1)
      expect(await guess(ports, 'wrong', 'ana', from(`198.51.100.${n}`))).toBe(WRONG);
    expect(await guess(ports, 'wrong', 'ana', from('198.51.100.20'))).toBe(WRONG);
    for (let n = 0; n < 9; n += 1) {
      const wait = await guess(ports, 'wrong', 'ana', from(`203.0.113.${n}`));
      expect(wait).toBeLessThanOrEqual(60);
      ports.pass(1_000 * Number(wait));
      expect(await guess(ports, 'wrong', 'ana', from(`203.0.113.${n}`))).toBe(WRONG);
    }
    ports.pass(60_000);
    expect(await guess(ports, PASSWORD, 'ana', from('192.0.2.2'))).toBe('in');
  });

  it('stands for its network: the last half of an IPv6 address is free to choose', () => {
    expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
    expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(networkOf('2001:DB8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(networkOf('2001:db8:1:2::9')).toBe('2001:db8:1:2');
    expect(networkOf('2001:db8::9')).toBe('2001:db8:0:0');
    expect(networkOf('::1')).toBe('0:0:0:0');
  });
});

it.each(['look', 'prove'])(
  'an attempt that could not be checked does not count: no answer to %s',
  async (part) => {
    const ports = memoryPorts(ana);
    const fail = () => Promise.reject(new Error('no answer'));
    const attempt = { look: async () => null, prove: async () => null, act: async () => true, [part]: fail };
    for (let n = 0; n < 20; n += 1) {
      await expect(guardAttempt('ana', from('192.0.2.1'), attempt, ports)).rejects.toThrow('no answer');
    }
    expect(await guess(ports, PASSWORD)).toBe('in');
  },
);

describe('in the running service', () => {
  let service: Awaited<ReturnType<typeof startUserService>>;
  beforeAll(async () => {
    service = await startUserService();
  });
  afterAll(() => service?.close());

  const outcomes = async (username: string) => {
    const guesses = Array.from({ length: 200 }, (_, n) =>
      service.run(LOGIN, { input: { username, password: `wrong ${n}` } }),
    );
    const answers = await Promise.all(guesses);
    const looked = answers.filter(({ errors }) => errors === undefined);
    const delayed = answers.filter(({ errors }) => errors?.[0]?.extensions?.code === 'RATE_LIMITED');
    return { looked: looked.length, delayed: delayed.length, delay: delayed[0]?.errors?.[0] };
  };

  it('at most ten of two hundred wrong guesses at once are looked at, of an account that exists or not', async () => {
    const known = await outcomes('root');
    const unknown = await outcomes(accountInput().username);
    expect(known).toEqual({
      looked: 6,
      delayed: 194,
      delay: expect.objectContaining({
        message: expect.stringContaining('Too many attempts have failed.'),
        extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) },
      }),
    });
    expect([unknown.looked, unknown.delayed]).toEqual([6, 194]);
  });
});
