import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';

const LOG = new URL('../src/process/log.ts', import.meta.url).href;
const ROTATIONS = 5;

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'autograph-log-'));
});
afterEach(() => rm(dir, { recursive: true }));

it('a process whose log file is renamed under load loses no line, and writes to a new one after SIGHUP', async () => {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { createLog, useLogFile } from ${JSON.stringify(LOG)};
      useLogFile(${JSON.stringify(join(dir, '{name}.log'))});
      const log = createLog('sale', 'info');
      let count = 0;
      const write = () => { for (let n = 0; n < 20; n += 1) log.info({ count: count++ }, 'x'); };
      const timer = setInterval(write, 1);
      process.on('SIGTERM', () => { clearInterval(timer); console.log(count); });`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const path = join(dir, 'sale.log');
  const isThere = async (): Promise<void> => {
    while (!(await readdir(dir)).includes('sale.log')) await pause(5);
  };
  for (let round = 1; round <= ROTATIONS; round += 1) {
    await isThere();
    await pause(50);
    await rename(path, `${path}.${round}`);
    await pause(20);
    child.kill('SIGHUP');
  }
  await isThere();
  child.kill('SIGTERM');
  await once(child, 'exit');

  const names = await readdir(dir);
  expect(names).toHaveLength(ROTATIONS + 1);
  const texts = await Promise.all(names.map((name) => readFile(join(dir, name), 'utf8')));
  for (const text of texts) expect(text).toMatch(/\}\n$/);
  const counts = texts.flatMap((text) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).count as number),
  );
  const expected = Array.from({ length: Number(printed) }, (_, count) => count);
  expect(expected.length).toBeGreaterThan(100);
  expect(counts.toSorted((one, other) => one - other)).toEqual(expected);
});
