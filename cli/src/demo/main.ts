import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettingsError, StartupError } from '@autograph/service/process';
import { GraphRequestError, httpGraphClient } from '@autograph/topologies/graph-client';
import { readInProcessSettings } from '@autograph/topologies/in-process';
import { Command } from 'commander';
import pc from 'picocolors';
import { CommandError } from '../graph/command-error.ts';
import { createPrinter, type Out } from './printer.ts';
import { seedDemoData } from './seed.ts';
import { runStory } from './story.ts';

/** How long a graph may take to say that it is there, in milliseconds. */
const PROBE_TIMEOUT = 5_000;

interface Graph {
  readonly url: string;
  /** Why the story runs there. */
  readonly origin: string;
  close(): Promise<void>;
}

const program = new Command('npm run demo --')
  .description('Shows how one car is sold exactly once, on a graph with the demo data.')
  .option(
    '--url <url>',
    'URL of the graph. Default: the graph that `npm start` serves; where none runs, a temporary one.',
  )
  .parse();

await tell(program.opts<{ url?: string }>().url).catch((error: unknown) => {
  console.error(`\n${messageOf(error)}`);
  process.exitCode = 1;
});

async function tell(url: string | undefined): Promise<void> {
  const out: Out = {
    write: (line) => console.log(line),
    colors: process.stdout.isTTY === true && pc.isColorSupported,
  };
  const graph = url ? await running(url) : await running(await localUrl()).catch(ownGraph);
  try {
    createPrinter(out).title('Autograph: one car, sold once', `${graph.url} (${graph.origin})`);
    await runStory({ client: httpGraphClient(graph.url), out });
  } finally {
    await graph.close();
  }
}

/** Where `npm start` serves the graph with these settings. */
async function localUrl(): Promise<string> {
  const { port } = await readInProcessSettings();
  return `http://localhost:${port}/graphql`;
}

/** The graph that runs at `url`. Throws a `CommandError` when none answers there. */
async function running(url: string): Promise<Graph> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
      signal: AbortSignal.timeout(PROBE_TIMEOUT),
    });
    const answer = (await response.json()) as { data?: { __typename?: unknown } } | null;
    if (answer?.data?.__typename !== 'Query') throw new Error('not a graph');
  } catch {
    throw new CommandError(`No graph answers at ${url}.`);
  }
  return { url, origin: 'already running', close: async () => {} };
}

/** A whole graph for this story alone, on a free port, its data in a directory that goes with it. */
async function ownGraph(): Promise<Graph> {
  const dataDir = join(tmpdir(), `autograph-demo-${randomUUID()}`);
  const forget = (): void => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      forget();
      process.exit(130);
    });
  }
  try {
    // Loaded only now: a story on another graph needs none of it.
    const { startInProcessGraph } = await import('@autograph/topologies/in-process');
    const settings = { HOST: '127.0.0.1', PORT: '0', AUTOGRAPH_DATA_DIR: dataDir, LOG_LEVEL: 'error' };
    const graph = await startInProcessGraph(await readInProcessSettings(settings), { seed: seedDemoData });
    const close = async (): Promise<void> => {
      await graph.close();
      forget();
    };
    return { url: graph.url, origin: 'a temporary graph', close };
  } catch (error) {
    forget();
    throw error;
  }
}

function messageOf(error: unknown): string {
  const plain = [CommandError, StartupError, SettingsError].some((type) => error instanceof type);
  if (plain && error instanceof Error) return error.message;
  if (error instanceof GraphRequestError)
    return `The graph failed: ${error.message} (${error.codes.join(', ')})`;
  return `The story stopped: ${error instanceof Error ? error.message : String(error)}`;
}
