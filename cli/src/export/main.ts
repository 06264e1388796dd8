import { SettingsError } from '@autograph/service/process';
import { httpGraphClient } from '@autograph/topologies/graph-client';
import { Command, Option } from 'commander';
import { CommandError } from '../graph/command-error.ts';
import { logIn } from '../graph/mutation.ts';
import { checkReachable, describedUrl } from '../graph/reachable.ts';
import { askPassword } from '../terminal/ask-password.ts';
import { userPath } from '../terminal/user-path.ts';
import { exportList, type Wanted } from './export-list.ts';

interface Options {
  readonly format: Wanted['format'];
  readonly delimiter: string;
  readonly filter?: string;
  readonly out?: string;
  readonly url?: string;
  readonly username?: string;
  readonly password?: string;
}

const program = new Command('npm run export --')
  .description('Exports a list of the graph to a file: all rows that the account may see.')
  .argument('<list>', 'vehicles, sales or customers')
  .addOption(new Option('--format <format>', 'how').choices(['csv', 'jsonl']).default('csv'))
  .addOption(new Option('--delimiter <mark>', 'between the cells of CSV').choices([',', ';']).default(','))
  .option('--filter <json>', 'only some rows: a filter of the list, such as \'{"make":["Fiat"]}\'')
  .option('--out <file>', 'the file, which must be new. Default: <list>.<format>')
  .addOption(
    new Option('--url <url>', 'the graph. Default: the one that the settings describe').env('AUTOGRAPH_URL'),
  )
  .addOption(new Option('--username <name>', 'who exports').env('AUTOGRAPH_USERNAME'))
  .addOption(
    new Option('--password <password>', 'their password. Default: asked for on a terminal').env(
      'AUTOGRAPH_PASSWORD',
    ),
  )
  .parse();

const [list = ''] = program.args;
await run(list, program.opts<Options>()).catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});

async function run(list: string, options: Options): Promise<void> {
  const { format, delimiter, username } = options;
  const fail = (message: string) => new CommandError(message);
  const filter = filterOf(options.filter);
  if (!username) throw fail('Give the account that exports: --username, or AUTOGRAPH_USERNAME.');
  const url = options.url || describedUrl();
  const client = httpGraphClient(url);
  await checkReachable(client, url);
  const password = options.password ?? (await askPassword(username, fail));
  const token = await logIn(client, { username, password });
  const file = userPath(options.out ?? `${list}.${format}`);
  const bytes = await exportList({ list, format, delimiter, filter }, { url, token, file });
  console.log(`Wrote ${file} (${bytes} bytes).`);
}

function filterOf(given: string | undefined): unknown {
  if (given === undefined) return null;
  try {
    return JSON.parse(given);
  } catch {
    throw new CommandError('--filter is not JSON. Example: --filter \'{"make":["Fiat"]}\'');
  }
}

function messageOf(error: unknown): string {
  const isPlain = [CommandError, SettingsError].some((type) => error instanceof type);
  if (isPlain && error instanceof Error) return error.message;
  return `The export stopped: ${error instanceof Error ? error.message : String(error)}`;
}
