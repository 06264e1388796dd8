import { readFileSync } from 'node:fs';
import type { ServiceClient } from '@autograph/service/calls';
import { anyone, createSubgraph, localServiceClient, type PermissionTable } from '@autograph/service/graphql';
import { createLog } from '@autograph/service/process';
import { Kind, parse } from 'graphql';

/**
 * Another service as its contract says it is, with resolvers of a test's own: what this service sends is validated
 * against the SDL that the real one serves.
 */
export async function contractService(name: string, resolvers: object): Promise<ServiceClient> {
  const typeDefs = readFileSync(
    new URL(`../../../../schema/subgraphs/${name}.graphql`, import.meta.url),
    'utf8',
  );
  const subgraph = await createSubgraph({
    name,
    typeDefs,
    resolvers,
    permissions: allOpen(typeDefs),
    context: (caller) => ({ caller }),
    log: createLog(name, 'silent'),
  });
  return localServiceClient(subgraph, 'sale');
}

function allOpen(typeDefs: string): PermissionTable {
  const types = parse(typeDefs).definitions.filter(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION);
  const rules = types.flatMap((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const fields = (type.fields ?? []).map((field) => [field.name.value, anyone] as const);
    return [[type.name.value, Object.fromEntries(fields)] as const];
  });
  return { rules: Object.fromEntries(rules), open: [] };
}
