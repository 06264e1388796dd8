import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InMemoryCache } from '@apollo/client';
import type { DocumentNode } from 'graphql';
import { printDocument } from '../../sdk/src/print.ts';
import { KEPT } from './older-releases.ts';

/** An operation as the web client sends it. `replacedAt` is of one that only older releases send. */
interface PersistedOperation {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly body: string;
  readonly replacedAt?: string;
}

/** The name of the manifest in `dist`. */
const FILE = 'persisted-queries.json';

const GENERATED = new URL('../src/data/__generated__/', import.meta.url).pathname;

/**
 * Writes the manifest of the web client into the build in `next`, in Apollo's format, for a gateway that answers listed operations only.
 * What the build in `dist` sends is kept as long as its assets are.
 */
export async function writeManifest(dist: string, next: string, now: Date): Promise<void> {
  const own = await operationsOf();
  const known = new Set(own.map(({ id }) => id));
  const older = (await manifestOf(dist))
    .filter(({ id }) => !known.has(id))
    .map((operation) => ({ ...operation, replacedAt: operation.replacedAt ?? now.toISOString() }))
    .filter(({ replacedAt }) => now.getTime() - Date.parse(replacedAt) < KEPT);
  const manifest = {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [...own, ...older],
  };
  await writeFile(join(next, FILE), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function manifestOf(dist: string): Promise<readonly PersistedOperation[]> {
  try {
    const text = await readFile(join(dist, FILE), 'utf8');
    return (JSON.parse(text) as { operations: readonly PersistedOperation[] }).operations;
  } catch {
    return [];
  }
}

/** The operations of all areas, as Apollo Client hands them to its link and the SDK prints them. */
async function operationsOf(): Promise<readonly PersistedOperation[]> {
  const cache = new InMemoryCache();
  const found = new Map<string, PersistedOperation>();
  for (const file of globSync('*.ts', { cwd: GENERATED }).sort()) {
    const module = (await import(join(GENERATED, file))) as Record<string, unknown>;
    for (const document of Object.values(module).filter(isDocument)) {
      const [operation] = document.definitions;
      if (operation?.kind !== 'OperationDefinition') continue;
      const type = operation.operation;
      // Streams go by the SDK alone, which adds nothing to them.
      const body = printDocument(type === 'subscription' ? document : cache.transformDocument(document));
      const id = createHash('sha256').update(body).digest('hex');
      found.set(id, { id, name: operation.name?.value ?? '', type, body });
    }
  }
  return [...found.values()];
}

function isDocument(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'Document';
}
