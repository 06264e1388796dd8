import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryDir } from '../../src/topology.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));
const PROCESSES = import.meta.resolve('@autograph/service/process');
const ROTATIONS = 4;

let dir: Awaited<ReturnType<typeof temporaryDir>>;
beforeEach(async () => {
  dir = await temporaryDir();
});
afterEach(() => dir.remove());

it("Debian's logrotate rotates the log of a process under load, and no line is lost", async () => {
  const logs = join(dir.path, 'logs');
  await mkdir(logs);
  // logrotate does not trust a directory that a group may write to.
  await chmod(logs, 0o755);
  const program = `
    import { createLog, useLogFile } from ${JSON.stringify(PROCESSES)};
    useLogFile(${JSON.stringify(join(logs, '{name}.log'))});
    const log = createLog('sale', 'info');
    let count = 0;
    const timer = setInterval(() => { for (let n = 0; n < 10; n += 1) log.info({ count: count++ }, 'x'); }, 1);
    process.on('SIGTERM', () => { clearInterval(timer); console.log(count); });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: join(root, 'e2e'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const deployed = await readFile(join(root, 'deploy/logrotate/autograph'), 'utf8');
  const config = join(dir.path, 'logrotate.conf');
  const own = deployed
    .replace('/var/log/autograph', logs)
    .replace(/systemctl kill --signal=HUP .*/, `kill -HUP ${child.pid}`);
  expect(own).not.toMatch(/var\/log|systemctl/);
  await writeFile(config, own, { mode: 0o644 });
  for (let round = 0; round < ROTATIONS; round += 1) {
    while (!(await readdir(logs)).includes('sale.log')) await pause(5);
    // The names of rotated files have the second.
    await pause(1_100);
    await run('logrotate', ['--force', '--state', join(dir.path, 'state'), config]);
  }
  await pause(200);
  child.kill('SIGTERM');
  await once(child, 'exit');

  const names = await readdir(logs);
  expect(names.filter((name) => name.endsWith('.gz')).length).toBe(ROTATIONS - 1);
  expect(names).toHaveLength(ROTATIONS + 1);
  const texts = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(logs, name));
      return String(name.endsWith('.gz') ? gunzipSync(bytes) : bytes);
    }),
  );
  const counts = texts
    .flatMap((text) => text.trim().split('\n'))
    .map((line) => JSON.parse(line).count as number)
    .toSorted((one, other) => one - other);
  console.log(`${counts.length} lines in ${names.length} files`);
  expect(counts).toEqual(Array.from({ length: Number(printed) }, (_, count) => count));
});

it('systemd accepts the unit of a process', async () => {
  const deployed = await readFile(join(root, 'deploy/systemd/autograph@.service'), 'utf8');
  const unit = join(dir.path, 'autograph@gateway1.service');
  await writeFile(unit, deployed.replaceAll('/opt/autograph', root.replace(/\/$/, '')));
  const { stdout, stderr } = await run('systemd-analyze', ['verify', unit]);
  expect(`${stdout}${stderr}`).toBe('');
});
