import { readFileSync } from 'node:fs';
import { givenEnvironment, SettingsError } from '@autograph/service/process';
import { ROOT } from '@autograph/topologies/root';
import { Command } from 'commander';
import { colors as pc } from '../terminal/colors.ts';
import { aligned } from '../terminal/table.ts';
import { statusOf } from './status.ts';

const { json, url } = new Command('npm run status --')
  .description('Says what of a running graph answers. Exits with 1 when something does not.')
  .option('--url <url>', 'the graph to ask; unless given, the one that these settings describe')
  .option('--json', 'print it as JSON')
  .parse()
  .opts<{ json?: true; url?: string }>();

const { version } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as { version: string };
const versions = { autograph: version, node: process.versions.node };
const status = await statusOf(givenEnvironment(), origin()).catch((error: unknown) => {
  if (!(error instanceof SettingsError)) throw error;
  return leave(error.message);
});
if (json) console.log(JSON.stringify({ ...status, versions }, null, 2));
else {
  const tint = { up: pc.green, down: pc.red } as const;
  const rows = status.parts.map(({ name, state, where }) => [tint[state](state), name, where]);
  const below = `Autograph ${version} on Node ${versions.node}, of this folder`;
  console.log(`\n${aligned(rows)}\n\n  ${pc.dim(below)}\n`);
}
process.exit(status.ready ? 0 : 1);

function origin(): string | undefined {
  if (url === undefined) return undefined;
  return URL.canParse(url)
    ? new URL(url).origin
    : leave(`--url must be a URL, such as http://localhost:4000/graphql.`);
}

function leave(message: string): never {
  console.error(message);
  process.exit(1);
}
