import { isRunByNpm } from './config.ts';
import { logLastWords } from './log.ts';
import { SettingsError } from './settings.ts';
import { explained, StartupError } from './startup-errors.ts';

/** Something that runs until it is closed. */
export interface Running {
  close(): Promise<void>;
  /** How long closing may take before the process leaves anyway, in milliseconds. */
  readonly stopLimit?: number;
}

/** How long a process that gets the signal to stop may take to finish its start, and then to close unless it says otherwise. */
const STOP_LIMIT = 10_000;

/** How often a process that npm runs looks whether it still has the parent that it began with, in milliseconds. */
const PARENT_WATCH = 250;

/**
 * Runs a process: starts it, closes it on SIGINT or SIGTERM (a second signal leaves at once), and exits with 0. Run by
 * npm, it also closes when npm gets the signal to stop.
 * A start that takes long may give up, by a throw, when it is `told` to stop.
 * A wrong setting or another reason not to start is printed as it reads, without a stack, and exits with 1, after
 * `afterFailure` has said what it knows of the reason.
 * An error that nothing catches is logged, and ends the process with 1.
 */
export function runProcess(
  start: (told: AbortSignal) => Promise<Running>,
  { afterFailure }: { readonly afterFailure?: () => Promise<void> } = {},
): void {
  process.once('uncaughtException', (error: unknown) => {
    // Node would print all that a library attached to it, such as the document that could not be stored.
    logLastWords(error);
    process.exit(1);
  });
  let running: Running | undefined;
  let stopping = false;
  const told = new AbortController();
  const starting = start(told.signal);
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(130);
    stopping = true;
    told.abort();
    const leave = setTimeout(() => process.exit(1), STOP_LIMIT);
    running = await starting.catch(() => undefined);
    clearTimeout(leave);
    setTimeout(() => process.exit(1), running?.stopLimit ?? STOP_LIMIT);
    await running?.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  onOrphaned(() => {
    if (!stopping) void stop();
  });
  starting.catch(async (error: unknown) => {
    // Given up on request.
    if (stopping) return;
    console.error(startupMessage(error));
    await afterFailure?.().catch(() => undefined);
    process.exit(1);
  });
}

// npm hands a SIGTERM to the shell that runs its script. The shell dies of it and tells nobody: without this, the process
// would live on, with its port and its data directory taken.
function onOrphaned(act: () => void): void {
  if (!isRunByNpm()) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) act();
  }, PARENT_WATCH).unref();
}

/** What an operator reads of a reason why a process did not start. */
export function startupMessage(error: unknown): string {
  if (error instanceof StartupError || error instanceof SettingsError)
    return `${error.message}\n${explained(error.code)}`;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Unexpected error at the start: ${text}\n${explained('AG1900')}`;
}
