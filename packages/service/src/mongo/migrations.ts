import { setTimeout as pause } from 'node:timers/promises';
import type { Connection, mongo } from 'mongoose';
import { StartupError } from '../process/startup-errors.ts';
import { duplicateKeyOf } from './errors.ts';
import { type Lease, lease } from './lease.ts';
import { type Migration, type MigrationRecord, migrationModel } from './migration.ts';

/** How many documents are changed with one command where the migration does not say. */
const BATCH = 100;

/** How many passes in a row may change nothing: in one, others may have changed each document meanwhile. */
const IDLE_PASSES = 3;

/** Milliseconds between two attempts to take the lease. */
const RETRY = 500;

/** A migration with documents left to change. */
export interface PendingMigration {
  readonly migration: Migration;
  /** How many documents; where the count was bounded, at most one more than the bound. */
  readonly documents: number;
}

/** What a run did to one migration. */
export interface MigrationResult {
  readonly migration: Migration;
  readonly changed: number;
}

/** How a run goes on. */
export interface RunOptions {
  /** A migration of more documents is left out, and all that come after it. Default: none is. */
  readonly largest?: number;
  /** How long to wait for another process that migrates, in milliseconds. Default: 0, the rest is then left to it. */
  readonly waitMs?: number;
  /** Called after each batch, with the number of documents that were changed by then. */
  readonly onBatch?: (migration: Migration, changed: number) => void;
  /** Asked before each batch, and while another process is waited for. What was changed by then stays. Default: it always goes on. */
  readonly goOn?: () => Promise<boolean>;
  /** Called with the migration that was left out because it is large. */
  readonly onLarge?: (left: PendingMigration) => void;
}

/** The migrations of one service, on its store. */
export interface Migrations {
  /** Throws a `StartupError` if a newer release changed the store in a way that this one cannot read. */
  refuseNewer(): Promise<void>;
  /** The migrations with documents left to change, in order, each counted up to `most`. Writes nothing. */
  pending(most?: number): Promise<readonly PendingMigration[]>;
  /**
   * Carries out what is pending, in order, by one process at a time. It can be ended at any moment, also by `kill -9`: the next run goes on
   * behind the last whole batch. Throws an `Error` when documents stay as they are.
   */
  run(options?: RunOptions): Promise<readonly MigrationResult[]>;
}

/** The migrations of a service. `collections` has the collection of each model. */
export function migrationsOf(options: {
  readonly service: string;
  readonly connection: Connection;
  readonly collections: Readonly<Record<string, string>>;
  readonly migrations: readonly Migration[];
  readonly release: string;
  readonly clock?: () => Date;
}): Migrations {
  const { service, connection, collections, migrations, release, clock = () => new Date() } = options;
  const records = migrationModel(connection);

  const documentsOf = (migration: Migration): mongo.Collection<StoredDocument> => {
    const { db } = connection;
    if (!db) throw new Error('the store is not connected');
    return db.collection<StoredDocument>(collections[migration.model] ?? '');
  };
  const recordOf = (migration: Migration): Promise<MigrationRecord | null> =>
    records.findById(migration.name).lean<MigrationRecord>().exec();
  const countOf = async (migration: Migration, most?: number): Promise<number> => {
    const record = migration.once ? await recordOf(migration) : null;
    if (record?.status === 'done') return 0;
    return documentsOf(migration).countDocuments(
      pendingAfter(migration, record?.after ?? null),
      most === undefined ? {} : { limit: most + 1 },
    );
  };
  const note = async (
    migration: Migration,
    changed: number,
    set: Pick<MigrationRecord, 'after'> & Partial<MigrationRecord>,
  ): Promise<void> => {
    const refusesEarlier = migration.refusesEarlier ?? false;
    const $set = { status: 'running', finishedAt: null, ...set, release, refusesEarlier };
    const update = { $set, $inc: { changed }, $setOnInsert: { startedAt: clock() } };
    await records.updateOne({ _id: migration.name }, update, { upsert: true }).exec();
  };
  /** Without the lease: several may note it at once. */
  const noteDone = async (migration: Migration): Promise<void> => {
    if ((await recordOf(migration))?.status === 'done') return;
    await note(migration, 0, { after: null, status: 'done', finishedAt: clock() }).catch((error: unknown) => {
      if (!duplicateKeyOf(error)) throw error;
    });
  };

  /** One way through all documents that are pending, or the rest of one that was cut off. */
  const pass = async (
    migration: Migration,
    own: Lease,
    onBatch: (inPass: number) => void,
  ): Promise<{ readonly inPass: number; readonly isWhole: boolean }> => {
    const collection = documentsOf(migration);
    const pending = migration.pending as mongo.Filter<StoredDocument>;
    let after = (await recordOf(migration))?.after ?? null;
    let inPass = 0;
    // Before the first document that an earlier release cannot read.
    if (migration.refusesEarlier) await note(migration, 0, { after });
    while (await own.hold()) {
      const found = await collection
        .find(pendingAfter(migration, after))
        .sort({ _id: 1 })
        .limit(migration.batch ?? BATCH)
        .toArray();
      const last = found.at(-1);
      if (!last) {
        await note(migration, 0, { after: null });
        return { inPass, isWhole: true };
      }
      await migration.before?.(found, connection);
      const writes = found.flatMap((document) => {
        const update = migration.change(document);
        return update ? [{ updateOne: { filter: { ...pending, ...stateOf(document) }, update } }] : [];
      });
      const { modifiedCount } =
        writes.length > 0
          ? await collection.bulkWrite(writes as never[], { ordered: false })
          : { modifiedCount: 0 };
      const changed = migration.once ? found.length : modifiedCount;
      after = last._id;
      inPass += changed;
      await note(migration, changed, { after });
      onBatch(inPass);
    }
    return { inPass, isWhole: false };
  };

  /** Repeats the pass while documents are left that were written behind it. */
  const carryOut = async (
    migration: Migration,
    own: Lease,
    onBatch: NonNullable<RunOptions['onBatch']>,
  ): Promise<MigrationResult & { readonly isWhole: boolean }> => {
    let changed = 0;
    for (let idle = 0; idle < IDLE_PASSES; ) {
      const { inPass, isWhole } = await pass(migration, own, (inThis) =>
        onBatch(migration, changed + inThis),
      );
      changed += inPass;
      if (!isWhole) return { migration, changed, isWhole };
      if (migration.once || (await countOf(migration, 0)) === 0) {
        await noteDone(migration);
        return { migration, changed, isWhole };
      }
      idle = inPass === 0 ? idle + 1 : 0;
    }
    throw new Error(`The migration ${migration.name} of the ${service} service left documents unchanged.`);
  };

  return {
    refuseNewer: async () => {
      const known = migrations.map(({ name }) => name);
      const all = await records.find({ refusesEarlier: true }).lean().exec();
      const newer = all.find(({ _id }) => !known.includes(_id));
      if (newer)
        throw new StartupError(
          'AG1207',
          `Release ${newer.release} changed the store of the ${service} service (${newer._id}). This is release ${release}, which cannot use it.`,
        );
    },
    pending: async (most) => {
      const counted = migrations.map(async (migration) => ({
        migration,
        documents: await countOf(migration, most),
      }));
      return (await Promise.all(counted)).filter(({ documents }) => documents > 0);
    },
    run: async (run = {}) => {
      const {
        largest,
        waitMs = 0,
        onBatch = () => undefined,
        onLarge = () => undefined,
        goOn = async () => true,
      } = run;
      const leased = lease(connection, 'migrate');
      let isEnded = false;
      const own: Lease = {
        ...leased,
        hold: async () => {
          isEnded ||= !(await goOn());
          return !isEnded && leased.hold();
        },
      };
      const until = Date.now() + waitMs;
      const results: MigrationResult[] = [];
      try {
        for (const migration of migrations) {
          for (;;) {
            const documents = await countOf(migration, largest ?? 0);
            if (documents === 0) {
              await noteDone(migration);
              break;
            }
            if (largest !== undefined && documents > largest) {
              onLarge({ migration, documents });
              return results;
            }
            if (await own.hold()) {
              const { isWhole, ...result } = await carryOut(migration, own, onBatch);
              results.push(result);
              if (isWhole) break;
            }
            if (isEnded || Date.now() >= until) return results;
            await pause(RETRY);
          }
        }
        return results;
      } finally {
        await own.release();
      }
    },
  };
}

/** The documents that are pending behind this one. */
function pendingAfter({ pending }: Migration, after: string | null): mongo.Filter<StoredDocument> {
  return (after === null ? pending : { ...pending, _id: { $gt: after } }) as mongo.Filter<StoredDocument>;
}

type StoredDocument = mongo.Document & { readonly _id: string; readonly version?: number };

/** A document that was changed meanwhile is not written: what it needs now may be something else. A later pass finds it. */
function stateOf({ _id, version }: StoredDocument): object {
  return version === undefined ? { _id } : { _id, version };
}
