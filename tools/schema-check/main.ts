import { copyFileSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { explained, STARTUP_ERRORS } from '@autograph/service/startup-errors';
import { Command } from 'commander';
import { colors as pc } from '../../cli/src/terminal/colors.ts';
import { aligned } from '../../cli/src/terminal/table.ts';
import { compareSchemas } from './check.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(path, 'utf8');
const RELEASED = 'schema/released.graphql';

const { json, schema, release } = new Command('npm run schema:check --')
  .description(
    `Compares the public schema with the last release (${RELEASED}) and with what the SDK asks. Exits with 1 on a break that no release announced.`,
  )
  .option('--schema <file>', 'the schema to check', at('schema/api.graphql'))
  .option('--release', `make it the released one, when a version is released`)
  .option('--json', 'print the changes as JSON')
  .parse()
  .opts<{ schema: string; release?: true; json?: true }>();

const operations = globSync(at('sdk/operations/*.graphql')).map(read).join('\n');
const changes = await compareSchemas(read(at(RELEASED)), read(schema), operations);
const ok = changes.every(({ verdict }) => verdict !== 'breaking');
const tint = { breaking: pc.red, dangerous: pc.yellow, safe: pc.green } as const;
if (json) console.log(JSON.stringify({ ok, changes }, null, 2));
else if (changes.length === 0) console.log('The public schema is the released one.');
else console.log(`\n${aligned(changes.map(({ verdict, message }) => [tint[verdict](verdict), message]))}\n`);
if (release) {
  copyFileSync(schema, at(RELEASED));
  console.log(`Wrote ${RELEASED}`);
} else if (!ok) {
  console.error(`${STARTUP_ERRORS.AG1305.fix}\n${explained('AG1305')}`);
  process.exitCode = 1;
}
