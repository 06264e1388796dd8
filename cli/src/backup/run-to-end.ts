import { SettingsError, StartupError, startupMessage } from '@autograph/service/process';
import { storeError } from '@autograph/topologies/in-process';

/**
 * Runs a command to its end. SIGINT and SIGTERM abort it, so that it can remove what it began; it then exits with 130. An error is
 * printed with its code, and the command exits with 1. From its first change on, the command says with `changed` what state things
 * are in, and the last state is printed with either.
 */
export async function runToEnd(
  act: (signal: AbortSignal, changed: (state: string) => void) => Promise<void>,
): Promise<void> {
  let state: string | undefined;
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => stop.abort(new Error('stopped')));
  try {
    await act(stop.signal, (now) => {
      state = now;
    });
  } catch (error) {
    if (stop.signal.aborted && !(error instanceof StartupError)) {
      console.error(`Stopped. ${state ?? 'Nothing was changed.'}`);
      process.exitCode = 130;
      return;
    }
    console.error(startupMessage(known(error)));
    if (state) console.error(state);
    process.exitCode = 1;
  }
}

/** An error of the disk or of an embedded store as one that has a code. */
function known(error: unknown): unknown {
  if (error instanceof StartupError || error instanceof SettingsError) return error;
  const { code, path = 'A file', syscall } = error as NodeJS.ErrnoException;
  if (syscall && code) return new StartupError('AG1106', `${path} could not be read or written: ${code}.`);
  return storeError(error);
}
