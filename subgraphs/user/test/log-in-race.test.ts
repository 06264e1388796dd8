import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedIdentity } from '../src/adapters/embedded-identity/embedded-identity.ts';
import { NOBODY } from '../src/domain/identity-event.ts';
import type { User } from '../src/domain/user.ts';
import type { Ports } from '../src/ports/index.ts';
import { aUser } from '../src/testing/builders.ts';
import { identityActions } from '../src/testing/identity-actions.ts';
import { type MemoryPorts, memoryPorts } from '../src/testing/memory-ports.ts';
import { replacePassword } from '../src/use-cases/change-password.ts';
import type { LoggedIn } from '../src/use-cases/logged-in.ts';
import { updateUser } from '../src/use-cases/update-user.ts';
import { STATUS, startUserService } from './real-service.ts';

/** Ports that run `interrupt` before the `n`-th call of a store, and count these calls. */
function interrupted(ports: Ports, n: number, interrupt: () => Promise<unknown>) {
  const seen = { calls: 0 };
  const watched = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]) => {
          seen.calls += 1;
          if (seen.calls === n) await interrupt();
          return Reflect.apply(method, target, args);
        };
      },
    });
  const { users, sessions, attempts } = ports;
  const stores = { users: watched(users), sessions: watched(sessions), attempts: watched(attempts) };
  const under = { ...ports, ...stores };
  return { seen, ports: { ...under, identity: embeddedIdentity(under) } };
}

/** A change of a user by someone else, begun; what it answers carries out the rest. */
type Change = (user: User, ports: Ports) => Promise<() => Promise<unknown>>;

const whole =
  (run: (user: User, ports: Ports) => Promise<unknown>): Change =>
  async (user, ports) => {
    await run(user, ports);
    return async () => undefined;
  };
/** The same change with its sessions ended only when the other side is done. */
const split =
  (run: (user: User, ports: Ports) => Promise<unknown>): Change =>
  async (user, ports) => {
    let rest = async (): Promise<void> => undefined;
    const endAll: Ports['sessions']['endAll'] = async (...args) => {
      rest = () => ports.sessions.endAll(...args);
    };
    await run(user, { ...ports, sessions: { ...ports.sessions, endAll } });
    return () => rest();
  };

const block = (user: User, ports: Ports) => updateUser(user.id, { status: 'BLOCKED' }, NOBODY, ports);
const demote = (user: User, ports: Ports) => updateUser(user.id, { role: 'CUSTOMER' }, NOBODY, ports);
const reset = (user: User, ports: Ports) =>
  replacePassword(user, 'another horse', { action: 'PASSWORD_RESET', origin: NOBODY }, ports);

const ATTEMPTS = {
  'a log-in': (ports: Ports, { username }: User) => identityActions(ports).logIn(username),
  'a refresh': (ports: Ports, _user: User, token: string) => identityActions(ports).refresh(token),
};

/** Has someone attempt to get tokens once for each step of that, with the change begun before the step. */
async function atEachStep(
  attempt: keyof typeof ATTEMPTS,
  change: Change,
  check: (ports: MemoryPorts, given: LoggedIn | null, user: User) => Promise<void>,
): Promise<void> {
  const run = async (step: number) => {
    const ana = aUser({ role: 'ADMIN' });
    const ports = memoryPorts(ana, aUser({ role: 'ADMIN' }));
    const first = await identityActions(ports).logIn(ana.username);
    let finish = async (): Promise<unknown> => undefined;
    const { seen, ports: under } = interrupted(ports, step, async () => {
      finish = await change(ana, ports);
    });
    const given = await ATTEMPTS[attempt](under, ana, first?.refreshToken ?? '');
    await finish();
    return { steps: seen.calls, ports, given, ana };
  };
  const { steps } = await run(0);
  expect(steps).toBeGreaterThan(2);
  for (let step = 1; step <= steps; step += 1) {
    const { ports, given, ana } = await run(step);
    await check(ports, given, ana);
  }
}

describe.each(['a log-in', 'a refresh'] as const)('%s', (attempt) => {
  it.each([
    ['is blocked', whole(block)],
    ['is blocked, the sessions last', split(block)],
  ])(
    'leaves no session of a user who %s at any step of it, now or once they may log in again',
    (_w, change) =>
      atEachStep(attempt, change, async (ports, given, { id }) => {
        expect(await ports.sessions.findLive(id, ports.clock(), 10)).toEqual([]);
        await updateUser(id, { status: 'ACTIVE' }, NOBODY, ports);
        expect(await ports.sessions.findLive(id, ports.clock(), 10)).toEqual([]);
        expect(await identityActions(ports).refresh(given?.refreshToken)).toBeNull();
      }),
  );

  it.each([
    ['is set', whole(reset)],
    ['is set, the sessions last', split(reset)],
  ])('leaves no session where another password %s at any step of it', (_what, change) =>
    atEachStep(attempt, change, async (ports, given, { id }) => {
      expect(await ports.sessions.findLive(id, ports.clock(), 10)).toEqual([]);
      expect(await identityActions(ports).refresh(given?.refreshToken)).toBeNull();
    }),
  );

  it('gives a session the role that its user has now, demoted at whatever step of it', () =>
    atEachStep(attempt, whole(demote), async (ports, given, { id }) => {
      const sessionId = ports.identity.present(given?.refreshToken ?? '')?.sessionId ?? '';
      expect(await identityActions(ports).roleIn(sessionId, id)).toBe('CUSTOMER');
    }));
});

describe('in the running service', () => {
  const ROUNDS = 200;
  /** Between two rounds, in milliseconds: the guard against guessing has forgotten the last attempt. */
  const A_WHILE = 20 * 60_000;
  const UPDATE =
    'mutation ($id: ID!, $input: UpdateUserInput!) { updateUser(id: $id, input: $input) { user { id } } }';

  let service: Awaited<ReturnType<typeof startUserService>>;
  let now = Date.now();
  beforeAll(async () => {
    service = await startUserService({ clock: () => new Date(now) });
  });
  afterAll(() => service?.close());

  it('no session stands of two hundred log-ins that a block met', { timeout: 240_000 }, async () => {
    const { id, username } = await service.join('CUSTOMER');
    const update = async (status: string) => {
      const { errors } = await service.run(UPDATE, { id, input: { status } }, service.root);
      expect(errors).toBeUndefined();
    };
    const active = async (sessionId: string) =>
      (await service.run(STATUS, { id: sessionId })).data?.sessionStatus;
    // The block comes at any moment of a log-in, however long one takes on this machine. The first ones take longer.
    const took: number[] = [];
    for (let warming = 0; warming < 5; warming += 1) {
      now += A_WHILE;
      const began = performance.now();
      await service.login(username);
      took.push(performance.now() - began);
    }
    const latest = 1.5 * Math.min(...took);
    let letIn = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      now += A_WHILE;
      const [{ refreshToken }] = await Promise.all([
        service.login(username),
        sleep(Math.random() * latest).then(() => update('BLOCKED')),
      ]);
      const sessionId = refreshToken?.split('.')[0] ?? '';
      letIn += refreshToken ? 1 : 0;
      expect(await active(sessionId)).toEqual({ active: false, role: null });
      await update('ACTIVE');
      expect(await active(sessionId)).toEqual({ active: false, role: null });
    }
    expect(letIn).toBeGreaterThan(0);
    expect(letIn).toBeLessThan(ROUNDS);
  });
});
