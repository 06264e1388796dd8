import { beforeEach, describe, expect, it } from 'vitest';
import { NOBODY } from '../src/domain/identity-event.ts';
import { messages } from '../src/domain/messages.ts';
import { aUser, PASSWORD } from '../src/testing/builders.ts';
import { type MemoryPorts, memoryPorts } from '../src/testing/memory-ports.ts';
import { logIn } from '../src/use-cases/log-in.ts';
import { logOut } from '../src/use-cases/log-out.ts';
import { refreshSession } from '../src/use-cases/refresh-session.ts';

const ana = aUser();
const rui = aUser();
let ports: MemoryPorts;
let first: string;

beforeEach(async () => {
  ports = memoryPorts(ana, rui);
  const outcome = await logIn({ username: ana.username, password: PASSWORD }, NOBODY, ports);
  if (!outcome.ok) throw new Error('no log-in');
  first = outcome.value.refreshToken;
});

/** The token that another is traded for; `null` when refused. */
async function trade(refreshToken: string | null): Promise<string | null> {
  const outcome = await refreshSession({ refreshToken: refreshToken ?? '' }, ports);
  if (outcome.ok) return outcome.value.refreshToken;
  expect(outcome.refusals).toEqual([
    { code: 'INVALID_CREDENTIALS', field: null, message: messages.wrongRefreshToken },
  ]);
  return null;
}

describe('a refresh token', () => {
  it('is traded for another, time and again', async () => {
    const seen = new Set([first]);
    let token: string | null = first;
    for (let n = 0; n < 5; n += 1) {
      ports.pass(6 * 86_400_000);
      token = await trade(token);
      seen.add(token ?? '');
    }
    expect(token).not.toBeNull();
    expect(seen.size).toBe(6);
  });

  it('expires after seven days without use', async () => {
    ports.pass(7 * 86_400_000);
    expect(await trade(first)).toBeNull();
  });

  it('answers the same successor again for ten seconds, even once that was traded', async () => {
    const second = await trade(first);
    ports.pass(5_000);
    const third = await trade(second);
    ports.pass(5_000);
    expect(await trade(first)).toBe(second);
    expect(await trade(second)).toBe(third);
    expect(await trade(third)).not.toBeNull();
  });

  it('ends its session when it is used after that, the newest token included', async () => {
    const second = await trade(first);
    ports.pass(10_001);
    expect(await trade(first)).toBeNull();
    expect(await trade(second)).toBeNull();
  });

  it('ends its session however old it is', async () => {
    let newest: string | null = first;
    for (let n = 0; n < 30; n += 1) {
      ports.pass(300_000);
      newest = await trade(newest);
    }
    expect(await trade(first)).toBeNull();
    expect(await trade(newest)).toBeNull();
  });

  it('that nobody made is refused, and ends no session', async () => {
    const [session, secret, seal] = first.split('.');
    const forged = [
      '',
      first.slice(1),
      `${first} `,
      `${session}.${seal}.${secret}`,
      `${session}.${'A'.repeat(43)}.${seal}`,
      `${session}.${secret}.${'A'.repeat(43)}`,
      `another.${secret}.${seal}`,
      `__proto__.${secret}.${seal}`,
      `${session}.${secret}`,
      'a'.repeat(100_000),
    ];
    for (const token of forged) expect(await trade(token)).toBeNull();
    expect(await trade(first)).not.toBeNull();
  });

  it('is refused while its user is not ACTIVE, and is not spent by that', async () => {
    for (const status of ['BLOCKED', 'INACTIVE'] as const) {
      ports.users.change(ana.id, { status });
      expect(await trade(first)).toBeNull();
    }
    ports.users.change(ana.id, { status: 'ACTIVE' });
    expect(await trade(first)).not.toBeNull();
  });

  it('answers the role that its user has now', async () => {
    ports.users.change(ana.id, { role: 'SALES' });
    const outcome = await refreshSession({ refreshToken: first }, ports);
    expect(outcome).toMatchObject({ ok: true, value: { user: { role: 'SALES' } } });
    expect(outcome.ok && outcome.value.accessToken).toMatch(/as SALES$/);
  });
});

describe('logging out', () => {
  const out = async (refreshToken: string, callerId: string | null) => {
    const outcome = await logOut({ refreshToken }, { ...NOBODY, actorId: callerId }, ports);
    return outcome.ok ? outcome.value.id : outcome.refusals.map(({ code }) => code).join();
  };

  it('ends the session of its token, once', async () => {
    expect(await out(first, ana.id)).toBe(ana.id);
    expect(await trade(first)).toBeNull();
    expect(await out(first, ana.id)).toBe('INVALID_CREDENTIALS');
  });

  it('needs no more than the token', async () => {
    expect(await out(first, null)).toBe(ana.id);
  });

  it('works with a token whose successor has just been made', async () => {
    const second = await trade(first);
    expect(await out(first, ana.id)).toBe(ana.id);
    expect(await trade(second)).toBeNull();
  });

  it('of another user is refused as an unknown token is, and ends nothing', async () => {
    expect(await logOut({ refreshToken: first }, { ...NOBODY, actorId: rui.id }, ports)).toEqual(
      await logOut({ refreshToken: 'unknown' }, { ...NOBODY, actorId: rui.id }, ports),
    );
    expect(await trade(first)).not.toBeNull();
  });

  it('by a token that was spent long ago is refused, and ends the session all the same', async () => {
    const second = await trade(first);
    ports.pass(60_000);
    expect(await out(first, ana.id)).toBe('INVALID_CREDENTIALS');
    expect(await trade(second)).toBeNull();
  });

  it('leaves the other sessions of the user alone', async () => {
    const outcome = await logIn({ username: ana.username, password: PASSWORD }, NOBODY, ports);
    expect(await out(first, ana.id)).toBe(ana.id);
    expect(await trade(outcome.ok ? outcome.value.refreshToken : '')).not.toBeNull();
  });
});
