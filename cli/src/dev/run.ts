import { serviceContracts } from '@autograph/schema/services';
import { settingOf } from '@autograph/service';
import { type Environment, givenEnvironment, type Running, useDataDir } from '@autograph/service/process';
import { openStore, readInProcessSettings } from '@autograph/topologies/in-process';
import { ROOT } from '@autograph/topologies/root';
import { startPanel } from '../start/panel.ts';
import { colors as pc } from '../terminal/colors.ts';
import { openDoor } from './port-proxy.ts';
import { openWorkshop } from './reloader.ts';
import { watchSources } from './watch.ts';
import { serveWebSources } from './web-client.ts';

/**
 * Runs the graph and starts it again after each change. The store and the port stay open; the graph between them is another
 * process after each change. Throws a `StartupError` when the store or the port cannot be opened.
 */
export async function runWithReload({ webPort }: { readonly webPort: number }): Promise<Running> {
  const settings = await readInProcessSettings();
  const { host, port, dataDir, demo, explorer, publicStock } = settings;
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
  const web = await serveWebSources({
    root: ROOT,
    port: webPort,
    origin: `http://localhost:${door.port}`,
    complain: (message) => console.error(message),
  });
  const unwatch = watchSources(ROOT, (changed) => void workshop.take(changed));
  void workshop.take(new Set(['code'])).then(() => {
    const url = `http://localhost:${door.port}/graphql`;
    if (web) console.log(`  ${pc.green('ok')}  web client with hot reload at ${pc.cyan(web.url)}`);
    console.log(startPanel({ url, dataDir, demo, explorer, publicStock, ms: performance.now() }));
  });
  return {
    close: async () => {
      unwatch();
      await web?.close();
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
