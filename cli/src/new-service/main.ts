import { spawnSync } from 'node:child_process';
import { ROOT } from '@autograph/topologies/root';
import { Command } from 'commander';
import { NewServiceError, writeService } from './write-service.ts';

const program = new Command('npm run new:service --')
  .description(
    'Creates a service that runs, with a store, an event, a setting, a call of another service and tests, and updates the generated files.',
  )
  .argument('<name>', 'lower-case words, such as loan-offer')
  .parse();
const [name = ''] = program.args;

/** What follows from a new service, in this order. */
const STEPS: readonly (readonly string[])[] = [
  ['npm', 'install', '--no-audit', '--no-fund', '--loglevel=error'],
  ['npm', 'run', '--silent', 'compose'],
  ['npm', 'run', '--silent', 'codegen'],
  ['npm', 'run', '--silent', 'pages'],
];

try {
  const { paths: written, undo } = await writeService(name, ROOT);
  const format = ['npx', 'biome', 'check', '--write', ...written.filter((path) => !path.endsWith('.yaml'))];
  for (const [command = '', ...args] of [format, ...STEPS]) {
    const { status } = spawnSync(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status === 0) continue;
    await undo();
    program.error(
      `This failed: ${[command, ...args].join(' ')}\nThe service was removed again. Restore generated files that changed with git.`,
    );
  }
  console.log(`Wrote the service ${name}:\n${written.map((path) => `  ${path}`).join('\n')}`);
  console.log('`npm run dev` runs it, `npm test` tests it; docs/development.md explains it.');
} catch (error) {
  if (error instanceof NewServiceError) program.error(error.message);
  throw error;
}
