import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Digest, isDigest } from '../src/deploy/journal.ts';
import { archiveReleases, imageReleases } from '../src/deploy/releases.ts';

const ONE: Digest = `sha256:${'1'.repeat(64)}`;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'autograph-releases-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('a release that is an archive', () => {
  /** Packs these files, puts the archive where a target looks for it, and returns its digest. */
  function pack(files: Readonly<Record<string, string>>, mode = 0o755): Digest {
    const from = join(dir, 'from');
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(from, name, '..'), { recursive: true });
      writeFileSync(join(from, name), content);
      chmodSync(join(from, name), 0o644);
    }
    chmodSync(from, mode);
    const archive = execFileSync('tar', ['-czf', '-', '-C', from, '.'], { maxBuffer: 1e7 });
    const digest = `sha256:${createHash('sha256').update(archive).digest('hex')}`;
    mkdirSync(join(dir, 'releases'), { recursive: true });
    writeFileSync(join(dir, 'releases', `${digest.slice(7)}.tgz`), archive);
    return digest;
  }

  it('is unpacked once, and a process gets a link to it', async () => {
    const digest = pack({ 'gateway/src/main.ts': '// 1.0' });
    const releases = archiveReleases(dir);
    await releases.prepare(digest);
    await releases.prepare(digest);
    await releases.select('vehicle1', digest);
    await releases.select('vehicle1', digest);
    expect(readFileSync(join(dir, 'processes/vehicle1/gateway/src/main.ts'), 'utf8')).toBe('// 1.0');
    expect(readlinkSync(join(dir, 'processes/vehicle1'))).toBe(`../releases/${digest.slice(7)}`);
    expect(readdirSync(join(dir, 'releases')).length).toBe(2);
  });

  it('can be read by the user that runs a process, also where it was packed from a private directory', async () => {
    const before = process.umask(0o077);
    try {
      const digest = pack({ 'gateway/src/main.ts': '' }, 0o700);
      await archiveReleases(dir).prepare(digest);
      const mode = (path: string) => statSync(join(dir, 'releases', digest.slice(7), path)).mode & 0o777;
      expect([mode('.'), mode('gateway/src/main.ts')]).toEqual([0o755, 0o644]);
    } finally {
      process.umask(before);
    }
  });

  it('is refused where it is missing, was changed, or is something else', async () => {
    const releases = archiveReleases(dir);
    await expect(releases.prepare(ONE)).rejects.toThrow(
      'The archive of the release could not be read: ENOENT',
    );
    const digest = pack({ 'gateway/src/main.ts': '' });
    const archive = join(dir, 'releases', `${digest.slice(7)}.tgz`);
    writeFileSync(archive, Buffer.concat([readFileSync(archive), Buffer.from('x')]));
    await expect(releases.prepare(digest)).rejects.toThrow(/has the digest sha256:[0-9a-f]{64}, not the one/);
    rmSync(join(dir, 'from'), { recursive: true });
    await expect(releases.prepare(pack({ 'notes.txt': '' }))).rejects.toThrow(
      'it has no gateway/src/main.ts',
    );
    expect(readdirSync(join(dir, 'releases')).filter((name) => !name.endsWith('.tgz'))).toEqual([]);
  });

  it.each(['latest', 'sha256:1', `sha512:${'1'.repeat(64)}`, `sha256:${'A'.repeat(64)}`])(
    'is not named by %s',
    (text) => expect(isDigest(text)).toBe(false),
  );
});

describe('a release that is an image', () => {
  let path: string | undefined;
  beforeEach(() => {
    path = process.env.PATH;
    process.env.PATH = [dir, path].join(delimiter);
    // Each says what it was asked for; podman has what it pulled, and the file "away" has the registry not answer.
    const log = `echo "\${0##*/} $1 $2" >> '${dir}/log'`;
    for (const [name, does] of [
      ['cosign', `[ ! -e '${dir}/away' ]`],
      ['podman', `case "$1" in image) [ -e '${dir}/pulled' ] ;; pull) touch '${dir}/pulled' ;; esac`],
    ] as const) {
      writeFileSync(join(dir, name), `#!/bin/sh\n${log}\n${does}\n`);
      chmodSync(join(dir, name), 0o755);
    }
    writeFileSync(join(dir, 'cosign.pub'), 'one key');
  });
  afterEach(() => {
    process.env.PATH = path;
  });

  const prepared = () => imageReleases(dir, 'example/autograph', join(dir, 'cosign.pub')).prepare(ONE);
  const asked = () => readFileSync(join(dir, 'log'), 'utf8').trim().split('\n');

  it('needs its registry once: the way back needs none while podman has it', async () => {
    await prepared();
    expect(asked()).toEqual(['cosign verify --key', 'podman pull --quiet']);
    writeFileSync(join(dir, 'away'), '');
    await prepared();
    expect(asked().slice(2)).toEqual(['podman image exists']);
  });

  it('is verified again where podman lost it, or for another key', async () => {
    await prepared();
    writeFileSync(join(dir, 'away'), '');
    rmSync(join(dir, 'pulled'));
    await expect(prepared()).rejects.toThrow('cosign verify:');
    writeFileSync(join(dir, 'pulled'), '');
    writeFileSync(join(dir, 'cosign.pub'), 'another key');
    await expect(prepared()).rejects.toThrow('cosign verify:');
  });
});
