import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import type { PageRequest } from '@autograph/kernel';
import { watchSearches } from '@autograph/service/testing';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerModel } from '../src/adapters/mongo/customer-model.ts';
import { mongoCustomerRepository } from '../src/adapters/mongo/mongo-customer-repository.ts';
import type {
  CustomerCriteria,
  CustomerRepository,
  CustomerSortField,
} from '../src/ports/customer-repository.ts';
import { aCustomer, told, userId } from '../src/testing/builders.ts';

let mongo: TestMongo;
let connection: Connection;
let customers: CustomerRepository;
let plansOf: ReturnType<typeof watchSearches>['plansOf'];
const cpfs: string[] = [];

beforeAll(async () => {
  mongo = await startTestMongo();
  connection = await mongoose.createConnection(mongo.uri, { autoIndex: false }).asPromise();
  const model = customerModel(connection);
  await model.createIndexes();
  customers = mongoCustomerRepository(model);
  const all = Array.from({ length: 200 }, (_, at) =>
    aCustomer({
      name: `Ana ${at % 50}`,
      email: `ana${at}@example.com`,
      phone: `119${(80_000_000 + at).toString()}`,
      city: `Cidade ${at % 20}`,
      state: ['SP', 'RJ', 'MG', 'BA'][at % 4] ?? null,
      userId: at % 2 === 0 ? userId(at) : null,
    }),
  );
  cpfs.push(...all.map(({ cpf }) => cpf ?? ''));
  await Promise.all(all.map((customer) => customers.insert(customer, told(customer))));
  ({ plansOf } = watchSearches(connection));
});
afterAll(async () => {
  await connection?.close();
  await mongo?.close();
});

const PAGE: PageRequest = { limit: 5, backward: false, cursor: null };

it.each<[CustomerCriteria, CustomerSortField]>([
  [{}, 'CREATED_AT'],
  [{}, 'NAME'],
  [{}, 'CITY'],
  [{ state: ['RJ'] }, 'CITY'],
  [{ email: 'ana7@example.com' }, 'CREATED_AT'],
  [{ phone: '11980000007' }, 'CREATED_AT'],
  [{ city: ['cidade 7'] }, 'CREATED_AT'],
  [{ city: ['cidade 7'] }, 'NAME'],
  [{ state: ['RJ'] }, 'CREATED_AT'],
  [{ state: ['RJ'] }, 'NAME'],
])('a page of %j by %s reads little more than it shows, and sorts nothing', async (criteria, field) => {
  for (const direction of ['ASC', 'DESC'] as const) {
    const first = await customers.list(criteria, { field, direction }, PAGE);
    expect(first.edges.length).toBeGreaterThan(0);
    const pages = [PAGE, { ...PAGE, cursor: first.edges.at(-1)?.cursor ?? null }];
    for (const page of pages) {
      const { stages, read } = await plansOf(() => customers.list(criteria, { field, direction }, page));
      expect(stages).toContain('IXSCAN');
      expect(stages).not.toMatch(/COLLSCAN|"SORT"/);
      expect(read).toBeLessThanOrEqual(PAGE.limit + 1);
    }
  }
});

it('records by CPF and by users are read without reading others', async () => {
  for (const search of [
    () => customers.list({ cpf: cpfs[7] }, { field: 'CREATED_AT', direction: 'DESC' }, PAGE),
    () => customers.list({ userId: userId(8) }, { field: 'NAME', direction: 'DESC' }, PAGE),
    () => customers.findByUserIds([userId(2), userId(4), 'none']),
  ]) {
    const { stages, read } = await plansOf(search);
    expect(stages).not.toContain('COLLSCAN');
    expect(read).toBeLessThanOrEqual(3);
  }
});

it('a search by words of a name reads those that have its longest word, and no other', async () => {
  for (const field of ['NAME', 'CREATED_AT'] as const) {
    const { stages, read } = await plansOf(() =>
      customers.list({ name: 'ana 49' }, { field, direction: 'ASC' }, PAGE),
    );
    expect(stages).toContain('IXSCAN');
    expect(stages).not.toContain('COLLSCAN');
    expect(read).toBeLessThanOrEqual(200);
  }
});
