import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../..', import.meta.url).pathname;
const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
  scripts: Record<string, string>;
};
/** Our own commands; what Biome, the compiler and their like take is theirs to say. */
const commands = Object.entries(scripts)
  .map(([name, script]) => [name, /^node (\S+)$/.exec(script)?.[1]] as const)
  .filter(([name, file]) => file !== undefined && !name.startsWith('bench'));

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(file: string, option: string): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>();
  execFile(process.execPath, [file, option], { cwd: root }, (error, stdout, stderr) =>
    resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
  );
  return promise;
}

test('our own commands are among those that are tried', () => {
  const names = commands.map(([name]) => name);
  expect(names).toEqual(
    expect.arrayContaining(['start', 'dev', 'doctor', 'status', 'seed', 'explain', 'schema:check']),
  );
});

test.each(commands)('npm run %s says what it is for, and what it takes', async (name, file = '') => {
  const { code, stdout, stderr } = await run(file, '--help');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(new RegExp(`npm (run )?${name}\\b.*\\n`));
  expect(stdout).not.toContain('\u001b[');
});

test.each(commands)(
  'npm run %s refuses an option that it does not know, in a line',
  async (_name, file = '') => {
    const { code, stdout, stderr } = await run(file, '--no-such-option');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^.*(--no-such-option|required option).*\n(\(Did you mean.*\)\n)?$/);
  },
);
