import { readFile } from 'node:fs/promises';
import { startEmbeddedMongo } from '@autograph/embedded-mongo';
import { type Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { samplesOf } from '../../src/samples/samples.ts';
import { temporaryDir } from '../../src/topology.ts';

const PAGE = 'docs/operations.md';
const undo: (() => Promise<unknown>)[] = [];
let db: Db;

beforeAll(async () => {
  const dir = await temporaryDir();
  const mongo = await startEmbeddedMongo({ dataDir: dir.path });
  const client = await MongoClient.connect(mongo.uriFor('graph'));
  undo.push(
    dir.remove,
    () => mongo.close(),
    () => client.close(),
  );
  db = client.db();
});

afterAll(async () => {
  for (const step of undo.reverse()) await step();
});

/** The statements of the shell's blocks, one for each `db.…` at the beginning of a line. */
async function statements(): Promise<string[]> {
  const page = samplesOf(PAGE, await readFile(new URL(`../../../${PAGE}`, import.meta.url), 'utf8'));
  const text = page.filter(({ language }) => language === 'js').map((sample) => sample.text);
  return text
    .join('\n')
    .split(/^(?=db\.)/m)
    .map((one) => one.replace(/\s*\/\/.*$/gm, ''))
    .filter((one) => one.startsWith('db.'));
}

/** Carries a statement out as the shell does: `find` has a projection as its second argument. */
async function inShell(statement: string, sale: string, vehicle: string): Promise<unknown> {
  const collection = (name: string) => ({
    find: (filter: object, projection: object) => db.collection(name).find(filter, { projection }).toArray(),
    updateOne: (filter: object, update: object) => db.collection(name).updateOne(filter, update),
  });
  const shell = { sales: collection('sales'), vehicles: collection('vehicles') };
  return new Function('db', 'SALE', 'VEHICLE', `return ${statement}`)(shell, sale, vehicle);
}

it('finds what a crash left behind, and settles it by hand', async () => {
  await db.collection<{ _id: string }>('sales').insertOne({
    _id: 's1',
    vehicleId: 'v1',
    status: 'OPENING',
    attemptedAt: new Date(0),
  } as { _id: string });
  await db
    .collection<{ _id: string }>('vehicles')
    .insertOne({ _id: 'v1', heldBy: 's1', status: 'RESERVED', version: 1, givenUpBy: [] } as { _id: string });
  const all = await statements();
  const [debts = '', attempts = '', ...settling] = all;
  expect(all.length).toBeGreaterThanOrEqual(7);
  expect(await inShell(attempts, 's1', 'v1')).toHaveLength(1);
  const [abandon = '', ...rest] = settling;
  await inShell(abandon, 's1', 'v1');
  expect(await inShell(debts, 's1', 'v1')).toHaveLength(1);
  for (const statement of rest) await inShell(statement, 's1', 'v1');
  expect(await inShell(debts, 's1', 'v1')).toEqual([]);
  expect(await db.collection('sales').findOne()).toMatchObject({ status: 'ABANDONED', settlement: null });
  expect(await db.collection('vehicles').findOne()).toMatchObject({
    status: 'AVAILABLE',
    heldBy: null,
    version: 2,
  });
});
