/**
 * Composes the subgraphs of `supergraph.yaml` into `supergraph.graphql` (what the gateway serves) and
 * `api.graphql` (what a client sees). `--check` writes nothing and fails when either file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { explained, STARTUP_ERRORS, type StartupErrorCode } from '@autograph/service/startup-errors';
import { Command } from 'commander';
import { GraphQLError, lexicographicSortSchema, parse, printSchema, Source } from 'graphql';
import { serviceContracts } from './services.ts';

const here = (path: string): URL => new URL(path, import.meta.url);

/** What is wrong with the SDL, and where. */
export interface CompositionProblem {
  readonly code: Extract<StartupErrorCode, 'AG1301' | 'AG1302'>;
  readonly message: string;
  /** `schema/subgraphs/sale.graphql:12`, and every other place that has to do with it. */
  readonly at: readonly string[];
}

/** Composes what is on disk. Returns both documents, or what is wrong with the SDL. */
export function composeSupergraph(): { supergraph: string; api: string } | { errors: CompositionProblem[] } {
  try {
    const { errors, supergraphSdl } = composeServices(readServices());
    if (errors || !supergraphSdl) return { errors: (errors ?? []).map(composition) };
    const api = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
    return { supergraph: `${supergraphSdl.trim()}\n`, api: `${printSchema(lexicographicSortSchema(api))}\n` };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [{ ...composition(error), code: 'AG1302' }] };
    const { code, path = '' } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') throw error;
    return { errors: [{ code: 'AG1302', message: `${relative(path)} is not there.`, at: [] }] };
  }
}

function readServices() {
  return serviceContracts().map(({ name, url, file }) => ({
    name,
    url,
    typeDefs: parse(new Source(readFileSync(file, 'utf8'), relative(file))),
  }));
}

function composition(error: GraphQLError): CompositionProblem {
  const nodes = (error.nodes ?? []).flatMap(({ loc }) =>
    loc ? [`${loc.source.name}:${loc.startToken.line}`] : [],
  );
  const places = error.source ? [`${error.source.name}:${error.locations?.[0]?.line}`] : [];
  const at = [...new Set(nodes.length > 0 ? nodes : places)];
  const { code } = error.extensions;
  return { code: 'AG1301', message: [code, error.message].filter(Boolean).join(': '), at };
}

const relative = (path: string): string => `schema/${path.slice(fileURLToPath(here('.')).length)}`;

/** What is wrong, as a person reads it: the places, the words of the composer, where the page is. */
export function compositionReport(problems: readonly CompositionProblem[]): string {
  const blocks = problems.map(({ at, message }) => [...at, message].map((line) => `  ${line}`).join('\n'));
  const codes = [...new Set(problems.map(({ code }) => code))];
  return [
    'The subgraphs do not compose:',
    ...blocks,
    codes.map((code) => `  ${STARTUP_ERRORS[code].fix}\n${explained(code)}`).join('\n'),
  ].join('\n\n');
}

function main(check: boolean): number {
  const composed = composeSupergraph();
  if ('errors' in composed) {
    console.error(compositionReport(composed.errors));
    return 1;
  }
  const stale = staleDocuments(composed);
  if (!check) {
    writeDocuments(stale);
    console.log(stale.length ? `Wrote ${stale.map(([name]) => `schema/${name}`).join(', ')}` : 'Up to date');
    return 0;
  }
  if (stale.length === 0) return 0;
  const names = stale.map(([name]) => `schema/${name}`).join(', ');
  console.error(`Stale: ${names}. Run \`npm run compose\` and commit the result.\n${explained('AG1303')}`);
  return 1;
}

/** The composed documents that are not on disk as they should be: name and text. */
export function staleDocuments({ supergraph, api }: { supergraph: string; api: string }): [string, string][] {
  const files = { 'supergraph.graphql': supergraph, 'api.graphql': api };
  return Object.entries(files).filter(([name, text]) => readOrNothing(name) !== text);
}

/** Writes composed documents into this folder. */
export function writeDocuments(documents: readonly (readonly [string, string])[]): void {
  for (const [name, text] of documents) writeFileSync(here(name), text);
}

function readOrNothing(name: string): string | undefined {
  try {
    return readFileSync(here(name), 'utf8');
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  const command = new Command('npm run compose --')
    .description('Composes schema/subgraphs into schema/supergraph.graphql and schema/api.graphql.')
    .option('--check', 'write nothing, and exit with 1 when one of them is stale')
    .parse();
  process.exitCode = main(command.opts<{ check?: true }>().check ?? false);
}
