import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { freePort } from '../topology.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** How long a program may take to start on a busy machine, in milliseconds. */
const START_LIMIT = 240_000;

/** A program that runs until it is stopped. */
export interface StartedProgram {
  stop(): Promise<void>;
}

/** An OpenSearch that runs. */
export interface OpenSearch extends StartedProgram {
  readonly url: string;
  /** The log lines that have this trace id, oldest first. */
  linesOf(traceId: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  count(): Promise<number>;
}

/** Starts an OpenSearch of one node below `dir`, with the index template of `deploy/`. `OPENSEARCH_JARS` is the folder of its jars. */
export async function startOpenSearch(dir: string): Promise<OpenSearch> {
  const [port, transport] = [await freePort(), await freePort()];
  const jars = join(process.env.OPENSEARCH_JARS ?? '', '*');
  const source = join(root, 'e2e/src/logs/OpenSearchServer.java');
  const memory = ['-Xms256m', '-Xmx512m', '-XX:+UseSerialGC'];
  const server = start('java', [...memory, '-cp', jars, source, dir, String(port), String(transport)]);
  const url = `http://127.0.0.1:${port}`;
  await vi.waitFor(
    async () => {
      server.throwIfEnded();
      await json(`${url}/_cluster/health?wait_for_status=yellow&timeout=1s`);
    },
    { timeout: START_LIMIT, interval: 500 },
  );
  const template = await readFile(join(root, 'deploy/observability/rsyslog/index-template.json'), 'utf8');
  await json(`${url}/_index_template/autograph`, { method: 'PUT', body: template });
  return {
    url,
    stop: server.stop,
    linesOf: async (traceId) => {
      const query = { size: 500, sort: [{ time: 'asc' }], query: { term: { traceId } } };
      const { hits } = await json<{ hits: { hits: { _source: Record<string, unknown> }[] } }>(
        `${url}/autograph-*/_search?ignore_unavailable=true`,
        { method: 'POST', body: JSON.stringify(query) },
      );
      return hits.hits.map(({ _source }) => _source);
    },
    count: async () => (await json<{ count: number }>(`${url}/autograph-*/_count`)).count,
  };
}

/** Starts an rsyslog with the file of `deploy/`, for the log files in `logs` and the OpenSearch at a port. */
export async function startRsyslog(dir: string, logs: string, openSearch: string): Promise<StartedProgram> {
  const spool = join(dir, 'spool');
  await mkdir(spool, { recursive: true });
  const deployed = await readFile(join(root, 'deploy/observability/rsyslog/autograph.conf'), 'utf8');
  const own = deployed
    .replaceAll('/var/log/autograph/', `${logs}/`)
    .replace('serverport="9200"', `serverport="${new URL(openSearch).port}"`);
  const file = join(dir, 'rsyslog.conf');
  await writeFile(file, `global(workDirectory="${spool}")\n${own}`);
  const program = start('rsyslogd', ['-n', '-f', file, '-i', join(dir, 'rsyslog.pid')]);
  // A setting that it does not know has it end at once.
  await new Promise((resolve) => setTimeout(resolve, 500));
  program.throwIfEnded();
  return { stop: program.stop };
}

function start(command: string, args: readonly string[]) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      hasEnded = true;
      resolve();
    };
    child.once('exit', end);
    child.once('error', (error) => {
      printed += error.message;
      end();
    });
  });
  return {
    throwIfEnded: () => {
      if (hasEnded) throw new Error(`${command} has ended:\n${printed}`);
    },
    stop: async () => {
      child.kill('SIGTERM');
      const killing = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await ended;
      clearTimeout(killing);
    },
  };
}

async function json<Body = unknown>(url: string, init: RequestInit = {}): Promise<Body> {
  const response = await fetch(url, { ...init, headers: { 'content-type': 'application/json' } });
  if (!response.ok) throw new Error(`HTTP ${response.status} of ${url}: ${await response.text()}`);
  return (await response.json()) as Body;
}
