import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedMongo } from '@autograph/embedded-mongo';
import { BSON, MongoClient } from 'mongodb';

/** A document as a release stored it, by the store of its service and its collection. */
export interface StoredRecord {
  readonly store: string;
  readonly collection: string;
  readonly document: Readonly<Record<string, unknown>>;
}

/** What a release stored: a first line about it, then a line of Extended JSON for each document. */
export interface ReleaseData {
  /** The key of the buyers that are retained after an erasure; missing where there are none. */
  readonly buyerRecordKey?: string;
  readonly refreshTokenOfBruna?: string;
  readonly records: readonly StoredRecord[];
}

const DAY = 86_400_000;

/**
 * Reads the data of a release. Its times are moved by whole days, to within the last day, so that a purchase of then is as
 * old as it was.
 */
export function readReleaseData(file: URL): ReleaseData {
  const [first = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const { at, ...head } = JSON.parse(first) as { readonly at: string } & Omit<ReleaseData, 'records'>;
  const by = Math.floor((Date.now() - Date.parse(at)) / DAY) * DAY;
  const moved = (time: string): string => new Date(Date.parse(time) + by).toISOString();
  const records = lines.map((line) => {
    const recent = line
      .replace(/"(20\d\d-\d\d-\d\dT[\d:.]+Z)"/g, (_, time: string) => `"${moved(time)}"`)
      .replace(/"(20\d\d-\d\d-\d\d)"/g, (_, day: string) => `"${moved(day).slice(0, 10)}"`);
    return BSON.EJSON.parse(recent, { relaxed: false }) as StoredRecord;
  });
  return { ...head, records };
}

/** Makes a data directory that has this data in its embedded store. The indexes are those that the release starts with. */
export async function writeDataDir(dataDir: string, { records, buyerRecordKey }: ReleaseData): Promise<void> {
  await mkdir(join(dataDir, 'store'), { recursive: true });
  if (buyerRecordKey) await writeFile(join(dataDir, 'buyer-record-key'), buyerRecordKey, { mode: 0o600 });
  await writeFile(join(dataDir, 'demo-data-seeded'), '');
  const mongo = await startEmbeddedMongo({ dataDir: join(dataDir, 'store') });
  const client = await MongoClient.connect(mongo.uri);
  const groups = Map.groupBy(records, ({ store, collection }) => `${store}/${collection}`);
  for (const group of groups.values()) {
    const { store = '', collection = '' } = group[0] ?? {};
    const documents = group.map(({ document }) => ({ ...document }));
    await client.db(store).collection(collection).insertMany(documents);
  }
  await client.close();
  await mongo.close();
}
