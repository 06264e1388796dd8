import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
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
}

/** Reads a manifest in Apollo's format. Throws a `StartupError` that names the file when it is none. */
export function readManifest(file: string): Manifest {
  const read = z.safeParse(manifest, contentOf(file));
  if (!read.success)
    throw new StartupError(
      'AG1008',
      `${file} (PERSISTED_QUERIES_FILE) is not a manifest: ${z.prettifyError(read.error)}`,
    );
  const { operations } = read.data;
  const bodies = new Map(operations.map(({ id, body }) => [id, body]));
  const hashes = new Set(operations.map(({ body }) => hashOf(body)));
  return { operations, bodyOf: (id) => bodies.get(id), has: (body) => hashes.has(hashOf(body)) };
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
