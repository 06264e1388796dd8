import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { STARTUP_ERRORS } from '@autograph/service/startup-errors';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const TABLE = 'packages/service/src/process/startup-errors.ts';
const SOURCES = ['packages', 'subgraphs', 'gateway', 'schema', 'topologies', 'cli', 'tools'];

/** What our own code says, tests and generated code left out. */
const sources = globSync(`{${SOURCES.join(',')}}/**/*.ts`, {
  cwd: root,
  exclude: (path) => /node_modules|__generated__|(^|\/)test(ing)?(\/|$)/.test(path),
})
  .filter((file) => file !== TABLE)
  .map((file) => readFileSync(`${root}/${file}`, 'utf8'))
  .join('\n');

function explain(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const { promise, resolve } = Promise.withResolvers<{ code: number; stdout: string; stderr: string }>();
  execFile(process.execPath, ['cli/src/explain/main.ts', ...args], { cwd: root }, (error, stdout, stderr) =>
    resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
  );
  return promise;
}

test('every code that is used has its page, and every page is of a code that is used', () => {
  const used = new Set(sources.match(/\bAG\d{4}\b/g));
  expect([...used].toSorted()).toEqual(Object.keys(STARTUP_ERRORS).toSorted());
});

test('each code is explained with its cause and what to do', async () => {
  const { code, stdout } = await explain('AG1101');
  expect(code).toBe(0);
  expect(stdout).toContain(STARTUP_ERRORS.AG1101.cause);
  expect(stdout).toContain(STARTUP_ERRORS.AG1101.fix);
  expect((await explain('ag1101')).stdout).toBe(stdout);
});

test('all codes are listed where none is given', async () => {
  const { stdout } = await explain();
  for (const [code, { title }] of Object.entries(STARTUP_ERRORS))
    expect(stdout).toContain(`${code}  ${title}`);
});

test('the nearest code is offered for one that is not there', async () => {
  const { code, stdout, stderr } = await explain('AG1108');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^There is no error AG1108\. The nearest is AG1107;.*\n$/);
});
