import { basename } from 'node:path';
import { GraphRequestError, httpGraphClient } from '@autograph/topologies/graph-client';
import { password as askPassword, isCancel, progress } from '@clack/prompts';
import { Command, Option } from 'commander';
import { DemoError } from '../demo/mutation.ts';
import { patientClient } from '../demo/patient-client.ts';
import { colors } from '../terminal/colors.ts';
import { type Imported, importStock } from './import-stock.ts';
import { openJournal } from './journal.ts';
import { reasonsOf, writeRejected } from './rejected.ts';
import { signedIn } from './signed-in.ts';
import { ImportError, readStockList } from './stock-list.ts';

/** How many rejected lines are shown; all of them are in the file. */
const SHOWN = 20;

interface Options {
  readonly url: string;
  readonly username: string;
  readonly password?: string;
}

const program = new Command('npm run import --')
  .description(
    'Imports a stock list (CSV, or JSON lines) through the graph, each vehicle once: run again, it goes on where it was.',
  )
  .argument(
    '<file>',
    'the list: make, model, year, price and, as you have them, color, fuelType, mileage, type, vin, plate',
  )
  .addOption(
    new Option('--url <url>', 'the graph').env('AUTOGRAPH_URL').default('http://localhost:4000/graphql'),
  )
  .addOption(
    new Option('--username <name>', 'who imports: ADMIN or SALES')
      .env('AUTOGRAPH_USERNAME')
      .makeOptionMandatory(),
  )
  .addOption(
    new Option('--password <password>', 'their password; asked for on a terminal unless given').env(
      'AUTOGRAPH_PASSWORD',
    ),
  )
  .parse();

const [file = ''] = program.args;
await run(file, program.opts<Options>()).catch((error: unknown) => {
  console.error(`\n${messageOf(error)}`);
  process.exitCode = 1;
});

async function run(path: string, { url, username, ...given }: Options): Promise<void> {
  const list = readStockList(path);
  if (list.unknown.length > 0) console.log(`Passed over: ${list.unknown.join(', ')}.`);
  const account = { username, password: given.password ?? (await passwordOf(username)) };
  const bar = barOf(list.lines.length);
  const patient = patientClient(httpGraphClient(url), () => bar.say('waiting for the rate limit'));
  const journal = openJournal(`${path}.journal`);
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
    bar.say('stopping after what is under way');
  });
  try {
    const client = signedIn(patient, account);
    const options = { lines: list.lines, graph: url, journal, onProgress: bar.at, signal: stop.signal };
    const imported = await importStock({ ...options, client });
    bar.close();
    const rejectedPath = path.replace(/(\.[^.]*)?$/, '.rejected$1');
    writeRejected(rejectedPath, list, imported.rejected);
    tell(imported, rejectedPath);
    if (stop.signal.aborted) {
      console.log(`Stopped. Run it again to go on; ${basename(path)}.journal says where.`);
      process.exitCode = 130;
    } else if (imported.rejected.length > 0) process.exitCode = 2;
  } finally {
    bar.close();
    journal.close();
  }
}

function tell({ created, known, rejected }: Imported, rejectedPath: string): void {
  for (const each of rejected.slice(0, SHOWN)) {
    console.log(`${colors.red(`line ${each.line.number}`)}  ${reasonsOf(each)}`);
  }
  if (rejected.length > SHOWN) console.log(`… and ${rejected.length - SHOWN} more`);
  console.log(`${created} created, ${known} there already, ${rejected.length} rejected.`);
  if (rejected.length > 0) console.log(`The rejected lines, with their reasons: ${rejectedPath}`);
}

async function passwordOf(username: string): Promise<string> {
  if (!process.stdin.isTTY) throw new ImportError('Give the password by AUTOGRAPH_PASSWORD.');
  const answer = await askPassword({ message: `Password of ${username}` });
  if (isCancel(answer)) throw new ImportError('Nothing was imported.');
  return answer;
}

/** A progress bar on a terminal; elsewhere a line for each tenth. */
function barOf(total: number) {
  let [done, open] = [0, true];
  const bar = process.stdout.isTTY ? progress({ max: Math.max(1, total) }) : null;
  bar?.start(`0 of ${total}`);
  const say = (message: string): void => {
    if (bar) bar.message(message);
    else console.log(message);
  };
  return {
    at: (now: number): void => {
      const tenth = Math.floor((now * 10) / total) > Math.floor((done * 10) / total);
      bar?.advance(now - done, `${now} of ${total}`);
      if (!bar && tenth) console.log(`${now} of ${total}`);
      done = now;
    },
    say,
    close: (): void => {
      if (open) bar?.stop(`${done} of ${total}`);
      open = false;
    },
  };
}

function messageOf(error: unknown): string {
  if (error instanceof ImportError || error instanceof DemoError) return error.message;
  if (error instanceof GraphRequestError)
    return `The graph failed: ${error.message} (${error.codes.join(', ')})`;
  return `The import stopped: ${error instanceof Error ? error.message : String(error)} Run it again to go on.`;
}
