import { resolve } from 'node:path';
import { givenEnvironment } from '@autograph/service/process';
import { Command } from 'commander';
import { documentsOf } from '../backup/manifest.ts';
import { runToEnd } from '../backup/run-to-end.ts';
import { readBackupSettings } from '../backup/settings.ts';
import { userPath } from '../terminal/user-path.ts';
import { restoreBackup } from './restore-backup.ts';

const program = new Command('npm run restore --')
  .description('Restores a backup that `npm run backup` wrote. The graph must be stopped.')
  .argument('<file>', 'the backup')
  .option('--data-dir <directory>', 'where to. Default: AUTOGRAPH_DATA_DIR')
  .option('--no-encryption', 'restore a backup that is not encrypted, although a key is set')
  .option('--replace', 'move data that is there away, beside its directory; it is never deleted')
  .parse();

const [file = ''] = program.args;
const {
  dataDir,
  encryption,
  replace = false,
} = program.opts<{ dataDir?: string; encryption: boolean; replace?: true }>();

await runToEnd(async (signal, changed) => {
  const settings = await readBackupSettings(givenEnvironment());
  const began = performance.now();
  const { about, manifest, movedAway } = await restoreBackup(
    userPath(file),
    {
      ...settings,
      key: encryption ? settings.key : null,
      dataDir: resolve(dataDir ? userPath(dataDir) : settings.dataDir),
    },
    { replace, signal, changed },
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `Restored the backup of ${about.takenAt}: ${documentsOf(manifest)} documents, ${manifest.files} files, in ${seconds} s.`,
  );
  for (const path of movedAway) console.log(`What was there before is in ${path}.`);
  console.log('People who were erased after that time are in these data again: erase them again.');
});
