import { type Running, runProcess } from '@autograph/service/process';
import { Command } from 'commander';
import { refuseTakenPort } from './free-port.ts';
import { startPanel } from './panel.ts';
import { buildWebClient } from './web-build.ts';

const command = new Command('npm start --')
  .description('Runs the whole graph on this machine, with nothing else installed.')
  .option('--reset', 'drop the data and seed again')
  .parse();

runProcess(start, { afterFailure: async () => (await import('../doctor/report.ts')).reportAfter('single') });

async function start(signal: AbortSignal): Promise<Running> {
  await refuseTakenPort();
  // Loaded only now: a taken port is reported before the graph's code is read.
  const { readInProcessSettings, startInProcessGraph } = await import('@autograph/topologies/in-process');
  const { seedDemoData } = await import('../demo/seed.ts');
  const settings = await readInProcessSettings();
  const { reset = false } = command.opts<{ reset?: true }>();
  const webClient = settings.ownWebClient ? buildWebClient(signal) : undefined;
  const graph = await startInProcessGraph(settings, { reset, signal, seed: seedDemoData, webClient });
  const { dataDir, demo, explorer, publicStock } = settings;
  const showroom = settings.webDir() !== null;
  const { url, adminOrigin } = graph;
  const panel = { url, adminOrigin, dataDir, demo, explorer, publicStock, showroom, ms: performance.now() };
  console.log(startPanel(panel));
  return graph;
}
