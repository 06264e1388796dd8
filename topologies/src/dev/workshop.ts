import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '@autograph/service';
import {
  composeSupergraph,
  compositionReport,
  staleDocuments,
  writeDocuments,
} from '../../../schema/compose.ts';
import { type Child, startChild } from '../distributed/child.ts';
import { untilReady } from '../distributed/readiness.ts';
import { type Door, freePort } from './door.ts';
import type { Changed } from './watch.ts';

/** How long a graph may take to be ready, demo data included, in milliseconds. */
const START_LIMIT = 120_000;
/** How long the one before it goes on for the requests that it has, before it is told to stop, in milliseconds. */
const HAND_OVER = 100;

/** The graph, made anew with every change that can be served; one that cannot be leaves the one before it served. */
export interface Workshop {
  /** Takes what is on disk. Changes that come meanwhile are taken together afterwards. */
  take(changed: ReadonlySet<Changed>): Promise<void>;
  close(): Promise<void>;
}

export function openWorkshop(options: {
  readonly door: Door;
  readonly environment: Environment;
  readonly say: (message: string) => void;
  readonly complain: (message: string) => void;
  readonly onLine: (line: string, stream: 'stdout' | 'stderr') => void;
}): Workshop {
  const { door, say, complain } = options;
  let served: Child | null = null;
  let starting: Child | null = null;
  let waiting: Set<Changed> | null = null;
  let taking: Promise<void> | null = null;
  let closed = false;

  const refuse = (message: string): void => {
    complain(
      `\n${message}\n\n${served ? 'The graph of before is still served.' : 'No graph is served yet.'}\n`,
    );
  };

  const run = async (): Promise<void> => {
    const port = await freePort();
    const planned = {
      name: 'The graph',
      args: ['topologies/src/dev/graph.ts'],
      environment: { ...options.environment, HOST: '127.0.0.1', PORT: String(port) },
      port,
      readiness: 'http',
      after: [],
    } as const;
    const child = startChild(planned, (_name, line, stream) => options.onLine(line, stream));
    starting = child;
    await untilReady(planned, child, AbortSignal.timeout(START_LIMIT)).catch(async (error: unknown) => {
      child.kill('SIGTERM');
      throw error;
    });
    starting = null;
    const before = served;
    served = child;
    door.leadTo(port);
    void child.gone.then((how) => {
      if (served !== child || closed) return;
      served = null;
      door.leadTo(null);
      complain(`The graph ended by itself: ${how}`);
    });
    void sleep(HAND_OVER).then(() => before?.kill('SIGTERM'));
  };

  const takeOnce = async (changed: ReadonlySet<Changed>): Promise<void> => {
    const began = performance.now();
    const composed = composeSupergraph();
    if ('errors' in composed) return refuse(compositionReport(composed.errors));
    writeDocuments(staleDocuments(composed));
    // Node strips types: the graph need not wait for those that are generated.
    const generated = changed.has('schema') ? generateCode().catch((error: Error) => error) : null;
    try {
      await run();
      say(`${[...changed].join(' and ')} taken in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    } catch (error) {
      if (!closed) refuse(error instanceof Error ? error.message : String(error));
    }
    const failed = await generated;
    if (failed) complain(`The code could not be generated: ${failed.message}`);
  };

  const take = async (changed: ReadonlySet<Changed>): Promise<void> => {
    waiting = new Set([...(waiting ?? []), ...changed]);
    taking ??= (async () => {
      while (waiting && !closed) {
        const now: Set<Changed> = waiting;
        waiting = null;
        await takeOnce(now);
      }
      taking = null;
    })();
    return taking;
  };

  return {
    take,
    close: async () => {
      closed = true;
      const children = [served, starting].filter((child) => child !== null);
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(children.map(({ gone }) => gone));
      await taking;
    },
  };
}

async function generateCode(): Promise<undefined> {
  const [{ generate }, { default: config }] = await Promise.all([
    import('@graphql-codegen/cli'),
    import('../../../codegen.ts'),
  ]);
  await generate({ ...config, silent: true, errorsOnly: true }, true);
  return undefined;
}
