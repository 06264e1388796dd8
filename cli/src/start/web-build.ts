import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../../web/build/main.ts', import.meta.url));

/**
 * Builds the web client beside the start of the graph, in a process of its own, unless what is there is made of the sources as they
 * are. The promise is fulfilled when it is done, also where it failed: that is reported, and the graph serves programs without a
 * web client. Builds nothing where the sources or the tools are not installed, as in an image. `signal` gives the build up.
 */
export function buildWebClient(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (!existsSync(SCRIPT)) return Promise.resolve();
  const build = execFile(process.execPath, [SCRIPT], { signal }, (error, _stdout, stderr) => {
    resolve();
    if (!error || signal.aborted || /Cannot find package 'vite'/.test(stderr)) return;
    console.error(
      `The web client could not be built. Run \`npm run web:build\`.\n${stderr || error.message}`,
    );
  });
  // The graph comes first where both want the processor.
  try {
    if (build.pid) setPriority(build.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not allow it.
  }
  return promise;
}
