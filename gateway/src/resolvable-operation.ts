import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

/**
 * Refuses, before it is planned, a request whose document does not say which operation is meant, or means one of a type
 * that the graph has not. The gateway's planner throws on these, which would read as a fault of ours.
 */
export const resolvableOperation: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, request, schema }) => {
      if (!operation) {
        throw refusal(
          request.operationName
            ? 'The document has no operation of the name in operationName.'
            : 'Say in operationName which operation of the document is meant.',
        );
      }
      if (!schema.getRootType(operation.operation))
        throw refusal(`The graph has no ${operation.operation} operations.`);
    },
  }),
};

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
}
