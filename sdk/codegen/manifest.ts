import type { GraphQLSchema } from 'graphql';
import { type DocumentFile, operationsOf } from './operations.ts';

/** Code generator plugin: the operations as a manifest of persisted queries, in Apollo's format. */
export function plugin(schema: GraphQLSchema, files: readonly DocumentFile[]): string {
  const operations = operationsOf(schema, files).map(({ hash, name, type, text }) => ({
    id: hash,
    name,
    type,
    body: text,
  }));
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`;
}
