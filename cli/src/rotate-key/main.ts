import { createPublicKey } from 'node:crypto';
import {
  keep,
  keptText,
  PREVIOUS_TOKEN_KEYS,
  runProcess,
  StartupError,
  TOKEN_KEY,
} from '@autograph/service/process';
import { readSingleSettings } from '@autograph/topologies/in-process';
import { newPrivateKey } from '@autograph/user';
import { Command } from 'commander';

/**
 * Makes another key to sign access tokens with, for a house that keeps its key in the data directory. The key before it
 * stays published, so that the tokens about are good until they expire. It is used from the next start on.
 */
export async function rotateKey(dataDir: string): Promise<void> {
  const current = await keptText(dataDir, TOKEN_KEY);
  if (current === '') throw new StartupError('AG1107', `There is no ${TOKEN_KEY} in ${dataDir}.`);
  const published = createPublicKey(current).export({ type: 'spki', format: 'pem' });
  // The public key comes first: cut off here, it only stands there twice.
  await keep(dataDir, PREVIOUS_TOKEN_KEYS, published.toString());
  await keep(dataDir, TOKEN_KEY, await newPrivateKey());
}

if (import.meta.main) {
  new Command('npm run rotate-key --')
    .description('Makes another key to sign access tokens with; the one before it stays good for a while.')
    .parse();
  runProcess(async () => {
    const { dataDir, tokenPrivateKey } = readSingleSettings();
    if (tokenPrivateKey)
      throw new StartupError('AG1005', 'TOKEN_PRIVATE_KEY is a setting; set another one there.');
    await rotateKey(dataDir);
    console.log(
      'The next start signs with another key. Tokens of the key before it stay good until they expire.',
    );
    return { close: async () => undefined };
  });
}
