import type { Caller } from '@autograph/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountInput, NOON, PASSWORD } from '../src/testing/builders.ts';
import { ANYONE, startUserService } from './real-service.ts';

type Running = Awaited<ReturnType<typeof startUserService>>;
let service: Running;
let people: Record<'ADMIN' | 'SALES' | 'CUSTOMER' | 'other', Awaited<ReturnType<Running['join']>>>;

beforeAll(async () => {
  service = await startUserService({ clock: () => NOON });
  people = {
    ADMIN: await service.join('ADMIN'),
    SALES: await service.join('SALES'),
    CUSTOMER: await service.join('CUSTOMER'),
    other: await service.join('CUSTOMER'),
  };
});
afterAll(() => service?.close());

const SERVICE: Caller = { service: 'sale', user: null, language: 'en' };
const codesOf = (errors: readonly { extensions?: { code?: unknown } }[] | undefined): unknown =>
  errors?.map(({ extensions }) => extensions?.code).join() ?? 'yes';

const NAMES = ['id', 'username', 'firstName', 'lastName'];
const ACCOUNT = ['email', 'role', 'status', 'lastLoginAt', 'version', 'createdAt', 'updatedAt'];

const entity = (of: unknown, fields: string, caller: Caller) =>
  service.run(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { ${fields} } } }`,
    { of: [{ __typename: 'User', ...(typeof of === 'object' ? of : { id: of }) }] },
    caller,
  );

/** The fields of a user that a caller can read by reference, each asked for alone; 'null' when there is no user. */
async function readable(of: string, caller: Caller): Promise<unknown> {
  const seen: string[] = [];
  for (const field of [...NAMES, ...ACCOUNT]) {
    const { data, errors } = await entity(of, field, caller);
    const [user] = (data?._entities ?? [undefined]) as [Record<string, unknown> | null | undefined];
    if (errors) expect(codesOf(errors)).toMatch(/^(FORBIDDEN|UNAUTHENTICATED)$/);
    else if (user === null) return 'null';
    else seen.push(field);
  }
  return seen;
}

describe('a user read by reference', () => {
  it('shows everything to themself and to ADMIN, names to SALES, nothing to another customer', async () => {
    const { id } = people.other;
    expect(await readable(id, people.other.caller)).toEqual([...NAMES, ...ACCOUNT]);
    expect(await readable(id, people.ADMIN.caller)).toEqual([...NAMES, ...ACCOUNT]);
    expect(await readable(id, people.SALES.caller)).toEqual(NAMES);
    expect(await readable(people.SALES.id, people.SALES.caller)).toEqual([...NAMES, ...ACCOUNT]);
    expect(await readable(people.ADMIN.id, people.SALES.caller)).toEqual(NAMES);
    for (const stranger of [id, people.SALES.id, people.ADMIN.id, 'nobody']) {
      expect(await readable(stranger, people.CUSTOMER.caller)).toBe('null');
    }
  });

  it('tells anyone who has no token to log in, alike for those who exist and those who do not', async () => {
    for (const caller of [ANYONE, SERVICE]) {
      const [known, unknown] = [
        await entity(people.other.id, 'id', caller),
        await entity('nobody', 'id', caller),
      ];
      expect(codesOf(known.errors)).toBe('UNAUTHENTICATED');
      expect(known).toEqual(unknown);
    }
  });

  it('is read by its key alone', async () => {
    for (const of of [{ username: people.other.username }, { id: '__proto__' }]) {
      const { data, errors } = await entity(of, 'username', people.ADMIN.caller);
      expect([data, errors]).toEqual([{ _entities: [null] }, undefined]);
    }
  });

  it('is decided for each of several in one request', async () => {
    const { data } = await service.run(
      `query ($a: [_Any!]!, $b: [_Any!]!) {
        mine: _entities(representations: $a) { ... on User { username email } }
        theirs: _entities(representations: $b) { ... on User { username email } } }`,
      {
        a: [{ __typename: 'User', id: people.CUSTOMER.id }],
        b: [people.other.id, people.CUSTOMER.id].map((id) => ({ __typename: 'User', id })),
      },
      people.CUSTOMER.caller,
    );
    const own = { username: people.CUSTOMER.username, email: people.CUSTOMER.email };
    expect(data).toEqual({ mine: [own], theirs: [null, own] });
  });
});

const FIELDS = [...NAMES, ...ACCOUNT].join(' ');

describe('a payload', () => {
  it('of register, login, refreshToken and logout shows all of the user who proved who they are', async () => {
    const input = accountInput();
    const registered = await service.run(
      `mutation ($input: RegisterInput!) { register(input: $input) { user { ${FIELDS} } userErrors { code } } }`,
      { input },
    );
    expect(registered).toMatchObject({
      data: { register: { user: { username: input.username, email: input.email, role: 'CUSTOMER' } } },
    });
    const { refreshToken } = await service.login(input.username);
    for (const name of ['refreshToken', 'logout'] as const) {
      const type = name === 'logout' ? 'LogoutInput' : 'RefreshTokenInput';
      const me = await service.login(input.username).then(({ user }) => ({ id: user?.id ?? '' }));
      const { data, errors } = await service.run(
        `mutation ($input: ${type}!) { ${name}(input: $input) { user { ${FIELDS} } } }`,
        { input: { refreshToken } },
        name === 'logout'
          ? { service: 'gateway', user: { id: me.id, role: 'CUSTOMER', sessionId: '' }, language: 'en' }
          : ANYONE,
      );
      expect(errors).toBeUndefined();
      expect(data?.[name]).toMatchObject({ user: { id: me.id, email: input.email } });
    }
  });

  it('of two log-ins in one request shows each user their own, and no one whose log-in failed', async () => {
    const { data, errors } = await service.run(
      `mutation ($a: LoginInput!, $b: LoginInput!, $c: LoginInput!) {
        a: login(input: $a) { user { ${FIELDS} } }
        b: login(input: $b) { user { ${FIELDS} } }
        c: login(input: $c) { accessToken user { ${FIELDS} } userErrors { code } } }`,
      {
        a: { username: people.CUSTOMER.username, password: PASSWORD },
        b: { username: people.other.email, password: PASSWORD },
        c: { username: people.ADMIN.username, password: 'a wrong guess' },
      },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      a: { user: { id: people.CUSTOMER.id, email: people.CUSTOMER.email } },
      b: { user: { id: people.other.id, email: people.other.email } },
      c: { accessToken: null, user: null, userErrors: [{ code: 'INVALID_CREDENTIALS' }] },
    });
  });

  it('of a log-in lends nothing to the rest of the request: neither a role nor another one’s session', async () => {
    const victim = await service.login(people.other.username);
    const { data, errors } = await service.run(
      `mutation ($login: LoginInput!, $account: CreateUserInput!, $theirs: LogoutInput!) {
        a: login(input: $login) { user { role } }
        b: createUser(input: $account) { user { id } }
        c: logout(input: $theirs) { user { id } userErrors { code } } }`,
      {
        login: { username: people.ADMIN.username, password: PASSWORD },
        account: { ...accountInput(), role: 'ADMIN' },
        theirs: { refreshToken: victim.refreshToken },
      },
      people.CUSTOMER.caller,
    );
    expect(data).toEqual({
      a: { user: { role: 'ADMIN' } },
      b: null,
      c: { user: null, userErrors: [{ code: 'INVALID_CREDENTIALS' }] },
    });
    expect(codesOf(errors)).toBe('FORBIDDEN');
    expect((await service.refresh(victim.refreshToken)).userErrors).toEqual([]);
  });

  it('of one request proves nothing in the next', async () => {
    await service.login(people.other.username);
    expect(codesOf((await entity(people.other.id, 'email', ANYONE)).errors)).toBe('UNAUTHENTICATED');
    expect(await readable(people.other.id, people.CUSTOMER.caller)).toBe('null');
  });
});
