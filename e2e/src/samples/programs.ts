import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Sample } from './samples.ts';

const run = promisify(execFile);

const OPTIONS = {
  target: 'es2024',
  lib: ['es2024', 'dom', 'dom.iterable'],
  types: ['node'],
  module: 'esnext',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  jsx: 'react-jsx',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  outDir: 'out',
};

/** Compiles programs of the pages, each a module of its own; returns the compiler's errors by program. */
export async function compile(dir: string, samples: readonly Sample[]): Promise<Map<Sample, string[]>> {
  const folder = join(dir, 'samples');
  await mkdir(folder, { recursive: true });
  const names = new Map(samples.map((sample) => [nameOf(sample), sample]));
  for (const [name, { language, text }] of names) await writeFile(join(folder, `${name}.${language}`), text);
  const files = [...names].map(([name, { language }]) => `${name}.${language}`);
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files }));
  const tsc = join(dir, 'node_modules/typescript/bin/tsc');
  const printed = await run(process.execPath, [tsc, '--project', folder], { cwd: folder }).then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  );
  const errors = printed.split('\n').filter(Boolean);
  return new Map(
    [...names].map(([name, sample]) => [sample, errors.filter((error) => error.includes(`${name}.`))]),
  );
}

/** Runs a compiled program against the graph under test, and returns what it printed. */
export async function runProgram(dir: string, sample: Sample, graph: string): Promise<string> {
  const program = join(dir, 'samples/out', `${nameOf(sample)}.js`);
  const redirect = `--import=${join(dir, 'e2e/src/samples/redirect.ts')}`;
  const env = { PATH: process.env.PATH, SAMPLES_GRAPH: graph };
  const { stdout } = await run(process.execPath, [redirect, program], { cwd: dir, env });
  return stdout;
}

function nameOf({ page, line }: Sample): string {
  return `${page.replace(/\W/g, '-')}-${line}`;
}
