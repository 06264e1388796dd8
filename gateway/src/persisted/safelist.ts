import { StartupError } from '@autograph/service/process';
import { type GraphQLSchema, validate } from 'graphql';
import type { Documents } from '../bounds/documents.ts';
import type { Manifest } from './manifest.ts';

/** Throws a `StartupError` that names every operation of a safelist that this graph would refuse. */
export function refuseUnfit({ operations }: Manifest, documents: Documents, schema: GraphQLSchema): void {
  const unfit = operations.flatMap(({ name, body }) => {
    try {
      const operation = documents.operationOf({ source: body }, schema);
      const [error] = operation
        ? validate(schema, operation.document)
        : [new Error('It has not one operation.')];
      return error ? [`  - ${name}: ${error.message}`] : [];
    } catch (error) {
      return [`  - ${name}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
  if (unfit.length > 0)
    throw new StartupError(
      'AG1008',
      `PERSISTED_QUERIES_FILE has operations that the graph refuses:\n${unfit.join('\n')}`,
    );
}
