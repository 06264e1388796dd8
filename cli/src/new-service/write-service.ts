import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serviceContracts } from '@autograph/schema/services';
import { loadServices } from '@autograph/service';
import { inProcessSettings } from '@autograph/topologies/in-process';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { namesOf, type ServiceNames } from './names.ts';

const TEMPLATE = fileURLToPath(new URL('./template', import.meta.url));
const SUFFIX = '.tmpl';
const CONFIG = 'schema/supergraph.yaml';
/** The values of the Helm chart, which end with the services. */
const CHART_VALUES = 'deploy/helm/autograph/values.yaml';
const SUPERGRAPH = 'schema/supergraph.graphql';
const ROOT_TYPES = ['Query', 'Mutation', 'Subscription'];

/** Names that a file of the template imports, or declares. */
const DECLARATIONS = /import (?:type )?\{([^}]*)\}|\b(?:interface|type|const|function|class) (\w+)/g;

/** Why a service could not be created. Its message is for the developer. */
export class NewServiceError extends Error {
  override readonly name = 'NewServiceError';
}

/** Its dependencies have the versions that a new service depends on. */
const SAME_VERSIONS = 'packages/service/package.json';

/** A service that was written. */
export interface WrittenService {
  readonly paths: readonly string[];
  /** Removes what was written. */
  undo(): Promise<void>;
}

/**
 * Writes a service that runs: its folder, SDL, operations, and its entry in `schema/supergraph.yaml` and in the Helm chart under `root`. Throws a
 * `NewServiceError` for a name that is not valid or in use. In that case nothing is written.
 */
export async function writeService(name: string, root: string): Promise<WrittenService> {
  const names = namesOf(name);
  if (!names)
    throw new NewServiceError(
      `${name} is not a valid name for a service. Use lower-case words, such as loan-offer.`,
    );
  const contracts = serviceContracts();
  if (contracts.some((one) => one.name === name))
    throw new NewServiceError(`schema/supergraph.yaml already has a service ${name}.`);
  const files = await filesOf(names, root);
  const conflict =
    conflictWithGraph(
      names,
      buildSchema(await readFile(join(root, SUPERGRAPH), 'utf8'), { assumeValidSDL: true }),
    ) ??
    (await conflictWithSettings(names)) ??
    (await conflictWithTemplate(names)) ??
    files.map(([path]) => path).find((path) => existsSync(join(root, path)));
  if (conflict) throw new NewServiceError(`${conflict} already exists. Choose another name.`);
  const [config, values] = [join(root, CONFIG), join(root, CHART_VALUES)];
  const before = await Promise.all([config, values].map((path) => readFile(path, 'utf8')));
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const ports = contracts.filter(({ isGateways }) => !isGateways).map(({ url }) => Number(new URL(url).port));
  const port = Math.max(...ports) + 1;
  await appendFile(config, entryOf(name, port));
  await appendFile(values, chartEntryOf(names, port));
  return {
    paths: [...files.map(([path]) => path), CONFIG, CHART_VALUES],
    undo: async () => {
      await rm(join(root, 'subgraphs', name), { recursive: true });
      for (const [path] of files) await rm(join(root, path), { force: true });
      await Promise.all([config, values].map((path, index) => writeFile(path, before[index] ?? '')));
    },
  };
}

/** What of the graph has a name that the service would take; `undefined` when nothing has. */
function conflictWithGraph({ Type, field, fields }: ServiceNames, graph: GraphQLSchema): string | undefined {
  const types = [Type, `Create${Type}Input`, `Create${Type}Payload`, `${Type}Connection`];
  const type = types.find((one) => graph.getType(one) || ROOT_TYPES.includes(one));
  if (type) return `The type ${type}`;
  const roots = { ...graph.getQueryType()?.getFields(), ...graph.getMutationType()?.getFields() };
  const root = [field, fields, `create${Type}`].find((one) => Object.hasOwn(roots, one));
  return root && `The root field ${root}`;
}

/** A setting of another part that begins as those of the service would; `undefined` when there is none. */
async function conflictWithSettings({ SETTING }: ServiceNames): Promise<string | undefined> {
  const settings = Object.keys(inProcessSettings(await loadServices(), {}));
  const setting = settings.find((one) => one.startsWith(`${SETTING}_`));
  return setting && `The setting ${setting}`;
}

/** A name of the template itself that the service would take; `undefined` when there is none. */
async function conflictWithTemplate({ Type, field }: ServiceNames): Promise<string | undefined> {
  for (const path of await templatePaths()) {
    const text = await readFile(path, 'utf8');
    for (const [, imported, declared] of text.matchAll(DECLARATIONS)) {
      const names = (imported ?? declared ?? '').split(/[,\s]+|type /);
      const name = names.find((one) => one === Type || one === field);
      if (name) return `The name ${name}, in the code of a new service,`;
    }
  }
  return undefined;
}

async function filesOf(names: ServiceNames, root: string): Promise<readonly [path: string, text: string][]> {
  const { dependencies } = JSON.parse(await readFile(join(root, SAME_VERSIONS), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const put = (text: string): string =>
    text.replace(/__(\w+?)__/g, (whole, token: string) =>
      String({ ...dependencies, ...names }[token] ?? whole),
    );
  return Promise.all(
    (await templatePaths()).map(async (path) => {
      const text = put(await readFile(path, 'utf8'));
      return [put(relative(TEMPLATE, path).slice(0, -SUFFIX.length)), text] as [string, string];
    }),
  );
}

async function templatePaths(): Promise<string[]> {
  const entries = await readdir(TEMPLATE, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

function entryOf(name: string, port: number): string {
  return `  ${name}:
    routing_url: http://127.0.0.1:${port}/graphql
    schema:
      file: ./subgraphs/${name}.graphql
`;
}

/** What a service of the template needs in Kubernetes. */
function chartEntryOf({ name, SETTING }: ServiceNames, port: number): string {
  return `  ${name}:
    port: ${port}
    calls: [vehicle]
    settings: {}
    secrets:
      required: [SERVICE_SECRET, ${SETTING}_MONGODB_URI]
      optional: [OTEL_EXPORTER_OTLP_HEADERS, REDIS_URL, KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD]
    connectsTo: [mongodb, redis, kafka, telemetry]
`;
}
