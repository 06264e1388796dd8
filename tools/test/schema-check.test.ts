import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { compareSchemas } from '../schema-check/check.ts';

const root = new URL('../..', import.meta.url).pathname;
const released = readFileSync(join(root, 'schema/released.graphql'), 'utf8');
const dirs: string[] = [];

afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
});

/** Runs the command on this schema, or on the one of the repository. */
function check(sdl?: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const args = ['tools/schema-check/main.ts'];
  if (sdl !== undefined) {
    const dir = mkdtempSync(join(tmpdir(), 'autograph-api-'));
    dirs.push(dir);
    writeFileSync(join(dir, 'api.graphql'), sdl);
    args.push('--schema', join(dir, 'api.graphql'));
  }
  const { promise, resolve } = Promise.withResolvers<{ code: number; stdout: string; stderr: string }>();
  execFile(process.execPath, args, { cwd: root }, (error, stdout, stderr) =>
    resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
  );
  return promise;
}

test('the public schema breaks no client of the last release', async () => {
  const { code, stdout } = await check();
  expect(stdout).not.toMatch(/breaking/);
  expect(code).toBe(0);
});

test('a field that goes without having been deprecated is refused, and so is what the SDK then asks in vain', async () => {
  const { code, stdout, stderr } = await check(released.replace(/ {2}"""[^"]*"""\n {2}plate: String\n/g, ''));
  expect(code).toBe(1);
  expect(stdout).toMatch(/^ {2}breaking +Field 'plate' was removed from object type 'Vehicle'/m);
  expect(stdout).toMatch(/breaking +The SDK asks what is not there: Cannot query field "plate"/);
  expect(stderr).toContain('npm run explain AG1305');
});

const BEFORE = `type Query { one: Int, old: Int @deprecated(reason: "one"), of(id: ID): Int } enum Colour { RED }`;
const ASKED = '{ one }';

test('what was deprecated in the last release may go', async () => {
  expect(await compareSchemas(BEFORE, BEFORE.replace(/old.*?\),/, ''), ASKED)).toMatchObject([
    { verdict: 'dangerous' },
  ]);
});

test('each change is classified by what it means to clients', async () => {
  const after = (from: string, to: string) => compareSchemas(BEFORE, BEFORE.replace(from, to), ASKED);
  expect(await after('of(id: ID)', 'of(id: ID!)')).toMatchObject([{ verdict: 'breaking' }]);
  expect(await after('RED', 'RED BLUE')).toMatchObject([{ verdict: 'dangerous' }]);
  expect(await after('one: Int', 'one: Int, two: Int')).toMatchObject([{ verdict: 'safe' }]);
  expect(await after('one: Int, ', '')).toMatchObject([{ verdict: 'breaking' }, { verdict: 'breaking' }]);
  expect(await after('', '')).toEqual([]);
});
