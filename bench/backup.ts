import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedMongo } from '@autograph/embedded-mongo';
import { Command, InvalidArgumentError } from 'commander';
import mongoose from 'mongoose';
import { documentsOf } from '../cli/src/backup/manifest.ts';
import { writeBackup } from '../cli/src/backup/write-backup.ts';
import { restoreBackup } from '../cli/src/restore/restore-backup.ts';
import { toDocument, vehicleModel } from '../subgraphs/vehicle/src/adapters/mongo/vehicle-model.ts';
import { aStock } from '../subgraphs/vehicle/src/testing/stock.ts';

/** How long a backup and its restore take, and how long a write waits while the store is copied. */

const { vehicles } = new Command('npm run bench:backup --')
  .description('Measures a backup of an embedded store in use, and its restore.')
  .option('--vehicles <n>', 'number of vehicles', numberOf, 100_000)
  .parse()
  .opts<{ vehicles: number }>();

const BATCH = 1_000;
const dir = await mkdtemp(join(tmpdir(), 'autograph-backup-'));
const { signal } = new AbortController();
const settings = {
  key: randomBytes(32),
  dataDir: join(dir, 'data'),
  filesDir: null,
  hasS3: false,
  mongoUris: {},
};

try {
  const mongo = await startEmbeddedMongo({ dataDir: join(settings.dataDir, 'store') });
  const connection = await mongoose.createConnection(mongo.uriFor('vehicle')).asPromise();
  const model = vehicleModel(connection);
  await model.createIndexes();
  const stock = aStock(vehicles);
  for (let at = 0; at < stock.length; at += BATCH)
    await model.insertMany(
      stock.slice(at, at + BATCH).map((vehicle) => ({ ...toDocument(vehicle), history: [], outbox: [] })),
      { lean: true },
    );

  // One document after the other is written meanwhile, as by a shop that goes on.
  const waits: number[] = [];
  let isOver = false;
  const writing = (async () => {
    while (!isOver) {
      const began = performance.now();
      await connection.collection('notes').insertOne({ at: new Date() });
      waits.push(performance.now() - began);
    }
  })();
  const [written, backupTook] = await timed(() =>
    writeBackup(settings, { directory: join(dir, 'backups'), verify: false, signal }),
  );
  isOver = true;
  await writing;
  const [, verifiedTook] = await timed(() =>
    writeBackup(settings, { directory: join(dir, 'backups'), verify: true, signal }),
  );
  await connection.close();
  await mongo.close();

  const restored = { ...settings, dataDir: join(dir, 'restored') };
  const [, restoreTook] = await timed(() =>
    restoreBackup(written.file, restored, { replace: false, signal }),
  );
  const [, openTook] = await timed(async () => {
    await (await startEmbeddedMongo({ dataDir: join(restored.dataDir, 'store') })).close();
  });
  const { size } = await stat(written.file);
  waits.sort((a, b) => a - b);
  const rows: [string, string][] = [
    ['documents', documentsOf(written.manifest).toLocaleString('en')],
    ['size of the backup', `${(size / 1e6).toFixed(0)} MB`],
    ['backup, not verified', seconds(backupTook)],
    ['backup, verified', seconds(verifiedTook)],
    ['restore', seconds(restoreTook)],
    ['first start of the restored store', seconds(openTook)],
    ['longest wait of a write during a backup', `${(waits.at(-1) ?? 0).toFixed(0)} ms`],
    ['95 % of writes during a backup', `${(waits[Math.floor(waits.length * 0.95)] ?? 0).toFixed(0)} ms`],
  ];
  console.log(`| ${vehicles.toLocaleString('en')} vehicles | |\n| --- | ---: |`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
} finally {
  await rm(dir, { recursive: true, force: true });
}

async function timed<T>(act: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  return [await act(), performance.now() - began];
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}

function numberOf(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number above 0.');
}
