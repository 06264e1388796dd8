import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { ROOT } from '@autograph/topologies/root';
import { expect, it } from 'vitest';
import { byProcess, containerOf, render } from './rendered.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await once(server.close(), 'close');
  return port;
}

const [port, adminPort] = await Promise.all([freePort(), freePort()]);
const objects = render(
  'staging',
  '--set',
  `gateway.port=${port},adminPort=${adminPort},shutdown.drainDelayMs=2000,settings.KAFKA_BROKERS=`,
);

/** The status with which a process answers a path at a port; `null` while it does not answer. */
async function statusOf(path: string, at = adminPort): Promise<number | null> {
  const response = await fetch(`http://127.0.0.1:${at}${path}`).catch(() => null);
  await response?.body?.cancel();
  return response?.status ?? null;
}

it('a gateway with the environment of its pod answers the probes, without its services, until it has drained', async () => {
  const { command, args, readinessProbe, livenessProbe, startupProbe } = containerOf(
    byProcess(objects, 'Deployment').gateway,
  );
  const child = spawn(command[0], args, {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      SERVICE_SECRET: 'a secret of at least thirty-two characters',
      ...byProcess(objects, 'ConfigMap').gateway?.data,
    },
    stdio: 'ignore',
  });
  const exited = once(child, 'exit');
  try {
    const paths = [startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet.path);
    await expect.poll(() => statusOf(paths[0]), { timeout: 40_000 }).toBe(200);
    for (const path of paths) expect(await statusOf(path), path).toBe(200);
    expect(await statusOf('/metrics')).toBe(200);
    // Clients reach neither.
    for (const path of [...paths, '/metrics']) expect(await statusOf(path, port), path).toBe(404);

    child.kill('SIGTERM');
    await expect.poll(() => statusOf(readinessProbe.httpGet.path), { interval: 20 }).toBe(503);
    expect(await statusOf(livenessProbe.httpGet.path)).toBe(200);
    expect(await exited).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
  }
});
