import { basename, relative, resolve } from 'node:path';
import { givenEnvironment, SettingsError } from '@autograph/service/process';
import { GraphRequestError, httpGraphClient } from '@autograph/topologies/graph-client';
import { ROOT } from '@autograph/topologies/root';
import { password as askPassword, isCancel } from '@clack/prompts';
import { Command, Option } from 'commander';
import { DemoError } from '../demo/mutation.ts';
import { patientClient } from '../demo/patient-client.ts';
import { colors } from '../terminal/colors.ts';
import { accountOf, expectedAccountOf, passedOverOf } from './accounting.ts';
import { columnMapOf } from './columns.ts';
import { checkReachable, describedUrl, isUnanswered, unreachable } from './graph.ts';
import { ImportError } from './import-error.ts';
import { importStock } from './import-stock.ts';
import { openJournal } from './journal.ts';
import { columnReport, passedOverColumns, rejectedReport, unreadable, vehicleReport } from './preview.ts';
import { progressBar } from './progress-bar.ts';
import { rejectedPath, writeRejected } from './rejected.ts';
import { signedIn } from './signed-in.ts';
import { readStockList, type StockList } from './stock-list.ts';

/** How many rejected lines are shown; all of them are in the file. */
const SHOWN = 20;

interface Options {
  readonly url?: string;
  readonly username?: string;
  readonly password?: string;
  readonly map: readonly string[];
  readonly dryRun?: true;
}

const program = new Command('npm run import --')
  .description(
    'Imports a stock list (CSV, .xlsx or JSON lines) through the graph, each vehicle once. Run again, it continues where it stopped.',
  )
  .argument(
    '<file>',
    'the list: make, model, year, price and, as you have them, color, fuelType, mileage, type, vin, plate',
  )
  .addOption(
    new Option('--url <url>', 'the graph. Default: the one that the settings describe').env('AUTOGRAPH_URL'),
  )
  .addOption(new Option('--username <name>', 'who imports: ADMIN or SALES').env('AUTOGRAPH_USERNAME'))
  .addOption(
    new Option('--password <password>', 'their password. Default: asked for on a terminal').env(
      'AUTOGRAPH_PASSWORD',
    ),
  )
  .option(
    '--map <column=field>',
    'what a column is; "column=" passes it over. May be given several times',
    (option: string, others: readonly string[]) => [...others, option],
    [],
  )
  .option('--dry-run', 'show what the list was understood as; send nothing and write nothing')
  .parse();

const [file = ''] = program.args;
const options = program.opts<Options>();
await run(pathOf(file), options).catch((error: unknown) => {
  console.error(`\n${messageOf(error)}`);
  process.exitCode = 1;
});

async function run(path: string, { map, dryRun, ...given }: Options): Promise<void> {
  const list = await readStockList(path, columnMapOf(map));
  if (dryRun) preview(list);
  else await send(path, list, given);
}

function preview(list: StockList): void {
  const rejected = unreadable(list);
  for (const line of [
    ...columnReport(list),
    ...vehicleReport(list),
    ...rejectedReport(rejected, SHOWN, colors.red),
    ...[passedOverOf(list) ?? []].flat(),
    expectedAccountOf(list),
    'Nothing was sent, and nothing was written.',
  ]) {
    console.log(line);
  }
  if (rejected.length > 0) process.exitCode = 2;
}

async function send(path: string, list: StockList, given: Omit<Options, 'map' | 'dryRun'>): Promise<void> {
  for (const note of [...list.notes, passedOverColumns(list) ?? []].flat()) console.log(note);
  if (!given.username)
    throw new ImportError('Give the account that imports: --username, or AUTOGRAPH_USERNAME.');
  const url = given.url ?? (await describedUrl());
  const http = httpGraphClient(url);
  await checkReachable(http, url);
  const account = {
    username: given.username,
    password: given.password ?? (await passwordOf(given.username)),
  };
  const bar = progressBar(list.lines.length);
  const client = signedIn(
    patientClient(http, () => bar.say('waiting for the rate limit')),
    account,
  );
  const journal = openJournal(`${path}.journal`);
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
    bar.say('stopping after what is under way');
  });
  let done = 0;
  const onProgress = (now: number): void => {
    done = now;
    bar.at(now);
  };
  try {
    const imported = await importStock({
      lines: list.lines,
      graph: url,
      journal,
      onProgress,
      signal: stop.signal,
      client,
    });
    bar.close();
    const { rejected } = imported;
    for (const line of rejectedReport(rejected, SHOWN, colors.red)) console.log(line);
    const over = passedOverOf(list);
    if (over) console.log(over);
    console.log(accountOf(list, imported));
    const kept = rejectedPath(path, list);
    writeRejected(kept, list, rejected);
    if (rejected.length > 0) console.log(`The rejected lines, with their reasons: ${kept}`);
    if (stop.signal.aborted) {
      console.log(`Stopped. Run it again to continue; ${basename(path)}.journal says where.`);
      process.exitCode = 130;
    } else if (rejected.length > 0) process.exitCode = 2;
  } catch (error) {
    const why = isUnanswered(error) ? unreachable(error, url) : messageOf(error);
    throw new ImportError(
      `${why}\nStopped after ${done} of ${list.lines.length} lines. Run it again to continue.`,
    );
  } finally {
    bar.close();
    journal.close();
  }
}

/** Where the list is: npm starts its scripts in the folder of the package, and says where its user stands. */
function pathOf(given: string): string {
  const { INIT_CWD } = givenEnvironment();
  const isOutside = relative(ROOT, process.cwd()).startsWith('..');
  return isOutside || !INIT_CWD ? resolve(given) : resolve(INIT_CWD, given);
}

async function passwordOf(username: string): Promise<string> {
  if (!process.stdin.isTTY) throw new ImportError('Give the password by AUTOGRAPH_PASSWORD.');
  const answer = await askPassword({ message: `Password of ${username}` });
  if (isCancel(answer)) throw new ImportError('Nothing was imported.');
  return answer;
}

function messageOf(error: unknown): string {
  const isPlain = [ImportError, DemoError, SettingsError].some((type) => error instanceof type);
  if (isPlain && error instanceof Error) return error.message;
  if (error instanceof GraphRequestError) {
    return `The graph failed: ${error.message} (${error.codes.join(', ')})`;
  }
  return `The import stopped: ${error instanceof Error ? error.message : String(error)}`;
}
