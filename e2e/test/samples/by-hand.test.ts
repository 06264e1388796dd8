import { readFile } from 'node:fs/promises';
import { type Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyOfRepository } from '../../src/samples/copy.ts';
import { markOf, samplesOf } from '../../src/samples/samples.ts';
import { startUntilUp } from '../../src/samples/shell.ts';
import { freePort } from '../../src/topology.ts';

const PAGE = 'docs/operations/be-woken.md';
const page = samplesOf(PAGE, await readFile(new URL(`../../../${PAGE}`, import.meta.url), 'utf8'));
const undo: (() => Promise<unknown>)[] = [];
let db: Db;

beforeAll(async () => {
  const copy = await copyOfRepository();
  undo.push(copy.remove);
  const command = page.find((sample) => markOf(sample, 'step') === 'store')?.text ?? '';
  const port = String(await freePort());
  expect(command).toContain('--port 27017');
  const store = await startUntilUp(command.replace('27017', port), 'embedded-mongo serves', copy);
  undo.push(store.stop);
  const client = await MongoClient.connect(`mongodb://127.0.0.1:${port}/graph?directConnection=true`);
  undo.push(() => client.close());
  db = client.db();
});

afterAll(async () => {
  for (const step of undo.reverse()) await step();
});

/** The statements of the shell's blocks, one for each `db.…` at the beginning of a line. */
function statements(): string[] {
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
  const all = statements();
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
