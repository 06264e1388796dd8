import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import { migrationsOf } from '@autograph/service/mongo';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../src/adapters/mongo/customer-migrations.ts';
import { type CustomerDocument, customerModel, toDocument } from '../src/adapters/mongo/customer-model.ts';
import { mongoCustomerRepository } from '../src/adapters/mongo/mongo-customer-repository.ts';
import { anonymise } from '../src/domain/customer.ts';
import { customerTerms } from '../src/domain/customer-search.ts';
import type { CustomerRepository } from '../src/ports/customer-repository.ts';
import { aCustomer, cnpj, cpf, told } from '../src/testing/builders.ts';
import { customerRepositoryContract } from '../src/testing/customer-repository.contract.ts';
import { customerSearchContract } from '../src/testing/customer-search.contract.ts';

let mongo: TestMongo;
let connection: Connection;

beforeAll(async () => {
  mongo = await startTestMongo();
  connection = await mongoose.createConnection(mongo.uri, { autoIndex: false }).asPromise();
  await customerModel(connection).createIndexes();
});

afterAll(async () => {
  await connection?.close();
  await mongo?.close();
});

const migrated = () =>
  migrationsOf({
    service: 'customer',
    connection,
    collections: { customers: 'customers' },
    // `sharded.test.ts` has the one of claims.
    migrations: migrations.filter(({ once }) => !once),
    release: 'test',
  }).run();

const empty = async () => {
  const model = customerModel(connection);
  await model.deleteMany({});
  await connection.collection('claims').deleteMany({});
  return mongoCustomerRepository(model);
};

describe('customers in MongoDB', () => {
  customerRepositoryContract(empty);
  customerSearchContract(empty);

  it('keep a field that this release does not know when the others are written', async () => {
    const customers = await empty();
    const customer = aCustomer();
    await customers.insert(customer, told(customer));
    const { collection } = customerModel(connection);
    const stored = { _id: customer.id } as object;
    await collection.updateOne(stored, { $set: { nickname: 'Zé' } });
    const [found = customer] = await customers.findByIds([customer.id]);
    expect(await customers.update({ ...found, city: 'Recife', version: 2 }, 1, null)).toBe('updated');
    expect(await collection.findOne(stored)).toMatchObject({ nickname: 'Zé', city: 'Recife' });
  });

  describe('of release 0.1.0, which writes no search terms', () => {
    const found = async (customers: CustomerRepository, search: string) => {
      const page = await customers.list(
        { search },
        { field: 'CREATED_AT', direction: 'ASC' },
        { limit: 100, backward: false, cursor: null },
      );
      return page.edges.map(({ node }) => node.id);
    };
    const asBefore = (ids: readonly string[]) =>
      customerModel(connection).collection.updateMany({ _id: { $in: ids } } as object, {
        $unset: { terms: 1 },
      });

    it('are found once they are migrated', async () => {
      const customers = await empty();
      const all = Array.from({ length: 60 }, (_, at) =>
        aCustomer({ name: `Antiga ${at}`, cpf: cpf(800_000 + at) }),
      );
      for (const one of all) await customers.insert(one, told(one));
      await asBefore(all.map(({ id }) => id));
      expect(await found(customers, 'antiga')).toEqual([]);
      expect((await migrated()).map(({ changed }) => changed)).toEqual([60]);
      expect(await found(customers, 'antiga 59')).toEqual([all[59]?.id]);
      expect(await found(customers, cpf(800_007).slice(0, 10))).toEqual([all[7]?.id]);
      const documents = await customerModel(connection).find().lean();
      expect(new Set(documents.map(({ version }) => version))).toEqual(new Set([1]));
    });

    it.each(['release 0.1.0', 'this release'])(
      'are in lists and may buy once they are migrated, also those from before that %s changed meanwhile',
      async (release) => {
        const customers = await empty();
        const customer = aCustomer({ name: 'Caio Antigo' });
        await customers.insert(customer, told(customer));
        const { collection } = customerModel(connection);
        const by = { _id: customer.id } as object;
        const fields = { terms: 1, nameTerms: 1, listed: 1, erasingSince: 1, anonymizedAt: 1 };
        await collection.updateOne(by, { $unset: fields });
        if (release === 'this release') {
          const [before] = await customers.findByIds([customer.id]);
          if (!before) throw new Error('it is not read');
          const changed = { ...before, phone: null, version: 2 };
          expect(await customers.update(changed, 1, told(changed))).toBe('updated');
        } else await collection.updateOne(by, { $set: { listed: false, phone: null, version: 2 } });
        await migrated();
        expect(await found(customers, 'antigo')).toEqual([customer.id]);
        expect(await collection.findOne(by)).toMatchObject({
          listed: true,
          erasingSince: null,
          anonymizedAt: null,
          version: 2,
          outbox: [expect.anything(), ...(release === 'this release' ? [expect.anything()] : [])],
        });
        expect(await migrated()).toEqual([]);
      },
    );

    it('and which changed or erased a record meanwhile, have the terms of what is left', async () => {
      const customers = await empty();
      const company = { name: 'Bia Reis Ltda.', cpf: null, cnpj: cnpj('EXEMPLO00001') };
      const [changed, erased] = [aCustomer({ name: 'Ana Souza' }), aCustomer(company)];
      for (const one of [changed, erased]) await customers.insert(one, told(one));
      const { collection } = customerModel(connection);
      const by = ({ id }: { id: string }) => ({ _id: id }) as object;
      await collection.updateOne(by(changed), { $set: { name: 'Ana Lima', version: 2 } });
      const nobody = anonymise(erased, new Date('2026-03-01T12:00:00Z'));
      const { terms, cnpj: _unknown, ...left } = toDocument(nobody) as CustomerDocument;
      await collection.updateOne(by(erased), { $set: left });
      expect(await migrated()).toMatchObject([{ migration: { name: 'erased-customers' }, changed: 1 }]);
      expect(await collection.findOne(by(erased))).toMatchObject({ terms, cnpj: null });
      expect(await migrated()).toEqual([]);
      expect(await customers.renewTerms()).toBe(1);
      expect(await found(customers, 'lima')).toEqual([changed.id]);
      expect(await customers.renewTerms()).toBe(0);
    });
  });

  it('keep no term of a person who was erased', async () => {
    const customers = await empty();
    for (const recordKept of [true, false]) {
      const customer = aCustomer({
        name: 'Quitéria Fictícia',
        email: 'quiteria.f@example.com',
        ...(recordKept && { cpf: null, cnpj: cnpj('QUITERIA0001') }),
      });
      await customers.insert(customer, told(customer));
      const left = anonymise(customer, new Date('2026-03-01T12:00:00Z'));
      await customers.erase(left, 1, told(left), { recordKept, retained: null });
      const { terms, nameTerms, ...stored } = (await customerModel(connection)
        .findOne({ _id: customer.id })
        .lean()) as CustomerDocument;
      expect([terms, nameTerms]).toEqual([[''], []]);
      const text = JSON.stringify({ ...stored, _id: '', outbox: [] }).toLowerCase();
      const kept = customerTerms(customer).map((term) => term.slice(1));
      expect(kept.filter((term) => term.length >= 4 && text.includes(term))).toEqual([]);
    }
  });
});
