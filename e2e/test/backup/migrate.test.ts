import { startEmbeddedMongo } from '@autograph/embedded-mongo';
import { type Collection, type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { end, runScript, type ScriptProcess, temporaryDir } from '../../src/topology.ts';

/** Sales that an earlier release opened without a branch: 30 batches. */
const SALES = 3_000;

const closing: (() => Promise<void>)[] = [];
let uri: string;
let dataDir: string;
let client: MongoClient;

beforeAll(async () => {
  const dir = await temporaryDir();
  closing.push(dir.remove);
  dataDir = `${dir.path}/data`;
  const mongo = await startEmbeddedMongo({ dataDir: `${dir.path}/mongo` });
  closing.push(() => mongo.close());
  uri = mongo.uriFor('sale');
  client = await MongoClient.connect(uri);
  closing.push(() => client.close());
  const documents = Array.from({ length: SALES }, (_, at) => ({
    _id: `sale-${String(at).padStart(5, '0')}` as never,
    status: 'PENDING',
    openedBy: `user-${at}`,
    version: 1,
    createdAt: new Date(at * 1_000),
  }));
  await sales().insertMany(documents);
});
afterAll(async () => {
  for (const step of closing.reverse()) await step();
});

const sales = (): Collection<Document> => client.db('sale').collection('sales');
const left = () => sales().countDocuments({ branchId: null });
const record = () =>
  client
    .db('sale')
    .collection<Document>('migrations')
    .findOne({ _id: 'branches' as never });
const migrate = (...args: string[]): ScriptProcess =>
  runScript('cli/src/migrate/main.ts', args, { AUTOGRAPH_DATA_DIR: dataDir, SALE_MONGODB_URI: uri });

describe('npm run migrate', () => {
  it('says with --dry-run what it would change, and writes nothing', async () => {
    const dry = migrate('--dry-run');
    expect(await dry.exited, dry.stderr()).toBe(0);
    expect(dry.stdout()).toContain('sale (MongoDB): branches, 3,000 documents.');
    expect(dry.stdout()).toContain('sale (MongoDB): sale-claims, 3,000 documents.');
    expect(dry.stdout()).toContain('Documents to change: 6,000');
    const collections = await client.db('sale').listCollections().toArray();
    expect(collections.map(({ name }) => name)).toEqual(['sales']);
    expect(await sales().listIndexes().toArray()).toHaveLength(1);
    expect(await left()).toBe(SALES);
  });

  it('goes on where it was killed, by one of two that start at once', async () => {
    const killed = migrate();
    await expect
      .poll(async () => (await record())?.changed ?? 0, { timeout: 60_000, interval: 2 })
      .toBeGreaterThan(0);
    await end(killed, 'SIGKILL');
    const rest = await left();
    expect(rest).toBeGreaterThan(0);
    expect(rest).toBeLessThan(SALES);
    const after = (await record())?.after;
    expect(await sales().countDocuments({ branchId: null, _id: { $lte: after } })).toBe(0);

    // The lease of the killed one is over within 10 seconds.
    const both = [migrate(), migrate()];
    expect(await Promise.all(both.map(({ exited }) => exited))).toEqual([0, 0]);
    expect(await left()).toBe(0);
    const changed = both.map(({ stdout }) =>
      Number(/changed: ([\d,]+)/.exec(stdout())?.[1]?.replace(',', '')),
    );
    // Then come the claims of all sales.
    expect(changed.toSorted((a, b) => a - b)).toEqual([0, rest + SALES]);
    expect(await record()).toMatchObject({ status: 'done', after: null });
  });
});
