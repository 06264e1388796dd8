import { setTimeout as sleep } from 'node:timers/promises';
import { serviceContracts } from '@autograph/schema/services';
import { planProcesses, readDistributedSettings, supervise } from '@autograph/topologies/processes';
import { freePort, surroundings, temporaryDir } from '../topology.ts';
import { type Manner, proxyBefore, type ServiceProxy } from './proxy.ts';

export const SERVICES = ['user', 'vehicle', 'sale', 'customer'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** What can happen to a service. */
export type Trouble = 'killed' | 'frozen' | Exclude<Manner, 'as it is'>;

/** The distributed topology, whose services are called by way of proxies and can be killed and frozen. */
export interface TroubledGraph {
  readonly url: string;
  readonly admin: { readonly username: string; readonly password: string };
  /** The origin of the gateway or of a service itself, without a proxy. */
  originOf(name: 'gateway' | ServiceName): string;
  begin(service: ServiceName, trouble: Trouble): Promise<void>;
  /** Ends whatever is the matter with any service, and resolves when each is ready. */
  endAll(): Promise<void>;
  /** Stops a store from answering, or lets it go on. */
  signalStore(service: ServiceName, signal: 'SIGSTOP' | 'SIGCONT'): void;
  close(): Promise<void>;
}

/** Bounds below those of a shop, so that a frozen service is given up soon. */
const QUICK = {
  QUERY_TIMEOUT: '1500',
  MUTATION_TIMEOUT: '6000',
  SERVICE_TIMEOUT: '1000',
  RECOVERY_INTERVAL: '200',
  LOG_LEVEL: 'warn',
  RATE_LIMIT_AUTH: '0',
  RATE_LIMIT_GENERAL: '0',
  RATE_LIMIT_LISTING: '0',
  RATE_LIMIT_ADMIN: '0',
  RATE_LIMIT_WEB: '0',
};

// Of every service, so that none is on the port of another graph.
const PORTS = [
  'PORT',
  'ADMIN_PORT',
  ...serviceContracts()
    .filter(({ isGateways }) => !isGateways)
    .flatMap(({ name }) => [`${name}_PORT`, `${name}_ADMIN_PORT`, `${name}_MONGO_PORT`])
    .map((name) => name.toUpperCase()),
];

/** Starts the graph on ports and stores of its own, with these settings besides. */
export async function startTroubledGraph(
  onLine: (line: string) => void,
  settings: Readonly<Record<string, string>> = {},
): Promise<TroubledGraph> {
  const dir = await temporaryDir();
  const ports: Record<string, string> = {};
  for (const name of PORTS) ports[name] = String(await freePort());
  const { services, environment, dataDir } = await readDistributedSettings({
    ...ports,
    ...QUICK,
    ...settings,
    ...surroundings(),
    AUTOGRAPH_DATA_DIR: dir.path,
  });
  const portOf = (name: 'gateway' | ServiceName): number =>
    Number(ports[name === 'gateway' ? 'PORT' : `${name.toUpperCase()}_PORT`]);
  const proxies = new Map<ServiceName, ServiceProxy>();
  for (const name of SERVICES) proxies.set(name, await proxyBefore(portOf(name)));
  const urls = Object.fromEntries([...proxies].map(([name, { url }]) => [`${name.toUpperCase()}_URL`, url]));
  const plan = planProcesses(services, { dataDir, environment, portOffset: 0 }).map((planned) =>
    planned.name === 'gateway' || planned.name === 'sale'
      ? { ...planned, environment: { ...planned.environment, ...urls } }
      : planned,
  );
  const supervisor = await supervise(plan, { onLine: (name, line) => onLine(`${name} | ${line}`) });
  const troubles = new Map<ServiceName, Trouble>();

  const end = async (service: ServiceName, trouble: Trouble): Promise<void> => {
    const proxy = proxies.get(service);
    if (proxy) proxy.manner = 'as it is';
    if (trouble === 'frozen') supervisor.kill(service, 'SIGCONT');
    for (;;) {
      if (trouble !== 'killed') return;
      try {
        return await supervisor.start(service);
      } catch (error) {
        if (!(error instanceof Error && error.message.includes('still running'))) throw error;
        await sleep(20);
      }
    }
  };
  return {
    url: `http://127.0.0.1:${portOf('gateway')}/graphql`,
    admin: {
      username: String(environment.ADMIN_USERNAME),
      password: String(environment.ADMIN_PASSWORD),
    },
    originOf: (name) => `http://127.0.0.1:${portOf(name)}`,
    begin: async (service, trouble) => {
      troubles.set(service, trouble);
      const proxy = proxies.get(service);
      if (trouble === 'frozen') supervisor.kill(service, 'SIGSTOP');
      else if (trouble === 'killed') {
        supervisor.kill(service, 'SIGKILL');
        while (await answers(`http://127.0.0.1:${portOf(service)}/health/live`)) await sleep(20);
      } else if (proxy) proxy.manner = trouble;
    },
    endAll: async () => {
      for (const [service, trouble] of troubles) await end(service, trouble);
      troubles.clear();
      while (!(await answers(`http://127.0.0.1:${portOf('gateway')}/health/ready`))) await sleep(50);
    },
    signalStore: (service, signal) => supervisor.kill(`${service}-mongo`, signal),
    close: async () => {
      await supervisor.close();
      for (const proxy of proxies.values()) proxy.close();
      await dir.remove();
    },
  };
}

/** Whether an address answers 200. */
async function answers(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => null);
  await response?.body?.cancel();
  return response?.ok ?? false;
}
