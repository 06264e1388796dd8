import { CommandError } from '../graph/command-error.ts';
import type { Digest, Journal } from './journal.ts';

/** The deployment that is carried out: which release the processes get, in which order. */
export interface Plan {
  readonly digest: Digest;
  /** Names of the processes that do not run it yet, the first to touch first. */
  readonly due: readonly string[];
  /** Whether this is the way back to the last release that was promoted. */
  readonly isRollBack: boolean;
}

/**
 * The plan of a new deployment: services before gateways, as the list of processes has them. Throws a `CommandError` if another one is
 * open. `due` is empty where everything runs this release already.
 */
export function planStart(journal: Journal, names: readonly string[], digest: Digest): Plan {
  if (journal.open)
    throw new CommandError(
      `A deployment of ${journal.open.digest} was interrupted. Run "resume" to finish it, or "roll-back" to go back.`,
    );
  return { digest, due: dueOf(journal, names, digest), isRollBack: false };
}

/** The plan to finish the open deployment forward. Throws a `CommandError` if none is open. */
export function planResume(journal: Journal, names: readonly string[]): Plan {
  const { open } = journal;
  if (!open) throw new CommandError('No deployment is open: there is nothing to resume.');
  return { digest: open.digest, due: dueOf(journal, names, open.digest), isRollBack: false };
}

/** The plan to undo the open deployment: gateways before services. `null` where no release was promoted before. */
export function planRollBack(journal: Journal, names: readonly string[]): Plan | null {
  const { current } = journal;
  if (current === null) return null;
  return { digest: current, due: dueOf(journal, names.toReversed(), current), isRollBack: true };
}

/** The release to go back to where no deployment is open. Throws a `CommandError` where there is none. */
export function previousOf({ previous }: Journal): Digest {
  if (previous === null)
    throw new CommandError('Only one release was promoted on this target: there is none to go back to.');
  return previous;
}

function dueOf({ processes }: Journal, names: readonly string[], digest: Digest): readonly string[] {
  return names.filter((name) => processes[name]?.digest !== digest || !processes[name].settled);
}
