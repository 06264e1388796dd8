import { readFileSync } from 'node:fs';
import { REALM_FILE } from '@autograph/dev-servers/keycloak';
import { realmProblems } from './realm.ts';

const problems = realmProblems(JSON.parse(readFileSync(REALM_FILE, 'utf8')));
if (problems.length > 0) {
  console.error(
    `The realm is not what the graph relies on:\n${problems.map((line) => `  - ${line}`).join('\n')}`,
  );
  process.exitCode = 1;
} else {
  console.log('The realm is what the graph relies on.');
}
