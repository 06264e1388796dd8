import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import { DEFAULT_BRANCH_ID, type PageRequest } from '@autograph/kernel';
import { watchSearches } from '@autograph/service/testing';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mongoSaleRepository } from '../src/adapters/mongo/mongo-sale-repository.ts';
import { mongoSaleWorklist } from '../src/adapters/mongo/mongo-sale-worklist.ts';
import { migrations } from '../src/adapters/mongo/sale-migrations.ts';
import { saleModel } from '../src/adapters/mongo/sale-model.ts';
import type {
  SaleCriteria,
  SaleListRequest,
  SaleRepository,
  SaleSortField,
} from '../src/ports/sale-repository.ts';
import type { SaleWorklist } from '../src/ports/sale-worklist.ts';
import { anAttempt, BRANCH, keepSale } from '../src/testing/builders.ts';

let mongo: TestMongo;
let connection: Connection;
let sales: SaleRepository;
let worklist: SaleWorklist;
let plansOf: ReturnType<typeof watchSearches>['plansOf'];

beforeAll(async () => {
  mongo = await startTestMongo();
  connection = await mongoose.createConnection(mongo.uri, { autoIndex: false }).asPromise();
  const model = saleModel(connection);
  await model.createIndexes();
  sales = mongoSaleRepository(model);
  worklist = mongoSaleWorklist(model);
  const about = (at: number) => ({
    vehicleId: `v${at % 10}`,
    customerId: `c${at % 10}`,
    openedBy: `u${at % 10}`,
    attemptedAt: new Date(Date.UTC(2026, 0, 1, at)),
  });
  // As many attempts that are no sale as there are sales: no list may pay for them.
  const numbers = Array.from({ length: 100 }, (_, at) => at);
  await Promise.all(
    numbers.map((at) =>
      keepSale(sales, about(at), BigInt(1_000 + (at % 50)), at % 10 < 8 ? DEFAULT_BRANCH_ID : BRANCH),
    ),
  );
  await Promise.all(numbers.map((at) => sales.begin(anAttempt({ ...about(at), idempotencyKey: `k${at}` }))));
  ({ plansOf } = watchSearches(connection));
});
afterAll(async () => {
  await connection?.close();
  await mongo?.close();
});

const PAGE: PageRequest = { limit: 5, backward: false, cursor: null };
const LIST: SaleListRequest = { criteria: {}, sort: { field: 'CREATED_AT', direction: 'DESC' }, page: PAGE };

it.each<[SaleCriteria, SaleSortField]>([
  [{}, 'CREATED_AT'],
  [{}, 'TOTAL_AMOUNT'],
  [{ status: ['PENDING'] }, 'CREATED_AT'],
  [{ status: ['PENDING'] }, 'TOTAL_AMOUNT'],
  [{ customerId: 'c7' }, 'CREATED_AT'],
  [{ customerId: 'c7' }, 'TOTAL_AMOUNT'],
  [{ vehicleId: 'v7' }, 'CREATED_AT'],
  [{}, 'UPDATED_AT'],
  [{ status: ['PENDING'] }, 'UPDATED_AT'],
  [{ customerId: 'c7' }, 'UPDATED_AT'],
  [{ openedBy: ['u7'] }, 'CREATED_AT'],
  [{ openedBy: ['u7'] }, 'UPDATED_AT'],
  [{ openedBy: ['u7'] }, 'TOTAL_AMOUNT'],
  [{ paymentMethod: ['PIX'] }, 'CREATED_AT'],
  [{ totalAmount: { min: 1_010n, max: 1_030n } }, 'TOTAL_AMOUNT'],
  [{ branchId: [BRANCH] }, 'CREATED_AT'],
  [{ branchId: [BRANCH] }, 'UPDATED_AT'],
  [{ branchId: [BRANCH] }, 'TOTAL_AMOUNT'],
  [{ branchId: [BRANCH], status: ['PENDING'] }, 'CREATED_AT'],
  [{ branchId: [DEFAULT_BRANCH_ID] }, 'CREATED_AT'],
  [{ branchId: [DEFAULT_BRANCH_ID] }, 'UPDATED_AT'],
  [{ branchId: [DEFAULT_BRANCH_ID], status: ['PENDING'] }, 'CREATED_AT'],
  [{ createdAt: { from: new Date('2026-01-02'), before: new Date('2026-01-04') } }, 'CREATED_AT'],
  [{ status: ['PENDING'], createdAt: { from: new Date('2026-01-02') } }, 'CREATED_AT'],
])('a page of %o by %s reads little more than it shows, and sorts nothing', async (criteria, field) => {
  for (const direction of ['ASC', 'DESC'] as const) {
    const sort = { field, direction };
    const first = await sales.list({ criteria, sort, page: PAGE });
    expect(first.edges).toHaveLength(PAGE.limit);
    for (const cursor of [null, first.edges.at(-1)?.cursor ?? null]) {
      const page = { ...PAGE, cursor };
      const { stages, read } = await plansOf(() => sales.list({ criteria, sort, page }));
      expect(stages).toContain('IXSCAN');
      expect(stages).not.toMatch(/COLLSCAN|"SORT"/);
      expect(read).toBeLessThanOrEqual(PAGE.limit + 2);
    }
  }
});

it('a page of several branches reads no more than their sales, sorts included', async () => {
  const criteria = { branchId: [BRANCH, 'another'] };
  for (const field of ['CREATED_AT', 'UPDATED_AT', 'TOTAL_AMOUNT'] as const) {
    const sort = { field, direction: 'DESC' } as const;
    const { stages, read } = await plansOf(() => sales.list({ criteria, sort, page: PAGE }));
    expect(stages).not.toContain('COLLSCAN');
    expect(read).toBeLessThanOrEqual(20);
  }
});

it('the number of the sales of a branch is counted from its own', async () => {
  const { total } = await sales.list({ ...LIST, criteria: { branchId: [BRANCH] } });
  const { stages, read } = await plansOf(total);
  expect(await total()).toBe(20);
  expect(stages).not.toContain('COLLSCAN');
  expect(read).toBeLessThanOrEqual(20);
});

it.each([
  ['the sales of some vehicles', () => sales.pagesOf('vehicleId', ['v1', 'v2'], LIST), 20],
  ['the sales of some customers', () => sales.pagesOf('customerId', ['c1', 'c2'], LIST), 20],
  ['an attempt by its key', () => sales.findByKey('u7', 'k7'), 1],
])('%s are read without reading others', async (_what, search, most) => {
  const { stages, read } = await plansOf(search);
  expect(stages).not.toContain('COLLSCAN');
  expect(read).toBeLessThanOrEqual(most);
});

it.each<[string, () => Promise<unknown>, number]>([
  ['attempts that a crash left behind', () => worklist.leftBehind(new Date('2026-01-02'), 10), 10],
  ['sales that nobody decided', () => worklist.undecided(new Date('2026-01-02'), 10), 10],
  ['what is owed to vehicles', () => worklist.owed(new Date(), 10), 10],
])('%s are found without reading or sorting others', async (_what, search, most) => {
  const { stages, read } = await plansOf(search);
  expect(stages).toContain('IXSCAN');
  expect(stages).not.toMatch(/COLLSCAN|"SORT"/);
  expect(read).toBeLessThanOrEqual(most);
});

// One that goes through all documents once is done by its record.
it.each(migrations.filter(({ once }) => !once))(
  '$name: what is to be migrated is looked for without reading others',
  async ({ pending }) => {
    const { collection } = connection.model('Sale');
    const { stages, read } = await plansOf(() => collection.find(pending).toArray());
    expect(stages).not.toContain('COLLSCAN');
    expect(read).toBe(0);
  },
);
