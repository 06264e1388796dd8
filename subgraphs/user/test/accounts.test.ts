import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../src/testing/builders.ts';
import { STATUS, startUserService } from './real-service.ts';

type Running = Awaited<ReturnType<typeof startUserService>>;
type Person = Awaited<ReturnType<Running['join']>>;
let service: Running;
beforeAll(async () => {
  service = await startUserService();
});
afterAll(() => service?.close());

const ERRORS = 'userErrors { field code }';
const UPDATE_PROFILE = `mutation ($input: UpdateProfileInput!) {
  updateProfile(input: $input) { user { id firstName lastName email version role } ${ERRORS} } }`;
const UPDATE_USER = `mutation ($id: ID!, $input: UpdateUserInput!) {
  updateUser(id: $id, input: $input) { user { id role status version } ${ERRORS} } }`;
const CHANGE_PASSWORD = `mutation ($input: ChangePasswordInput!) {
  changePassword(input: $input) { user { id } ${ERRORS} } }`;

const updateUser = async (id: string, input: object, caller = service.root) =>
  (await service.run(UPDATE_USER, { id, input }, caller)).data?.updateUser;
const status = async (sessionId: string) =>
  (await service.run(STATUS, { id: sessionId })).data?.sessionStatus;
const ENDED = { active: false, role: null };

describe('a profile', () => {
  const update = async (ana: Person, input: object) => {
    const { data, errors } = await service.run(UPDATE_PROFILE, { input }, ana.caller);
    expect(errors).toBeUndefined();
    return data?.updateProfile;
  };

  it('is changed in what is given, by the expected version', async () => {
    const ana = await service.join('CUSTOMER');
    expect(await update(ana, { firstName: ' Eva ', expectedVersion: 1 })).toEqual({
      user: {
        id: ana.id,
        firstName: 'Eva',
        lastName: ana.lastName,
        email: ana.email,
        version: 2,
        role: 'CUSTOMER',
      },
      userErrors: [],
    });
    expect(await update(ana, { lastName: 'Reis', expectedVersion: 1 })).toEqual({
      user: null,
      userErrors: [{ field: ['expectedVersion'], code: 'STALE' }],
    });
    expect(await update(ana, {})).toMatchObject({ user: { firstName: 'Eva', version: 2 } });
    const email = `new.${ana.email}`;
    expect(await update(ana, { email })).toMatchObject({ user: { email, version: 3 } });
    expect((await service.login(email)).userErrors).toEqual([]);
  });

  it('is not changed by wrong values, which are reported on their fields', async () => {
    const [ana, rui] = [await service.join('CUSTOMER'), await service.join('CUSTOMER')];
    const wrong = { firstName: ' ', lastName: 'x'.repeat(81), email: 'x' };
    expect(await update(ana, wrong)).toEqual({
      user: null,
      userErrors: [
        { field: ['email'], code: 'INVALID' },
        { field: ['firstName'], code: 'INVALID' },
        { field: ['lastName'], code: 'INVALID' },
      ],
    });
    for (const field of ['email', 'firstName', 'lastName']) {
      expect(await update(ana, { [field]: null })).toEqual({
        user: null,
        userErrors: [{ field: [field], code: 'INVALID' }],
      });
    }
    expect(await update(ana, { email: rui.email.toUpperCase() })).toEqual({
      user: null,
      userErrors: [{ field: ['email'], code: 'CONFLICT' }],
    });
    const { data } = await service.run('{ me { version email } }', {}, ana.caller);
    expect(data?.me).toEqual({ version: 1, email: ana.email });
  });
});

describe('a user', () => {
  it('with a new role gets it in their session, and loses all sessions when blocked', async () => {
    const ana = await service.join('CUSTOMER');
    expect(await updateUser(ana.id, { role: 'SALES', expectedVersion: 1 })).toEqual({
      user: { id: ana.id, role: 'SALES', status: 'ACTIVE', version: 2 },
      userErrors: [],
    });
    expect(await status(ana.sessionId)).toEqual({ active: true, role: 'SALES' });
    expect(await updateUser(ana.id, { status: 'BLOCKED' })).toMatchObject({ user: { status: 'BLOCKED' } });
    expect(await status(ana.sessionId)).toEqual(ENDED);
    expect(await service.login(ana.username)).toMatchObject({
      userErrors: [{ code: 'INVALID_CREDENTIALS' }],
    });
    await updateUser(ana.id, { status: 'ACTIVE' });
    expect(await status(ana.sessionId)).toEqual(ENDED);
    expect(await service.login(ana.username)).toMatchObject({ userErrors: [] });
  });

  it('may become a mechanic, who works in branches', async () => {
    const ana = await service.join('CUSTOMER');
    expect(await updateUser(ana.id, { role: 'WORKSHOP' })).toMatchObject({
      user: { role: 'WORKSHOP' },
      userErrors: [],
    });
    const { data } = await service.run(
      `mutation ($id: ID!, $input: SetMembershipsInput!) {
        setMemberships(id: $id, input: $input) { userErrors { code } }
      }`,
      { id: ana.id, input: { memberships: [{ branchId: DEFAULT_BRANCH_ID }] } },
      service.root,
    );
    expect(data).toEqual({ setMemberships: { userErrors: [] } });
    expect(await status(ana.sessionId)).toEqual({ active: true, role: 'WORKSHOP' });
    const me = await service.run('{ me { role memberships { branch { id } manages } } }', {}, ana.caller);
    expect(me.data?.me).toEqual({
      role: 'WORKSHOP',
      memberships: [{ branch: { id: DEFAULT_BRANCH_ID }, manages: false }],
    });
  });

  it('is not changed by what is wrong', async () => {
    const ana = await service.join('CUSTOMER');
    const refused = (field: string, code: string) => ({ user: null, userErrors: [{ field: [field], code }] });
    expect(await updateUser('nobody', { role: 'SALES' })).toEqual(refused('id', 'NOT_FOUND'));
    expect(await updateUser('{"$ne":null}', { role: 'SALES' })).toEqual(refused('id', 'NOT_FOUND'));
    expect(await updateUser(ana.id, { role: null })).toEqual(refused('role', 'INVALID'));
    expect(await updateUser(ana.id, { status: null })).toEqual(refused('status', 'INVALID'));
    expect(await updateUser(ana.id, { role: 'SALES', expectedVersion: 9 })).toEqual(
      refused('expectedVersion', 'STALE'),
    );
    expect(await updateUser(ana.id, {})).toMatchObject({ user: { version: 1 } });
    const { errors } = await service.run(UPDATE_USER, { id: ana.id, input: { role: 'ROOT' } }, service.root);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('who is the last active administrator stays so; of two who demote each other one does', async () => {
    const id = service.root.user?.id ?? '';
    expect(await updateUser(id, { role: 'SALES' })).toEqual({
      user: null,
      userErrors: [{ field: ['role'], code: 'INVALID_STATE' }],
    });
    expect(await updateUser(id, { status: 'INACTIVE' })).toEqual({
      user: null,
      userErrors: [{ field: ['status'], code: 'INVALID_STATE' }],
    });
    const other = await service.join('ADMIN');
    const answers = await Promise.all([
      updateUser(id, { role: 'SALES' }, other.caller),
      updateUser(other.id, { role: 'SALES' }, service.root),
    ]);
    const codes = answers.flatMap((answer) =>
      (answer as { userErrors: { code: string }[] }).userErrors.map(({ code }) => code),
    );
    expect(codes).toEqual(['INVALID_STATE']);
    const { data } = await service.run(
      '{ users(filter: { role: [ADMIN] }) { totalCount } }',
      {},
      service.root,
    );
    expect(data?.users).toEqual({ totalCount: 1 });
    await updateUser(id, { role: 'ADMIN' });
  });

  it('is read by id by themself and by staff, and by no other customer', async () => {
    const [ana, rui, eva] = [
      await service.join('CUSTOMER'),
      await service.join('CUSTOMER'),
      await service.join('SALES'),
    ];
    const read = async (caller: Person['caller'], fields: string) =>
      service.run(`query ($id: ID!) { user(id: $id) { ${fields} } }`, { id: ana.id }, caller);
    expect((await read(ana.caller, 'email')).data?.user).toEqual({ email: ana.email });
    expect((await read(eva.caller, 'username')).data?.user).toEqual({ username: ana.username });
    expect((await read(eva.caller, 'email')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await read(rui.caller, 'id')).data?.user).toBeNull();
  });

  it('is found in the list by role, status and search, at most a hundred at a time', async () => {
    const ana = await service.join('SALES');
    const query = `query ($filter: UserFilter, $sortBy: UserSort, $first: Int) {
      users(filter: $filter, sortBy: $sortBy, first: $first) { nodes { id } totalCount } }`;
    const filter = { search: ana.username.toUpperCase(), role: ['SALES'], status: ['ACTIVE'] };
    const { data } = await service.run(query, { filter, sortBy: { field: 'LAST_LOGIN_AT' } }, service.root);
    expect(data?.users).toEqual({ nodes: [{ id: ana.id }], totalCount: 1 });
    const { errors } = await service.run(query, { first: 101 }, service.root);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

describe('a password', () => {
  const change = async (ana: Person, currentPassword: string, newPassword: string) =>
    (await service.run(CHANGE_PASSWORD, { input: { currentPassword, newPassword } }, ana.caller)).data
      ?.changePassword;

  it('is changed by a user who knows it, which ends their other sessions', async () => {
    const ana = await service.join('CUSTOMER');
    const elsewhere = await service.login(ana.username);
    expect(await change(ana, 'wrong', 'another horse')).toEqual({
      user: null,
      userErrors: [{ field: ['currentPassword'], code: 'INVALID_CREDENTIALS' }],
    });
    expect(await change(ana, PASSWORD, 'another horse')).toEqual({ user: { id: ana.id }, userErrors: [] });
    expect(await status(ana.sessionId)).toEqual({ active: true, role: 'CUSTOMER' });
    expect((await service.refresh(elsewhere.refreshToken)).accessToken).toBeNull();
    expect((await service.login(ana.username)).accessToken).toBeNull();
    expect((await service.login(ana.username, 'another horse')).userErrors).toEqual([]);
  });

  it('is not changed to one that is too short or too common, in whatever case', async () => {
    const ana = await service.join('CUSTOMER');
    for (const weak of ['short', 'password', 'Password1', '1234567890', 'flamengo', 'ADMIN123']) {
      expect(await change(ana, PASSWORD, weak)).toEqual({
        user: null,
        userErrors: [{ field: ['newPassword'], code: 'INVALID' }],
      });
    }
    expect((await service.login(ana.username)).userErrors).toEqual([]);
  });

  it('cannot be guessed with a stolen session', async () => {
    const ana = await service.join('CUSTOMER');
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        service.run(
          CHANGE_PASSWORD,
          { input: { currentPassword: `wrong ${n}`, newPassword: 'another horse' } },
          ana.caller,
        ),
      ),
    );
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(6);
  });
});
