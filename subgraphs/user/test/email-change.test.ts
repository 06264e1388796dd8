import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { terminalDelivery } from '../src/adapters/message-delivery/terminal-delivery.ts';
import { NOBODY } from '../src/domain/identity-event.ts';
import { beginSession } from '../src/domain/session.ts';
import { setPassword, type User } from '../src/domain/user.ts';
import type { Ports } from '../src/ports/index.ts';
import type { Message } from '../src/ports/message-delivery.ts';
import { aUser, NOON, PASSWORD } from '../src/testing/builders.ts';
import { type MemoryPorts, memoryPorts } from '../src/testing/memory-ports.ts';
import { eraseMe } from '../src/use-cases/erase-me.ts';
import { TooManyAttempts } from '../src/use-cases/guard-attempt.ts';
import { requestPasswordReset } from '../src/use-cases/request-password-reset.ts';
import { resetPassword } from '../src/use-cases/reset-password.ts';
import { recoverNotices } from '../src/use-cases/tell-former-address.ts';
import { updateProfile } from '../src/use-cases/update-profile.ts';
import { startUserService } from './real-service.ts';

const OLD = 'ana@example.com';
const NEW = 'eva@example.org';
const MINUTE = 60_000;

let ana: User;
let ports: MemoryPorts;
beforeEach(async () => {
  ana = aUser({ email: OLD });
  ports = memoryPorts(ana);
  await ports.sessions.insert(beginSession('session', ana.id, 'hash', NOON));
});

const origin = () => ({ ...NOBODY, actorId: ana.id, sessionId: 'session' });
const change = async (input: object, over: Ports = ports) => {
  const outcome = await updateProfile({ email: NEW, ...input }, origin(), over);
  await ports.settled();
  return outcome.ok ? 'changed' : outcome.refusals.map(({ code, field }) => `${code} ${field}`).join();
};
const addressNow = async () => (await ports.users.findById(ana.id))?.email;
const told = () => ports.delivered.filter(({ kind }) => kind === 'address-changed').map(({ email }) => email);
const UNPROVEN = 'INVALID_CREDENTIALS currentPassword';

describe('another e-mail address', () => {
  it('needs the current password, or a log-in of the last five minutes', async () => {
    ports.pass(5 * MINUTE + 1);
    expect(await change({})).toBe(UNPROVEN);
    expect(await change({ currentPassword: 'a wrong guess' })).toBe(UNPROVEN);
    expect(await change({ currentPassword: null })).toBe(UNPROVEN);
    expect(await addressNow()).toBe(OLD);
    expect(told()).toEqual([]);
    expect(await change({ currentPassword: PASSWORD })).toBe('changed');
    expect(await addressNow()).toBe(NEW);
    expect(told()).toEqual([OLD]);
    ports.pass(-1);
    expect(await change({ email: 'third@example.com' })).toBe('changed');
    expect(told()).toEqual([OLD, NEW]);
  });

  it('is not proved by a session that has ended, or of someone else', async () => {
    const rui = aUser();
    await ports.sessions.insert(beginSession('of rui', rui.id, 'hash', NOON));
    for (const sessionId of ['of rui', 'none', null]) {
      const outcome = await updateProfile({ email: NEW }, { ...origin(), sessionId }, ports);
      expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'INVALID_CREDENTIALS' }] });
    }
    await ports.sessions.end('session', NOON);
    expect(await change({})).toBe(UNPROVEN);
    expect(await addressNow()).toBe(OLD);
  });

  it('makes each wrong password a guess, which the audit trail has', async () => {
    ports.pass(6 * MINUTE);
    for (let n = 0; n < 6; n += 1) expect(await change({ currentPassword: `wrong ${n}` })).toBe(UNPROVEN);
    await expect(change({ currentPassword: PASSWORD })).rejects.toThrow(TooManyAttempts);
    expect(await addressNow()).toBe(OLD);
    expect(ports.audit.entries.map(({ action }) => action)).toEqual([
      ...Array.from({ length: 6 }, () => 'PASSWORD_CHECK_FAILED'),
      'LOGIN_DELAYED',
    ]);
  });

  it('is refused where the password was changed after it was proved', async () => {
    ports.pass(6 * MINUTE);
    const passwords = {
      ...ports.passwords,
      matches: async () => {
        await ports.users.update(setPassword(ana, 'another hash', ports.clock()), ana.version, []);
        return true;
      },
    };
    expect(await change({ currentPassword: PASSWORD }, { ...ports, passwords })).toBe(UNPROVEN);
    expect(await addressNow()).toBe(OLD);
  });

  it('is distinguished from the same one in other case, and from other fields, which need no proof', async () => {
    ports.pass(6 * MINUTE);
    for (const input of [
      { email: OLD.toUpperCase() },
      { email: undefined, firstName: 'Eva' },
      { email: ` ${OLD} ` },
    ]) {
      expect(await change(input)).toBe('changed');
    }
    expect(told()).toEqual([]);
    expect(ports.compared).toEqual([]);
  });

  it('that another account has tells nobody', async () => {
    const rui = aUser();
    await ports.users.insert(rui);
    expect(await change({ email: rui.email })).toBe('CONFLICT email');
    ports.pass(2 * MINUTE);
    await recoverNotices(ports);
    expect(told()).toEqual([]);
  });
});

describe('a token to set a new password', () => {
  const requested = async (email: string, over: Ports = ports) => {
    requestPasswordReset({ email }, NOBODY, over);
    await ports.settled();
    const message = ports.delivered.at(-1);
    return message?.kind === 'password-reset' ? message.token : '';
  };
  const reset = async (token: string, over: Ports = ports) =>
    (await resetPassword({ token, newPassword: 'another horse' }, NOBODY, over)).ok;

  it('is void once the address that it was sent to is replaced', async () => {
    const token = await requested(OLD);
    expect(await change({})).toBe('changed');
    expect(await reset(token)).toBe(false);
    expect(await reset(await requested(NEW))).toBe(true);
  });

  it('is void even where it was made while the address was being replaced', async () => {
    const resets = {
      ...ports.resets,
      put: async (one: Parameters<Ports['resets']['put']>[0]) => {
        expect(await change({})).toBe('changed');
        await ports.resets.put(one);
      },
    };
    // The change waits for what runs in the background, of which this is a part.
    let sent: Promise<unknown> = Promise.resolve();
    const background = (job: () => Promise<unknown>) => {
      sent = job();
    };
    requestPasswordReset({ email: OLD }, NOBODY, { ...ports, resets, background });
    await sent;
    const message = ports.delivered.find(({ kind }) => kind === 'password-reset');
    expect(await reset(message?.kind === 'password-reset' ? message.token : '')).toBe(false);
  });

  it('sets no password where the address is replaced before that is written', async () => {
    const token = await requested(OLD);
    const passwords = {
      ...ports.passwords,
      hash: async (password: string) => {
        expect(await change({})).toBe('changed');
        return ports.passwords.hash(password);
      },
    };
    expect(await reset(token, { ...ports, passwords })).toBe(false);
    expect((await ports.users.findById(ana.id))?.passwordHash).toBe(ana.passwordHash);
  });
});

describe('a former address', () => {
  const failing = () => ({
    ...ports,
    delivery: { deliver: async () => Promise.reject(new Error('no mail')) },
  });

  it('is notified later if the mail server fails, or the process dies after the change', async () => {
    const died = { ...ports, background: () => undefined };
    expect(await change({}, died)).toBe('changed');
    await recoverNotices(ports);
    expect(told()).toEqual([]);
    ports.pass(MINUTE);
    await expect(recoverNotices(failing())).rejects.toThrow('could not be told');
    ports.pass(MINUTE);
    await recoverNotices(ports);
    ports.pass(MINUTE);
    await recoverNotices(ports);
    expect(told()).toEqual([OLD]);
  });

  it('is not told where the process died before the change, or the account is erased', async () => {
    const update = () => Promise.reject(new Error('the process dies'));
    await expect(change({}, { ...ports, users: { ...ports.users, update } })).rejects.toThrow('dies');
    ports.pass(MINUTE);
    await recoverNotices(ports);
    expect(
      await change({ email: NEW, currentPassword: PASSWORD }, { ...ports, background: () => undefined }),
    ).toBe('changed');
    expect(await eraseMe({ password: PASSWORD }, origin(), ports)).toMatchObject({ ok: true });
    ports.pass(MINUTE);
    expect(await ports.notices.takeDue(ports.clock(), ports.clock())).toBeNull();
    // By a change that was under way.
    const times = { dueAt: ports.clock(), expiresAt: new Date(ports.clock().getTime() + MINUTE) };
    await ports.notices.put({ id: 'late', userId: ana.id, email: OLD, ...times });
    await recoverNotices(ports);
    expect(told()).toEqual([]);
  });

  it('is not written to the terminal', async () => {
    const lines: string[] = [];
    await terminalDelivery((line) => lines.push(line)).deliver({ kind: 'address-changed', email: OLD });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain(OLD);
  });
});

describe('in the running service', () => {
  const sent: Message[] = [];
  let now = Date.now();
  let service: Awaited<ReturnType<typeof startUserService>>;
  beforeAll(async () => {
    const deliver = async (message: Message) => {
      sent.push(message);
    };
    service = await startUserService({ clock: () => new Date(now) });
    Object.assign(service.opened.ports, { delivery: { deliver } });
  });
  afterAll(() => service?.close());

  const UPDATE = `mutation ($input: UpdateProfileInput!) {
    updateProfile(input: $input) { user { email } userErrors { field code } } }`;
  const REQUEST =
    'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { requested } }';
  const RESET =
    'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { user { id } userErrors { code } } }';

  it('a stolen access token takes no account', async () => {
    const one = await service.join('CUSTOMER');
    now += 6 * MINUTE;
    const thief = { email: `thief.${one.email}` };
    const asThief = async (input: object) =>
      (await service.run(UPDATE, { input }, one.caller)).data?.updateProfile;
    const refused = { user: null, userErrors: [{ field: ['currentPassword'], code: 'INVALID_CREDENTIALS' }] };
    expect(await asThief(thief)).toEqual(refused);
    expect(await asThief({ ...thief, currentPassword: 'a guess' })).toEqual(refused);
    await service.run(REQUEST, { input: { email: thief.email } });
    await service.run(REQUEST, { input: { email: one.email } });
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ kind: 'password-reset', email: one.email });

    expect(await asThief({ ...thief, currentPassword: PASSWORD })).toEqual({
      user: { email: thief.email },
      userErrors: [],
    });
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual({ kind: 'address-changed', email: one.email });
    const token = sent[0]?.kind === 'password-reset' ? sent[0].token : '';
    const { data } = await service.run(RESET, { input: { token, newPassword: 'another horse' } });
    expect(data?.resetPassword).toEqual({ user: null, userErrors: [{ code: 'INVALID_CREDENTIALS' }] });
    expect((await service.login(one.username)).userErrors).toEqual([]);
  });

  it('guesses of the password are limited', async () => {
    const one = await service.join('CUSTOMER');
    now += 6 * MINUTE;
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        service.run(UPDATE, { input: { email: NEW, currentPassword: `wrong ${n}` } }, one.caller),
      ),
    );
    const delayed = answers.filter(({ errors }) => errors?.[0]?.extensions?.code === 'RATE_LIMITED');
    expect(delayed).toHaveLength(24);
  });
});
