/** Writes the files that are made of definitions in the code. `--check` writes nothing and fails when one is stale. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { eventsReference } from '@autograph/events';
import { loadServices } from '@autograph/service';
import { Command } from 'commander';
import { DASHBOARDS_FOLDER, dashboardFiles } from '../deploy/observability/grafana/src/index.ts';
import { chartSchema } from './pages/chart-schema.ts';
import { composeFile, developmentFile } from './pages/compose-file.ts';
import { composeParts } from './pages/compose-parts.ts';
import { envExample } from './pages/env-example.ts';
import { errorsPage } from './pages/errors.ts';
import { EVENTS_FOLDER, eventContracts } from './pages/event-contracts.ts';
import { graphqlrc } from './pages/graphqlrc.ts';
import { openApiFiles } from './pages/openapi.ts';
import { prometheusTargets } from './pages/prometheus-targets.ts';
import { referencePage } from './pages/reference.ts';
import { servicesBalancer } from './pages/services-balancer.ts';
import { settingsPage } from './pages/settings.ts';

const { check } = new Command('npm run pages --')
  .description('Writes the files that are made of definitions in the code.')
  .option('--check', 'write nothing, and exit with 1 when one is stale')
  .parse()
  .opts<{ check?: true }>();

const services = await loadServices();
const compose = { graph: composeFile(services), development: developmentFile(services) };
const pages: Readonly<Record<string, string>> = {
  '.env.example': envExample([...Object.values(compose), ...composeParts()].join('')),
  '.graphqlrc.yml': graphqlrc(),
  'deploy/compose/development.yml': compose.development,
  'deploy/compose/graph.yml': compose.graph,
  'deploy/haproxy/services.cfg': servicesBalancer(services),
  'deploy/helm/autograph/values.schema.json': chartSchema(services),
  'deploy/observability/prometheus/targets.yml': prometheusTargets(services),
  'docs/errors.md': errorsPage(),
  'docs/events.md': eventsReference(services.flatMap(({ events }) => events)),
  'docs/reference.md': referencePage(),
  'docs/settings.md': settingsPage(),
  ...eventContracts(services),
  ...dashboardFiles(),
  ...(await openApiFiles()),
};

const stale: string[] = [];
const at = (file: string): URL => new URL(`../${file}`, import.meta.url);
for (const [file, text] of Object.entries(pages)) {
  if ((await readFile(at(file), 'utf8').catch(() => null)) === text) continue;
  stale.push(file);
  if (check) continue;
  await mkdir(dirname(at(file).pathname), { recursive: true });
  await writeFile(at(file), text);
}
for (const folder of [EVENTS_FOLDER, DASHBOARDS_FOLDER]) {
  for (const name of await readdir(at(folder)).catch(() => [])) {
    const file = `${folder}/${name}`;
    if (pages[file] !== undefined) continue;
    stale.push(file);
    if (!check) await rm(at(file));
  }
}
if (!check) console.log(stale.length > 0 ? `Wrote ${stale.join(', ')}` : 'Up to date');
else if (stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run \`npm run pages\` and commit the result.`);
  process.exitCode = 1;
}
