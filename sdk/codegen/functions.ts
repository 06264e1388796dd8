import type { GraphQLSchema } from 'graphql';
import { type DocumentFile, type Operation, operationsOf } from './operations.ts';

/** Code generator plugin: the type of each operation's function, and what the function sends. */
export function plugin(schema: GraphQLSchema, files: readonly DocumentFile[]): string {
  const operations = operationsOf(schema, files);
  return [
    "import type { ListFunction, OutcomeFunction, StreamFunction, ValueFunction } from '../functions.ts';",
    "import type * as types from './types.ts';",
    '',
    '/** One function for each operation of the graph. */',
    'export interface Operations {',
    ...operations.flatMap((operation) => [
      `  /** ${(operation.field.description ?? '').replaceAll(/\s+/g, ' ').replaceAll('*/', '*\\/').trim()} */`,
      `  readonly ${operation.name}: ${functionType(operation)};`,
    ]),
    '}',
    '',
    '/** What each function sends: the operation, and the SHA-256 that a gateway knows it by. */',
    'export const operations = {',
    ...operations.flatMap(({ name, type, field, answers, hash, text }) => [
      `  ${name}: {`,
      `    type: '${type}',`,
      `    name: '${name}',`,
      `    field: '${field.name}',`,
      `    answers: '${answers}',`,
      `    hash: '${hash}',`,
      `    text: ${JSON.stringify(text)},`,
      '  },',
    ]),
    '} as const;',
    '',
  ].join('\n');
}

function functionType({ name, type, field, answers }: Operation): string {
  const pascal = name.charAt(0).toUpperCase() + name.slice(1);
  const suffix = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[type];
  const result = `types.${pascal}${suffix}['${field.name}']`;
  const variables = `types.${pascal}${suffix}Variables`;
  switch (answers) {
    case 'page':
      return `ListFunction<NonNullable<${result}>, ${variables}>`;
    case 'payload':
      return `OutcomeFunction<NonNullable<${result}>, ${variables}>`;
    case 'stream':
      return `StreamFunction<${result}, ${variables}>`;
    // A list is empty where there is nothing; it is null only beside an error, which is thrown.
    case 'list':
      return `ValueFunction<NonNullable<${result}>, ${variables}>`;
    case 'value':
      return `ValueFunction<${result}, ${variables}>`;
  }
}
