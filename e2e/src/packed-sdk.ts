import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryDir } from './topology.ts';

const root = new URL('../..', import.meta.url).pathname;
const run = promisify(execFile);

/** A project of its own that has nothing but the SDK, as it would come from a registry. */
export interface SdkProject {
  readonly dir: string;
  /** Compiles the programs under a folder of the project; returns the compiler's errors. */
  compile(folder: 'src' | 'typo'): Promise<string>;
  /** Runs a compiled program by this command, and returns what it printed, read as JSON. */
  run(
    command: readonly [string, ...string[]],
    program: string,
    env: Record<string, string>,
  ): Promise<unknown>;
  remove(): Promise<void>;
}

/** Packs the SDK, and installs the package into an empty project, off line: it depends on nothing. */
export async function sdkProject(): Promise<SdkProject> {
  const { path: dir, remove } = await temporaryDir();
  const { stdout } = await npm(root, [
    'pack',
    '--json',
    '--workspace',
    '@autograph/sdk',
    '--pack-destination',
    dir,
  ]);
  const [packed] = packages(JSON.parse(stdout.slice(stdout.search(/^[[{]/m))));
  await writeFile(join(dir, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await npm(dir, ['install', '--offline', '--no-audit', '--no-fund', `./${packed?.filename}`]);
  await cp(join(root, 'e2e/sdk-project'), dir, { recursive: true });
  await mkdir(join(dir, 'out'), { recursive: true });
  return {
    dir,
    remove,
    compile: async (folder) => {
      const config = { extends: './tsconfig.json', compilerOptions: { rootDir: folder }, include: [folder] };
      await writeFile(join(dir, `${folder}.json`), JSON.stringify(config));
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      return run(process.execPath, [tsc, '--project', `${folder}.json`], { cwd: dir }).then(
        () => '',
        (error: { stdout?: string }) => String(error.stdout),
      );
    },
    run: async ([command, ...args], program, env) => {
      const options = { cwd: dir, env: { PATH: process.env.PATH, HOME: dir, ...env } };
      return JSON.parse((await run(command, [...args, `out/${program}.js`], options)).stdout);
    },
  };
}

/** `npm pack --json` answers a list, or since npm 12 an object by name. */
function packages(answer: unknown): { readonly filename: string }[] {
  return Object.values(answer as Record<string, { readonly filename: string }>);
}

function npm(cwd: string, args: readonly string[]): Promise<{ readonly stdout: string }> {
  // What npm says of the npm that runs this test is no business of the one that it starts.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  return run('npm', args, { cwd, env });
}
