import { givenEnvironment, runProcess } from '@autograph/service/process';
import { readInProcessSettings } from '@autograph/topologies/in-process';
import { Command } from 'commander';
import { rotateKeys } from './rotate-keys.ts';

new Command('npm run rotate-key --')
  .description('Makes another key to sign access tokens with; the one before it stays good for a while.')
  .parse();

runProcess(async () => {
  const { services, dataDir } = await readInProcessSettings();
  await rotateKeys(services, givenEnvironment(), dataDir);
  console.log(
    'The next start signs with another key. Tokens of the key before it stay good until they expire.',
  );
  return { close: async () => undefined };
});
