import { type Running, runProcess } from '@autograph/service';
import { Command, InvalidArgumentError } from 'commander';
import { readSingleSettings } from './single/config.ts';
import { startHouse } from './single/house.ts';
import { startPanel } from './single/panel.ts';
import { startWorkers } from './single/workers/primary.ts';

/** Most processes: beyond a few for each core they only take memory. */
const MOST_WORKERS = 64;

const command = new Command('npm start --')
  .description('Runs the whole graph on this machine, with nothing else installed.')
  .option('--reset', 'drop the data and seed again')
  .option('--workers <n>', 'answer in this many processes', workerCount, 1)
  .parse();

runProcess(start, { afterFailure: async () => (await import('./doctor/report.ts')).reportAfter('single') });

async function start(signal: AbortSignal): Promise<Running> {
  const settings = readSingleSettings();
  const { reset = false, workers: count } = command.opts<{ reset?: true; workers: number }>();
  const house =
    count === 1
      ? await startHouse(settings, { reset, signal })
      : await startWorkers(settings, { count, reset, signal });
  const { dataDir, demo, explorer } = settings;
  console.log(startPanel({ url: house.url, dataDir, demo, explorer, workers: count, ms: performance.now() }));
  return house;
}

function workerCount(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= MOST_WORKERS) return count;
  throw new InvalidArgumentError(`It must be a whole number, 1 to ${MOST_WORKERS}.`);
}
