import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = new URL('../../.ci/deploy', import.meta.url).pathname;

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'autograph-deploy-script-'));
  await writeFile(join(dir, 'npm'), '#!/bin/sh\necho "$@"\n');
  await chmod(join(dir, 'npm'), 0o755);
});
afterEach(() => rm(dir, { recursive: true }));

describe('.ci/deploy', () => {
  it.each([
    [{ DIGEST: 'sha256:1' }, 'run --silent deploy -- start target.json sha256:1\n', ''],
    [{ DIGEST: '', ALLOW_ROLL_BACK: 'yes' }, 'run --silent deploy -- roll-back target.json\n', ''],
    [{ DIGEST: '', ALLOW_ROLL_BACK: '' }, '', expect.stringMatching(/^Set DIGEST to the release to deploy/)],
  ])('with %j says %j', async (settings, stdout, stderr) => {
    const { promise, resolve } = Promise.withResolvers<object>();
    const env = {
      PATH: [dir, process.env.PATH].join(delimiter),
      DEPLOY_TARGET: 'target.json',
      ...settings,
    };
    execFile(SCRIPT, { env }, (_error, said, wrong) => resolve({ stdout: said, stderr: wrong }));
    expect(await promise).toEqual({ stdout, stderr });
  });
});
