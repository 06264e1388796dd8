import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lease, type Migration, migrationModel, migrationsOf } from '../src/mongo/index.ts';
import { StartupError } from '../src/process/index.ts';

interface Car {
  readonly _id: string;
  readonly name: string;
  readonly size?: number;
}

let mongo: TestMongo;
let connection: Connection;

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo?.close());

let databases = 0;
beforeEach(async () => {
  databases += 1;
  // With one connection, commands arrive in the order in which they are sent.
  const options = { dbName: `cars-${databases}`, maxPoolSize: 1 };
  connection = await mongoose.createConnection(mongo.uri, options).asPromise();
  const { db } = connection;
  await db
    ?.collection<Car>('cars')
    .insertMany(Array.from({ length: 10 }, (_, at) => ({ _id: `car-${at}`, name: `Car ${at}`, version: 1 })));
  return () => connection.close();
});

const cars = () => {
  const { db } = connection;
  if (!db) throw new Error('not connected');
  return db.collection<Car & { version?: number; tags?: string[] }>('cars');
};
const sizes: Migration<Car> = {
  name: 'sizes',
  says: 'Notes the size.',
  model: 'cars',
  pending: { size: null },
  change: ({ name }) => ({ $set: { size: name.length } }),
  batch: 3,
};
const tags: Migration<Car> = {
  name: 'tags',
  says: 'Makes tags of the size.',
  model: 'cars',
  pending: { tags: null },
  change: ({ size }) => ({ $set: { tags: [`${size}`] } }),
};
const of = (...migrations: Migration[]) =>
  migrationsOf({
    service: 'garage',
    connection,
    collections: { cars: 'cars' },
    migrations,
    release: '2.0.0',
  });
const dump = async () => {
  const collections = (await connection.db?.collections()) ?? [];
  const contents = collections.map(async (one) => [one.collectionName, await one.find().toArray()]);
  return Object.fromEntries(await Promise.all(contents));
};
const withoutSize = () => cars().countDocuments({ size: null as never });
const record = (name: string) => migrationModel(connection).findById(name).lean().exec();

it('changes every pending document, and remembers it', async () => {
  expect(await of(sizes).run()).toEqual([{ migration: sizes, changed: 10 }]);
  expect(await cars().findOne({ _id: 'car-7' })).toEqual({
    _id: 'car-7',
    name: 'Car 7',
    version: 1,
    size: 5,
  });
  expect(await record('sizes')).toMatchObject({
    status: 'done',
    after: null,
    changed: 10,
    release: '2.0.0',
    finishedAt: expect.any(Date),
  });
  expect(await of(sizes).run()).toEqual([]);
});

it('says what is pending, and writes nothing', async () => {
  await cars().updateOne({ _id: 'car-1' }, { $set: { size: 5 } });
  const before = await dump();
  expect(await of(sizes, tags).pending()).toEqual([
    { migration: sizes, documents: 9 },
    { migration: tags, documents: 10 },
  ]);
  expect(await of(sizes).pending(4)).toEqual([{ migration: sizes, documents: 5 }]);
  expect(await dump()).toEqual(before);
});

it('runs migrations in the order in which they are declared', async () => {
  await of(sizes, tags).run();
  expect(await cars().findOne({ _id: 'car-3' })).toMatchObject({ tags: ['5'] });
});

it.each([1, 2, 3, 4])(
  'goes on behind the last whole batch when it was ended after batch %i',
  async (ended) => {
    let batches = 0;
    await of(sizes).run({ onBatch: () => void batches++, goOn: async () => batches < ended });
    expect(await withoutSize()).toBe(Math.max(0, 10 - 3 * ended));
    expect(await record('sizes')).toMatchObject({ status: 'running', after: expect.any(String) });
    const rest = await of(sizes).run();
    expect(rest.reduce((sum, { changed }) => sum + changed, 0)).toBe(Math.max(0, 10 - 3 * ended));
    expect(await withoutSize()).toBe(0);
    expect(await record('sizes')).toMatchObject({ status: 'done', changed: 10 });
  },
);

it.each([
  ['written and not remembered', 'car-2', ['car-0', 'car-1', 'car-2', 'car-3', 'car-4', 'car-5']],
  ['written in part', 'car-2', ['car-0', 'car-1', 'car-2', 'car-4']],
  ['remembered, with a document before it that was left out', 'car-5', ['car-0', 'car-2', 'car-3', 'car-5']],
])('goes on after a process died when a batch was %s', async (_how, after, changed) => {
  await cars().updateMany({ _id: { $in: changed } }, { $set: { size: 5 } });
  const died = {
    _id: 'sizes',
    status: 'running',
    after,
    changed: 3,
    release: '2.0.0',
    refusesEarlier: false,
  };
  await migrationModel(connection).create([{ ...died, startedAt: new Date() }] as never);
  expect(await of(sizes).run()).toMatchObject([{ changed: 10 - changed.length }]);
  expect(await withoutSize()).toBe(0);
  expect(await record('sizes')).toMatchObject({ status: 'done', after: null });
});

it('ends before the next batch where it may not go on', async () => {
  let asked = 0;
  expect(await of(sizes, tags).run({ goOn: async () => ++asked < 4 })).toMatchObject([{ changed: 6 }]);
  expect(await withoutSize()).toBe(4);
  expect(await record('tags')).toBeNull();
});

it('ends while another process migrates, where it may not go on', async () => {
  const other = lease(connection, 'migrate');
  await other.hold();
  let asked = 0;
  const run = of(sizes).run({ waitMs: Number.POSITIVE_INFINITY, goOn: async () => ++asked < 2 });
  expect(await run).toEqual([]);
  expect(await withoutSize()).toBe(10);
  await other.release();
});

it('finds documents that an earlier release writes after the migration was done', async () => {
  await of(sizes).run();
  await cars().insertOne({ _id: 'car', name: 'From before' });
  expect(await of(sizes).run()).toEqual([{ migration: sizes, changed: 1 }]);
  expect(await record('sizes')).toMatchObject({ status: 'done', changed: 11 });
});

it('leaves a document that was changed meanwhile to the next pass, which reads it again', async () => {
  let late = true;
  const racing: Migration<Car> = {
    ...sizes,
    change: (car) => {
      if (car._id === 'car-0' && late) {
        late = false;
        void cars().updateOne({ _id: 'car-0' }, { $set: { name: 'Longer name', version: 2 } });
      }
      return sizes.change(car);
    },
  };
  await of(racing).run();
  expect(await cars().findOne({ _id: 'car-0' })).toMatchObject({ name: 'Longer name', size: 11, version: 2 });
});

it('leaves a large migration out, with all that come after it', async () => {
  const large: unknown[] = [];
  expect(await of(sizes, tags).run({ largest: 9, onLarge: (left) => large.push(left) })).toEqual([]);
  expect(large).toEqual([{ migration: sizes, documents: 10 }]);
  expect(await cars().countDocuments({ tags: null as never })).toBe(10);
  expect(await of(sizes, tags).run({ largest: 10 })).toHaveLength(2);
});

it('is run by one of two processes that start at once', async () => {
  const batches = [0, 0];
  const both = batches.map((_, at) =>
    of(sizes).run({
      waitMs: 15_000,
      onBatch: () => {
        batches[at] = (batches[at] ?? 0) + 1;
      },
    }),
  );
  const changed = (await Promise.all(both)).flat().map((result) => result.changed);
  expect(changed).toEqual([10]);
  expect(batches.toSorted()).toEqual([0, 4]);
});

it('waits for the lease of a process that died, and then carries on', async () => {
  await lease(connection, 'migrate', { ttl: 700 }).hold();
  expect(await of(sizes).run()).toEqual([]);
  expect(await of(sizes).run({ waitMs: 15_000 })).toEqual([{ migration: sizes, changed: 10 }]);
});

it('fails when a change leaves its documents pending', async () => {
  const wrong: Migration<Car> = { ...sizes, change: () => ({ $set: { length: 1 } }) };
  const run = of(wrong).run();
  await expect(run).rejects.toThrow('The migration sizes of the garage service left documents unchanged.');
  expect(await withoutSize()).toBe(10);
});

it('refuses a store that a newer release has contracted, and no other', async () => {
  const contracting: Migration<Car> = { ...tags, refusesEarlier: true };
  await of(sizes).refuseNewer();
  await of(sizes, contracting).run();
  await of(sizes, contracting).refuseNewer();
  const refused = of(sizes).refuseNewer();
  await expect(refused).rejects.toThrow(StartupError);
  await expect(refused).rejects.toThrow('Release 2.0.0 changed the store of the garage service (tags).');
  // One that only expands does no harm to an earlier release.
  await migrationModel(connection).deleteOne({ _id: 'tags' });
  await of().refuseNewer();
});

it('remembers one that contracts before it changes the first document', async () => {
  const contracting: Migration<Car> = {
    ...tags,
    refusesEarlier: true,
    change: () => {
      throw new Error('died');
    },
  };
  await expect(of(contracting).run()).rejects.toThrow('died');
  await expect(of().refuseNewer()).rejects.toThrow('which cannot use it');
});

it('remembers one that contracts also in a store where nothing is to change', async () => {
  await cars().deleteMany({});
  await of({ ...tags, refusesEarlier: true }).run();
  await expect(of().refuseNewer()).rejects.toThrow('which cannot use it');
});

describe('a migration that goes through all documents once', () => {
  const seen: string[] = [];
  const noted: Migration<Car> = {
    name: 'noted',
    says: 'Notes each car elsewhere.',
    model: 'cars',
    once: true,
    pending: { _id: { $gt: '' } } as object,
    change: () => null,
    before: async (documents) => void seen.push(...documents.map(({ _id }) => _id)),
    batch: 3,
  };
  beforeEach(() => void seen.splice(0));

  it('hands over each batch, leaves the documents as they are, and is done then', async () => {
    const before = await cars().find().toArray();
    expect(await of(noted).pending()).toEqual([{ migration: noted, documents: 10 }]);
    expect(await of(noted).run()).toEqual([{ migration: noted, changed: 10 }]);
    expect(seen.toSorted()).toEqual(before.map(({ _id }) => _id).toSorted());
    expect(await cars().find().toArray()).toEqual(before);
    expect(await of(noted).pending()).toEqual([]);
    expect(await of(noted).run()).toEqual([]);
    expect(seen).toHaveLength(10);
  });

  it('goes on where it was ended', async () => {
    let batches = 0;
    await of(noted).run({ onBatch: () => void batches++, goOn: async () => batches < 2 });
    expect(seen).toHaveLength(6);
    expect(await of(noted).pending()).toEqual([{ migration: noted, documents: 4 }]);
    await of(noted).run();
    expect(seen).toHaveLength(10);
    expect(await record('noted')).toMatchObject({ status: 'done', changed: 10 });
  });
});
