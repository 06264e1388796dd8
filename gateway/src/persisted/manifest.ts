import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '@autograph/service/process';
import { z } from 'zod';

const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), name: z.string(), body: z.string() })),
});

/** The operations that a safelist has. */
export interface Manifest {
  readonly operations: readonly { readonly id: string; readonly name: string; readonly body: string }[];
  /** The document of an id. */
  bodyOf(id: string): string | undefined;
  /** Whether a document is one of them, to the letter. */
  has(body: string): boolean;
  /** The name of the operation that a document is, to the letter. */
  nameOf(body: string): string | undefined;
}

/** The manifest that the build of a web client has, below its directory. */
const OF_WEB_CLIENT = 'persisted-queries.json';

/**
 * Reads manifests in Apollo's format: the files of a list by commas, and that of the web client in `webDir`, if it has one. Throws a
 * `StartupError` that names a file that is not a manifest.
 */
export function readManifests(files: string, webDir: string | null | undefined): Manifest {
  const ofWeb = webDir ? join(webDir, OF_WEB_CLIENT) : undefined;
  const all = files.split(',').flatMap((file) => file.trim() || []);
  if (ofWeb && existsSync(ofWeb)) all.push(ofWeb);
  return manifestOf(all.flatMap(operationsIn));
}

/** As `readManifests`, for what is not needed to serve: files that are not manifests have no operations. */
export function readableManifests(files: string, webDir: string | null | undefined): Manifest {
  try {
    return readManifests(files, webDir);
  } catch (error) {
    if (error instanceof StartupError) return manifestOf([]);
    throw error;
  }
}

function manifestOf(operations: Manifest['operations']): Manifest {
  const bodies = new Map(operations.map(({ id, body }) => [id, body]));
  const names = new Map(operations.map(({ body, name }) => [hashOf(body), name]));
  return {
    operations,
    bodyOf: (id) => bodies.get(id),
    has: (body) => names.has(hashOf(body)),
    nameOf: (body) => names.get(hashOf(body)),
  };
}

function operationsIn(file: string): Manifest['operations'] {
  const read = z.safeParse(manifest, contentOf(file));
  if (!read.success)
    throw new StartupError(
      'AG1008',
      `${file} (PERSISTED_QUERIES_FILE) is not a manifest: ${z.prettifyError(read.error)}`,
    );
  return read.data.operations;
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read';
    throw new StartupError('AG1008', `${file} (PERSISTED_QUERIES_FILE) is not a manifest: ${reason}.`);
  }
}

function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
