import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';

const graph = inject('graph');

/** Accounts that race beside each other. */
const LANES = 4;
/** The latest that a change begins after the log-in, in milliseconds: about as long as a log-in takes here. */
const LATEST = 80;
/** Blocks of one account: each may count as a failed log-in of this address, of which 50 bring no delay. */
const BLOCKS = 10;
const DEMOTIONS = 50;

const PASSWORD = 'correct horse battery';
const CREATE = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } } }';
const UPDATE =
  'mutation ($id: ID!, $input: UpdateUserInput!) { updateUser(id: $id, input: $input) { user { id } } }';
const LOG_IN = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }';

describe(`a log-in beside a change of its user (${graph.topology})`, () => {
  let admin: string;
  beforeAll(async () => {
    admin = await logIn(graph.url, 'admin', 'admin123');
  });

  const anAccount = async (role: string) => {
    const username = `race.${Math.random().toString(36).slice(2)}`;
    const names = { email: `${username}@example.com`, firstName: 'Ana', lastName: 'Souza' };
    const input = { username, password: PASSWORD, role, ...names };
    const variables = { input };
    const { data } = await ask<{ createUser: { user: { id: string } } }>(graph.url, CREATE, {
      variables,
      token: admin,
    });
    return { username, id: data.createUser.user.id };
  };
  const change = async (id: string, input: object) => {
    const { errors } = await ask(graph.url, UPDATE, { variables: { id, input }, token: admin });
    expect(errors).toEqual([]);
  };
  const tokenOf = async (username: string): Promise<string | null> => {
    const { data, errors } = await ask<{ login: { accessToken: string | null } }>(graph.url, LOG_IN, {
      variables: { input: { username, password: PASSWORD } },
    });
    expect(errors).toEqual([]);
    return data.login.accessToken;
  };
  /** The codes that a token is answered with once a log-in and a change that began after it are both answered. */
  const race = async (username: string, id: string, changes: object, query: string) => {
    const [token] = await Promise.all([
      tokenOf(username),
      sleep(Math.random() * LATEST).then(() => change(id, changes)),
    ]);
    if (token === null) return 'refused';
    const { errors } = await ask(graph.url, query, { token });
    return errors.map(({ extensions }) => extensions.code).join() || 'answered';
  };
  const lanes = (run: () => Promise<void>) => Promise.all(Array.from({ length: LANES }, run));

  it('never leaves a token that does what its user may no longer do', { timeout: 240_000 }, async () => {
    const seen = new Map<string, number>();
    await lanes(async () => {
      const { id, username } = await anAccount('ADMIN');
      for (let round = 0; round < DEMOTIONS; round += 1) {
        const answer = await race(username, id, { role: 'CUSTOMER' }, '{ users { totalCount } }');
        seen.set(answer, (seen.get(answer) ?? 0) + 1);
        await change(id, { role: 'ADMIN' });
      }
    });
    expect(Object.fromEntries(seen)).toEqual({ FORBIDDEN: LANES * DEMOTIONS });
  });

  it('never leaves a token of a user who is blocked', { timeout: 240_000 }, async () => {
    const seen = new Set<string>();
    await lanes(async () => {
      const { id, username } = await anAccount('CUSTOMER');
      for (let round = 0; round < BLOCKS; round += 1) {
        seen.add(await race(username, id, { status: 'BLOCKED' }, '{ me { id } }'));
        await change(id, { status: 'ACTIVE' });
        expect(await tokenOf(username)).not.toBeNull();
      }
    });
    seen.delete('refused');
    expect([...seen]).toEqual(['UNAUTHENTICATED']);
  });
});
