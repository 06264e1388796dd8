import type { OpenMigrations } from '@autograph/service';
import { givenEnvironment } from '@autograph/service/process';
import { Command } from 'commander';
import { runToEnd } from '../backup/run-to-end.ts';
import { readBackupSettings } from '../backup/settings.ts';
import { eachServiceStore } from './service-stores.ts';

/** How many documents are changed between two lines about it. */
const PROGRESS = 10_000;

const { dryRun } = new Command('npm run migrate --')
  .description(
    'Builds missing indexes and changes the documents that earlier releases stored into the form of this release, in all stores. The graph may run meanwhile. A run that was ended goes on with the next one.',
  )
  .option('--dry-run', 'say what each migration would change, and how many documents; write nothing')
  .parse()
  .opts<{ dryRun?: true }>();

await runToEnd(async (signal, changed) => {
  let total = 0;
  await eachServiceStore(await readBackupSettings(givenEnvironment()), async (service, migrations, where) => {
    signal.throwIfAborted();
    total += dryRun
      ? await wouldChange(service, where, migrations)
      : await migrate(service, where, migrations, signal);
    if (total > 0 && !dryRun) changed(`Changed ${numberOf(total)} documents. Run it again to go on.`);
  });
  signal.throwIfAborted();
  const what = dryRun ? 'to change' : 'changed';
  console.log(`Documents ${what}: ${numberOf(total)}`);
});

async function wouldChange(service: string, where: string, migrations: OpenMigrations): Promise<number> {
  const indexes = await migrations.missingIndexes();
  if (indexes > 0) console.log(`${service} (${where}): ${indexes} indexes to build`);
  let total = 0;
  for (const { migration, documents } of await migrations.pending()) {
    total += documents;
    console.log(
      `${service} (${where}): ${migration.name}, ${numberOf(documents)} documents. ${migration.says}`,
    );
  }
  return total;
}

async function migrate(
  service: string,
  where: string,
  migrations: OpenMigrations,
  signal: AbortSignal,
): Promise<number> {
  await migrations.buildIndexes();
  let told = 0;
  let under = '';
  const results = await migrations.run({
    waitMs: Number.POSITIVE_INFINITY,
    onBatch: (migration, changed) => {
      if (under !== migration.name) [under, told] = [migration.name, 0];
      if (changed >= told + PROGRESS) {
        told = changed;
        console.log(`${service} (${where}): ${migration.name}, ${numberOf(changed)} documents so far`);
      }
    },
    goOn: async () => !signal.aborted,
  });
  for (const { migration, changed } of results)
    console.log(`${service} (${where}): ${migration.name}, ${numberOf(changed)} documents changed`);
  return results.reduce((sum, { changed }) => sum + changed, 0);
}

function numberOf(count: number): string {
  return count.toLocaleString('en');
}
