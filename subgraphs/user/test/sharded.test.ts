import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import { openShardedStore, type ShardedStore, scattersOf } from '@autograph/service/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  branchClaims,
  branchClaimsTaken,
  branchModel,
  mongoBranchRepository,
} from '../src/adapters/mongo/mongo-branch-repository.ts';
import { mongoUserRepository } from '../src/adapters/mongo/mongo-user-repository.ts';
import { claimsTaken, userClaims } from '../src/adapters/mongo/user-claims.ts';
import { userModel } from '../src/adapters/mongo/user-model.ts';
import { defaultBranch } from '../src/domain/branch.ts';
import { branchRepositoryContract } from '../src/testing/branch-repository.contract.ts';
import { aUser, NOON, PASSWORD } from '../src/testing/builders.ts';
import { userChangesContract } from '../src/testing/user-changes.contract.ts';
import { userRepositoryContract } from '../src/testing/user-repository.contract.ts';
import { LOGIN, REFRESH, STATUS, startUserService, type Tokens } from './real-service.ts';

let mongo: TestMongo;
let store: ShardedStore;
let service: Awaited<ReturnType<typeof startUserService>>;

beforeAll(async () => {
  mongo = await startTestMongo();
  store = await openShardedStore(mongo.uri, [userModel, branchModel]);
  service = await startUserService({ sharded: true });
});
afterAll(async () => {
  await service?.close();
  await store?.close();
  await mongo?.close();
});

const users = async () => {
  await store.clear();
  return mongoUserRepository(store.connection, userClaims(userModel(store.connection), store.claims));
};

describe('users sharded by _id', () => {
  userRepositoryContract(users);
  userChangesContract(users);

  it('let one of 200 have a username and an e-mail address that all want at once', async () => {
    const repository = await users();
    const all = Array.from({ length: 200 }, () => aUser({ username: 'wanted', email: 'wanted@example.com' }));
    const results = await Promise.all(all.map((user) => repository.insert(user)));
    expect(results.filter((result) => result === 'inserted')).toHaveLength(1);
  });

  it('of an earlier release get their claims by a migration', async () => {
    const repository = await users();
    const user = aUser({ username: 'ana', email: 'ana@example.com' });
    await repository.insert(user);
    await store.claimAgain(claimsTaken, 'users');
    expect(await repository.insert(aUser({ username: 'ANA' }))).toEqual({ duplicate: 'username' });
    expect(await repository.insert(aUser({ email: 'ana@example.com' }))).toEqual({ duplicate: 'email' });
    expect(await repository.findByLogin('ana')).toEqual(user);
  });

  it('log in, refresh and are checked by id, or by a claim', async () => {
    const person = await service.join('CUSTOMER');
    const scatters = await scattersOf(service.opened.store as never, async () => {
      for (const username of [person.username, person.email]) {
        const { data } = await service.run(LOGIN, { input: { username, password: PASSWORD } });
        const { refreshToken, userErrors } = (data as { login: Tokens }).login;
        expect(userErrors).toEqual([]);
        await service.run(REFRESH, { input: { refreshToken } });
      }
      await service.run(STATUS, { id: person.sessionId });
    });
    expect(scatters).toEqual([]);
  });
});

describe('branches sharded by _id', () => {
  const empty = async () => {
    await store.clear();
    const model = branchModel(store.connection);
    return mongoBranchRepository(model, branchClaims(model, store.claims));
  };
  branchRepositoryContract(empty);

  it('of an earlier release get their claims by a migration', async () => {
    const branches = await empty();
    const north = { ...defaultBranch(NOON), id: 'north', cnpj: '12ABC34501DE35' };
    await branches.insert(north);
    await store.claimAgain(branchClaimsTaken, 'branches');
    expect(await branches.insert({ ...north, id: 'south' })).toBe('duplicate');
  });
});
