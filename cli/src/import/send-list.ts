import { basename } from 'node:path';
import { GraphRequestError, httpGraphClient } from '@autograph/topologies/graph-client';
import { CommandError } from '../graph/command-error.ts';
import { patientClient } from '../graph/patient-client.ts';
import { checkReachable, describedUrl, isUnanswered, unreachable } from '../graph/reachable.ts';
import { signedIn } from '../graph/signed-in.ts';
import { askPassword } from '../terminal/ask-password.ts';
import { colors } from '../terminal/colors.ts';
import { accountOf, passedOverOf } from './accounting.ts';
import { type Imported, importStock } from './import-stock.ts';
import { openJournal } from './journal.ts';
import { withBranches } from './line-branches.ts';
import { passedOverColumns, rejectedReport } from './preview.ts';
import { progressBar } from './progress-bar.ts';
import { rejectedPath, writeRejected } from './rejected.ts';
import type { StockList } from './stock-list.ts';

/** Where a list goes, and who sends it. */
interface Destination {
  /** The graph; unless given, the one that the settings describe. */
  readonly url?: string;
  readonly username?: string;
  /** Unless given, it is asked for. */
  readonly password?: string;
  /** The branch of lines that say none, by name, CNPJ or id. */
  readonly branch?: string | undefined;
}

/**
 * Imports a list and prints what came of each line. Returns the exit status: 0 when there are no rejected lines, 2 when there
 * are, 130 when it was interrupted. Throws a `CommandError` or a `SettingsError` when it could not continue.
 */
export async function sendList(path: string, list: StockList, given: Destination): Promise<number> {
  const { username } = given;
  for (const note of [...list.notes, passedOverColumns(list) ?? []].flat()) console.log(note);
  if (!username) throw new CommandError('Give the account that imports: --username, or AUTOGRAPH_USERNAME.');
  const url = given.url || describedUrl();
  await checkReachable(httpGraphClient(url), url);
  const fail = (message: string) => new CommandError(message);
  const password = given.password ?? (await askPassword(username, fail));
  const stop = new AbortController();
  const imported = await sendLines(path, list, { url, username, password, branch: given.branch }, stop);
  for (const line of rejectedReport(imported.rejected, colors.red)) console.log(line);
  for (const line of [passedOverOf(list) ?? []].flat()) console.log(line);
  console.log(accountOf(list, imported));
  const kept = rejectedPath(path, list);
  writeRejected(kept, list, imported.rejected);
  if (imported.rejected.length > 0) console.log(`The rejected lines, with their reasons: ${kept}`);
  if (!stop.signal.aborted) return imported.rejected.length > 0 ? 2 : 0;
  console.log(`Stopped. Run it again to continue; ${basename(path)}.journal says where.`);
  return 130;
}

async function sendLines(
  path: string,
  { lines }: StockList,
  { url, branch, ...account }: Destination & Required<Omit<Destination, 'branch'>>,
  stop: AbortController,
): Promise<Imported> {
  const bar = progressBar(lines.length);
  const patient = patientClient(httpGraphClient(url), () => bar.say('waiting for the rate limit'));
  const journal = openJournal(`${path}.journal`);
  process.once('SIGINT', () => {
    stop.abort();
    bar.say('stopping after what is under way');
  });
  let done = 0;
  const onProgress = (now: number): void => {
    done = now;
    bar.at(now);
  };
  const client = signedIn(patient, account);
  try {
    const placed = await withBranches(lines, client, branch);
    return await importStock({ lines: placed, graph: url, journal, onProgress, signal: stop.signal, client });
  } catch (error) {
    const why = failureOf(error, url);
    throw new CommandError(
      `${why}\nStopped after ${done} of ${lines.length} lines. Run it again to continue.`,
    );
  } finally {
    bar.close();
    journal.close();
  }
}

function failureOf(error: unknown, url: string): string {
  if (isUnanswered(error)) return unreachable(error, url);
  if (error instanceof GraphRequestError) {
    return `The graph failed: ${error.message} (${error.codes.join(', ')})`;
  }
  return error instanceof Error ? error.message : String(error);
}
