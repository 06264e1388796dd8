import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { generateCpf } from '@brazilian-utils/brazilian-utils/generate-cpf';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type SdkProject, sdkProject } from '../../src/packed-sdk.ts';
import { temporaryDir } from '../../src/topology.ts';

const [cpu, bunCpu] = process.arch === 'arm64' ? ['arm64', 'aarch64'] : ['x64', 'x64'];
const PACKAGES = {
  node: `node-linux-${cpu}@20.20.2`,
  deno: `@deno/linux-${cpu}-glibc@2.9.6`,
  bun: `@oven/bun-linux-${bunCpu}@1.4.5`,
};
const DENO = ['run', '--allow-net', '--allow-env', '--node-modules-dir=manual', '--no-lock'];
const COMMANDS = {
  'Node 20': [`node-linux-${cpu}/bin/node`],
  Deno: [`@deno/linux-${cpu}-glibc/deno`, ...DENO],
  Bun: [`@oven/bun-linux-${bunCpu}/bin/bun`],
} as const;
let project: SdkProject;
let runtimes: Awaited<ReturnType<typeof temporaryDir>>;

beforeAll(async () => {
  [project, runtimes] = await Promise.all([sdkProject(), temporaryDir()]);
  execFileSync('npm', [
    'install',
    '--prefix',
    runtimes.path,
    '--no-audit',
    '--no-fund',
    ...Object.values(PACKAGES),
  ]);
  expect(await project.compile('src')).toBe('');
});

afterAll(() => Promise.all([project.remove(), runtimes.remove()]));

describe('the packed SDK', () => {
  it.each(Object.entries(COMMANDS))(
    'buys a vehicle and walks a list on %s',
    async (_name, [command, ...args]) => {
      const run: [string, ...string[]] = [join(runtimes.path, 'node_modules', command), ...args];
      const env = () => ({
        GRAPH_URL: inject('graph').url,
        MAKE: `Marca ${randomUUID()}`,
        CPF: generateCpf(),
      });
      expect(await project.run(run, 'buy', env())).toMatchObject({ bought: 'PENDING', vehicle: 'SOLD' });
      expect(await project.run(run, 'iterate', env())).toMatchObject({ count: 250 });
    },
  );
});
