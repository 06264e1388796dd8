import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';

/** What changed: the contract, which is composed and generated from, or code, which is only run. */
export type Changed = 'schema' | 'code';

/** How long it is waited for what an editor writes along with a file, in milliseconds. */
const GATHER = 40;

/** Of a folder of workspaces, their code, and that of one which is not there yet. */
const CODE = /^[^/\\]+[/\\]src[/\\]/;

/** What is watched, and what a change below it is; of some only what has such a name. */
const SOURCES: readonly { path: string; changes: readonly Changed[]; only?: RegExp }[] = [
  { path: 'schema/subgraphs', changes: ['schema'] },
  // Which services there are, code has read when it was loaded.
  { path: 'schema/supergraph.yaml', changes: ['schema', 'code'] },
  { path: 'sdk/operations', changes: ['schema'] },
  { path: 'codegen.ts', changes: ['schema'] },
  { path: 'gateway/src', changes: ['code'] },
  { path: 'topologies/src', changes: ['code'] },
  { path: 'packages', changes: ['code'], only: CODE },
  { path: 'subgraphs', changes: ['code'], only: CODE },
];
/** Written by what a change sets off. */
const WRITTEN = /__generated__|\.new$|~$/;

/** Tells of changes below `root`, those of one moment together. Returns how to stop. */
export function watchSources(root: string, tell: (changed: ReadonlySet<Changed>) => void): () => void {
  let gathered = new Set<Changed>();
  let timer: NodeJS.Timeout | undefined;
  const notice = (changes: readonly Changed[]): void => {
    for (const changed of changes) gathered.add(changed);
    timer ??= setTimeout(() => {
      const told = gathered;
      gathered = new Set();
      timer = undefined;
      tell(told);
    }, GATHER);
  };
  const watchers = SOURCES.filter(({ path }) => existsSync(join(root, path))).map(({ path, changes, only }) =>
    watch(join(root, path), { recursive: true }, (_event, file) => {
      const name = file ?? '';
      if (!WRITTEN.test(name) && (!only || only.test(name))) notice(changes);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
