import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** A service of the graph, as schema/supergraph.yaml has it. */
export interface ServiceContract {
  readonly name: string;
  readonly url: string;
  /** The path of its SDL. */
  readonly file: string;
  /** Whether the gateway answers it in its own process: nobody calls it at an address. */
  readonly isGateways: boolean;
}

/** The part of the graph that the gateway answers itself. */
const GATEWAY = 'gateway';

interface SupergraphConfig {
  readonly subgraphs: Readonly<
    Record<string, { readonly routing_url: string; readonly schema: { readonly file: string } }>
  >;
}

/** The services of schema/supergraph.yaml. */
export function serviceContracts(): readonly ServiceContract[] {
  const here = dirname(fileURLToPath(import.meta.url));
  const { subgraphs } = parse(readFileSync(join(here, 'supergraph.yaml'), 'utf8')) as SupergraphConfig;
  return Object.entries(subgraphs).map(([name, { routing_url, schema }]) => ({
    name,
    url: routing_url,
    file: join(here, schema.file),
    isGateways: name === GATEWAY,
  }));
}
