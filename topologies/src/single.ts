import { type Running, runProcess } from '@autograph/service';
import { Command } from 'commander';
import { readSingleSettings } from './single/config.ts';
import { startHouse } from './single/house.ts';
import { startPanel } from './single/panel.ts';

const command = new Command('npm start --')
  .description('Runs the whole graph on this machine, with nothing else installed.')
  .option('--reset', 'drop the data and seed again')
  .parse();

runProcess(start, { afterFailure: async () => (await import('./doctor/report.ts')).reportAfter('single') });

async function start(signal: AbortSignal): Promise<Running> {
  const settings = readSingleSettings();
  const { reset = false } = command.opts<{ reset?: true }>();
  const house = await startHouse(settings, { reset, signal });
  const { dataDir, demo, explorer } = settings;
  console.log(startPanel({ url: house.url, dataDir, demo, explorer, ms: performance.now() }));
  return house;
}
