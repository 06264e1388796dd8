import type { Migrations, PendingMigration } from '../mongo/migrations.ts';
import type { ReportOutage } from '../mongo/store-outages.ts';
import { leasedWorker, type Worker } from '../process/leased-worker.ts';
import type { Logger } from '../process/log.ts';

/** How many documents a service changes by itself. More take longer than a start may: `npm run migrate` changes them. */
export const MOST_AT_START = 10_000;

/** How long a start waits for another process that migrates, in milliseconds: longer than the lease of one that died. */
const WAIT = 15_000;

/** Milliseconds between two looks for documents that a process of the previous release has written since. */
const INTERVAL = 60_000;

/**
 * Carries out the small migrations of a service before it answers. A failure is logged, and does not keep it from starting: every
 * release reads the documents as the previous one wrote them.
 */
export async function migrateAtStart(migrations: Migrations, log: Logger): Promise<void> {
  const onLarge = ({ migration, documents }: PendingMigration): void => {
    log.warn(
      { migration: migration.name },
      `More than ${documents - 1} documents wait for a migration. Run: npm run migrate`,
    );
  };
  try {
    await runSmall(migrations, log, { waitMs: WAIT, onLarge });
  } catch (error) {
    log.error({ err: error }, 'a migration failed; it is tried again');
  }
}

/** Repeats the small migrations: in a rolling restart, a process of the previous release may write after all others were migrated. */
export function repeatMigrations(migrations: Migrations, log: Logger, reportOutage: ReportOutage): Worker {
  return leasedWorker({
    // A run that finds something takes a lease of its own.
    lease: { hold: async () => true, release: async () => undefined },
    interval: INTERVAL,
    longestPause: INTERVAL,
    work: (goOn) => runSmall(migrations, log, { goOn }),
    failed: (error) => {
      if (!reportOutage(error, { worker: 'migrations' })) log.warn({ err: error }, 'a migration failed');
    },
  });
}

async function runSmall(
  migrations: Migrations,
  log: Logger,
  options: Parameters<Migrations['run']>[0] = {},
): Promise<void> {
  for (const { migration, changed } of await migrations.run({ ...options, largest: MOST_AT_START }))
    log.info({ migration: migration.name, changed }, 'migrated documents of an earlier release');
}
