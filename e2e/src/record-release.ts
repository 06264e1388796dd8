import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { BSON, MongoClient } from 'mongodb';

/**
 * Records what another commit stores as its demo data, for `data/*.jsonl`. The other commit is in a worktree of its own, with its packages:
 *
 *   git worktree add ../b4bafa8 b4bafa8 && (cd ../b4bafa8 && npm ci)
 *   node e2e/src/record-release.ts b4bafa8 ../b4bafa8 topologies/src/single.ts e2e/test/releases/data/b4bafa8.jsonl
 */
const [release = '', worktree = '', start = '', output = ''] = process.argv.slice(2);
const root = resolve(worktree);

/** Collections that hold nothing of the shop: who does background work at the moment. */
const LEFT_OUT = new Set(['leases', 'migrations']);

/** How many vehicles that nobody bought are kept: all are alike. */
const UNSOLD = 4;

/** How long the demo data may take, in milliseconds. */
const PATIENCE = 300_000;

interface EmbeddedMongo {
  startEmbeddedMongo(options: { readonly dataDir: string }): Promise<{ uri: string; close(): Promise<void> }>;
}

const dataDir = await mkdtemp(join(tmpdir(), 'autograph-record-'));
await storeDemoData();
const lines = await readStores();
const head = { release, at: new Date().toISOString() };
await writeFile(output, `${[JSON.stringify(head), ...lines].join('\n')}\n`);
await rm(dataDir, { recursive: true });
console.log(`Wrote ${lines.length} documents to ${output}.`);

/** Runs the graph until its demo data is stored. */
async function storeDemoData(): Promise<void> {
  const environment = { ...process.env, AUTOGRAPH_DATA_DIR: dataDir, PORT: '20311', AUTOGRAPH_WEB: 'off' };
  const graph = spawn(process.execPath, [start], { cwd: root, env: environment, stdio: 'inherit' });
  const end = once(graph, 'exit');
  for (const until = Date.now() + PATIENCE; !existsSync(join(dataDir, 'demo-data-seeded')); ) {
    if (graph.exitCode !== null || Date.now() > until) throw new Error('the graph made no demo data');
    await pause(200);
  }
  // A purchase that was made reserves its vehicle, and an event may still be on its way.
  await pause(3_000);
  graph.kill('SIGTERM');
  await end;
}

/** Each document in Extended JSON, read by the store of that commit. */
async function readStores(): Promise<string[]> {
  const { startEmbeddedMongo } = (await import(
    pathToFileURL(join(root, 'packages/embedded-mongo/src/index.ts')).href
  )) as EmbeddedMongo;
  const mongo = await startEmbeddedMongo({ dataDir: join(dataDir, 'store') });
  const client = await MongoClient.connect(mongo.uri, { promoteLongs: false });
  const found: { store: string; collection: string; document: BSON.Document }[] = [];
  for (const store of ['vehicle', 'customer', 'sale', 'user']) {
    const collections = await client.db(store).listCollections().toArray();
    for (const { name: collection } of collections.toSorted((a, b) => a.name.localeCompare(b.name))) {
      if (LEFT_OUT.has(collection)) continue;
      const documents = await client.db(store).collection(collection).find().sort({ _id: 1 }).toArray();
      found.push(...documents.map((document) => ({ store, collection, document })));
    }
  }
  await client.close();
  await mongo.close();
  const sold = new Set(found.flatMap(({ document }) => document.vehicleId ?? []));
  let unsold = 0;
  const kept = found.filter(({ collection, document }) => {
    if (collection !== 'vehicles' || sold.has(document._id)) return true;
    unsold += 1;
    return unsold <= UNSOLD;
  });
  return kept.map(lineOf);
}

/** Extended JSON that keeps 64-bit integers, with times that a reader can move. */
function lineOf(record: object): string {
  return BSON.EJSON.stringify(record, { relaxed: false })
    .replace(/\{"\$numberInt":"(-?\d+)"\}/g, '$1')
    .replace(/\{"\$numberLong":"(\d+)"\}(?=\})/g, (whole, ms: string, at: number, line: string) =>
      line.slice(0, at).endsWith('{"$date":') ? JSON.stringify(new Date(Number(ms)).toISOString()) : whole,
    );
}
