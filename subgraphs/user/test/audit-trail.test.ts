import type { Caller } from '@autograph/kernel';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PASSWORD } from '../src/testing/builders.ts';
import { LOGIN, startUserService } from './real-service.ts';

let service: Awaited<ReturnType<typeof startUserService>>;
let now = Date.now();
beforeAll(async () => {
  service = await startUserService({ clock: () => new Date(now) });
});
afterAll(() => service?.close());

const FIELDS = 'action userId actorId sessionId before after clientAddress at';
const trail = async (filter: object): Promise<Record<string, unknown>[]> => {
  const query = `query ($filter: AuditFilter) { auditTrail(filter: $filter, first: 100) { nodes { ${FIELDS} } } }`;
  const { data, errors } = await service.run(query, { filter }, service.root);
  expect(errors).toBeUndefined();
  const page = data?.auditTrail as { nodes: Record<string, unknown>[] } | undefined;
  return page?.nodes ?? [];
};
const actions = async (userId: string) => (await trail({ userId })).map(({ action }) => action).toReversed();
const at = (caller: Caller): Caller => ({ ...caller, clientAddress: '192.0.2.3' });

it('has the whole life of an account, who did it and from where, newest first', async () => {
  const ana = await service.join('CUSTOMER');
  const update =
    'mutation ($id: ID!, $input: UpdateUserInput!) { updateUser(id: $id, input: $input) { user { id } } }';
  const input = { role: 'SALES', status: 'ACTIVE' };
  await service.run(update, { id: ana.id, input }, at(service.root));
  await service.run(update, { id: ana.id, input }, at(service.root));
  await service.run(
    'mutation { updateProfile(input: { firstName: "Eva" }) { user { id } } }',
    {},
    ana.caller,
  );
  await service.login(ana.username, 'wrong');
  const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { user { id } } }';
  for (const currentPassword of ['wrong', PASSWORD]) {
    await service.run(change, { input: { currentPassword, newPassword: 'another horse' } }, ana.caller);
  }
  await service.run(
    'mutation ($input: LogoutInput!) { logout(input: $input) { user { id } } }',
    { input: { refreshToken: ana.refreshToken } },
    ana.caller,
  );
  const again = await service.login(ana.username, 'another horse');
  await service.refresh(again.refreshToken);
  now += 60_000;
  await service.refresh(again.refreshToken);
  await service.run(update, { id: ana.id, input: { status: 'BLOCKED' } }, service.root);
  expect((await actions(ana.id)).toSorted()).toEqual(
    [
      'ACCOUNT_CREATED',
      'LOGIN_SUCCEEDED',
      'ROLE_CHANGED',
      'PROFILE_UPDATED',
      'LOGIN_FAILED',
      'PASSWORD_CHECK_FAILED',
      'PASSWORD_CHANGED',
      'LOGOUT',
      'LOGIN_SUCCEEDED',
      'REFRESH_TOKEN_REUSED',
      'STATUS_CHANGED',
    ].toSorted(),
  );
  const root = { actorId: service.root.user?.id, sessionId: service.root.user?.sessionId };
  expect(await trail({ userId: ana.id, action: ['ROLE_CHANGED'] })).toEqual([
    {
      ...root,
      action: 'ROLE_CHANGED',
      userId: ana.id,
      before: 'CUSTOMER',
      after: 'SALES',
      clientAddress: '192.0.2.3',
      at: new Date(now - 60_000).toISOString(),
    },
  ]);
  expect(
    await trail({ userId: ana.id, action: ['STATUS_CHANGED'], actorId: service.root.user?.id }),
  ).toMatchObject([{ before: 'ACTIVE', after: 'BLOCKED', clientAddress: null }]);
  expect(await trail({ userId: ana.id, at: { from: new Date(now + 1).toISOString() } })).toEqual([]);
});

it('tells a failed log-in of an account that there is none of, and its delays, without the name', async () => {
  const username = 'somebody.who.is.not.here';
  const caller: Caller = { service: 'gateway', user: null, language: 'en', clientAddress: '198.51.100.7' };
  for (let n = 0; n < 8; n += 1) await service.run(LOGIN, { input: { username, password: 'wrong' } }, caller);
  const entries = (await trail({})).filter(({ clientAddress }) => clientAddress === '198.51.100.7');
  expect(entries.map(({ action, userId }) => [action, userId])).toEqual([
    ...Array.from({ length: 2 }, () => ['LOGIN_DELAYED', null]),
    ...Array.from({ length: 6 }, () => ['LOGIN_FAILED', null]),
  ]);
  const store = await mongoose.createConnection(service.opened.mongoUri).asPromise();
  for (const name of ['auditTrail', 'attempts']) {
    expect(JSON.stringify(await store.collection(name).find().toArray())).not.toContain('somebody');
  }
  await store.close();
});

it('contains events that a stopped process did not collect', async () => {
  const ana = await service.join('CUSTOMER');
  const store = await mongoose.createConnection(service.opened.mongoUri).asPromise();
  const event = { id: 'left-behind', action: 'PROFILE_UPDATED', userId: ana.id, at: new Date(now) };
  const users = store.collection<{ _id: string; outbox: object[] }>('users');
  await users.updateOne({ _id: ana.id }, { $push: { outbox: event } });
  const restarted = await service.reopen();
  restarted.begin();
  await expect.poll(() => actions(ana.id)).toContain('PROFILE_UPDATED');
  expect(await actions(ana.id)).toHaveLength(3);
  expect(await store.collection('users').findOne({ 'outbox.id': 'left-behind' })).toBeNull();
  await restarted.close();
  await store.close();
});
