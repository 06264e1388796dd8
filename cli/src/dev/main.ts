import { serviceContracts } from '@autograph/schema/services';
import { settingOf } from '@autograph/service';
import {
  type Environment,
  givenEnvironment,
  type Running,
  runProcess,
  useDataDir,
} from '@autograph/service/process';
import { openStore, readInProcessSettings } from '@autograph/topologies/in-process';
import { ROOT } from '@autograph/topologies/root';
import { Command } from 'commander';
import { startPanel } from '../start/panel.ts';
import { colors as pc } from '../terminal/colors.ts';
import { openDoor } from './port-proxy.ts';
import { openWorkshop } from './reloader.ts';
import { watchSources } from './watch.ts';

new Command('npm run dev --')
  .description(
    'Runs the graph and takes every change: SDL is composed and generated from, code is run anew. What does not compose or start is told, and the graph of before stays up.',
  )
  .parse();

runProcess(start, { afterFailure: async () => (await import('../doctor/report.ts')).reportAfter('single') });

/** The store and the door stay; the graph between them is another process after each change. */
async function start(): Promise<Running> {
  const settings = await readInProcessSettings();
  const { host, port, dataDir, demo, explorer } = settings;
  await useDataDir(dataDir);
  const door = await openDoor(host, port);
  const closing: (() => Promise<void>)[] = [];
  const uriOf = await openStore(settings, false, closing);
  const workshop = openWorkshop({
    door,
    environment: () => withStores(uriOf),
    say: (message) => console.log(`  ${pc.green('ok')}  ${message}`),
    complain: (message) => console.error(message),
    onLine: (line, stream) => process[stream].write(`${line}\n`),
  });
  const unwatch = watchSources(ROOT, (changed) => void workshop.take(changed));
  void workshop.take(new Set(['code'])).then(() => {
    const url = `http://localhost:${door.port}/graphql`;
    console.log(startPanel({ url, dataDir, demo, explorer, ms: performance.now() }));
  });
  return {
    close: async () => {
      unwatch();
      await workshop.close();
      await door.close();
      for (const step of closing) await step();
    },
  };
}

/** The environment of a graph on the store that is open here. A service that is added meanwhile has one in it, too. */
function withStores(uriOf: (service: string) => string): Environment {
  const uris = serviceContracts().map(({ name }) => [settingOf(name, 'MONGODB_URI'), uriOf(name)]);
  return { ...givenEnvironment(), ...Object.fromEntries(uris) };
}
