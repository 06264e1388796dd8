import { existsSync, globSync, watch } from 'node:fs';
import { join } from 'node:path';

/** What changed: the contract, which is composed and generated from, or code, which is only run. */
export type Changed = 'schema' | 'code';

/** How long it is waited for what an editor writes along with a file, in milliseconds. */
const GATHER = 40;

const SCHEMA = ['schema/subgraphs', 'schema/supergraph.yaml', 'sdk/operations', 'codegen.ts'];
const CODE = [
  'gateway/src',
  'topologies/src',
  ...['packages', 'subgraphs'].map((folder) => `${folder}/*/src`),
];
/** Written by what a change sets off. */
const WRITTEN = /__generated__|\.new$|~$/;

/** Tells of changes below `root`, those of one moment together. Answers how to stop. */
export function watchSources(root: string, tell: (changed: ReadonlySet<Changed>) => void): () => void {
  let gathered = new Set<Changed>();
  let timer: NodeJS.Timeout | undefined;
  const notice = (changed: Changed): void => {
    gathered.add(changed);
    timer ??= setTimeout(() => {
      const told = gathered;
      gathered = new Set();
      timer = undefined;
      tell(told);
    }, GATHER);
  };
  const watchers = [
    ...SCHEMA.map((path) => [path, 'schema'] as const),
    ...CODE.flatMap((pattern) => globSync(pattern, { cwd: root }).map((path) => [path, 'code'] as const)),
  ]
    .filter(([path]) => existsSync(join(root, path)))
    .map(([path, changed]) =>
      watch(join(root, path), { recursive: true }, (_event, file) => {
        if (!WRITTEN.test(file ?? '')) notice(changed);
      }),
    );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
