import { setTimeout as sleep } from 'node:timers/promises';
import {
  composeSupergraph,
  compositionReport,
  staleDocuments,
  writeDocuments,
} from '@autograph/schema/compose';
import type { Environment } from '@autograph/service/process';
import type { Child } from '@autograph/topologies/processes';
import { untilReady } from '@autograph/topologies/processes';
import { type Door, freePort } from './port-proxy.ts';
import { loadAhead } from './preload.ts';
import type { Changed } from './watch.ts';

/** How long a graph may take to be ready, demo data included, in milliseconds. */
const START_LIMIT = 120_000;
/** How long the one before it goes on for the requests that it has, before it gets the signal to stop, in milliseconds. */
const HAND_OVER = 100;

/** The graph, made again with every change that can be served; one that cannot be leaves the one before it served. */
export interface Workshop {
  /** Takes what is on disk. Changes that come meanwhile are taken together afterwards. */
  take(changed: ReadonlySet<Changed>): Promise<void>;
  close(): Promise<void>;
}

export function openWorkshop(options: {
  readonly door: Door;
  /** The environment of the next graph. */
  readonly environment: () => Environment;
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
  const ahead = loadAhead(options);

  const refuse = (message: string): void => {
    complain(`\n${message}\n\n${served ? 'The previous graph keeps serving.' : 'No graph is served yet.'}\n`);
  };

  const run = async (): Promise<void> => {
    const port = await freePort();
    const child = ahead.startGraph(port);
    starting = child;
    const planned = { name: 'The graph', port, readiness: 'http' } as const;
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
    if (changed.has('code')) await ahead.dropCode();
    const composed = composeSupergraph();
    if ('errors' in composed) return refuse(compositionReport(composed.errors));
    writeDocuments(staleDocuments(composed));
    try {
      await run();
      say(`${[...changed].join(' and ')} taken in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    } catch (error) {
      if (!closed) refuse(error instanceof Error ? error.message : String(error));
    }
    // Node strips types: the graph need not wait for those that are generated.
    if (changed.has('schema') && !closed) {
      await ahead
        .generate()
        .catch((error: Error) => closed || complain(`The code could not be generated: ${error.message}`));
    }
    if (!closed && !waiting?.has('code')) ahead.load();
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
      await Promise.all([...children.map(({ gone }) => gone), ahead.close()]);
      await taking;
    },
  };
}
