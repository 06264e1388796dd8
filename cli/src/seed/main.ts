import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runProcess, StartupError } from '@autograph/service/process';
import { readInProcessSettings, SEEDED, startInProcessGraph } from '@autograph/topologies/in-process';
import { Command } from 'commander';
import { seedDemoData } from '../demo/seed.ts';

const { reset = false } = new Command('npm run seed --')
  .description('Makes the demo data that is not there. While the graph runs it is refused.')
  .option('--reset', 'drop the data first')
  .parse()
  .opts<{ reset?: true }>();

runProcess(async (signal) => {
  const settings = await readInProcessSettings();
  if (!settings.demo) {
    const reason = 'in production, beside an admin that settings name, or beside a Keycloak';
    throw new StartupError('AG1005', `Demo data is not created ${reason}.`);
  }
  if (process.stderr.isTTY) console.error('Seeding …');
  await rm(join(settings.dataDir, SEEDED), { force: true });
  const graph = await startInProcessGraph(
    { ...settings, host: '127.0.0.1', port: 0 },
    { reset, signal, seed: seedDemoData },
  );
  await graph.close();
  console.log(`The demo data is in ${settings.dataDir}. \`npm start\` serves it.`);
  process.exit(0);
});
