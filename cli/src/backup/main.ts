import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { givenEnvironment, StartupError } from '@autograph/service/process';
import { Command, InvalidArgumentError } from 'commander';
import { userPath } from '../terminal/user-path.ts';
import { documentsOf } from './manifest.ts';
import { backupsAmong, type Kept, toRemove } from './retention.ts';
import { runToEnd } from './run-to-end.ts';
import { readBackupSettings } from './settings.ts';
import { PARTIAL, writeBackup } from './write-backup.ts';

interface Options {
  readonly encryption: boolean;
  readonly verify: boolean;
  readonly keepDaily?: number;
  readonly keepWeekly?: number;
  readonly keepMonthly?: number;
  readonly dryRun?: true;
}

/** A backup that has not been complete for so long was cut off, in milliseconds. */
const CUT_OFF = 86_400_000;

const program = new Command('npm run backup --')
  .description('Writes a backup of all stores, photos and kept secrets into one file, while the graph runs.')
  .argument('<directory>', 'where backups are kept')
  .option('--no-encryption', 'write a backup that anyone can read')
  .option('--no-verify', 'do not restore the backup into a temporary directory to compare it')
  .option('--keep-daily <n>', 'of the latest n days, keep the last backup of each', countOf)
  .option('--keep-weekly <n>', 'of the latest n weeks, keep the last backup of each', countOf)
  .option('--keep-monthly <n>', 'of the latest n months, keep the last backup of each', countOf)
  .option('--dry-run', 'make no backup and remove none: print what the --keep options would remove')
  .parse();

const [given = ''] = program.args;
const options = program.opts<Options>();
const directory = userPath(given);

await runToEnd(async (signal, changed) => {
  if (options.dryRun) {
    const removed = toRemove(
      await namesIn(directory),
      kept() ?? program.error('--dry-run needs a --keep option'),
    );
    for (const { name } of removed) console.log(`would remove ${name}`);
    console.log(`Backups: ${backupsAmong(await namesIn(directory)).length}, to remove: ${removed.length}`);
    return;
  }
  const settings = await readBackupSettings(givenEnvironment());
  if (options.encryption && !settings.key)
    throw new StartupError('AG1401', 'Set BACKUP_KEY or BACKUP_KEY_FILE, or give --no-encryption.');
  const began = performance.now();
  const { verify } = options;
  const key = options.encryption ? settings.key : null;
  const { file, manifest } = await writeBackup({ ...settings, key }, { directory, verify, signal });
  changed(`The backup ${file} was written.`);
  const { size } = await stat(file);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `Wrote ${file}: ${documentsOf(manifest)} documents, ${manifest.files} files, ${(size / 1e6).toFixed(1)} MB, in ${seconds} s. ` +
      (verify ? 'It was restored and compared.' : 'It was not verified.'),
  );
  if (settings.hasS3) console.log('The photos are in the S3 store and are no part of this backup.');
  await removeOld(signal);
});

/** Removes what the options do not keep. Only a run that wrote a backup comes here. */
async function removeOld(signal: AbortSignal): Promise<void> {
  const wanted = kept();
  const names = await namesIn(directory);
  for (const name of names) if (await isCutOff(name)) await rm(join(directory, name), { force: true });
  if (!wanted || signal.aborted) return;
  for (const { name } of toRemove(names, wanted)) {
    await rm(join(directory, name), { force: true });
    console.log(`Removed ${name}`);
  }
}

async function isCutOff(name: string): Promise<boolean> {
  if (!name.endsWith(PARTIAL) || backupsAmong([basename(name).split('.').slice(0, 2).join('.')]).length === 0)
    return false;
  const { mtimeMs } = (await stat(join(directory, name)).catch(() => null)) ?? { mtimeMs: Date.now() };
  return Date.now() - mtimeMs > CUT_OFF;
}

function kept(): Kept | null {
  const { keepDaily, keepWeekly, keepMonthly } = options;
  if ([keepDaily, keepWeekly, keepMonthly].every((count) => count === undefined)) return null;
  return { daily: keepDaily ?? 0, weekly: keepWeekly ?? 0, monthly: keepMonthly ?? 0 };
}

async function namesIn(path: string): Promise<string[]> {
  return readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

function countOf(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number, 0 to 9999.');
}
