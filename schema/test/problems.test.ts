import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const dirs: string[] = [];

afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
});

/** Composes a copy of the schema, one of its files changed. Returns the exit code and the error output. */
function composed(file: string, change: (text: string) => string): Promise<{ code: number; stderr: string }> {
  const dir = mkdtempSync(join(tmpdir(), 'autograph-schema-'));
  dirs.push(dir);
  cpSync(join(root, 'schema'), join(dir, 'schema'), { recursive: true });
  cpSync(join(root, 'package.json'), join(dir, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
  const path = join(dir, 'schema', file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  const { promise, resolve } = Promise.withResolvers<{ code: number; stderr: string }>();
  execFile(process.execPath, ['schema/compose.ts'], { cwd: dir }, (error, _stdout, stderr) =>
    resolve({ code: Number(error?.code ?? 0), stderr }),
  );
  return promise;
}

test('a type that nobody defines is named with its line, its code and what to do', async () => {
  const { code, stderr } = await composed('subgraphs/sale.graphql', (sdl) =>
    sdl.replace(/^type Money/m, 'type Coins'),
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(/schema\/subgraphs\/sale\.graphql:\d+/);
  expect(stderr).toContain('Unknown type Money');
  expect(stderr).toContain('npm run explain AG1301');
});

test('what two services say differently is named with both places', async () => {
  const { code, stderr } = await composed('subgraphs/sale.graphql', (sdl) =>
    sdl.replace(/^( {2}amount: )Decimal!/m, '$1Int!'),
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(/schema\/subgraphs\/sale\.graphql:\d+/);
  expect(stderr).toMatch(/schema\/subgraphs\/vehicle\.graphql:\d+/);
  expect(stderr).toContain('FIELD_TYPE_MISMATCH');
});

test('SDL that is none is named with its line', async () => {
  const { code, stderr } = await composed('subgraphs/user.graphql', (sdl) => `${sdl}\ntype Half {\n`);
  expect(code).toBe(1);
  expect(stderr).toMatch(/schema\/subgraphs\/user\.graphql:\d+\n {2}Syntax Error/);
  expect(stderr).toContain('npm run explain AG1302');
});

test('a file that the list names and that is not there is named', async () => {
  const { code, stderr } = await composed('supergraph.yaml', (yaml) =>
    yaml.replace('sale.graphql', 'sail.graphql'),
  );
  expect(code).toBe(1);
  expect(stderr).toContain('schema/subgraphs/sail.graphql is not there.');
});
