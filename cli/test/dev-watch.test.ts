import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Changed, watchSources } from '../src/dev/watch.ts';

let root: string;
let told: ReadonlySet<Changed>[];
let unwatch: () => void;

const write = (file: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), `${Math.random()}`);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'autograph-watch-'));
  for (const file of ['schema/subgraphs/a.graphql', 'schema/supergraph.yaml', 'subgraphs/a/src/app.ts'])
    write(file);
  told = [];
  unwatch = watchSources(root, (changed) => told.push(changed));
});

afterEach(() => {
  unwatch();
  rmSync(root, { recursive: true });
});

const all = () => [...new Set(told.flatMap((changed) => [...changed]))].sort();

it.each([
  ['schema/subgraphs/a.graphql', ['schema']],
  ['schema/subgraphs/new.graphql', ['schema']],
  ['subgraphs/a/src/app.ts', ['code']],
  ['schema/supergraph.yaml', ['code', 'schema']],
])('tells of %s as %j', async (file, changed) => {
  write(file);
  await vi.waitFor(() => expect(all()).toEqual(changed), { timeout: 10_000 });
});

it('tells of the code of a service that was not there when it began', async () => {
  mkdirSync(join(root, 'subgraphs/new/src'), { recursive: true });
  await vi.waitFor(
    () => {
      write('subgraphs/new/src/app.ts');
      expect(all()).toEqual(['code']);
    },
    { timeout: 10_000, interval: 100 },
  );
});

it('does not tell of what a change sets off, nor of what is no code', async () => {
  for (const file of ['subgraphs/a/src/__generated__/resolvers.ts', 'subgraphs/a/test/a.test.ts'])
    write(file);
  // Seen after all that came before it.
  write('schema/subgraphs/a.graphql');
  await vi.waitFor(() => expect(all()).toContain('schema'), { timeout: 10_000 });
  expect(all()).toEqual(['schema']);
});
