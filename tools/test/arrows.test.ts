import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = new URL('../..', import.meta.url).pathname;

/** A violation: a file that imports what it may not, and the rule that must report it. */
const violations = [
  ['domain-is-pure', 'subgraphs/sale/src/domain/a.ts', 'node:fs'],
  ['domain-is-pure', 'subgraphs/sale/src/domain/b.ts', '../ports/clock.ts'],
  ['ports-are-interfaces', 'subgraphs/sale/src/ports/a.ts', '../adapters/mongo/model.ts'],
  ['use-cases-see-domain-and-ports', 'subgraphs/sale/src/use-cases/a.ts', '../adapters/mongo/model.ts'],
  ['use-cases-see-domain-and-ports', 'subgraphs/sale/src/use-cases/b.ts', 'graphql'],
  ['graphql-adapter-sees-no-other-adapter', 'subgraphs/sale/src/adapters/graphql/a.ts', '../mongo/model.ts'],
  ['adapters-implement-ports', 'subgraphs/sale/src/adapters/mongo/a.ts', '../../use-cases/buy.ts'],
  ['adapters-implement-ports', 'subgraphs/sale/src/adapters/broker/a.ts', '../mongo/model.ts'],
  ['adapters-implement-ports', 'subgraphs/sale/src/adapters/a.ts', '../use-cases/buy.ts'],
  ['adapters-implement-ports', 'subgraphs/sale/src/adapters/b.ts', './mongo/model.ts'],
  ['mongoose-lives-in-adapters-mongo', 'subgraphs/sale/src/adapters/graphql/b.ts', 'mongoose'],
  ['services-meet-in-the-schema', 'subgraphs/sale/src/a.ts', '../../vehicle/src/service.ts'],
  ['nothing-imports-the-outside', 'subgraphs/sale/src/b.ts', '../../../gateway/src/app.ts'],
  ['gateway-owns-no-business', 'gateway/src/a.ts', '../../subgraphs/vehicle/src/service.ts'],
  ['kernel-depends-on-nothing', 'packages/kernel/src/a.ts', 'graphql'],
  ['packages-serve-everyone', 'packages/service/src/a.ts', '../../../subgraphs/vehicle/src/service.ts'],
  ['packages-serve-everyone', 'packages/service/src/b.ts', '../../embedded-mongo/src/index.ts'],
  [
    'development-servers-stay-in-development',
    'gateway/src/e.ts',
    '../../packages/dev-servers/src/kafka/index.ts',
  ],
  ['topologies-know-no-command', 'topologies/src/a.ts', '../../cli/src/start/main.ts'],
  ['events-know-no-store', 'packages/events/src/broker/a.ts', '../../../service/src/index.ts'],
  ['use-cases-see-domain-and-ports', 'subgraphs/sale/src/use-cases/c.ts', '@autograph/events/broker'],
  ['embedded-store-is-a-default', 'subgraphs/sale/src/c.ts', '../../../packages/embedded-mongo/src/index.ts'],
  ['tests-stay-in-tests', 'subgraphs/sale/src/d.ts', './testing/builders.ts'],
  ['sdk-sees-the-schema-only', 'sdk/src/a.ts', '../../gateway/src/app.ts'],
  ['web-sees-the-sdk-only', 'web/src/a.ts', '../../gateway/src/app.ts'],
  ['design-knows-no-screen', 'web/src/design/a.ts', '../showroom/home.ts'],
  ['nothing-imports-the-web-client', 'cli/src/a.ts', '../../web/src/showroom/home.ts'],
  ['not-to-unresolvable', 'gateway/src/b.ts', './nowhere.ts'],
  ['no-circles', 'gateway/src/c.ts', './d.ts'],
] as const;

/** Files that the planted ones import. */
const targets = [
  'gateway/src/app.ts',
  'packages/embedded-mongo/src/index.ts',
  'packages/events/src/broker/index.ts',
  'cli/src/start/main.ts',
  'packages/dev-servers/src/kafka/index.ts',
  'packages/service/src/index.ts',
  'subgraphs/sale/src/adapters/mongo/model.ts',
  'subgraphs/sale/src/ports/clock.ts',
  'subgraphs/sale/src/testing/builders.ts',
  'subgraphs/sale/src/use-cases/buy.ts',
  'subgraphs/vehicle/src/service.ts',
  'web/src/showroom/home.ts',
];

describe('the dependency rules', () => {
  let project: string;
  let reported: Set<string>;

  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(project, path)), { recursive: true });
    await writeFile(join(project, path), text);
  };

  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), 'autograph-arrows-'));
    await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
    await writeFile(join(project, 'package.json'), '{ "type": "module" }');
    await writeFile(join(project, 'tsconfig.json'), `{ "extends": "${join(root, 'tsconfig.json')}" }`);
    for (const path of targets) await write(path, 'export const target = 1;\n');
    await write('gateway/src/d.ts', "export * as circle from './c.ts';\n");
    for (const [, path, target] of violations)
      await write(path, `import * as it from '${target}';\nexport const used = it;\n`);
    const cruiser = join(root, 'node_modules/.bin/depcruise');
    const folders = ['packages', 'subgraphs', 'gateway', 'topologies', 'cli', 'sdk', 'web'];
    const args = [
      cruiser,
      '--config',
      join(root, '.dependency-cruiser.mjs'),
      '--output-type',
      'json',
      ...folders,
    ];
    const output = await run(process.execPath, args, { cwd: project, maxBuffer: 1 << 26 }).catch(
      (error: { stdout: string }) => error,
    );
    const found: { from: string; rule: { name: string } }[] = JSON.parse(output.stdout).summary.violations;
    reported = new Set(found.map(({ from, rule }) => `${rule.name} ${from}`));
  });

  afterAll(() => rm(project, { recursive: true, force: true }));

  it.each(violations)('%s reports %s importing %s', (rule, path) => {
    expect([...reported]).toContain(`${rule} ${path}`);
  });

  it('report nothing else', () => {
    const planted = new Set<string>(violations.map(([, path]) => path));
    expect([...reported].filter((violation) => !planted.has(violation.split(' ')[1] ?? ''))).toEqual([]);
  });
});
