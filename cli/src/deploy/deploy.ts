import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CommandError } from '../graph/command-error.ts';
import { controlOf } from '../rolling-restart/control.ts';
import type { ListedProcess } from '../rolling-restart/process-list.ts';
import { type ReplaceOptions, refuseUnready, replaceProcess } from '../rolling-restart/restart.ts';
import { probe } from '../status/probe.ts';
import {
  assigned,
  type Digest,
  failed,
  type Journal,
  type Mode,
  opened,
  promoted,
  readJournal,
  rolledBack,
  turned,
  writeJournal,
} from './journal.ts';
import { type Plan, planResume, planRollBack, planStart, previousOf } from './plan.ts';
import { archiveReleases, imageReleases, type Releases } from './releases.ts';
import { type Account, smokeTest } from './smoke.ts';
import type { Target } from './target.ts';

/** How often a process is asked while all are watched, in milliseconds. A process must refuse twice in a row. */
const LOOK = 1_000;

export interface DeployOptions extends Pick<ReplaceOptions, 'stopLimitMs' | 'startLimitMs' | 'say'> {
  /** Who asks in the smoke test. */
  readonly account: Account;
}

/** What became of a deployment. */
export type Result = 'promoted' | 'rolled back' | 'unchanged';

/** File with the journal of a target. */
export function journalOf({ home }: Pick<Target, 'home'>): string {
  return join(home, 'journal.json');
}

/** Deployments to one target. The caller holds its lock. */
export interface Deployer {
  /**
   * Deploys a release. If a process or the smoke test fails, it goes back to the release that was promoted last. `isForced` begins also
   * where what runs is not ready or fails the smoke test, and ends a deployment that is open.
   */
  start(digest: Digest, isForced?: boolean): Promise<Result>;
  /** Finishes the deployment that was interrupted, in the direction that it had. */
  resume(): Promise<Result>;
  /**
   * Goes back: from an interrupted deployment, else from the last release that was promoted to the one before it, whatever the state of
   * the last one. If that fails, the deployment stays open.
   */
  rollBack(): Promise<Result>;
}

/** Deploys to a target. Each method throws a `CommandError` if it changes nothing, or if it cannot go back. */
export async function deployer(target: Target, options: DeployOptions): Promise<Deployer> {
  const { home, image, publicKey, processes } = target;
  const { say } = options;
  const releases: Releases = image ? imageReleases(home, image, publicKey) : archiveReleases(home);
  const names = processes.map(({ name }) => name);
  let journal = await readJournal(journalOf(target));
  const keep = async (next: Journal): Promise<void> => {
    await writeJournal(journalOf(target), next);
    journal = next;
  };

  const replaceAll = async (plan: Plan): Promise<void> => {
    const { digest } = plan;
    for (const name of plan.isForced ? await unreadyFirst(processes, plan.due) : plan.due) {
      const listed = processes.find((one) => one.name === name) as ListedProcess;
      await keep(assigned(journal, name, digest, false));
      const select = () => releases.select(name, digest);
      // The only process of a kind keeps requests; on the first deployment and on the way back there may be none to keep.
      const isForced = plan.isForced || journal.current === null;
      await replaceProcess(listed, target, { ...options, select, isForced });
      await keep(assigned(journal, name, digest, true));
    }
  };

  const goBack = async (reason: string): Promise<Result> => {
    say(`Failed: ${reason}`);
    await keep(turned(journal, reason));
    const plan = planRollBack(journal, names);
    if (!plan) {
      await keep(failed(journal, new Date()));
      throw new CommandError(
        'No release was promoted on this target before, so there is none to go back to. Correct the release, and start again.',
      );
    }
    say(`Going back to ${plan.digest}.`);
    try {
      await releases.prepare(plan.digest);
      await replaceAll(plan);
      await smokeTest(target.graph, options.account);
    } catch (error) {
      throw new CommandError(
        `${messageOf(error)}\nThe way back to ${plan.digest} failed too, and the deployment stays open. Fix the cause, and run "roll-back".`,
      );
    }
    await keep(rolledBack(journal, new Date()));
    say(`Rolled back to ${plan.digest}.`);
    return 'rolled back';
  };

  const carryOut = async (plan: Plan): Promise<Result> => {
    try {
      await replaceAll(plan);
      await watch(target, say);
      await smokeTest(target.graph, options.account);
    } catch (error) {
      if (journal.open?.mode === 'return')
        throw new CommandError(
          `${messageOf(error)}\nThe way back to ${plan.digest} failed, and the deployment stays open. Fix the cause, and run "roll-back".`,
        );
      return goBack(messageOf(error));
    }
    await keep(promoted(journal, new Date()));
    say(`Promoted ${plan.digest}.`);
    return 'promoted';
  };

  const start = async (digest: Digest, mode: Mode): Promise<Result> => {
    const plan = planStart(journal, names, digest, mode);
    if (plan.due.length === 0 && journal.current === digest && !journal.open) {
      say(`Every process runs ${digest} already.`);
      return 'unchanged';
    }
    await releases.prepare(digest);
    const isChecked = mode === 'checked' && journal.current !== null;
    for (const listed of processes) {
      // A process that is new in the target, as all are at first, may not run yet.
      if (isChecked && journal.processes[listed.name]) await refuseUnready(listed, target);
      else await refuseOther(listed);
    }
    if (isChecked) await smokeTest(target.graph, options.account);
    await keep(opened(journal, digest, new Date(), mode));
    return carryOut(plan);
  };

  const resume = async (): Promise<Result> => {
    const plan = planResume(journal, names);
    // One that was on its way back goes on with that.
    if (journal.open?.rollBack) return goBack(journal.open.rollBack);
    await releases.prepare(plan.digest);
    return carryOut(plan);
  };

  return {
    start: (digest, isForced = false) => start(digest, isForced ? 'forced' : 'checked'),
    resume,
    rollBack: async () => {
      if (!journal.open) return start(previousOf(journal), 'return');
      return journal.open.mode === 'return' ? resume() : goBack('A person asked for it.');
    },
  };
}

/**
 * The names of `due` in the order in which they are replaced on a way back: first those that are not ready, services before gateways. A
 * gateway is not ready before its services are.
 */
async function unreadyFirst(
  processes: readonly ListedProcess[],
  due: readonly string[],
): Promise<readonly string[]> {
  const isDue = processes.filter(({ name }) => due.includes(name));
  const health = await Promise.all(isDue.map((one) => probe(one.health)));
  const unready = isDue.map(({ name }) => name).filter((_name, index) => !health[index]?.ready);
  return [...unready, ...due.filter((name) => !unready.includes(name))];
}

/** Throws a `CommandError` if something else than a process answers at its address. */
async function refuseOther(listed: ListedProcess): Promise<void> {
  const { name, health } = listed;
  if (!(await controlOf(listed).isRunning()) && (await probe(health)))
    throw new CommandError(
      `Something else than ${name} answers at ${health}. Stop it, or correct the target.`,
    );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Throws a `CommandError` if a process is not ready in the time that the target says. */
async function watch({ processes, watchSeconds }: Target, say: (line: string) => void): Promise<void> {
  const deadline = Date.now() + watchSeconds * 1_000;
  const refused = new Set<string>();
  say(`Every process runs the release. Watching for ${watchSeconds} s.`);
  do {
    await pause(LOOK);
    for (const { name, health } of processes) {
      if ((await probe(health))?.ready) refused.delete(name);
      else if (refused.has(name)) throw new CommandError(`${name} is not ready any more.`);
      else refused.add(name);
    }
  } while (Date.now() < deadline || refused.size > 0);
}
