import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../../src/client.ts';
import { type Copy, copyOfRepository } from '../../src/samples/copy.ts';
import { allSamples, markOf } from '../../src/samples/samples.ts';
import { type Place, runShell, startUntilUp } from '../../src/samples/shell.ts';
import { freePort } from '../../src/topology.ts';

const root = new URL('../../..', import.meta.url).pathname;
const samples = await allSamples(root);
let copy: Copy;
let place: Place;
let url: string;

beforeAll(async () => {
  copy = await copyOfRepository();
  const port = String(await freePort());
  url = `http://127.0.0.1:${port}/graphql`;
  // Both the backup and its key are in the reader's home directory.
  const HOME = join(copy.dir, '.reader');
  await mkdir(HOME);
  place = { ...copy, set: { PORT: port, AUTOGRAPH_DATA_DIR: join(copy.dir, '.data'), HOME } };
});

afterAll(() => copy?.remove());

/** Runs the block of the operations pages with this mark. */
function follow(step: string): Promise<string> {
  const found = samples.filter(
    (sample) => sample.page.startsWith('docs/operations/') && markOf(sample, 'step') === step,
  );
  expect(found).toHaveLength(1);
  return runShell(found[0]?.text ?? '', place);
}

/** What a start of the graph on the data directory answers of its vehicles. */
async function vehiclesAfterStart(): Promise<unknown> {
  const graph = await startUntilUp('npm start', ' is up', place);
  try {
    const query = '{ vehicles(first: 5, sortBy: { field: CREATED_AT }) { totalCount nodes { id version } } }';
    const { data, errors } = await ask(url, query);
    expect(errors).toEqual([]);
    return data;
  } finally {
    await graph.stop();
  }
}

it('brings an embedded store back from the backup of the page, with another key and its summary rebuilt', async () => {
  const before = await vehiclesAfterStart();
  expect(before).toMatchObject({ vehicles: { nodes: { length: 5 } } });
  const key = () => readFile(join(copy.dir, '.data/token-private-key.pem'), 'utf8');
  const first = await key();
  await follow('back-up');
  await rename(join(copy.dir, '.data'), join(copy.dir, '.data.lost'));
  await follow('restore');
  expect(await key()).toBe(first);
  await follow('rotate-key');
  expect(await key()).not.toBe(first);
  await follow('summary');
  expect(await vehiclesAfterStart()).toEqual(before);
}, 600_000);
