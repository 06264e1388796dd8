import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepEarlier } from '../src/background/background.ts';

it('the logs of the last three starts in the background are kept, the newest first', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'autograph-background-'));
  const log = join(dir, 'graph.log');
  await keepEarlier(log);
  expect(await readdir(dir)).toEqual([]);
  for (const start of ['first', 'second', 'third', 'fourth', 'fifth']) {
    await keepEarlier(log);
    await writeFile(log, start);
  }
  const names = (await readdir(dir)).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(dir, name), 'utf8')));
  expect(names).toEqual(['graph.log', 'graph.log.1', 'graph.log.2', 'graph.log.3']);
  expect(texts).toEqual(['fifth', 'fourth', 'third', 'second']);
  await rm(dir, { recursive: true });
});
