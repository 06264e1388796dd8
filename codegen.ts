import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind, parse } from 'graphql';
import { serviceContracts } from './schema/services.ts';

/** A service's own SDL, and where its resolvers are. */
interface Contract {
  readonly schema: string;
  readonly graphql: string;
}

/** The services of schema/supergraph.yaml that are built here; what the gateway answers itself has no resolver types. */
const contracts = serviceContracts()
  .map(({ name, file }): Contract => ({ schema: file, graphql: `subgraphs/${name}/src/adapters/graphql` }))
  .filter(({ graphql }) => existsSync(graphql));

/** Which type of the service's own a GraphQL type is read from, by file and name under `src`: its mappers.json, if any. */
function mappersOf({ graphql }: Contract): Record<string, string> {
  const file = `${graphql}/mappers.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** What resolvers give for each user error: a refusal, whose message gets its language when it leaves. */
function userErrorsOf({ schema }: Contract): Record<string, string> {
  const isUserError = ({ name }: { readonly name: { readonly value: string } }) => name.value === 'UserError';
  const names = parse(readFileSync(schema, 'utf8')).definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION && type.interfaces?.some(isUserError) ? [type.name.value] : [],
  );
  return Object.fromEntries(
    names.map((name) => [name, "import('@autograph/kernel').Refusal<UserErrorCode>"]),
  );
}

/** How a client sees the custom scalars: as they travel. */
const travels = { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string', JSON: 'unknown' };

/** What the SDK is generated from. */
const client = { schema: 'schema/api.graphql', documents: 'sdk/operations/*.graphql' };

/** The documents of the web client, by area: a page loads those of its own. */
const areas = globSync('web/operations/*.graphql')
  .map((file) => basename(file, '.graphql'))
  .filter((name) => name !== 'fragments')
  .sort();

/** Resolver types of each service, from its own SDL; the SDK's types and functions, from the public schema. */
const config: CodegenConfig = {
  generates: {
    'sdk/src/__generated__/types.ts': {
      ...client,
      plugins: ['typescript-operations'],
      config: { immutableTypes: true, skipTypename: true, scalars: travels },
    },
    'sdk/src/__generated__/operations.ts': { ...client, plugins: ['./sdk/codegen/functions.ts'] },
    'sdk/persisted-queries.json': { ...client, plugins: ['./sdk/codegen/manifest.ts'] },
    ...Object.fromEntries(
      areas.map((area) => [
        `web/src/data/__generated__/${area}.ts`,
        {
          schema: client.schema,
          documents: ['web/operations/fragments.graphql', `web/operations/${area}.graphql`],
          plugins: ['typescript-operations', 'typed-document-node'],
          config: {
            immutableTypes: true,
            skipTypename: true,
            scalars: travels,
            useTypeImports: true,
            documentNodeImport: '@apollo/client#TypedDocumentNode',
          },
        },
      ]),
    ),
    ...Object.fromEntries(
      contracts.map((contract) => [
        `${contract.graphql}/__generated__/resolvers.ts`,
        {
          schema: contract.schema,
          plugins: ['typescript', 'typescript-resolvers'],
          config: {
            federation: true,
            useTypeImports: true,
            immutableTypes: true,
            enumsAsTypes: true,
            makeResolverTypeCallable: true,
            optionalResolveType: true,
            contextType: '../context.ts#Context as ContextModel',
            scalars: {
              ID: 'string',
              Date: 'string',
              JSON: 'unknown',
              DateTime: { input: 'Date', output: 'Date' },
              Decimal: 'string',
            },
            mappers: {
              ...userErrorsOf(contract),
              ...Object.fromEntries(
                Object.entries(mappersOf(contract)).map(([type, at]) => [
                  type,
                  at.startsWith('@') ? at : `../../../${at}`,
                ]),
              ),
            },
          },
        },
      ]),
    ),
  },
};

export default config;
