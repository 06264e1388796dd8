import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

const program = `
  import { setImmediate } from 'node:timers/promises';
  import { runProcess } from ${JSON.stringify(new URL('../src/process/run-process.ts', import.meta.url).href)};
  const keep = setInterval(() => {}, 1_000);
  runProcess(async () => {
    await setImmediate();
    console.log('up');
    return { close: async () => { clearInterval(keep); console.log('closed'); } };
  });
`;

/** Runs the program as npm does, in a shell that stays its parent; returns the shell and what is printed. */
async function inShell() {
  const node = `"${process.execPath}" --input-type=module --eval "$PROGRAM"; true`;
  const shell = spawn('sh', ['-c', node], {
    env: { ...process.env, PROGRAM: program, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  shell.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  await once(shell.stdout, 'data');
  return { shell, printed: () => printed };
}

describe('a process that npm runs', () => {
  it('closes when npm got a signal to stop, and with it the shell between the two', async () => {
    const { shell, printed } = await inShell();
    shell.kill('SIGTERM');
    // The pipe closes when the last process that holds it has gone.
    await once(shell.stdout, 'close');
    expect(printed()).toBe('up\nclosed\n');
  });
});

it('a start that fails for an unknown reason prints it without a password in it', async () => {
  const failing = `${program.split('const keep')[0]}
    runProcess(async () => { throw new Error('cannot use mongodb://loja:s3nh@-forte@db:27017/sale'); });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', failing], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const printed = await text(child.stderr);
  expect(printed).toContain(
    'Unexpected error at the start: Error: cannot use mongodb://[redacted]@db:27017/sale',
  );
  expect(printed).not.toContain('forte');
});

describe('an error that nothing catches', () => {
  it.each([
    ['throws it', 'setTimeout(() => { throw failure; })'],
    ['has a promise fail with it', 'void Promise.reject(failure)'],
  ])('is the last line of the log of a process that %s, without what it is about', async (_how, act) => {
    const log = new URL('../src/process/log.ts', import.meta.url).href;
    const failing = `
      import { createLog } from ${JSON.stringify(log)};
      createLog('sale', 'warn').warn('before');
      const failure = Object.assign(new Error('a defect of 529.982.247-25'), { customer: 'Silva' });
    `.concat(program, act);
    const child = spawn(process.execPath, ['--input-type=module', '--eval', failing], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const printed = await text(child.stderr);
    if (child.exitCode === null) await once(child, 'exit');
    expect(child.exitCode).toBe(1);
    const lines = printed.trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({
      level: 60,
      service: 'sale',
      err: { type: 'Error', message: 'a defect of [redacted]', stack: expect.any(String) },
    });
    expect(printed).not.toMatch(/Silva|529\.982/);
  });
});
