import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Environment } from '@autograph/service/process';
import { type Child, startChild } from '@autograph/topologies/processes';

/** What takes long to load, loaded before the next change asks for it. */
export interface Ahead {
  /** Loads what is not loaded yet. */
  load(): void;
  /** Drops the process that has the previous code loaded. */
  dropCode(): Promise<void>;
  /** Starts the graph at a port of this machine, in the process that has its code loaded if there is one. */
  startGraph(port: number): Child;
  /** Generates code from the SDL. Throws what is wrong with it. */
  generate(): Promise<void>;
  close(): Promise<void>;
}

/** A process with the code of the graph, which starts on request. */
interface Loaded {
  readonly child: Child;
  inUse: boolean;
}

export function loadAhead(options: {
  readonly environment: () => Environment;
  readonly onLine: (line: string, stream: 'stdout' | 'stderr') => void;
}): Ahead {
  let spare: Loaded | null = null;
  let generator: Worker | null = null;

  const loadGraph = (): Loaded => {
    const planned = {
      name: 'The graph',
      args: ['cli/src/dev/graph.ts'],
      // The next graph is loaded while this one runs, so that both cannot have the same port for operators.
      environment: { ...options.environment(), HOST: '127.0.0.1', ADMIN_PORT: '' },
    };
    const loaded: Loaded = {
      inUse: false,
      // What one that is never used could not load, the next one says.
      child: startChild(planned, (_name, line, stream) => {
        if (loaded.inUse) options.onLine(line, stream);
      }),
    };
    return loaded;
  };

  const generatorThread = (): Worker => {
    if (generator) return generator;
    const thread = new Worker(new URL('./generate.ts', import.meta.url));
    thread.once('exit', () => {
      if (generator === thread) generator = null;
    });
    // The caller that waits for its answer gets the error.
    thread.on('error', () => undefined);
    generator = thread;
    return thread;
  };

  const dropCode = async (): Promise<void> => {
    const child = spare?.child;
    spare = null;
    child?.kill('SIGTERM');
    await child?.gone;
  };

  return {
    load: () => {
      spare ??= loadGraph();
      generatorThread();
    },
    dropCode,
    startGraph: (port) => {
      const loaded = spare && !spare.child.isGone() ? spare : loadGraph();
      spare = null;
      loaded.inUse = true;
      loaded.child.tell({ port });
      return loaded.child;
    },
    generate: async () => {
      const thread = generatorThread();
      thread.postMessage('generate');
      const answered = new AbortController();
      const { signal } = answered;
      const ended = once(thread, 'exit', { signal }).then(() => ['the thread that does it ended.']);
      ended.catch(() => undefined);
      const [failed] = await Promise.race([once(thread, 'message', { signal }), ended]);
      answered.abort();
      if (failed !== null) throw new Error(failed);
    },
    close: async () => {
      await Promise.all([dropCode(), generator?.terminate()]);
    },
  };
}
