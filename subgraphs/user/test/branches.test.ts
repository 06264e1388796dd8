import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { branchModel, mongoBranchRepository } from '../src/adapters/mongo/mongo-branch-repository.ts';
import { NOBODY } from '../src/domain/identity-event.ts';
import { branchRepositoryContract } from '../src/testing/branch-repository.contract.ts';
import { aUser } from '../src/testing/builders.ts';
import { memoryBranchRepository } from '../src/testing/memory-branch-repository.ts';
import { type MemoryPorts, memoryPorts } from '../src/testing/memory-ports.ts';
import { createBranch, ensureDefaultBranch, updateBranch } from '../src/use-cases/change-branch.ts';
import { setMemberships } from '../src/use-cases/set-memberships.ts';

describe('branches in memory', () => branchRepositoryContract(async () => memoryBranchRepository()));

describe('branches in MongoDB', () => {
  let mongo: TestMongo;
  let connection: Connection;
  beforeAll(async () => {
    mongo = await startTestMongo();
    connection = await mongoose.createConnection(mongo.uri, { autoIndex: false }).asPromise();
    await branchModel(connection).createIndexes();
  });
  afterAll(async () => {
    await connection?.close();
    await mongo?.close();
  });
  branchRepositoryContract(async () => {
    const model = branchModel(connection);
    await model.deleteMany({});
    await connection.collection('claims').deleteMany({});
    return mongoBranchRepository(model);
  });
});

const seller = aUser({ id: 'vendas', role: 'SALES' });
let ports: MemoryPorts;
beforeEach(async () => {
  ports = memoryPorts(seller);
  await ensureDefaultBranch(ports);
});
const refusals = (outcome: {
  readonly ok: boolean;
  readonly refusals?: readonly { code: string; field: readonly string[] | null }[];
}) => (outcome.refusals ?? []).map(({ code, field }) => `${code} ${field?.join('.')}`);

describe('a branch', () => {
  it('exists from the first start, once, and stays active', async () => {
    await Promise.all([ensureDefaultBranch(ports), ensureDefaultBranch(ports)]);
    expect(await ports.branches.all()).toMatchObject([{ id: DEFAULT_BRANCH_ID, active: true, version: 1 }]);
    const closed = await updateBranch(DEFAULT_BRANCH_ID, { active: false }, ports);
    expect(refusals(closed)).toEqual(['INVALID_STATE active']);
  });

  it('has what was given of it, in stored forms', async () => {
    const opened = await createBranch(
      {
        name: ' Filial  Norte ',
        cnpj: '12.abc.345/01de-35',
        phone: '(11) 4000-0000',
        state: 'sp',
        openingHours: [{ weekday: 'MONDAY', opens: '08:00', closes: '12:00' }],
      },
      ports,
    );
    expect(opened).toMatchObject({
      ok: true,
      value: {
        name: 'Filial Norte',
        cnpj: '12ABC34501DE35',
        phone: '1140000000',
        state: 'SP',
        timeZone: 'America/Sao_Paulo',
        active: true,
      },
    });
    const again = await createBranch({ name: 'Outra', cnpj: '12ABC34501DE35' }, ports);
    expect(refusals(again)).toEqual(['CONFLICT cnpj']);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ name: 'x', cnpj: '11.111.111/1111-11' }, 'cnpj'],
    [{ name: 'x', timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ name: 'x', openingHours: [{ weekday: 'MONDAY', opens: '25:00', closes: '26:00' }] }, 'openingHours'],
    [
      { name: 'x', openingHours: [{ weekday: 'MONDAY', opens: '18:00', closes: '08:00' }] },
      'openingHours.0.closes',
    ],
  ])('%j is refused on its field', async (input, field) => {
    const [first] = refusals(await createBranch(input, ports));
    expect(first).toMatch(new RegExp(`^INVALID ${field.replaceAll('.', '\\.')}`));
  });

  it('changes on the version that was read, and takes nulls away', async () => {
    const opened = await createBranch({ name: 'Norte', city: 'Campinas' }, ports);
    const id = opened.ok ? opened.value.id : '';
    expect(await updateBranch(id, { city: null, expectedVersion: 1 }, ports)).toMatchObject({
      ok: true,
      value: { name: 'Norte', city: null, version: 2 },
    });
    expect(refusals(await updateBranch(id, { city: 'x', expectedVersion: 1 }, ports))).toEqual([
      'STALE expectedVersion',
    ]);
    expect(refusals(await updateBranch('none', { city: 'x' }, ports))).toEqual(['NOT_FOUND id']);
  });
});

describe('the branches of a user', () => {
  const north = async (): Promise<string> => {
    const opened = await createBranch({ name: 'Norte' }, ports);
    return opened.ok ? opened.value.id : '';
  };
  const set = (memberships: readonly { branchId: string; manages?: boolean }[], expectedVersion?: number) =>
    setMemberships(seller.id, { memberships, expectedVersion }, NOBODY, ports);

  it('are those that were set, with who manages, and the audit trail says so', async () => {
    const branchId = await north();
    const outcome = await set([{ branchId, manages: true }, { branchId: DEFAULT_BRANCH_ID }]);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        memberships: [
          { branchId, manages: true },
          { branchId: DEFAULT_BRANCH_ID, manages: false },
        ],
        version: seller.version + 1,
      },
    });
    const events = (await ports.users.findEvents(10)).flatMap((waiting) => waiting.events);
    expect(events).toMatchObject([
      { action: 'MEMBERSHIPS_CHANGED', before: '', after: `${branchId} (manages), ${DEFAULT_BRANCH_ID}` },
    ]);
    expect(await set([{ branchId: DEFAULT_BRANCH_ID }, { branchId, manages: true }])).toMatchObject({
      ok: true,
      value: { version: seller.version + 1 },
    });
  });

  it('exist, are named once, and are set on the version that was read', async () => {
    const branchId = await north();
    expect(refusals(await set([{ branchId }, { branchId: 'none' }]))).toEqual([
      'INVALID memberships.1.branchId',
    ]);
    expect(refusals(await set([{ branchId }, { branchId, manages: true }]))).toEqual([
      'INVALID memberships.1.branchId',
    ]);
    expect(refusals(await set([{ branchId }], seller.version + 7))).toEqual(['STALE expectedVersion']);
  });
});
