import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, vi } from 'vitest';
import { freePort, temporaryDir } from './topology.ts';

const ROOT = new URL('../../', import.meta.url);

/** Address that proxies under test connect to the gateways from. Clients connect from 127.0.0.1. */
export const PROXY_ADDRESS = '127.0.0.2';

/** Paths of the gateway that proxies keep from clients, as plain text and with some of their characters encoded. */
export const HIDDEN_PATHS = ['/metrics', '/%6detrics', '/health/ready', '/%68ealth/ready', '/health%2Fready'];

/** Ids that a client has no right to choose. A gateway would take them over from its proxy. */
export const CLAIMED_TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
export const CLAIMED_IDS = {
  traceparent: `00-${CLAIMED_TRACE}-00f067aa0ba902b7-01`,
  tracestate: 'vendor=1',
  'x-request-id': 'of-a-client',
};

/** The ports that the files of `deploy/` listen on. */
const PORTS = [80, 8000, 8001, 8002, 8003] as const;
type Port = (typeof PORTS)[number] | 443;

/** Where HAProxy says what it knows of each server. */
const STATUS_PORT = 8404;

/** A proxy that runs with a file of `deploy/`. */
export interface RunningProxy {
  /** Origin of what the file has on a port; 443 is there with a certificate alone. */
  readonly at: Readonly<Record<Port, string>>;
  /** Where HAProxy says what it knows of each gateway; nginx does not. */
  readonly status: string;
  close(): Promise<void>;
}

/** A program that runs a file of `deploy/`. */
export interface ProxyProgram {
  readonly name: 'nginx' | 'HAProxy';
  readonly file: string;
  /** Files that it includes. */
  readonly included?: string;
  /** Where the files name a port that they listen on. */
  readonly portsIn: RegExp;
  readonly complete: (configuration: string, dir: string) => string;
  readonly command: (file: string, dir: string) => readonly [string, ...string[]];
}

export const NGINX: ProxyProgram = {
  name: 'nginx',
  file: 'deploy/nginx/gateways.conf',
  included: 'deploy/nginx/autograph',
  portsIn: /(?<=listen )\d+(?=[ ;])|(?<=^ {2})\d+(?= \w+;$)/gm,
  complete: (configuration, dir) => {
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${dir}/${name};`,
    );
    return `daemon off;
pid ${dir}/nginx.pid;
error_log ${dir}/error.log;
worker_processes 2;
events {}
http {
access_log off;
proxy_bind ${PROXY_ADDRESS};
${paths.join('\n')}
${configuration.replaceAll('/etc/nginx/certificates', dir)}
}
`;
  },
  command: (file, dir) => ['nginx', '-c', file, '-p', dir],
};

/** nginx with a certificate. */
export const NGINX_TLS: ProxyProgram = { ...NGINX, file: 'deploy/nginx/gateways-tls.conf' };

export const HAPROXY: ProxyProgram = {
  name: 'HAProxy',
  file: 'deploy/haproxy/gateways.cfg',
  portsIn: /(?<=bind (?:127\.0\.0\.1)?:)\d+/g,
  complete: (configuration) =>
    configuration.replace(/^ {2}server gateway\d .*$/gm, `$& source ${PROXY_ADDRESS}`),
  command: (file) => ['haproxy', '-db', '-f', file],
};

/** A certificate and its key, each as PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** Runs a proxy with a file of `deploy/`, on free ports, in front of the gateways at ports of this machine. */
export async function startProxy(
  program: ProxyProgram,
  gateways: readonly number[],
  tls?: Certificate,
): Promise<RunningProxy> {
  const dir = await temporaryDir();
  const ports = new Map<number, number>();
  for (const port of [...PORTS, 443, STATUS_PORT]) ports.set(port, await freePort());
  const found = new Set<number>();
  const configured = async (file: string): Promise<string> =>
    (await readFile(new URL(file, ROOT), 'utf8'))
      .replace(program.portsIn, (port) => {
        found.add(Number(port));
        return String(ports.get(Number(port)));
      })
      .replace(/^ {2}server (gateway\d )?127\.0\.0\.1:(40\d0)(.*)\n/gm, (_line, name = '', port, rest) => {
        const own = gateways[port === '4000' ? 0 : 1];
        return own === undefined ? '' : `  server ${name}127.0.0.1:${own}${rest}\n`;
      });
  const included = program.included ? await readdir(new URL(program.included, ROOT)) : [];
  if (program.included) await mkdir(join(dir.path, basename(program.included)));
  for (const name of included) {
    const text = await configured(`${program.included}/${name}`);
    await writeFile(join(dir.path, basename(String(program.included)), name), text);
  }
  if (tls) {
    await writeFile(join(dir.path, 'autograph.pem'), tls.certificate);
    await writeFile(join(dir.path, 'autograph.key'), tls.key);
    await writeFile(join(dir.path, 'both.pem'), tls.certificate + tls.key);
  }
  const file = join(dir.path, 'proxy.conf');
  await writeFile(file, program.complete(await configured(program.file), dir.path));
  expect([...found]).toEqual(expect.arrayContaining([...PORTS]));
  const [command, ...args] = program.command(file, dir.path);
  const proxy = spawn(command, args, {
    stdio: 'inherit',
    env: { PATH: process.env.PATH, TLS_CERTIFICATE: tls ? join(dir.path, 'both.pem') : '' },
  });
  const ended = new Promise<void>((resolve) => proxy.once('close', () => resolve()));
  const missing = new Promise<never>((_resolve, reject) => proxy.once('error', reject));
  const originOf = (port: number): string =>
    `${tls && port !== 80 ? 'https' : 'http'}://localhost:${ports.get(port)}`;
  const at = Object.fromEntries([...PORTS, ...(tls ? [443] : [])].map((port) => [port, originOf(port)]));
  const up = vi.waitFor(() => fetch(`${at[80]}/`, { redirect: 'manual' }), { timeout: 20_000 });
  await Promise.race([up, missing, ended.then(() => Promise.reject(new Error(`${command} ended.`)))]);
  return {
    at: at as Record<Port, string>,
    status: `http://127.0.0.1:${ports.get(STATUS_PORT)}`,
    close: async () => {
      proxy.kill('SIGTERM');
      await ended;
      await dir.remove();
    },
  };
}
