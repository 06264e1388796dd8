import { runProcess } from '@autograph/service/process';
import { Command, InvalidArgumentError } from 'commander';
import { refuseTakenPort } from '../start/free-port.ts';

const command = new Command('npm run dev --')
  .description(
    'Runs the graph and takes every change: composes the SDL, generates code and starts the graph again. A change that does not compose or start is reported, and the previous graph keeps serving.',
  )
  .option('--web-port <port>', 'port of the web client, which follows its sources', portOf, 3000)
  .parse();

runProcess(
  async () => {
    await refuseTakenPort();
    // Loaded only now: a taken port is reported before the graph's code is read.
    return (await import('./run.ts')).runWithReload(command.opts<{ webPort: number }>());
  },
  { afterFailure: async () => (await import('../doctor/report.ts')).reportAfter('single') },
);

function portOf(given: string): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('Expected a port from 1 to 65535.');
  return port;
}
