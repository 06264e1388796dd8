import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '@autograph/service/process';
import type { Child } from './child.ts';
import type { PlannedProcess } from './plan.ts';

const PROBE_INTERVAL = 50;
const PROBE_TIMEOUT = 2_000;

/**
 * Resolves when the process answers. Throws a `StartupError` when it is gone before, or was not ready when `signal` said
 * that the time is over; where the signal was given for another reason, that is thrown.
 */
export async function untilReady(
  planned: Pick<PlannedProcess, 'name' | 'port' | 'adminPort' | 'readiness'>,
  child: Child,
  signal: AbortSignal,
): Promise<void> {
  const { name, readiness } = planned;
  const isReady = readiness === 'http' ? answersReady : acceptsConnections;
  for (;;) {
    const ready = await isReady(planned);
    if (child.isGone()) throw new StartupError('AG1202', `${name} did not start: ${await child.gone}`);
    if (ready) return;
    if (signal.aborted) {
      throw signal.reason?.name === 'TimeoutError'
        ? new StartupError('AG1202', `${name} did not start: it was not ready in time.`)
        : signal.reason;
    }
    await sleep(PROBE_INTERVAL);
  }
}

/**
 * Throws a `StartupError` when something listens on a port of it already: it would answer in the process's place, and a
 * service would write to a stranger's store.
 */
export async function refuseTakenPorts({
  name,
  port,
  adminPort,
}: Pick<PlannedProcess, 'name' | 'port' | 'adminPort'>): Promise<void> {
  await refuseTakenPort(name, port, 'another port');
  if (adminPort !== undefined) await refuseTakenPort(name, adminPort, 'another ADMIN_PORT');
}

async function refuseTakenPort(name: string, port: number, other: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const server = createServer();
  server.once('error', (error: NodeJS.ErrnoException) => {
    const reason = error.code === 'EADDRINUSE' ? 'taken' : 'not allowed';
    reject(new StartupError('AG1101', `${name} did not start: port ${port} is ${reason}. Set ${other}.`));
  });
  server.listen({ host: '127.0.0.1', port }, () => server.close(() => resolve()));
  await promise;
}

async function answersReady({
  name,
  port,
  adminPort,
}: Pick<PlannedProcess, 'name' | 'port' | 'adminPort'>): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${adminPort ?? port}/health/ready`, {
      signal: AbortSignal.timeout(PROBE_TIMEOUT),
    });
    await response.body?.cancel();
    return response.ok;
  } catch (error) {
    if (error instanceof TypeError && (error.cause as Error | undefined)?.message === 'bad port') {
      throw new StartupError(
        'AG1102',
        `${name} did not start: web clients refuse port ${port}. Set another port.`,
      );
    }
    return false;
  }
}

function acceptsConnections({ port }: Pick<PlannedProcess, 'port'>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect({ host: '127.0.0.1', port, timeout: PROBE_TIMEOUT });
  const settle = (accepted: boolean): void => {
    socket.destroy();
    resolve(accepted);
  };
  socket.once('connect', () => settle(true));
  socket.once('error', () => settle(false));
  socket.once('timeout', () => settle(false));
  return promise;
}
