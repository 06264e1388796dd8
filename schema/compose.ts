/**
 * Composes the subgraphs of `supergraph.yaml` into `supergraph.graphql` (what the gateway serves) and
 * `api.graphql` (what a client sees). `--check` writes nothing and fails when either file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';
import { parse as parseYaml } from 'yaml';

const here = (path: string): URL => new URL(path, import.meta.url);

interface SupergraphConfig {
  readonly subgraphs: Readonly<
    Record<string, { readonly routing_url: string; readonly schema: { readonly file: string } }>
  >;
}

/** Composes what is on disk. Returns both documents, or the composition errors, one line each. */
export function composeSupergraph(): { supergraph: string; api: string } | { errors: string[] } {
  const config = parseYaml(readFileSync(here('./supergraph.yaml'), 'utf8')) as SupergraphConfig;
  const services = Object.entries(config.subgraphs).map(([name, { routing_url, schema }]) => ({
    name,
    url: routing_url,
    typeDefs: parse(readFileSync(here(schema.file), 'utf8')),
  }));
  const { errors, supergraphSdl } = composeServices(services);
  if (errors || !supergraphSdl) return { errors: (errors ?? []).map((error) => error.message) };
  const api = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  return { supergraph: `${supergraphSdl.trim()}\n`, api: `${printSchema(lexicographicSortSchema(api))}\n` };
}

function main(check: boolean): number {
  const composed = composeSupergraph();
  if ('errors' in composed) {
    console.error(
      `The subgraphs do not compose:\n${composed.errors.map((error) => `  - ${error}`).join('\n')}`,
    );
    return 1;
  }
  const files = { 'supergraph.graphql': composed.supergraph, 'api.graphql': composed.api };
  const stale = Object.entries(files).filter(([name, text]) => readOrNothing(name) !== text);
  if (!check) {
    for (const [name, text] of stale) writeFileSync(here(name), text);
    console.log(stale.length ? `Wrote ${stale.map(([name]) => `schema/${name}`).join(', ')}` : 'Up to date');
    return 0;
  }
  if (stale.length === 0) return 0;
  console.error(
    `Stale: ${stale.map(([name]) => `schema/${name}`).join(', ')}. Run \`npm run compose\` and commit the result.`,
  );
  return 1;
}

function readOrNothing(name: string): string | undefined {
  try {
    return readFileSync(here(name), 'utf8');
  } catch {
    return undefined;
  }
}

if (import.meta.main) process.exitCode = main(process.argv.includes('--check'));
