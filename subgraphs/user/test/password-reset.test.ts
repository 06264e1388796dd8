import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { terminalDelivery } from '../src/adapters/message-delivery/terminal-delivery.ts';
import { NOBODY } from '../src/domain/identity-event.ts';
import type { Message, PasswordResetMessage } from '../src/ports/message-delivery.ts';
import { aUser } from '../src/testing/builders.ts';
import { memoryPorts } from '../src/testing/memory-ports.ts';
import { requestPasswordReset } from '../src/use-cases/request-password-reset.ts';
import { resetPassword } from '../src/use-cases/reset-password.ts';
import { STATUS, startUserService } from './real-service.ts';

const ana = aUser({ email: 'ana@example.com' });

/** Asks for a token; returns the one that was sent, or `undefined`. */
async function tokenOf(
  ports: ReturnType<typeof memoryPorts>,
  email = ana.email,
): Promise<string | undefined> {
  const before = ports.delivered.length;
  expect(requestPasswordReset({ email }, NOBODY, ports)).toEqual({ ok: true, value: true });
  await ports.settled();
  const message = ports.delivered[before];
  return message?.kind === 'password-reset' ? message.token : undefined;
}
const reset = async (ports: ReturnType<typeof memoryPorts>, token = '', newPassword = 'another horse') => {
  const outcome = await resetPassword({ token, newPassword }, NOBODY, ports);
  return outcome.ok ? outcome.value.id : outcome.refusals.map(({ code, field }) => `${code} ${field}`).join();
};
const UNKNOWN = 'INVALID_CREDENTIALS token';

it('a token sets the password once, within thirty minutes', async () => {
  const ports = memoryPorts(ana);
  const token = await tokenOf(ports);
  ports.pass(29 * 60_000);
  expect(await reset(ports, token)).toBe(ana.id);
  expect(await ports.users.findById(ana.id)).toMatchObject({
    passwordHash: 'hash of another horse',
    version: 2,
  });
  expect(await reset(ports, token)).toBe(UNKNOWN);
});

it('a token is worth nothing when it is late, older than another, changed, or of one who may not log in', async () => {
  const ports = memoryPorts(ana);
  const late = await tokenOf(ports);
  ports.pass(30 * 60_000);
  expect(await reset(ports, late)).toBe(UNKNOWN);
  const [older, newer] = [await tokenOf(ports), await tokenOf(ports)];
  for (const token of [older, `${newer}x`, '', '__proto__', '{"$ne":null}', 'x'.repeat(100_000)]) {
    expect(await reset(ports, token)).toBe(UNKNOWN);
  }
  ports.users.change(ana.id, { status: 'BLOCKED' });
  expect(await reset(ports, newer)).toBe(UNKNOWN);
  expect((await ports.users.findById(ana.id))?.passwordHash).toBe(ana.passwordHash);
});

it('a password that is refused does not use the token up', async () => {
  const ports = memoryPorts(ana);
  const token = await tokenOf(ports);
  for (const weak of ['short', 'password1', 'x'.repeat(129)]) {
    expect(await reset(ports, token, weak)).toBe('INVALID newPassword');
  }
  expect(await reset(ports, token)).toBe(ana.id);
});

it('nothing is sent to an address that nobody has, to one who may not log in, or again and again', async () => {
  const blocked = aUser({ status: 'BLOCKED' });
  const ports = memoryPorts(ana, blocked);
  for (const email of ['nobody@example.com', blocked.email])
    expect(await tokenOf(ports, email)).toBeUndefined();
  for (let n = 0; n < 20; n += 1) await tokenOf(ports);
  expect(ports.delivered).toHaveLength(6);
});

it('what is not an address is refused on its field', () => {
  const ports = memoryPorts(ana);
  for (const email of ['', 'ana', '{"$ne":null}', 'x'.repeat(300)]) {
    expect(requestPasswordReset({ email }, NOBODY, ports)).toMatchObject({
      ok: false,
      refusals: [{ code: 'INVALID', field: ['email'] }],
    });
  }
});

it.each([true, false])(
  'the output shows the token, and the address only on a terminal (%s)',
  async (isTerminal) => {
    const lines: string[] = [];
    await terminalDelivery((line) => lines.push(line), isTerminal).deliver({
      kind: 'password-reset',
      email: ana.email,
      token: 'the-token',
      minutes: 30,
    });
    expect(lines.join()).toContain('the-token');
    expect(lines.join().includes(ana.email)).toBe(isTerminal);
  },
);

describe('in the running service', () => {
  const sent: PasswordResetMessage[] = [];
  let service: Awaited<ReturnType<typeof startUserService>>;
  beforeAll(async () => {
    const deliver = async (message: Message) => {
      if (message.kind === 'password-reset') sent.push(message);
    };
    service = await startUserService();
    Object.assign(service.opened.ports, { delivery: { deliver } });
  });
  afterAll(() => service?.close());

  const REQUEST = `mutation ($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) { requested userErrors { field code } } }`;
  const RESET = `mutation ($input: ResetPasswordInput!) {
    resetPassword(input: $input) { user { id email } userErrors { field code } } }`;

  it('the answer is the same whether the address is known; the token ends all sessions and no password is readable', async () => {
    const one = await service.join('CUSTOMER');
    const known = await service.run(REQUEST, { input: { email: one.email.toUpperCase() } });
    const unknown = await service.run(REQUEST, { input: { email: 'nobody@example.com' } });
    expect(known).toEqual({ data: { requestPasswordReset: { requested: true, userErrors: [] } } });
    expect(unknown).toEqual(known);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.email).toBe(one.email);

    const input = { token: sent[0]?.token, newPassword: 'another horse' };
    const attempts = await Promise.all(Array.from({ length: 20 }, () => service.run(RESET, { input })));
    const payloads = attempts.map(
      ({ data }) => data?.resetPassword as { user: unknown; userErrors: unknown },
    );
    expect(payloads.filter(({ user }) => user)).toEqual([
      { user: { id: one.id, email: one.email }, userErrors: [] },
    ]);
    const { data } = await service.run(STATUS, { id: one.sessionId });
    expect(data?.sessionStatus).toEqual({ active: false, role: null });
    expect((await service.login(one.username)).accessToken).toBeNull();
    expect((await service.login(one.username, 'another horse')).userErrors).toEqual([]);
  });
});
