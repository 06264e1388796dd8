import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { type Copy, copyOfRepository } from '../../src/samples/copy.ts';
import { chapterOf, follow } from '../../src/samples/follow.ts';
import { markOf } from '../../src/samples/samples.ts';
import { runShell, startUntilUp } from '../../src/samples/shell.ts';

const run = promisify(execFile);
const asked = new Map<string, string>();
let copy: Copy;

beforeAll(async () => {
  copy = await copyOfRepository();
  for (const step of await chapterOf(copy.dir, 'docs/development.md', 'Add a field')) {
    if (step.language === 'graphql') asked.set(markOf(step, 'step') ?? '', step.text);
    else await follow(step, copy);
  }
}, 200_000);

afterAll(() => copy?.remove());

it('type-checks', async () => {
  const config = { extends: './tsconfig.json', include: ['subgraphs/vehicle'] };
  await writeFile(join(copy.dir, 'vehicle.json'), JSON.stringify(config));
  await run(join(copy.dir, 'node_modules/.bin/tsc'), ['--project', 'vehicle.json'], { cwd: copy.dir });
});

it('leaves nothing stale that is generated from the contract', async () => {
  await runShell('npm run stale', copy);
});

it('makes a graph that keeps the field and answers it, and null where nobody said', async () => {
  const graph = await startUntilUp('npm start', ' is up', copy);
  try {
    const [, url = ''] = /Graph +(\S+)/.exec(graph.printed()) ?? [];
    const token = await logIn(url, 'vendas', 'vendas123');
    const written = await ask(url, asked.get('write') ?? '', { token });
    expect(written.errors).toEqual([]);
    expect(written.data).toEqual({ createVehicle: { vehicle: { seats: 5 }, userErrors: [] } });
    const { data } = await ask<{ vehicles: { nodes: object[] } }>(url, asked.get('question') ?? '', {
      token,
    });
    expect(data.vehicles.nodes).toContainEqual({ model: 'Mobi', seats: 5 });
    const others = await ask<{ vehicles: { nodes: object[] } }>(url, '{ vehicles { nodes { seats } } }', {
      token,
    });
    expect(others.data.vehicles.nodes).toContainEqual({ seats: null });
  } finally {
    await graph.stop();
  }
}, 200_000);
