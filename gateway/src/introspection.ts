import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type DocumentNode, execute, GraphQLError, type OperationDefinitionNode, visit } from 'graphql';
import { rootFields } from './limits/touched.ts';

/** The field of the schema that the gateway's planner does not know; it fails on it as if the fault were ours. */
const UNPLANNED = 'isOneOf';

/**
 * Answers what asks for the schema alone from the schema at hand, and refuses what the planner cannot plan beside data.
 */
export const introspection: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, source }) => {
      if (!operation || !source.includes(UNPLANNED) || asksForSchemaAlone(document, operation)) return;
      visit(document, { Field: ({ name }) => (name.value === UNPLANNED ? refuse() : undefined) });
    },
    responseForOperation: async ({ document, operation, schema, request: { variables } }) => {
      if (!asksForSchemaAlone(document, operation)) return null;
      const args = { schema, document, operationName: operation.name?.value ?? null };
      const singleResult = await execute({ ...args, variableValues: variables ?? {} });
      return {
        body: { kind: 'single', singleResult },
        http: { status: undefined, headers: new HeaderMap() },
      };
    },
  }),
};

function asksForSchemaAlone(document: DocumentNode, { operation, selectionSet }: OperationDefinitionNode) {
  const asked = [...rootFields(document, selectionSet).values()];
  return operation === 'query' && asked.every(({ name }) => name.value.startsWith('__'));
}

function refuse(): never {
  throw new GraphQLError(`Ask for ${UNPLANNED} in a document that asks for nothing but the schema.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
}
