import { startTestKafka } from '@autograph/events/testing';
import { type Distributed, startDistributed } from '@autograph/topologies/processes';
import {
  end,
  freePort,
  freePortOffset,
  NO_RATE_LIMITS,
  runScript,
  temporaryDir,
  untilPrinted,
} from '../topology.ts';
import { type AlertReceivers, startAlertReceivers } from './alert-receivers.ts';

/** Where the pages of the alerts are published, in these tests. */
export const RUNBOOKS_URL = 'https://docs.example.com/runbooks';

/** A distributed graph with a broker, and what watches it. */
export interface WatchedGraph {
  readonly graph: Distributed;
  readonly receivers: AlertReceivers;
  /** Origin of its Prometheus. */
  readonly prometheus: string;
  close(): Promise<void>;
}

/** Starts the graph, a Kafka and `npm run observe`, whose alerts go to a mail server and a webhook of the test. */
export async function startWatchedGraph(): Promise<WatchedGraph> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const one of closing.splice(0).reverse()) await one();
  };
  try {
    const dir = await temporaryDir();
    closing.push(dir.remove);
    const kafka = await startTestKafka();
    closing.push(kafka.close);
    const environment = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ...NO_RATE_LIMITS,
      // High, but not off: only what is counted has metrics.
      RATE_LIMIT_GENERAL: '100000',
      RATE_LIMIT_LISTING: '100000',
      WEB_DIR: 'off',
      AUTOGRAPH_DATA_DIR: dir.path,
      KAFKA_BROKERS: kafka.brokers.join(','),
    };
    const portOffset = await freePortOffset();
    const graph = await startDistributed({ environment, portOffset });
    closing.push(graph.close);
    const receivers = await startAlertReceivers();
    closing.push(receivers.close);
    const prometheus = await observe(portOffset, receivers, dir.path, closing);
    return { graph, receivers, prometheus, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs `npm run observe` beside the graph, and returns the origin of its Prometheus. */
async function observe(
  portOffset: number,
  receivers: AlertReceivers,
  dir: string,
  closing: (() => Promise<unknown>)[],
): Promise<string> {
  const ports = { prometheus: await freePort(), alertmanager: await freePort() };
  const args = [
    ...['--distributed', '--port-offset', `${portOffset}`],
    ...['--webhook', receivers.webhookUrl, '--mail-to', 'plantao@example.com', '--runbooks', RUNBOOKS_URL],
    ...['--prometheus-port', `${ports.prometheus}`, '--alertmanager-port', `${ports.alertmanager}`],
    ...['--data-dir', `${dir}/observe`],
  ];
  const script = runScript('cli/src/observe/main.ts', args, { SMTP_URL: receivers.smtpUrl });
  closing.push(() => end(script));
  await untilPrinted(script, 'The graph is watched');
  return `http://127.0.0.1:${ports.prometheus}`;
}
