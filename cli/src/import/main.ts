import { SettingsError } from '@autograph/service/process';
import { columnMapOf, ListError } from '@autograph/stock-list';
import { Command, Option } from 'commander';
import { CommandError } from '../graph/command-error.ts';
import { colors } from '../terminal/colors.ts';
import { userPath } from '../terminal/user-path.ts';
import { expectedAccountOf, passedOverOf } from './accounting.ts';
import { columnReport, rejectedReport, unreadable, vehicleReport } from './preview.ts';
import { readStockList, type StockList } from './stock-list.ts';

interface Options {
  readonly url?: string;
  readonly username?: string;
  readonly password?: string;
  readonly map: readonly string[];
  readonly branch?: string;
  readonly dryRun?: true;
}

const program = new Command('npm run import --')
  .description(
    'Imports a stock list (CSV, .xlsx or JSON lines) through the graph, each vehicle once. Run again, it continues where it stopped.',
  )
  .argument(
    '<file>',
    'the list: make, model, year, price and, as you have them, color, fuelType, mileage, type, vin, plate, manufactureYear, trim, doors, transmission, description, features, fipeCode, renavam, branch',
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
  .option(
    '--branch <name>',
    'the branch of lines that say none: its name, CNPJ or id. Default: the branch that you work in',
  )
  .option('--dry-run', 'show what the list was understood as; send nothing and write nothing')
  .parse();

const [file = ''] = program.args;
const options = program.opts<Options>();
await run(userPath(file), options).catch((error: unknown) => {
  console.error(`\n${messageOf(error)}`);
  process.exitCode = 1;
});

async function run(path: string, { map, dryRun, ...given }: Options): Promise<void> {
  const list = await readStockList(path, columnMapOf(map));
  if (dryRun) return preview(list);
  // Loaded only now: a preview needs nothing of a graph.
  const { sendList } = await import('./send-list.ts');
  process.exitCode = await sendList(path, list, given);
}

function preview(list: StockList): void {
  const rejected = unreadable(list);
  for (const line of [
    ...columnReport(list),
    ...vehicleReport(list),
    ...rejectedReport(rejected, colors.red),
    ...[passedOverOf(list) ?? []].flat(),
    expectedAccountOf(list),
    'Nothing was sent, and nothing was written.',
  ]) {
    console.log(line);
  }
  if (rejected.length > 0) process.exitCode = 2;
}

function messageOf(error: unknown): string {
  const isPlain = [CommandError, ListError, SettingsError].some((type) => error instanceof type);
  if (isPlain && error instanceof Error) return error.message;
  return `The import stopped: ${error instanceof Error ? error.message : String(error)}`;
}
