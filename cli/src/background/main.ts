import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { givenEnvironment } from '@autograph/service/process';
import { Argument, Command } from 'commander';
import { background, PROGRAMS, type ProgramName } from './background.ts';

type Action = 'start' | 'stop' | 'restart' | 'logs';

const command = new Command('npm run background --')
  .description('Runs the graph or a Keycloak in the background of this machine, for development.')
  .addArgument(
    new Argument('<action>', 'what to do; logs prints the log').choices(['start', 'stop', 'restart', 'logs']),
  )
  .addArgument(new Argument('<program>', 'which program').choices(Object.keys(PROGRAMS)))
  .option('--follow', 'with logs: print what is added too, until Ctrl-C')
  .parse();

const [action, name] = command.processedArgs as [Action, ProgramName];
const { follow } = command.opts<{ follow?: true }>();
const environment = givenEnvironment();
const program = background(name, environment.AUTOGRAPH_DATA_DIR || '.data', environment);

try {
  if (action === 'logs') printLog();
  if (action === 'stop' || action === 'restart') await stop();
  if (action === 'start' || action === 'restart') await start();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function stop(): Promise<void> {
  const ran = await program.stop();
  console.log(ran ? `The ${name} is stopped.` : `The ${name} does not run in the background.`);
}

async function start(): Promise<void> {
  const running = await program.pid();
  if (running !== null) {
    console.log(`The ${name} already runs in the background, as process ${running}.`);
    return;
  }
  console.log((await program.start()).replace(/\s*Ctrl-C stops it\.\s*$/, '').trimEnd());
  console.log(`
It runs in the background. Its log is ${program.logFile}.
npm run background -- stop ${name} stops it.`);
  // The child that goes on is not waited for.
  process.exit(0);
}

function printLog(): void {
  if (!existsSync(program.logFile))
    throw new Error(
      `The ${name} has no log: it was not started in the background. npm run background -- start ${name} does that.`,
    );
  const tail = spawn('tail', ['-n', '100', ...(follow ? ['-f'] : []), program.logFile], { stdio: 'inherit' });
  tail.once('exit', (code) => process.exit(code ?? 0));
}
