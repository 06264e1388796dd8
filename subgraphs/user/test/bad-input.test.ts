import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountInput, PASSWORD } from '../src/testing/builders.ts';
import { LOGIN, REFRESH, REGISTER, STATUS, startUserService } from './real-service.ts';

let service: Awaited<ReturnType<typeof startUserService>>;
beforeAll(async () => {
  service = await startUserService();
});
afterAll(() => service?.close());

const CREATE =
  'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } userErrors { code } } }';
const LOGOUT =
  'mutation ($input: LogoutInput!) { logout(input: $input) { user { id } userErrors { code } } }';

const CHANGE_PASSWORD =
  'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { user { id } userErrors { code } } }';
const RESET =
  'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { user { id } userErrors { code } } }';

/** Not a string at all: refused before the service sees it. */
const WRONG_TYPES: readonly unknown[] = [
  null,
  7,
  true,
  [],
  ['x'],
  {},
  { $ne: null },
  { $gt: '' },
  { toString: 'x' },
];

/** Strings that a careless service would act on, or choke on. */
const STRANGE = [
  '',
  ' ',
  '{"$ne":null}',
  '$where',
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\ud800',
  '\u202eana',
  '😀'.repeat(200),
  'x'.repeat(200_000),
  'a@'.repeat(50_000),
  `${'a.'.repeat(20_000)}@example.com`,
  "' OR 1=1 --",
  'null',
];

const inputs = {
  register: { query: REGISTER, input: () => accountInput() },
  createUser: { query: CREATE, input: () => accountInput({ role: 'SALES' }) },
  login: { query: LOGIN, input: () => ({ username: accountInput().username, password: 'a wrong guess' }) },
  resetPassword: { query: RESET, input: () => ({ token: 'none', newPassword: 'quite uncommon' }) },
  changePassword: {
    query: CHANGE_PASSWORD,
    input: () => ({ currentPassword: PASSWORD, newPassword: 'x' }),
  },
  refreshToken: { query: REFRESH, input: () => ({ refreshToken: 'none' }) },
  logout: { query: LOGOUT, input: () => ({ refreshToken: 'none' }) },
};

describe.each(Object.entries(inputs))('%s', (name, { query, input }) => {
  const fields = Object.keys(input());

  it.each(fields)('refuses a %s that is of another type, without a word of the inside', async (field) => {
    for (const value of WRONG_TYPES) {
      const { data, errors } = await service.run(
        query,
        { input: { ...input(), [field]: value } },
        service.root,
      );
      expect(data).toBeUndefined();
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    }
  });

  it.each(fields.filter((field) => field !== 'role'))('has an answer for every strange %s', async (field) => {
    for (const value of STRANGE) {
      const { data, errors } = await service.run(
        query,
        { input: { ...input(), [field]: value } },
        service.root,
      );
      expect(errors).toBeUndefined();
      const answer = data?.[name] as { user: unknown; userErrors: { code: string }[] } | undefined;
      expect((answer?.userErrors.length ?? 0) > 0).toBe(answer?.user === null);
      for (const { code } of answer?.userErrors ?? [])
        expect(code).toMatch(/^(INVALID|CONFLICT|INVALID_CREDENTIALS)$/);
    }
  });

  it('takes no field that is not its own', async () => {
    for (const extra of ['id', 'status', 'version', 'passwordHash', '$set']) {
      const { errors } = await service.run(query, { input: { ...input(), [extra]: 'x' } }, service.root);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });
});

it('register takes no role', async () => {
  const { errors } = await service.run(REGISTER, { input: accountInput({ role: 'ADMIN' }) });
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

it('register tells every field that is wrong', async () => {
  const input = { username: 'a b', email: 'x', password: 'short', firstName: ' ', lastName: 'y'.repeat(81) };
  const { data } = await service.run(REGISTER, { input });
  expect(data?.register).toMatchObject({
    user: null,
    userErrors: [
      { field: ['username'], code: 'INVALID' },
      { field: ['email'], code: 'INVALID' },
      { field: ['password'], code: 'INVALID' },
      { field: ['firstName'], code: 'INVALID' },
      { field: ['lastName'], code: 'INVALID' },
    ],
  });
});

it('a user may be called __proto__, and finds their account under that name', async () => {
  const input = accountInput({ username: '__proto__' });
  await service.run(REGISTER, { input });
  expect(await service.login('__PROTO__')).toMatchObject({
    userErrors: [],
    user: { id: expect.any(String) },
  });
});

it('a password may be any eight characters, however they were typed', async () => {
  const input = accountInput({ password: 'coração 😀' });
  await service.run(REGISTER, { input });
  expect((await service.login(input.username, input.password.normalize('NFD'))).userErrors).toEqual([]);
  expect((await service.login(input.username, 'coracao 😀')).userErrors).toMatchObject([
    { code: 'INVALID_CREDENTIALS' },
  ]);
});

it('an unknown session id of any form is answered as an inactive session', async () => {
  for (const id of STRANGE) {
    const { data, errors } = await service.run(STATUS, { id });
    expect([data?.sessionStatus, errors]).toEqual([{ active: false, role: null }, undefined]);
  }
});
