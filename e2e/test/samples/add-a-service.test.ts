import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { aVehicle } from '../../src/fixtures.ts';
import { type Copy, copyOfRepository } from '../../src/samples/copy.ts';
import { chapterOf, follow } from '../../src/samples/follow.ts';
import { markOf, pathOf, type Sample } from '../../src/samples/samples.ts';
import { runShell, startUntilUp } from '../../src/samples/shell.ts';
import { freePortOffset } from '../../src/topology.ts';

const run = promisify(execFile);
/** Each starts a whole graph, or a compiler. */
const PATIENCE = 300_000;
const OWN =
  /^(subgraphs\/warranty\/|schema\/subgraphs\/warranty\.graphql$|sdk\/operations\/warranty\.graphql$)/;
/** Written by `npm install`, `compose`, `codegen` and `pages`. */
const GENERATED =
  /^(package-lock\.json|deploy\/helm\/autograph\/values\.schema\.json|deploy\/compose\/(development|graph)\.yml|deploy\/haproxy\/services\.cfg|deploy\/observability\/prometheus\/targets\.yml|\.env\.example|\.graphqlrc\.yml|docs\/(events|reference|settings)\.md|schema\/(api|supergraph)\.graphql|schema\/events\/warranty\.json|sdk\/persisted-queries\.json|sdk\/src\/__generated__\/\w+\.ts)$/;

let copy: Copy;
let chapter: Sample[];
const git = (...args: string[]) => run('git', args, { cwd: copy.dir });

beforeAll(async () => {
  copy = await copyOfRepository();
  await git('init', '--quiet');
  await git('add', '--all');
  await git(
    '-c',
    'user.name=Guide',
    '-c',
    'user.email=guide@example.com',
    'commit',
    '--quiet',
    '-m',
    'Before',
  );
  chapter = await chapterOf(copy.dir, 'docs/development.md', 'Add a service');
  for (const step of chapter) if (markOf(step, 'step') === 'new-service') await follow(step, copy);
}, PATIENCE);

afterAll(() => copy?.remove());

it('needs its folder, its SDL, its operations, and an entry in the graph and in the chart', async () => {
  const { stdout } = await git('status', '--porcelain', '--untracked-files=all');
  // A shell of this test has a home of its own in the copy.
  const changed = stdout.split('\n').flatMap((line) => (/^$|\.home-/.test(line) ? [] : [line.slice(3)]));
  const others = changed.filter((path) => !OWN.test(path) && !GENERATED.test(path));
  expect(others).toEqual(['deploy/helm/autograph/values.yaml', 'schema/supergraph.yaml']);
  expect((await git('diff', '--numstat', ...others)).stdout).toMatch(/^8\t0\t.+\n4\t0\t/);
});

it('writes what the guide explains', async () => {
  const shown = chapter.filter((block) => pathOf(block));
  expect(shown.length).toBeGreaterThan(1);
  for (const block of shown)
    expect(await readFile(join(copy.dir, pathOf(block) ?? ''), 'utf8')).toBe(block.text);
});

it(
  'type-checks, keeps to the arrows and the format, and leaves nothing stale',
  async () => {
    await runShell('npm run types\nnpm run arrows\nnpm run lint\nnpm run stale', copy);
  },
  PATIENCE,
);

it(
  'passes its own tests, and the end-to-end matrix without an edit',
  async () => {
    await runShell('npm test --workspace subgraphs/warranty --workspace schema --workspace sdk', copy);
    await runShell('npm run test:e2e --workspace e2e -- --project single test/graph/matrix.test.ts', copy);
  },
  PATIENCE,
);

it.each(['npm start', 'npm run dev', `npm run start:distributed -- --port-offset ${await freePortOffset()}`])(
  'answers by `%s`',
  async (command) => {
    const graph = await startUntilUp(command, 'Ctrl-C stops it.', copy);
    try {
      const [, url = ''] = /Graph +(\S+)/.exec(graph.printed()) ?? [];
      const token = await logIn(url, 'admin', 'admin123');
      const vehicleId = await aVehicle(url, token);
      const write = chapter.find((block) => markOf(block, 'step') === 'write')?.text ?? '';
      const answer = await ask(url, write, { variables: { vehicleId }, token });
      expect(answer).toMatchObject({
        data: { createWarranty: { warranty: { text: 'Brakes checked', vehicle: { make: 'Fiat' } } } },
        errors: [],
      });
      const status = await runShell(`npm run --silent status -- --json --url ${url}`, copy);
      expect(JSON.parse(status)).toMatchObject({
        ready: true,
        parts: expect.arrayContaining([expect.objectContaining({ name: 'warranty', state: 'up' })]),
      });
    } finally {
      await graph.stop();
    }
  },
  PATIENCE,
);

it('is looked at by `npm run doctor`', async () => {
  const printed = await runShell('npm run --silent doctor -- --json', {
    ...copy,
    set: { WARRANTY_MAX_LENGTH: 'many' },
  }).catch((error: Error) => error.message);
  expect(printed).toContain('WARRANTY_MAX_LENGTH: must be a whole number of characters');
});
