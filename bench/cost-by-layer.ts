import type { Profiler } from 'node:inspector';

/** Parts of a process that take time, from the wire to the store, by the files of their functions; the first that fits counts. */
const LAYERS: readonly (readonly [layer: string, files: RegExp])[] = [
  ['embedded store', /packages\/embedded-mongo\/|node:sqlite/],
  ['MongoDB driver', /node_modules\/(?:mongodb|bson|mongoose|mongodb-[\w-]+)\//],
  ['tokens and hashes', /node_modules\/jose\/|node:internal\/crypto/],
  ['GraphQL libraries', /node_modules\/(?:graphql[\w-]*|@graphql-tools|@apollo|dataloader)\//],
  [
    'HTTP libraries',
    /node_modules\/(?:fastify|@fastify|@as-integrations|find-my-way|undici|light-my-request|avvio|reusify|pino)\//,
  ],
  ['gateway', /\/gateway\/src\//],
  ['services', /\/subgraphs\//],
  ['our packages', /\/packages\/|\/topologies\/|\/cli\//],
  ['other libraries', /node_modules\//],
  [
    'Node.js: HTTP and sockets',
    /node:(?:_http|http|net|internal\/(?:http|stream|js_stream|streams|deps\/undici))|node:_?(?:tls|stream)/,
  ],
  ['Node.js: other', /^node:/],
];

/** Where a profile has no file: work of V8 that is nobody's in particular. */
const OF_V8: Readonly<Record<string, string>> = {
  '(garbage collector)': 'garbage collection',
  '(program)': 'V8 and system calls',
};

/** All layers, in the order of a table. */
export const LAYER_NAMES: readonly string[] = [...LAYERS.map(([layer]) => layer), ...Object.values(OF_V8)];

/**
 * Microseconds of CPU time by layer. Built-in functions count for the function that calls them. Idle time is left out.
 * Functions without a layer, such as code that was compiled from a text, are those of their caller too.
 */
export function costByLayer({
  nodes,
  samples = [],
  timeDeltas = [],
}: Profiler.Profile): ReadonlyMap<string, number> {
  const parents = new Map<number, number>();
  for (const { id, children = [] } of nodes) for (const child of children) parents.set(child, id);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = new Map<number, string | null>();
  const layerOf = (id: number | undefined): string | null => {
    const node = id === undefined ? undefined : byId.get(id);
    if (!node) return null;
    const found = known.get(node.id);
    if (found !== undefined) return found;
    const { functionName, url } = node.callFrame;
    const own = OF_V8[functionName] ?? LAYERS.find(([, files]) => url !== '' && files.test(url))?.[0];
    const layer = functionName === '(idle)' ? null : (own ?? layerOf(parents.get(node.id)));
    known.set(node.id, layer);
    return layer;
  };
  const costs = new Map<string, number>();
  for (const [at, id] of samples.entries()) {
    const layer = layerOf(id);
    if (layer) costs.set(layer, (costs.get(layer) ?? 0) + (timeDeltas[at + 1] ?? 0));
  }
  return costs;
}
