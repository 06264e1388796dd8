import { readFileSync } from 'node:fs';
import { REALM_FILE } from '@autograph/dev-servers/keycloak';
import { keptText, runProcess } from '@autograph/service/process';
import { Command } from 'commander';
import { readStartSettings } from '../keycloak-start/config.ts';
import { SECRET_FILE } from '../keycloak-start/open-keycloak.ts';
import { aligned } from '../terminal/table.ts';
import { realmProblems } from './realm.ts';
import { serverChecks } from './server.ts';

const { url } = new Command('npm run keycloak:validate --')
  .description(
    'Checks that the realm file is what the graph relies on. With --url, also checks a running Keycloak. Exits with 1 if a check fails.',
  )
  .option('--url <url>', 'a Keycloak, such as http://127.0.0.1:8080: its realm, its keys and a log-in')
  .parse()
  .opts<{ url?: string }>();

const problems = realmProblems(JSON.parse(readFileSync(REALM_FILE, 'utf8')));
if (problems.length > 0) {
  console.error(
    `The realm is not what the graph relies on:\n${problems.map((line) => `  - ${line}`).join('\n')}`,
  );
  process.exitCode = 1;
} else {
  console.log('The realm is what the graph relies on.');
}

if (url !== undefined) runProcess(() => checkServer(url));

async function checkServer(at: string): Promise<never> {
  const { clientSecret, dataDir } = readStartSettings();
  const checks = await serverChecks(at, clientSecret ?? (await keptText(dataDir, SECRET_FILE)));
  console.log(aligned(checks.map(({ name, problem }) => [problem ? 'failed' : 'ok', name, problem ?? ''])));
  process.exit(problems.length > 0 || checks.some(({ problem }) => problem) ? 1 : 0);
}
