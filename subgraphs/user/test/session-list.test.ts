import type { Caller } from '@autograph/kernel';
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

const REVOKE = `mutation ($id: ID!) {
  revokeSession(id: $id) { session { id current } userErrors { field code } } }`;
const ENDED = { active: false, role: null };
const status = async (sessionId: string) =>
  (await service.run(STATUS, { id: sessionId })).data?.sessionStatus;

describe('sessions', () => {
  const SESSIONS = '{ mySessions { id createdAt lastUsedAt expiresAt current clientAddress } }';

  it('are shown to their user alone, with the one that asks', async () => {
    const ana = await service.join('CUSTOMER');
    const from: Caller = { service: 'gateway', user: null, language: 'en', clientAddress: '192.0.2.9' };
    await service.run(
      'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }',
      { input: { username: ana.username, password: PASSWORD } },
      from,
    );
    const { data } = await service.run(SESSIONS, {}, ana.caller);
    expect(data?.mySessions).toMatchObject([
      { current: false, clientAddress: '192.0.2.9' },
      { id: ana.sessionId, current: true, clientAddress: null },
    ]);
  });

  it('are shown to administrators, and to no other user', async () => {
    const [ana, rui] = [await service.join('CUSTOMER'), await service.join('SALES')];
    const read = async (id: string, caller: Caller) => {
      const query = 'query ($id: ID!) { user(id: $id) { sessions { id current expiresAt } } }';
      const { data, errors } = await service.run(query, { id }, caller);
      return [data?.user, errors?.map(({ extensions }) => extensions?.code)];
    };
    const sessions = [{ id: ana.sessionId, current: false, expiresAt: expect.any(String) }];
    expect(await read(ana.id, service.root)).toEqual([{ sessions }, undefined]);
    expect(await read(ana.id, ana.caller)).toEqual([
      { sessions: [{ ...sessions[0], current: true }] },
      undefined,
    ]);
    expect(await read(ana.id, rui.caller)).toEqual([{ sessions: null }, ['FORBIDDEN']]);
    expect(await read(rui.id, ana.caller)).toEqual([null, undefined]);
  });

  it('of a page of users are read in one query', async () => {
    const people = [await service.join('CUSTOMER'), await service.join('CUSTOMER')];
    const finds: unknown[] = [];
    const note = ({ collectionName, method }: { collectionName: string; method: string }) => {
      if (collectionName === 'sessions') finds.push(method);
    };
    service.opened.store?.on('operation-start', note);
    const query = '{ users(first: 100) { nodes { id sessions { id } } } }';
    const { data } = await service.run(query, {}, service.root);
    service.opened.store?.off('operation-start', note);
    const page = data?.users as { nodes: { id: string; sessions: { id: string }[] }[] } | undefined;
    for (const { id, sessionId } of people) {
      expect(page?.nodes.find((user) => user.id === id)?.sessions).toEqual([{ id: sessionId }]);
    }
    expect(finds).toEqual(['find']);
  });

  it('are ended by an administrator, which takes effect at once and is in the audit trail', async () => {
    const rui = await service.join('CUSTOMER');
    const { data } = await service.run(REVOKE, { id: rui.sessionId }, service.root);
    expect(data?.revokeSession).toEqual({ session: { id: rui.sessionId, current: false }, userErrors: [] });
    expect(await status(rui.sessionId)).toEqual(ENDED);
    expect((await service.refresh(rui.refreshToken)).accessToken).toBeNull();
    const trail = `query ($userId: ID!) {
      auditTrail(filter: { userId: $userId, action: SESSION_REVOKED }) { nodes { userId actorId } } }`;
    const seen = await service.run(trail, { userId: rui.id }, service.root);
    expect(seen.data?.auditTrail).toEqual({ nodes: [{ userId: rui.id, actorId: service.root.user?.id }] });
  });

  it('are ended by their user, and by no other user who is not an administrator', async () => {
    const [ana, rui] = [await service.join('CUSTOMER'), await service.join('CUSTOMER')];
    const revoke = async (id: string, caller: Person['caller']) =>
      (await service.run(REVOKE, { id }, caller)).data?.revokeSession;
    const unknown = { session: null, userErrors: [{ field: ['id'], code: 'NOT_FOUND' }] };
    for (const id of [rui.sessionId, 'none', '__proto__'])
      expect(await revoke(id, ana.caller)).toEqual(unknown);
    const seller = await service.join('SALES');
    expect(await revoke(rui.sessionId, seller.caller)).toEqual(unknown);
    expect(await status(rui.sessionId)).toEqual({ active: true, role: 'CUSTOMER' });
    expect(await revoke(rui.sessionId, rui.caller)).toEqual({
      session: { id: rui.sessionId, current: true },
      userErrors: [],
    });
    expect(await status(rui.sessionId)).toEqual(ENDED);
    expect(await revoke(rui.sessionId, rui.caller)).toEqual(unknown);
  });
});
