import { CommandError } from '../graph/command-error.ts';
import type { Digest, Journal, Mode } from './journal.ts';

/** The deployment that is carried out: which release the processes get, in which order. */
export interface Plan {
  readonly digest: Digest;
  /** Names of the processes that do not run it yet, the first to touch first. */
  readonly due: readonly string[];
  /** Whether a process may be the only one of its kind that gets requests, or may not stop by itself. */
  readonly isForced: boolean;
}

/**
 * The plan of a new deployment: services before gateways, as the list of processes has them, and the other way round to return. Throws a
 * `CommandError` if another one is open and this one is not forced. `due` is empty where everything runs this release already.
 */
export function planStart(journal: Journal, names: readonly string[], digest: Digest, mode: Mode): Plan {
  if (journal.open && mode === 'checked')
    throw new CommandError(
      `A deployment of ${journal.open.digest} was interrupted. Run "resume" to finish it, or "roll-back" to go back.`,
    );
  return planForward(journal, names, digest, mode);
}

/** The plan to finish the open deployment forward. Throws a `CommandError` if none is open. */
export function planResume(journal: Journal, names: readonly string[]): Plan {
  const { open } = journal;
  if (!open) throw new CommandError('No deployment is open: there is nothing to resume.');
  return planForward(journal, names, open.digest, open.mode);
}

/** The plan to undo the open deployment: gateways before services. `null` where no release was promoted before. */
export function planRollBack(journal: Journal, names: readonly string[]): Plan | null {
  const { current } = journal;
  if (current === null) return null;
  return { digest: current, due: dueOf(journal, names.toReversed(), current), isForced: true };
}

/** The release to go back to where no deployment is open. Throws a `CommandError` where there is none. */
export function previousOf({ previous }: Journal): Digest {
  if (previous === null)
    throw new CommandError(
      'There is no release to go back to: only one was promoted on this target, or the last deployment was a roll-back. Deploy one by its digest: "start --force".',
    );
  return previous;
}

function planForward(journal: Journal, names: readonly string[], digest: Digest, mode: Mode): Plan {
  const order = mode === 'return' ? names.toReversed() : names;
  return { digest, due: dueOf(journal, order, digest), isForced: mode !== 'checked' };
}

function dueOf({ processes }: Journal, names: readonly string[], digest: Digest): readonly string[] {
  return names.filter((name) => processes[name]?.digest !== digest || !processes[name].settled);
}
