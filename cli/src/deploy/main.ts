import { Command, InvalidArgumentError, Option } from 'commander';
import { CommandError } from '../graph/command-error.ts';
import { userPath } from '../terminal/user-path.ts';
import { type Deployer, deployer, journalOf, type Result } from './deploy.ts';
import { type Digest, isDigest, readJournal } from './journal.ts';
import { lockTarget } from './lock.ts';
import { readTarget, type Target } from './target.ts';

interface Options {
  readonly force?: boolean;
  readonly username?: string;
  readonly password?: string;
  readonly stopLimit: number;
  readonly startLimit: number;
}

const EXIT_CODES: Readonly<Record<Result, number>> = { promoted: 0, unchanged: 0, 'rolled back': 2 };

const program = new Command('npm run deploy --').description(
  'Deploys a release to the processes behind a HAProxy, one after the other, and goes back by itself if it fails. Exits with 0 if the release runs, with 2 if it was rolled back, else with 1. docs/operations/release.md says what a target has.',
);
const TARGET = ['<target>', 'file with the target (JSON), such as deploy/targets/systemd.json'] as const;

changing('start', 'deploys a release')
  .argument('<digest>', 'sha256: and 64 digits: of an image, or the SHA-256 of an archive', digestOf)
  .option(
    '--force',
    'begin also where what runs is not ready or fails the smoke test, and end a deployment that is open',
  )
  .action((file: string, digest: Digest, options: Options) =>
    run(file, options, (deploys) => deploys.start(digest, options.force)),
  );
changing('resume', 'finishes a deployment that was interrupted').action((file: string, options: Options) =>
  run(file, options, (deploys) => deploys.resume()),
);
changing('roll-back', 'goes back: from an interrupted deployment, else to the release before').action(
  (file: string, options: Options) => run(file, options, (deploys) => deploys.rollBack()),
);
program
  .command('status')
  .description('prints the journal of a target (JSON)')
  .argument(...TARGET)
  .action((file: string) =>
    reporting(async () => {
      const target = await readTarget(userPath(file));
      console.log(JSON.stringify(await readJournal(journalOf(target)), null, 2));
    }),
  );
await program.parseAsync();

function changing(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument(...TARGET)
    .addOption(
      new Option('--username <name>', 'who asks in the smoke test: ADMIN or SALES').env('AUTOGRAPH_USERNAME'),
    )
    .addOption(new Option('--password <password>', 'their password').env('AUTOGRAPH_PASSWORD'))
    .option('--stop-limit <seconds>', 'time for a process to stop', seconds, 60)
    .option('--start-limit <seconds>', 'time for a process to be ready and in use', seconds, 60);
}

async function run(
  file: string,
  { username, password, stopLimit, startLimit }: Options,
  act: (deploys: Deployer) => Promise<Result>,
): Promise<void> {
  await reporting(async () => {
    if (!username || !password)
      throw new CommandError(
        'The smoke test needs an account: set AUTOGRAPH_USERNAME and AUTOGRAPH_PASSWORD, or give --username and --password.',
      );
    const target: Target = await readTarget(userPath(file));
    const release = lockTarget(target.home);
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const)
      process.once(signal, () => {
        console.error('Interrupted. Run "resume" to finish the deployment, or "roll-back" to go back.');
        process.exit(code);
      });
    try {
      const deploys = await deployer(target, {
        account: { username, password },
        stopLimitMs: stopLimit * 1_000,
        startLimitMs: startLimit * 1_000,
        say: (line) => console.log(line),
      });
      process.exitCode = EXIT_CODES[await act(deploys)];
    } finally {
      release();
    }
  });
}

async function reporting(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function digestOf(given: string): Digest {
  if (isDigest(given)) return given;
  throw new InvalidArgumentError('Expected sha256: and 64 hexadecimal digits.');
}

function seconds(given: string): number {
  if (/^[1-9]\d{0,3}$/.test(given)) return Number(given);
  throw new InvalidArgumentError('Expected a whole number of seconds, 1 to 9999.');
}
