import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serviceContracts } from '@autograph/schema/services';

import { namesOf, type ServiceNames } from './names.ts';

const TEMPLATE = fileURLToPath(new URL('./template', import.meta.url));
const SUFFIX = '.tmpl';

/** Why a service cannot be made; its message is for a person. */
export class NewServiceError extends Error {
  override readonly name = 'NewServiceError';
}

/** Its dependencies have the versions that a new service depends on. */
const SAME_VERSIONS = 'packages/service/package.json';

/**
 * Writes a service that runs: its folder, SDL, operations, and its entry in `schema/supergraph.yaml` under `root`. Answers the
 * paths. Throws a `NewServiceError` for a name that is none or is taken; nothing is written then.
 */
export async function writeService(name: string, root: string): Promise<readonly string[]> {
  const names = namesOf(name);
  if (!names)
    throw new NewServiceError(`${name} is no name for a service: use lower-case words, as work-order.`);
  const contracts = serviceContracts();
  const api = await readFile(join(root, 'schema/api.graphql'), 'utf8');
  if (contracts.some((one) => one.name === name))
    throw new NewServiceError(`schema/supergraph.yaml has a service ${name} already.`);
  if (new RegExp(`^(type|enum|input|interface|scalar) ${names.Type}\\b`, 'm').test(api))
    throw new NewServiceError(`The graph has a type ${names.Type} already. Choose another name.`);
  const files = await filesOf(names, root);
  const there = files.find(([path]) => existsSync(join(root, path)));
  if (there) throw new NewServiceError(`${there[0]} is there already.`);
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const ports = contracts.filter(({ isGateways }) => !isGateways).map(({ url }) => Number(new URL(url).port));
  await appendFile(join(root, 'schema/supergraph.yaml'), entryOf(name, Math.max(...ports) + 1));
  return [...files.map(([path]) => path), 'schema/supergraph.yaml'];
}

async function filesOf(names: ServiceNames, root: string): Promise<readonly [path: string, text: string][]> {
  const { dependencies } = JSON.parse(await readFile(join(root, SAME_VERSIONS), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const put = (text: string): string =>
    text.replace(/__(\w+?)__/g, (whole, token: string) =>
      String({ ...dependencies, ...names }[token] ?? whole),
    );
  const entries = await readdir(TEMPLATE, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        const text = put(await readFile(path, 'utf8'));
        return [put(relative(TEMPLATE, path).slice(0, -SUFFIX.length)), text] as [string, string];
      }),
  );
}

function entryOf(name: string, port: number): string {
  return `  ${name}:
    routing_url: http://127.0.0.1:${port}/graphql
    schema:
      file: ./subgraphs/${name}.graphql
`;
}
