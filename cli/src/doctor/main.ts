import { givenEnvironment } from '@autograph/service/process';
import { Command } from 'commander';
import { examine } from './examine.ts';
import { report } from './report.ts';

const { json } = new Command('npm run doctor --')
  .description(
    'Looks at what a start needs on this machine, and says what is wrong. Exits with 1 when something is.',
  )
  .option('--json', 'print the findings as JSON')
  .parse()
  .opts<{ json?: true }>();

const findings = await examine(givenEnvironment());
const ok = findings.every(({ verdict }) => verdict !== 'wrong');
if (json) console.log(JSON.stringify({ ok, findings }, null, 2));
else console.log(`\n${report(findings)}\n${ok ? '\n  Nothing is wrong.\n' : ''}`);
// A client that still tries to connect would keep the process.
process.exit(ok ? 0 : 1);
