import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { CommandError } from '../graph/command-error.ts';
import type { Digest } from './journal.ts';

const run = promisify(execFile);

/** What every release has. */
const GATEWAY = 'gateway/src/main.ts';

/** The releases of a target. */
export interface Releases {
  /** Has a release ready to start, after a check that it is the one of its digest. Throws a `CommandError` if it is not. */
  prepare(digest: Digest): Promise<void>;
  /** Decides which release a process starts with. */
  select(name: string, digest: Digest): Promise<void>;
}

/**
 * Releases that are archives: `releases/<hex>.tgz` of `home`, where the SHA-256 of the file is its digest. Each is unpacked beside itself
 * once, and `processes/<name>` is a link to the one that a process starts with.
 */
export function archiveReleases(home: string): Releases {
  const [releases, processes] = [join(home, 'releases'), join(home, 'processes')];
  return {
    prepare: async (digest) => {
      const hex = hexOf(digest);
      if (await exists(join(releases, hex))) return;
      const archive = join(releases, `${hex}.tgz`);
      const found = await digestOf(archive);
      if (found !== digest)
        throw new CommandError(
          `${archive} has the digest ${found}, not the one of its name. Copy the archive again.`,
        );
      const partial = await mkdtemp(join(releases, '.unpack-'));
      try {
        await command('tar', ['-xzf', archive, '-C', partial, '--no-same-owner', '--same-permissions']);
        if (!(await exists(join(partial, GATEWAY))))
          throw new CommandError(`${archive} is not a release: it has no ${GATEWAY}.`);
        // The user that runs a process is not the one that deploys; mkdtemp makes a directory for its owner alone.
        await chmod(partial, 0o755);
        await rename(partial, join(releases, hex));
      } finally {
        await rm(partial, { recursive: true, force: true });
      }
    },
    select: async (name, digest) => {
      await mkdir(processes, { recursive: true });
      const partial = join(processes, `.${name}.partial`);
      await rm(partial, { force: true });
      await symlink(join('..', 'releases', hexOf(digest)), partial);
      await rename(partial, join(processes, name));
    },
  };
}

/**
 * Releases that are images of a repository. Podman pulls them by digest, after cosign has verified them by the public key, if there is
 * one. `processes/<name>` of `home` has the image that a process starts with. One that was verified by this key and pulled is noted in
 * `releases/<hex>.verified`: while podman has it, the way back to it needs no registry.
 */
export function imageReleases(home: string, image: string, publicKey: string | undefined): Releases {
  const [releases, processes] = [join(home, 'releases'), join(home, 'processes')];
  return {
    prepare: async (digest) => {
      const reference = `${image}@${digest}`;
      const file = join(releases, `${hexOf(digest)}.verified`);
      const note = `${reference} ${publicKey === undefined ? 'unsigned' : await keyOf(publicKey)}\n`;
      const noted = await readFile(file, 'utf8').catch(() => '');
      if (noted === note && (await isPulled(reference))) return;
      // Signed by a key pair: there is no log of certificates to look into.
      if (publicKey !== undefined)
        await command('cosign', ['verify', '--key', publicKey, '--insecure-ignore-tlog=true', reference]);
      await command('podman', ['pull', '--quiet', reference]);
      await mkdir(releases, { recursive: true });
      await writeFile(file, note);
    },
    select: async (name, digest) => {
      await mkdir(processes, { recursive: true });
      const partial = join(processes, `.${name}.partial`);
      await writeFile(partial, `${image}@${digest}\n`);
      await rename(partial, join(processes, name));
    },
  };
}

/** What tells a public key from others. Throws a `CommandError` if its file cannot be read. */
async function keyOf(file: string): Promise<string> {
  const content = await readFile(file).catch((error: Error) => {
    throw new CommandError(`The public key could not be read: ${error.message}`);
  });
  return createHash('sha256').update(content).digest('hex');
}

async function isPulled(reference: string): Promise<boolean> {
  return run('podman', ['image', 'exists', reference]).then(
    () => true,
    () => false,
  );
}

/** The SHA-256 of a file, as a digest. Throws a `CommandError` if it cannot be read. */
export async function digestOf(file: string): Promise<Digest> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
  } catch (error) {
    throw new CommandError(`The archive of the release could not be read: ${(error as Error).message}`);
  }
  return `sha256:${hash.digest('hex')}`;
}

function hexOf(digest: Digest): string {
  return digest.slice('sha256:'.length);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function command(program: string, args: readonly string[]): Promise<void> {
  try {
    await run(program, args, { maxBuffer: 64 * 1_024 * 1_024 });
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    throw new CommandError(`${program} ${args[0]}: ${(stderr || message).trim()}`);
  }
}
