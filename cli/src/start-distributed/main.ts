import { type Running, runProcess } from '@autograph/service/process';
import type { Distributed } from '@autograph/topologies/processes';
import { Command, InvalidArgumentError } from 'commander';
import { refuseTakenPort } from '../start/free-port.ts';
import { distributedPanel } from './panel.ts';

/** As wide as the longest name of a process. */
const NAME_WIDTH = 14;

const options = new Command('npm run start:distributed --')
  .description('Runs the gateway and each service on this machine as processes of their own.')
  .option('--port-offset <n>', 'add this to every port', wholeNumber, 0)
  .option('--seed', 'make the demo data')
  .parse()
  .opts<{ portOffset: number; seed?: true }>();

runProcess(start, {
  afterFailure: async () => (await import('../doctor/report.ts')).reportAfter('distributed'),
});

async function start(signal: AbortSignal): Promise<Running> {
  await refuseTakenPort(options.portOffset);
  // Loaded only now: a taken port is reported before the graph's code is read.
  const { startDistributed } = await import('@autograph/topologies/processes');
  const { seedDemoData } = await import('../demo/seed.ts');
  const distributed: Distributed = await startDistributed({
    portOffset: options.portOffset,
    seed: options.seed && seedDemoData,
    signal,
    onLine: (name, line, stream) => process[stream].write(`${name.padEnd(NAME_WIDTH)} | ${line}\n`),
    onExit: async (message) => {
      console.error(message);
      await distributed.close();
      process.exit(1);
    },
  });
  console.log(distributedPanel(distributed, performance.now()));
  return distributed;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
