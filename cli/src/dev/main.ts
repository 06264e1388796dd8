import { runProcess } from '@autograph/service/process';
import { Command } from 'commander';
import { refuseTakenPort } from '../start/free-port.ts';

new Command('npm run dev --')
  .description(
    'Runs the graph and takes every change: composes the SDL, generates code and starts the graph again. A change that does not compose or start is reported, and the previous graph keeps serving.',
  )
  .parse();

runProcess(
  async () => {
    await refuseTakenPort();
    // Loaded only now: a taken port is reported before the graph's code is read.
    return (await import('./run.ts')).runWithReload();
  },
  { afterFailure: async () => (await import('../doctor/report.ts')).reportAfter('single') },
);
