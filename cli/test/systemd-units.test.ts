import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serviceContracts } from '@autograph/schema/services';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const DEPLOY = new URL('../../deploy/', import.meta.url).pathname;

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'autograph-units-'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('the units of systemd', () => {
  it('are those that a rolling restart restarts, and that get SIGHUP after a rotation', async () => {
    const list = JSON.parse(await readFile(join(DEPLOY, 'rolling-restart/systemd.json'), 'utf8'));
    // Two of each service and two gateways, as the test of all such lists has them by name.
    expect(list.processes).toHaveLength(
      2 * (serviceContracts().filter(({ isGateways }) => !isGateways).length + 1),
    );
    for (const { name, unit } of list.processes) expect(unit).toBe(`autograph@${name}`);
    expect(await readFile(join(DEPLOY, 'logrotate/autograph'), 'utf8')).toContain("'autograph@*.service'");
  });

  it.each([
    ['gateway', 'gateway/src/main.ts'],
    ['gateway2', 'gateway/src/main.ts'],
    ['sale', 'packages/service/src/serve.ts sale'],
    ['vehicle1', 'packages/service/src/serve.ts vehicle'],
    ['vehicle12', 'packages/service/src/serve.ts vehicle'],
  ])('run %s as %s', async (instance, command) => {
    const run = join(dir, 'deploy/systemd/run');
    await cp(join(DEPLOY, 'systemd/run'), run);
    const node = join(dir, 'node_modules/.bin/node');
    await mkdir(join(dir, 'node_modules/.bin'), { recursive: true });
    await writeFile(node, '#!/bin/sh\necho "$@"\n');
    await chmod(node, 0o755);
    expect((await promisify(execFile)(run, [instance])).stdout).toBe(`${command}\n`);
  });

  it('write only where the file system is not read-only to them, and have settings of their own', async () => {
    const unit = (await readFile(join(DEPLOY, 'systemd/autograph@.service'), 'utf8')).split('\n');
    expect(unit).toEqual(
      expect.arrayContaining([
        'ProtectSystem=strict',
        'LogsDirectory=autograph',
        'Environment=LOG_FILE=/var/log/autograph/%i.log',
        'StateDirectory=autograph',
        'Environment=FILES_DIR=/var/lib/autograph/files',
      ]),
    );
    const own = unit.indexOf('EnvironmentFile=-/etc/autograph/%i.env');
    expect(own).toBeGreaterThan(unit.indexOf('EnvironmentFile=/etc/autograph/env'));
  });

  it('run the release that a deployment chose, with the drop-in', async () => {
    const { home, processes } = JSON.parse(await readFile(join(DEPLOY, 'targets/systemd.json'), 'utf8'));
    for (const { name, unit } of processes) expect(unit).toBe(`autograph@${name}`);
    const dropIn = await readFile(join(DEPLOY, 'systemd/autograph@.service.d/release.conf'), 'utf8');
    expect(dropIn.split('\n')).toEqual(
      expect.arrayContaining([
        `WorkingDirectory=${home}/processes/%i`,
        'ExecStart=',
        `ExecStart=${home}/processes/%i/deploy/systemd/run %i`,
      ]),
    );
  });
});
