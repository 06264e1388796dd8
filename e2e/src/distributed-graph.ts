import { end, freePortOffset, runScript, temporaryDir, untilPrinted } from './topology.ts';

/** How long it may take to start beside a broker of its own; a guard against hanging. */
const START_LIMIT = 110_000;

/** A distributed topology that a test file started for itself. */
export interface StartedGraph {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the distributed topology with these settings, and with demo data by default: each service its own process. */
export async function startDistributedWith(
  env: Readonly<Record<string, string>>,
  { seed = true }: { readonly seed?: boolean } = {},
): Promise<StartedGraph> {
  const [dir, offset] = await Promise.all([temporaryDir(), freePortOffset()]);
  const args = [...(seed ? ['--seed'] : []), '--port-offset', String(offset)];
  const started = runScript('cli/src/start-distributed/main.ts', args, {
    ...env,
    AUTOGRAPH_DATA_DIR: dir.path,
  });
  const close = async (signal?: NodeJS.Signals): Promise<void> => {
    await end(started, signal);
    await dir.remove();
  };
  try {
    await untilPrinted(started, ' is up', START_LIMIT);
  } catch (error) {
    await close('SIGKILL');
    throw error;
  }
  return { url: `http://127.0.0.1:${4_000 + offset}/graphql`, close: () => close() };
}
