import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;

/** The collections that the code of services names: in a schema, or where it takes one of a connection. */
function collections(): readonly string[] {
  const files = ['subgraphs/*/src/adapters/mongo/**/*.ts', 'packages/service/src/mongo/**/*.ts'].flatMap(
    (glob) => globSync(glob, { cwd: ROOT }),
  );
  const named = files.flatMap((file) => {
    const text = readFileSync(`${ROOT}${file}`, 'utf8');
    return [...text.matchAll(/\bcollection(?:: |<\w+>\(|\()'([\w-]+)'/g)].map(([, name = '']) => name);
  });
  return [...new Set([...named, 'claims'])].toSorted();
}

it('the page on scaling says of every collection what a sharded store asks of which shard', () => {
  const page = readFileSync(`${ROOT}docs/operations/scale.md`, 'utf8');
  const [, section = ''] = page.split('## Know what a sharded store asks of which shard');
  const table = section.split('\n## ')[0] ?? '';
  const first = [...table.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell).join();
  const missing = collections().filter((name) => !first.includes(`\`${name}\``));
  expect(collections().length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});
