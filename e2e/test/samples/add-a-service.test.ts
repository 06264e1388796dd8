import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../../src/client.ts';
import { type Copy, copyOfRepository } from '../../src/samples/copy.ts';
import { chapterOf, follow } from '../../src/samples/follow.ts';
import { markOf } from '../../src/samples/samples.ts';
import { startUntilUp } from '../../src/samples/shell.ts';
import { freePortOffset } from '../../src/topology.ts';

const run = promisify(execFile);
const edited = new Set<string>();
let copy: Copy;
let question: string;

beforeAll(async () => {
  copy = await copyOfRepository();
  for (const step of await chapterOf(copy.dir, 'docs/development.md', 'Add a service')) {
    if (markOf(step, 'step') === 'question') question = step.text;
    else edited.add((await follow(step, copy)) ?? '');
  }
  edited.delete('');
}, 200_000);

afterAll(() => copy?.remove());

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
