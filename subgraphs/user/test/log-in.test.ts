import { expect, it } from 'vitest';
import { embeddedIdentity } from '../src/adapters/embedded-identity/embedded-identity.ts';
import { NOBODY } from '../src/domain/identity-event.ts';
import { messages } from '../src/domain/messages.ts';
import { aUser, NOON, PASSWORD } from '../src/testing/builders.ts';
import { memoryPorts } from '../src/testing/memory-ports.ts';
import { addUser } from '../src/use-cases/add-user.ts';
import { logIn } from '../src/use-cases/log-in.ts';
import { sessionStatus } from '../src/use-cases/session-status.ts';

const ana = aUser({ username: 'ana', email: 'ana@example.com' });

it.each(['ana', 'ANA', 'ana@example.com', ' Ana@Example.Com '])('logs in by %j', async (username) => {
  const ports = memoryPorts(ana);
  const outcome = await logIn({ username, password: PASSWORD }, NOBODY, ports);
  expect(outcome).toMatchObject({
    ok: true,
    value: { user: { ...ana, lastLoginAt: NOON }, tokenType: 'Bearer', expiresIn: 300 },
  });
});

it('begins a session each time', async () => {
  const ports = memoryPorts(ana);
  const tokens = new Set<string>();
  for (let n = 0; n < 3; n += 1) {
    const outcome = await logIn({ username: 'ana', password: PASSWORD }, NOBODY, ports);
    if (outcome.ok) tokens.add(outcome.value.refreshToken);
  }
  expect(tokens.size).toBe(3);
});

it('refuses alike, after the same work, anyone who cannot log in', async () => {
  const [blocked, inactive] = [aUser({ status: 'BLOCKED' }), aUser({ status: 'INACTIVE' })];
  const ports = memoryPorts(ana, blocked, inactive);
  const answers = [
    await logIn({ username: 'nobody', password: PASSWORD }, NOBODY, ports),
    await logIn({ username: 'nobody@example.com', password: PASSWORD }, NOBODY, ports),
    await logIn({ username: '', password: '' }, NOBODY, ports),
    await logIn({ username: 'ana', password: 'wrong' }, NOBODY, ports),
    await logIn({ username: blocked.username, password: PASSWORD }, NOBODY, ports),
    await logIn({ username: inactive.email, password: PASSWORD }, NOBODY, ports),
  ];
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toEqual({
    ok: false,
    refusals: [{ code: 'INVALID_CREDENTIALS', field: null, message: messages.wrongCredentials }],
  });
  expect(ports.compared).toEqual([
    null,
    null,
    null,
    ana.passwordHash,
    blocked.passwordHash,
    inactive.passwordHash,
  ]);
  expect((await ports.users.findById(blocked.id))?.lastLoginAt).toBeNull();
});

it('does not trust an account that was blocked while its password was checked', async () => {
  const ports = memoryPorts(ana);
  const passwords = {
    ...ports.passwords,
    matches: async () => {
      ports.users.change(ana.id, { status: 'BLOCKED' });
      return true;
    },
  };
  expect(
    await logIn({ username: 'ana', password: PASSWORD }, NOBODY, {
      ...ports,
      identity: embeddedIdentity({ ...ports, passwords }),
    }),
  ).toMatchObject({
    ok: false,
  });
});

it('makes an account ACTIVE, with the given role and a hashed password', async () => {
  const ports = memoryPorts();
  const input = {
    username: 'rui',
    email: 'rui@example.com',
    password: PASSWORD,
    firstName: 'Rui',
    lastName: 'Lima',
  };
  const outcome = await addUser(
    { ...input, role: 'ADMIN', status: 'BLOCKED', id: 'mine' },
    'SALES',
    NOBODY,
    ports,
  );
  expect(outcome).toEqual({
    ok: true,
    value: {
      id: 'id-1',
      username: 'rui',
      email: 'rui@example.com',
      firstName: 'Rui',
      lastName: 'Lima',
      passwordHash: `hash of ${PASSWORD}`,
      role: 'SALES',
      status: 'ACTIVE',
      memberships: [],
      lastLoginAt: null,
      erasingSince: null,
      anonymizedAt: null,
      passwordChangedAt: null,
      version: 1,
      createdAt: NOON,
      updatedAt: NOON,
    },
  });
});

it('tells the gateway whether a session counts, and the role of its user now', async () => {
  const ports = memoryPorts(ana);
  const outcome = await logIn({ username: 'ana', password: PASSWORD }, NOBODY, ports);
  const sessionId = outcome.ok ? ports.refreshTokens.sessionIdOf(outcome.value.refreshToken) : null;
  const status = () => sessionStatus({ sessionId: sessionId ?? '' }, ports);
  const over = { active: false, role: null, memberships: [], browser: false };

  expect(await status()).toEqual({ active: true, role: 'CUSTOMER', memberships: [], browser: false });
  ports.users.change(ana.id, { role: 'SALES' });
  expect(await status()).toEqual({ active: true, role: 'SALES', memberships: [], browser: false });
  for (const change of ['BLOCKED', 'INACTIVE'] as const) {
    ports.users.change(ana.id, { status: change });
    expect(await status()).toEqual(over);
  }
  ports.users.change(ana.id, { status: 'ACTIVE' });
  expect(await status()).toEqual({ active: true, role: 'SALES', memberships: [], browser: false });
  ports.pass(7 * 86_400_000);
  expect(await status()).toEqual(over);
  expect(await sessionStatus({ sessionId: 'unknown' }, ports)).toEqual(over);
});
