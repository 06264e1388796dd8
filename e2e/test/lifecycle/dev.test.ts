import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { copiedProject } from '../../src/copied-project.ts';
import { freePort, NO_RATE_LIMITS } from '../../src/topology.ts';

const PATIENCE = { timeout: 40_000, interval: 100 };
let project: Awaited<ReturnType<typeof copiedProject>>;
let dev: ChildProcess;
let url: string;
let printed = '';

beforeAll(async () => {
  project = await copiedProject();
  const PORT = String(await freePort());
  url = `http://127.0.0.1:${PORT}/graphql`;
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, PORT, AUTOGRAPH_DATA_DIR: join(project.path, '.data'), ...NO_RATE_LIMITS };
  dev = spawn(process.execPath, ['cli/src/dev/main.ts'], { cwd: project.path, env });
  for (const output of [dev.stdout, dev.stderr]) {
    output?.on('data', (chunk) => {
      printed += chunk;
    });
  }
  await vi.waitFor(() => expect(printed).toContain('Ctrl-C stops it.'), { timeout: 80_000, interval: 100 });
});

afterAll(async () => {
  dev.kill('SIGKILL');
  await project.remove();
});

function edit(file: string, change: (text: string) => string): void {
  const path = join(project.path, file);
  printed = '';
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** The fields of the graph's vehicles; none while it does not answer. */
async function vehicleFields(): Promise<string[]> {
  const query = '{ __type(name: "Vehicle") { fields { name } } }';
  const { data } = await ask<{ __type: { fields: { name: string }[] } }>(url, query);
  return data.__type.fields.map(({ name }) => name);
}

/** The seats of some vehicle, of which the store has none. */
async function seats(): Promise<number | null | undefined> {
  const token = await logIn(url, 'vendas', 'vendas123');
  const { data } = await ask<{ vehicles: { nodes: { seats: number | null }[] } }>(
    url,
    '{ vehicles(first: 1) { nodes { seats } } }',
    { token },
  );
  return data.vehicles.nodes[0]?.seats;
}

const SDL = 'schema/subgraphs/vehicle.graphql';
const withField = (name: string) => (sdl: string) =>
  sdl.replace(
    /^type Vehicle [\s\S]*?\{\n/m,
    `$&  """How many airbags it has (airbags)."""\n  ${name}: Int\n`,
  );

it('takes a change of the SDL into the graph, into what is composed and into what is generated', async () => {
  expect(await vehicleFields()).not.toContain('airbags');
  edit(SDL, withField('airbags'));
  await expect.poll(vehicleFields, PATIENCE).toContain('airbags');
  const generated = 'subgraphs/vehicle/src/adapters/graphql/__generated__/resolvers.ts';
  await expect
    .poll(() => readFileSync(join(project.path, generated), 'utf8'), PATIENCE)
    .toContain('airbags?');
  expect(readFileSync(join(project.path, 'schema/api.graphql'), 'utf8')).toContain('airbags: Int');
  expect(printed).toMatch(/schema taken in \d/);
});

it('names what does not compose, and serves the previous graph until it is fixed', async () => {
  edit(SDL, (sdl) => sdl.replace('airbags: Int', 'airbags: Number'));
  await expect.poll(() => printed, PATIENCE).toContain('The previous graph keeps serving.');
  expect(printed).toMatch(/schema\/subgraphs\/vehicle\.graphql:\d+\n.*Number/);
  expect(printed).toContain('npm run explain AG1301');
  expect(await vehicleFields()).toContain('airbags');
  edit(SDL, (sdl) => sdl.replace('airbags: Number', 'seats: Int'));
  await expect.poll(vehicleFields, PATIENCE).toContain('seats');
});

it('serves the previous graph while a service refuses to start', async () => {
  const permissions = 'subgraphs/vehicle/src/adapters/graphql/permissions.ts';
  const before = readFileSync(join(project.path, permissions), 'utf8');
  edit(permissions, (code) => code.replace(/^\s+createVehicle: .*\n/m, '\n'));
  await expect.poll(() => printed, PATIENCE).toContain('The previous graph keeps serving.');
  expect(printed).toContain('no permission rule for Mutation.createVehicle');
  expect(await vehicleFields()).toContain('seats');
  edit(permissions, () => before);
  await expect.poll(() => printed, PATIENCE).toMatch(/code taken in/);
});

it('runs the code of now, also where a process had the previous code loaded', async () => {
  expect(await seats()).toBeNull();
  const resolvers = 'subgraphs/vehicle/src/adapters/graphql/resolvers.ts';
  edit(resolvers, (code) => {
    const notes = `import { appendFileSync } from 'node:fs';\nappendFileSync('loads', 'x');\n${code}`;
    return notes.replace(/^ {2}Vehicle: \{\n/m, '$&    seats: () => 5,\n');
  });
  await expect.poll(seats, PATIENCE).toBe(5);
  // The process that is served has loaded it, and the one that waits for the next change.
  await expect.poll(() => readFileSync(join(project.path, 'loads'), 'utf8'), PATIENCE).toBe('xx');
  edit(resolvers, (code) => code.replace('seats: () => 5', 'seats: () => 6'));
  await expect.poll(seats, PATIENCE).toBe(6);
});

it('keeps the data, and ends everything on Ctrl-C', async () => {
  expect(await logIn(url, 'vendas', 'vendas123')).toBeTruthy();
  const ended = new Promise((resolve) => dev.once('exit', resolve));
  dev.kill('SIGINT');
  expect(await ended).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});
