import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '@autograph/topologies/root';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/import/main.ts', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'autograph-import-')), 'lists.2026');
  mkdirSync(folder);
  writeFileSync(join(folder, 'stock'), 'Marca;Modelo;Ano;Preço;Obs\nFiat;Uno;2020;1;\nFiat;Uno;?;1;\n\n');
  writeFileSync(join(folder, 'fuel.csv'), 'marca,modelo,ano,preco,C\nFiat,Uno,2020,1,gasolina\n');
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

/** Runs the command where a user stands in the folder of the lists. */
function run(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
  cwd: string = ROOT,
): Promise<{ readonly code: unknown; readonly stdout: string; readonly stderr: string }> {
  const { AUTOGRAPH_URL: _, ...inherited } = process.env;
  const env = { ...inherited, INIT_CWD: folder, AUTOGRAPH_PASSWORD: 'x', ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], { env, cwd }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

describe('npm run import', () => {
  it('shows with --dry-run what a list is understood as, and writes nothing', async () => {
    const before = readdirSync(folder);
    const { code, stdout, stderr } = await run(['stock', '--dry-run']);
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toEqual([
      '"Marca" is make',
      '"Modelo" is model',
      '"Ano" is year',
      '"Preço" is price',
      '"Obs" is description',
      'Not in the list: color, fuelType, mileage, type, vin, plate, manufactureYear, trim, doors, transmission, features, fipeCode, renavam, branch.',
      'line 2  {"make":"Fiat","model":"Uno","year":2020,"price":{"amount":"1"}}',
      'line 3  year: Must be a year such as 2024, or 2023/2024.',
      'Passed over: line 4 (blank).',
      '1 would be sent, 1 rejected, 1 passed over: 3 lines.',
      'Nothing was sent, and nothing was written.',
      '',
    ]);
    expect(code).toBe(2);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('stops before it sends anything where a column is not clear, unless --map says what it is', async () => {
    const refused = await run(['fuel.csv', '--username', 'vendas']);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('"C": looks like fuelType, by its values');
    const mapped = await run(['fuel.csv', '--dry-run', '--map', 'C=combustível']);
    expect(mapped).toMatchObject({ code: 0, stdout: expect.stringContaining('"fuelType":"GASOLINE"') });
    const passedOver = await run(['fuel.csv', '--dry-run', '--map', 'C=']);
    expect(passedOver).toMatchObject({ code: 0, stdout: expect.stringContaining('"C" is passed over') });
  });

  it('finds a list from where its user stands, under npm and by itself', async () => {
    const counts = expect.stringContaining('1 would be sent');
    expect(await run(['./fuel.csv', '--dry-run', '--map', 'C='], {}, ROOT)).toMatchObject({ stdout: counts });
    const elsewhere = { INIT_CWD: ROOT };
    expect(await run(['fuel.csv', '--dry-run', '--map', 'C='], elsewhere, folder)).toMatchObject({
      stdout: counts,
    });
    expect((await run(['absent'])).stderr).toContain(`${join(folder, 'absent')} cannot be read (ENOENT)`);
  });

  it('says which graph it could not reach: the one that PORT describes', async () => {
    const server = createServer((_, response) => response.end('<html>'));
    await new Promise((done) => server.listen(0, '127.0.0.1', () => done(null)));
    const { port } = server.address() as AddressInfo;
    const url = `http://localhost:${port}/graphql`;
    const args = ['fuel.csv', '--username', 'vendas', '--map', 'C='];
    const { stderr } = await run(args, { PORT: String(port) });
    expect(stderr).toContain(`No graph answers at ${url} (its answer is not JSON).`);
    await new Promise((done) => server.close(done));
    const gone = await run(args, { PORT: String(port) });
    expect(gone.code).toBe(1);
    expect(gone.stderr).toContain(`No graph answers at ${url} (ECONNREFUSED).`);
    expect((await run(args, { PORT: 'four' })).stderr).toContain('PORT');
    expect(readdirSync(folder).sort()).toEqual(['fuel.csv', 'stock']);
  });

  it('asks for an account only where it imports', async () => {
    const { code, stderr } = await run(['fuel.csv', '--map', 'C=']);
    expect(code).toBe(1);
    expect(stderr).toContain('--username, or AUTOGRAPH_USERNAME');
  });
});
