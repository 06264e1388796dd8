import type { ServiceClient } from '@autograph/service/calls';
import { unavailable } from '@autograph/service/graphql';
import { UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { serviceSessions } from '../src/authentication/sessions.ts';
import { dataSource } from '../src/subgraphs/data-source.ts';
import { statusesOf } from './gateway-over.ts';

const ana = { id: 'ana', role: 'CUSTOMER', sessionId: 's1' } as const;

/** A user service whose answer a test may change, and a clock that a test moves. */
function world() {
  const state = {
    active: true,
    role: 'CUSTOMER',
    memberships: [] as object[],
    browser: false,
    down: false,
    asked: 0,
    time: 1_000_000,
    about: {},
  };
  const client: ServiceClient = {
    execute: async (request) => {
      state.asked += 1;
      state.about = request.variables ?? {};
      if (state.down) throw unavailable('user');
      const role = state.active ? state.role : null;
      const { active, memberships, browser } = state;
      return statusesOf(request, () => ({ active, role, memberships, browser }));
    },
  };
  const told: (() => void)[] = [];
  const peers = { tell: () => undefined, hear: (listener: () => void) => void told.push(listener) };
  return {
    state,
    sessions: serviceSessions(client, 'user', () => state.time, peers),
    /** What a message of another gateway does. */
    hear: () => told.forEach((listener) => void listener()),
  };
}

describe('a session', () => {
  it('is asked about once for many requests at once, and not again for some seconds', async () => {
    const { state, sessions } = world();
    const answers = await Promise.all(Array.from({ length: 20 }, () => sessions.current(ana)));
    expect(new Set(answers.map((answer) => answer?.role))).toEqual(new Set(['CUSTOMER']));
    state.time += 2_000;
    await sessions.current(ana);
    expect(state.asked).toBe(1);
    expect(state.about).toEqual({ s0: 's1', u0: 'ana' });
  });

  it('is asked about together with the others that are asked about at once', async () => {
    const { state, sessions } = world();
    const all = Array.from({ length: 120 }, (_, n) => ({ ...ana, id: `user-${n}`, sessionId: `s-${n}` }));
    const answers = await Promise.all(all.map((one) => sessions.current(one)));
    expect(answers.map((answer) => answer?.id)).toEqual(all.map(({ id }) => id));
    expect(state.asked).toBe(3);
  });

  it('that nothing is known of does not take the others with it', async () => {
    const client: ServiceClient = {
      execute: async (request) =>
        statusesOf(request, (id) => (id === 'ana' ? (null as never) : { active: true, role: 'ADMIN' })),
    };
    const sessions = serviceSessions(client, 'user');
    const [of, other] = await Promise.allSettled([
      sessions.current(ana),
      sessions.current({ ...ana, id: 'bia', sessionId: 's2' }),
    ]);
    expect([of.status, other.status]).toEqual(['rejected', 'fulfilled']);
  });

  it('that has ended elsewhere is noticed within five seconds', async () => {
    const { state, sessions } = world();
    await sessions.current(ana);
    state.active = false;
    state.time += 5_000;
    expect(await sessions.current(ana)).toBeNull();
  });

  it('that ended through this gateway is noticed at once', async () => {
    const { state, sessions } = world();
    await sessions.current(ana);
    state.active = false;
    sessions.mutation()({ logout: { user: { id: 'ana' } } });
    expect(await sessions.current(ana)).toBeNull();
  });

  it('that may have ended through this gateway is not trusted while the user service is down', async () => {
    const { state, sessions } = world();
    await sessions.current(ana);
    sessions.mutation()({ logout: { user: { id: 'ana' } } });
    state.down = true;
    await expect(sessions.current(ana)).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  });

  it('is asked about again when another gateway told, once', async () => {
    const { state, sessions, hear } = world();
    await sessions.current(ana);
    state.active = false;
    hear();
    expect(await sessions.current(ana)).toBeNull();
    expect(await sessions.current(ana)).toBeNull();
    expect(state.asked).toBe(2);
  });

  it('still stands when another gateway told and the user service does not answer', async () => {
    const { state, sessions, hear } = world();
    await sessions.current(ana);
    state.down = true;
    hear();
    expect(await sessions.current(ana)).toEqual(ana);
  });

  it('that began while another gateway told is asked about', async () => {
    const { state, sessions, hear } = world();
    const answered = sessions.mutation();
    hear();
    answered({ login: { accessToken: new UnsecuredJWT({ sid: 's1', role: 'CUSTOMER' }).encode() } });
    await sessions.current(ana);
    expect(state.asked).toBe(1);
  });

  it('is not doubted because someone else logs in', async () => {
    const { state, sessions } = world();
    await sessions.current(ana);
    sessions.mutation()({
      login: { accessToken: new UnsecuredJWT({ sid: 's2', role: 'CUSTOMER' }).encode() },
    });
    expect(await sessions.current(ana)).toEqual(ana);
    expect(state.asked).toBe(1);
  });

  it('that a browser began is known as such, from its log-in on and after a refresh by a program', async () => {
    const { state, sessions } = world();
    const tokens = { accessToken: new UnsecuredJWT({ sid: 's1', role: 'CUSTOMER' }).encode() };
    sessions.mutation(true)({ login: tokens });
    expect(await sessions.current(ana)).toEqual({ ...ana, browserSession: true });
    sessions.mutation()({ refreshToken: tokens });
    expect(await sessions.current(ana)).toEqual({ ...ana, browserSession: true });
    expect(state.asked).toBe(0);
    state.browser = true;
    state.time += 5_000;
    expect(await sessions.current(ana)).toEqual({ ...ana, browserSession: true });
    expect(state.asked).toBe(1);
  });

  it('that a program began stays one of a program when the session routes refresh it', async () => {
    const { sessions } = world();
    const tokens = { accessToken: new UnsecuredJWT({ sid: 's1', role: 'CUSTOMER' }).encode() };
    sessions.mutation()({ login: tokens });
    sessions.mutation(true)({ refreshToken: tokens });
    expect(await sessions.current(ana)).toEqual(ana);
  });

  it('has the role that its user has now', async () => {
    const { state, sessions } = world();
    await sessions.current(ana);
    state.role = 'CUSTOMER';
    state.time += 5_000;
    expect((await sessions.current(ana))?.role).toBe('CUSTOMER');
  });

  it('goes on while the user service is down, but no longer than an access token lives', async () => {
    const { state, sessions } = world();
    await sessions.current(ana);
    state.down = true;
    state.time += 60_000;
    expect(await sessions.current(ana)).toEqual(ana);
    state.time += 300_000;
    await expect(sessions.current(ana)).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  });

  it('that nobody knows of is not trusted while the user service is down', async () => {
    const { state, sessions } = world();
    state.down = true;
    await expect(sessions.current(ana)).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  });

  describe.each(['login', 'refreshToken'])('that a %s answered', (name) => {
    const answer = { [name]: { accessToken: new UnsecuredJWT({ sid: 's1', role: 'CUSTOMER' }).encode() } };

    it('is asked for where its user was blocked between the question and the answer', async () => {
      const { state, sessions } = world();
      const answered = sessions.mutation();
      const blocked = sessions.mutation();
      state.active = false;
      blocked({ updateUser: { user: { id: 'ana' } } });
      answered(answer);
      expect(await sessions.current(ana)).toBeNull();
    });

    it('is asked for where the block was answered after it', async () => {
      const { state, sessions } = world();
      const blocked = sessions.mutation();
      sessions.mutation()(answer);
      state.active = false;
      blocked({ updateUser: { user: { id: 'ana' } } });
      expect(await sessions.current(ana)).toBeNull();
    });

    it('has the role of now where its user was demoted meanwhile', async () => {
      const { state, sessions } = world();
      await sessions.current(ana);
      const answered = sessions.mutation();
      state.role = 'SALES';
      sessions.mutation()({ updateUser: { user: { id: 'ana' } } });
      answered(answer);
      expect((await sessions.current(ana))?.role).toBe('SALES');
    });

    it('is known without asking where others only logged in meanwhile', async () => {
      const { state, sessions } = world();
      const answered = sessions.mutation();
      sessions.mutation()({
        login: { accessToken: new UnsecuredJWT({ sid: 's2', role: 'CUSTOMER' }).encode() },
      });
      answered(answer);
      expect(await sessions.current(ana)).toEqual(ana);
      expect(state.asked).toBe(0);
    });
  });

  it('is asked for again after a mutation that was not answered, as it may have been carried out', async () => {
    const { state, sessions } = world();
    await sessions.current(ana);
    const source = dataSource('user', async () => ({ errors: [unavailable('user')] }), sessions.mutation);
    state.active = false;
    const request = { query: 'mutation { logout { user { id } } }' };
    const context = { user: ana, clientAddress: '' };
    await source.process({ request, context } as unknown as Parameters<typeof source.process>[0]);
    expect(await sessions.current(ana)).toBeNull();
  });

  it('that began through this gateway stands without asking', async () => {
    const { state, sessions } = world();
    sessions.mutation()({
      login: { accessToken: new UnsecuredJWT({ sid: 's1', role: 'CUSTOMER' }).encode() },
    });
    state.down = true;
    expect(await sessions.current(ana)).toEqual(ana);
    expect(state.asked).toBe(0);
  });

  it.each(['SALES', 'WORKSHOP'])(
    'of %s is asked for after a log-in: the token tells no branches',
    async (role) => {
      const { state, sessions } = world();
      state.role = role;
      state.memberships = [{ branchId: 'north', manages: true }];
      sessions.mutation()({ login: { accessToken: new UnsecuredJWT({ sid: 's1', role }).encode() } });
      expect(await sessions.current(ana)).toEqual({ ...ana, role, memberships: state.memberships });
      expect(state.asked).toBe(1);
    },
  );

  it('has other branches within five seconds of the change', async () => {
    const { state, sessions } = world();
    state.role = 'SALES';
    state.memberships = [{ branchId: 'north', manages: false }];
    await sessions.current(ana);
    state.memberships = [{ branchId: 'south', manages: false }];
    state.time += 3_000;
    expect((await sessions.current(ana))?.memberships).toEqual(state.memberships);
  });
});
