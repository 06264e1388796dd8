import { Command, InvalidArgumentError } from 'commander';
import { CommandError } from '../graph/command-error.ts';
import { readProcessList } from './process-list.ts';
import { restartAll } from './restart.ts';

interface Options {
  readonly from?: string;
  readonly stopLimit: number;
  readonly startLimit: number;
}

const command = new Command('npm run rolling-restart --')
  .description(
    'Restarts the processes of a list one after the other, so that the others answer meanwhile. Stops at the first one that does not come back, and exits with 1. docs/operations/upgrade.md says what a list has.',
  )
  .argument('<list>', 'file with the processes (JSON), such as deploy/rolling-restart/pid-files.json')
  .option('--from <name>', 'begin with this process, such as after a failure')
  .option('--stop-limit <seconds>', 'time for a process to stop', seconds, 60)
  .option('--start-limit <seconds>', 'time for a process to be ready and in use again', seconds, 60)
  .parse();
const { from, stopLimit, startLimit } = command.opts<Options>();

try {
  const count = await restartAll(await readProcessList(command.args[0] ?? ''), {
    from,
    stopLimitMs: stopLimit * 1_000,
    startLimitMs: startLimit * 1_000,
    say: (line) => console.log(line),
  });
  console.log(`Restarted ${count} ${count === 1 ? 'process' : 'processes'}.`);
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function seconds(given: string): number {
  if (/^[1-9]\d{0,3}$/.test(given)) return Number(given);
  throw new InvalidArgumentError('Expected a whole number of seconds, 1 to 9999.');
}
