import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const ROOT = new URL('../../', import.meta.url);

/** The files that `docker-compose.yml` includes, without those that `npm run pages` writes. */
export function composeParts(): readonly string[] {
  const { include } = parse(readFileSync(new URL('docker-compose.yml', ROOT), 'utf8')) as {
    readonly include: readonly { readonly path: string }[];
  };
  return include
    .filter(({ path }) => path !== 'deploy/compose/graph.yml')
    .map(({ path }) => readFileSync(new URL(path, ROOT), 'utf8'));
}
