import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { freePort, temporaryDir } from './topology.ts';

/** Address that proxies under test connect to the gateway from. Clients connect from 127.0.0.1. */
export const PROXY_ADDRESS = '127.0.0.2';

/** The ports that the files of `deploy/` listen on. */
const PORTS = [80, 8000, 8001, 8002, 8003] as const;
type Port = (typeof PORTS)[number];

/** A proxy that runs with a file of `deploy/`. */
export interface RunningProxy {
  /** Origin of what the file has on a port. */
  readonly at: Readonly<Record<Port, string>>;
  close(): Promise<void>;
}

/** A program that runs a file of `deploy/`. */
interface Program {
  readonly file: string;
  /** Where the file names a port that it listens on. */
  readonly portsIn: RegExp;
  readonly complete: (configuration: string, dir: string) => string;
  readonly command: (file: string, dir: string) => readonly [string, ...string[]];
}

export const NGINX: Program = {
  file: 'deploy/nginx/rest.conf',
  portsIn: /(?<=listen )\d+(?=;)|^ {2}\d+(?= \w+;$)/gm,
  complete: (configuration, dir) => {
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${dir}/${name};`,
    );
    return `daemon off;
pid ${dir}/nginx.pid;
error_log ${dir}/error.log;
events {}
http {
access_log off;
proxy_bind ${PROXY_ADDRESS};
${paths.join('\n')}
${configuration}
}
`;
  },
  command: (file, dir) => ['nginx', '-c', file, '-p', dir],
};

export const HAPROXY: Program = {
  file: 'deploy/haproxy/rest.cfg',
  portsIn: /(?<=bind :)\d+/g,
  complete: (configuration) => configuration.replace(/^ {2}server .*$/m, `$& source ${PROXY_ADDRESS}`),
  command: (file) => ['haproxy', '-db', '-f', file],
};

/** Runs a proxy with a file of `deploy/`, on free ports, in front of the gateway at a port of this machine. */
export async function startProxy(program: Program, gateway: number): Promise<RunningProxy> {
  const dir = await temporaryDir();
  const ports = new Map<number, number>();
  for (const port of PORTS) ports.set(port, await freePort());
  const found: number[] = [];
  const source = await readFile(new URL(`../../${program.file}`, import.meta.url), 'utf8');
  const configuration = source
    .replace(program.portsIn, (text) => {
      found.push(Number(text));
      return ` ${ports.get(Number(text))}`.slice(text.startsWith(' ') ? 0 : 1);
    })
    .replace('127.0.0.1:4000', `127.0.0.1:${gateway}`);
  expect(new Set(found)).toEqual(new Set(PORTS));
  const file = join(dir.path, 'proxy.conf');
  await writeFile(file, program.complete(configuration, dir.path));
  const [command, ...args] = program.command(file, dir.path);
  const proxy = spawn(command, args, { stdio: 'inherit' });
  const ended = new Promise<void>((resolve) => proxy.once('close', () => resolve()));
  const missing = new Promise<never>((_resolve, reject) => proxy.once('error', reject));
  const at = Object.fromEntries([...ports].map(([port, own]) => [port, `http://localhost:${own}`]));
  const up = vi.waitFor(() => fetch(`${at[80]}/`), { timeout: 20_000 });
  await Promise.race([up, missing, ended.then(() => Promise.reject(new Error(`${command} ended.`)))]);
  return {
    at: at as Record<Port, string>,
    close: async () => {
      proxy.kill('SIGTERM');
      await ended;
      await dir.remove();
    },
  };
}
