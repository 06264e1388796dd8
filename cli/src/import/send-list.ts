import { basename } from 'node:path';
import { GraphRequestError, httpGraphClient } from '@autograph/topologies/graph-client';
import { password as askPassword, isCancel } from '@clack/prompts';
import { patientClient } from '../demo/patient-client.ts';
import { colors } from '../terminal/colors.ts';
import { accountOf, passedOverOf } from './accounting.ts';
import { checkReachable, describedUrl, isUnanswered, unreachable } from './graph.ts';
import { ImportError } from './import-error.ts';
import { type Imported, importStock } from './import-stock.ts';
import { openJournal } from './journal.ts';
import { passedOverColumns, rejectedReport } from './preview.ts';
import { progressBar } from './progress-bar.ts';
import { rejectedPath, writeRejected } from './rejected.ts';
import { signedIn } from './signed-in.ts';
import type { StockList } from './stock-list.ts';

/** Where a list goes, and who sends it. */
interface Destination {
  /** The graph; unless given, the one that the settings describe. */
  readonly url?: string;
  readonly username?: string;
  /** Unless given, it is asked for. */
  readonly password?: string;
}

/**
 * Imports a list and prints what came of each line. Returns the exit status: 0 when there are no rejected lines, 2 when there
 * are, 130 when it was interrupted. Throws an `ImportError` or a `SettingsError` when it could not continue.
 */
export async function sendList(path: string, list: StockList, given: Destination): Promise<number> {
  const { username } = given;
  for (const note of [...list.notes, passedOverColumns(list) ?? []].flat()) console.log(note);
  if (!username) throw new ImportError('Give the account that imports: --username, or AUTOGRAPH_USERNAME.');
  const url = given.url || describedUrl();
  await checkReachable(httpGraphClient(url), url);
  const password = given.password ?? (await passwordOf(username));
  const stop = new AbortController();
  const imported = await sendLines(path, list, { url, username, password }, stop);
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
  { url, ...account }: Required<Destination>,
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
    return await importStock({ lines, graph: url, journal, onProgress, signal: stop.signal, client });
  } catch (error) {
    const why = failureOf(error, url);
    throw new ImportError(
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

async function passwordOf(username: string): Promise<string> {
  if (!process.stdin.isTTY) throw new ImportError('Give the password by AUTOGRAPH_PASSWORD.');
  const answer = await askPassword({ message: `Password of ${username}` });
  if (isCancel(answer)) throw new ImportError('Nothing was imported.');
  return answer;
}
