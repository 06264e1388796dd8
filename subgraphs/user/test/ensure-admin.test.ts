import { expect, it } from 'vitest';
import { aUser } from '../src/testing/builders.ts';
import { memoryPorts } from '../src/testing/memory-ports.ts';
import { ensureAdmin } from '../src/use-cases/ensure-admin.ts';

const ADMIN = { username: 'boss', email: 'boss@example.com', password: 'a long password' };

it('makes the first administrator where there is none', async () => {
  const ports = memoryPorts(aUser({ role: 'SALES' }));
  expect(await ensureAdmin(ADMIN, false, ports)).toMatchObject({
    ok: true,
    value: { role: 'ADMIN', status: 'ACTIVE' },
  });
  expect(await ports.users.findByLogin('boss')).toMatchObject({ role: 'ADMIN' });
});

it('makes none where there is one, whatever their status, and changes no password', async () => {
  const other = aUser({ role: 'ADMIN', status: 'BLOCKED', username: 'boss' });
  const ports = memoryPorts(other);
  expect(await ensureAdmin(ADMIN, false, ports)).toBeNull();
  expect(await ports.users.findById(other.id)).toEqual(other);
  expect(await ports.users.findByLogin(ADMIN.email)).toBeNull();
});

it('makes one when ten processes start at once, and none of them fails', async () => {
  const ports = memoryPorts();
  const made = await Promise.all(Array.from({ length: 10 }, () => ensureAdmin(ADMIN, false, ports)));
  expect(made.filter((one) => one?.ok)).toHaveLength(1);
  expect(made.filter((one) => one === null)).toHaveLength(9);
});

it('refuses a name that is taken, and takes no account over', async () => {
  const customer = aUser({ username: 'boss' });
  const ports = memoryPorts(customer);
  expect(await ensureAdmin(ADMIN, false, ports)).toMatchObject({
    ok: false,
    refusals: [{ code: 'CONFLICT' }],
  });
  expect(await ports.users.findById(customer.id)).toEqual(customer);
});

it('refuses in production a password that anyone would guess, whether or not there is an administrator', async () => {
  const guessed = { ...ADMIN, password: 'admin123' };
  for (const ports of [memoryPorts(), memoryPorts(aUser({ role: 'ADMIN' }))])
    expect(await ensureAdmin(guessed, true, ports)).toMatchObject({
      ok: false,
      refusals: [{ code: 'INVALID', field: ['password'] }],
    });
  expect(await ensureAdmin(guessed, false, memoryPorts())).toMatchObject({ ok: true });
});
