import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../../src/client.ts';
import { type Copy, copyOfRepository, linkWorkspaces } from '../../src/samples/copy.ts';
import { markOf, pathOf, type Sample, samplesOf } from '../../src/samples/samples.ts';
import { runShell, startUntilUp } from '../../src/samples/shell.ts';
import { freePortOffset } from '../../src/topology.ts';

const PAGE = 'docs/development.md';
const run = promisify(execFile);
const edited = new Set<string>();
let copy: Copy;
let question: string;

beforeAll(async () => {
  copy = await copyOfRepository();
  const page = await readFile(join(copy.dir, PAGE), 'utf8');
  const chapter = /\n## Add a service\n[\s\S]*?(?=\n## )/.exec(page)?.[0] ?? '';
  for (const step of samplesOf(PAGE, chapter)) {
    if (markOf(step, 'step') === 'question') question = step.text;
    else await follow(step);
  }
}, 200_000);

afterAll(() => copy?.remove());

/** Does what a block asks for: write a file, put an entry under a key of one, or run commands. */
async function follow(step: Sample): Promise<void> {
  const path = pathOf(step);
  if (path === undefined) {
    // Nothing is fetched: what the new service needs is here. npm writes the lockfile, and the links are made by hand.
    const offline = { npm_config_offline: 'true', npm_config_package_lock_only: 'true' };
    await runShell(step.text, { ...copy, set: offline });
    return linkWorkspaces(copy.dir);
  }
  const file = join(copy.dir, path);
  const key = markOf(step, 'under');
  edited.add(path);
  if (key === undefined) {
    await mkdir(dirname(file), { recursive: true });
    return writeFile(file, step.text);
  }
  const entry = step.text.replace(/^(?=.)/gm, '  ');
  const text = await readFile(file, 'utf8');
  const added = text.replace(`\n${key}:\n`, (line) => `${line}${entry}`);
  if (added === text) throw new Error(`${path} has no ${key}:`);
  return writeFile(file, added);
}

it('needs one folder and its contract, one entry and one block', () => {
  const outside = [...edited].filter((path) => !path.startsWith('subgraphs/workshop/'));
  expect(outside.sort()).toEqual([
    'docker-compose.yml',
    'schema/subgraphs/workshop.graphql',
    'schema/supergraph.yaml',
  ]);
});

it('type-checks', async () => {
  const config = { extends: './tsconfig.json', include: ['subgraphs/workshop'] };
  await writeFile(join(copy.dir, 'workshop.json'), JSON.stringify(config));
  await run(join(copy.dir, 'node_modules/.bin/tsc'), ['--project', 'workshop.json'], { cwd: copy.dir });
});

it('has the new service in the lockfile, as `npm ci` demands', async () => {
  const { packages } = JSON.parse(await readFile(join(copy.dir, 'package-lock.json'), 'utf8'));
  expect(packages).toHaveProperty(['subgraphs/workshop']);
});

/** Beside whatever else runs here: the ports of the compose file are the usual ones. */
const OFFSET = await freePortOffset();

it.each(['npm start', `npm run start:distributed -- --port-offset ${OFFSET}`])(
  'makes a graph of five by `%s`',
  async (command) => {
    const house = await startUntilUp(command, ' is up', copy);
    try {
      const [, url = ''] = /Graph +(\S+)/.exec(house.printed()) ?? [];
      const { data, errors } = await ask(url, question);
      expect({ data, errors }).toEqual({ data: { workshopHours: { opensAt: 8, closesAt: 18 } }, errors: [] });
    } finally {
      await house.stop();
    }
  },
  200_000,
);
