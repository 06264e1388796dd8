import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLogFile } from '../src/process/log-file.ts';

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

describe('a process whose log file takes no lines', () => {
  it('writes them to standard error, with a line about the failure', async () => {
    const { stdout, lines } = await logging(
      '/dev/full',
      "log.info('one'); log.info('two'); console.log('alive');",
    );
    expect(stdout).toBe('alive\n');
    expect(lines).toMatchObject([
      { level: 50, file: '/dev/full', code: 'ENOSPC', msg: 'the log file could not be written' },
      { service: 'sale', msg: 'one' },
      { service: 'sale', msg: 'two' },
    ]);
  });

  it('says its last words there', async () => {
    const { lines } = await logging('/dev/full', "logLastWords(new Error('a failure'));");
    expect(lines).toMatchObject([
      { code: 'ENOSPC' },
      { level: 60, service: 'sale', err: { message: 'a failure' } },
    ]);
  });

  it('lives on where the file may not grow, and no line is lost', async () => {
    const path = join(dir, 'sale.log');
    const { lines } = await logging(
      path,
      'for (let n = 0; n < 20; n += 1) log.info({ n }, "x".repeat(100));',
      1,
    );
    const kept = (await readFile(path, 'utf8')).split('\n');
    expect(lines[0]).toMatchObject({ code: 'EFBIG', lacking: 0 });
    const whole = kept.slice(0, -1).map((line) => JSON.parse(line));
    const counts = [...whole, ...lines.slice(1)].map(({ n }) => n);
    expect(counts).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });

  it('starts where the file cannot be opened', async () => {
    await mkdir(join(dir, 'sale.log'));
    const { lines } = await logging(join(dir, 'sale.log'), "log.info('one');");
    expect(lines).toMatchObject([
      { code: 'EISDIR', msg: 'the log file could not be opened' },
      { service: 'sale', msg: 'one' },
    ]);
  });
});

it('a process lives on where also standard error takes no lines', async () => {
  const program = `import { createLog } from ${JSON.stringify(LOG)};
    const log = createLog('sale', 'info');
    for (let n = 0; n < 3; n += 1) log.info({ n }, 'x');
    console.log('alive');`;
  const command = 'exec "$0" --input-type=module --eval "$1" 2>/dev/full';
  const { stdout } = await promisify(execFile)('sh', ['-c', command, process.execPath, program]);
  expect(stdout).toBe('alive\n');
});

it('a process whose file cannot be opened after a rotation goes on with the renamed one, and tries again', async () => {
  const path = join(dir, 'sale.log');
  const lines: string[] = [];
  const file = openLogFile(path, { write: (line) => void lines.push(line) });
  file.write('1\n');
  await rename(path, `${path}.1`);
  await mkdir(path);
  file.reopen();
  file.write('2\n');
  expect(await readFile(`${path}.1`, 'utf8')).toBe('1\n2\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { code: 'EISDIR', file: path, msg: 'the log file could not be opened' },
  ]);
  await rm(path, { recursive: true });
  await pause(1_050);
  file.write('3\n');
  expect(await readFile(path, 'utf8')).toBe('3\n');
});

it('a log file that takes lines again says how many it lacks', async () => {
  const path = join(dir, 'logs');
  await mkdir(path);
  const lines: string[] = [];
  const file = openLogFile(path, { write: (line) => void lines.push(line) });
  for (const line of ['1\n', '2\n']) file.write(line);
  await rm(path, { recursive: true });
  await pause(1_050);
  file.write('3\n');
  file.write('4\n');
  expect(lines.slice(1)).toEqual(['1\n', '2\n']);
  const [notice, ...written] = (await readFile(path, 'utf8')).split('\n');
  expect(JSON.parse(notice ?? '')).toMatchObject({ level: 40, lacking: 2, msg: 'the log file lacks lines' });
  expect(written).toEqual(['3', '4', '']);
});

/** Runs a program with a log file, of at most so many blocks, and returns what it printed and logged on standard error. */
async function logging(path: string, program: string, blocks?: number) {
  const text = `import { createLog, logLastWords, useLogFile } from ${JSON.stringify(LOG)};
    useLogFile(${JSON.stringify(path)});
    const log = createLog('sale', 'info');
    ${program}`;
  const limit = blocks === undefined ? '' : `ulimit -f ${blocks}; `;
  const { stdout, stderr } = await promisify(execFile)('sh', [
    '-c',
    `${limit}exec "$0" --input-type=module --eval "$1"`,
    process.execPath,
    text,
  ]);
  const lines = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { stdout, lines };
}
