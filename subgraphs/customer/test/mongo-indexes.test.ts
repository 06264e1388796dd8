import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import type { PageRequest } from '@autograph/kernel';
import { watchSearches } from '@autograph/service/testing';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '../src/adapters/mongo/customer-migrations.ts';
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
    () => customers.list({ cnpj: '12ABC34501DE35' }, { field: 'NAME', direction: 'ASC' }, PAGE),
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

it.each([
  ['a part of a CPF', () => cpfs[7]?.slice(2, 9) ?? ''],
  ['a part of a phone number', () => '98000-0007'],
  ['a word of an e-mail address', () => 'ana7'],
  ['a name with a typo and a part of a CPF', () => `marria ${cpfs[7]?.slice(1, 10)}`],
  ['three names with typos', () => 'marria 98000 0007 aparecidda'],
])('a search by %s reads those that have it, and no other', async (_what, search) => {
  const text = search();
  const cases = (['NAME', 'CITY', 'CREATED_AT'] as const).flatMap((field) =>
    [{ search: text }, { contactSearch: text }].map((criteria) => ({ field, criteria })),
  );
  for (const { field, criteria } of cases) {
    const list = () => customers.list(criteria, { field, direction: 'ASC' }, PAGE);
    const page = await list();
    const { stages, read, keys } = await plansOf(list);
    expect(stages).toContain('IXSCAN');
    expect(stages).not.toContain('COLLSCAN');
    expect(stages).toContain('terms_1__id_1');
    expect(read).toBeLessThanOrEqual(page.edges.length + 12);
    expect(keys).toBeLessThanOrEqual(page.edges.length + 40);
    await page.total();
  }
});

it('a search by two common words that nobody has together reads those that have one, not everyone', async () => {
  const people = Array.from({ length: 1_200 }, (_, at) =>
    aCustomer({ name: at % 3 === 0 ? `Joaquina ${at}` : `Marcelino ${at}`, email: 'x@example.com' }),
  );
  await Promise.all(people.map((person) => customers.insert(person, told(person))));
  const sort = { field: 'CREATED_AT', direction: 'DESC' } as const;
  const { stages, read } = await plansOf(() => customers.list({ search: 'joaquina marcelino' }, sort, PAGE));
  expect(stages).toContain('terms_1__id_1');
  expect(read).toBeLessThanOrEqual(800);
});

it('a search by a typo alone reads those that have the word, and no other', async () => {
  const person = aCustomer({ name: 'Quitéria Nascimento', email: 'q@example.com' });
  await customers.insert(person, told(person));
  const sort = { field: 'NAME', direction: 'ASC' } as const;
  const { stages, read } = await plansOf(() => customers.list({ search: 'nasimento' }, sort, PAGE));
  expect(stages).toContain('terms_1__id_1');
  expect(read).toBe(1);
});

// One that goes through all documents once is done by its record.
it.each(migrations.filter(({ once }) => !once))(
  '$name: what is to be migrated is looked for without reading others',
  async ({ pending }) => {
    const { collection } = connection.model('Customer');
    const { stages, read, keys } = await plansOf(() => collection.find(pending).toArray());
    expect(stages).not.toContain('COLLSCAN');
    expect([read, keys]).toEqual([0, 0]);
  },
);
