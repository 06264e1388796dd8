import { PublicError } from '@autograph/service/graphql';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type ValidationRule,
} from 'graphql';
import { messages } from '../answer/messages.ts';
import type { Operation } from '../bounds/documents.ts';
import { rootFields } from '../limits/touched.ts';

/** The field of the schema that the planner does not know; it fails on it as if the fault were ours. */
const UNPLANNED = 'isOneOf';

/** Returns what asks for the schema alone, from the schema at hand; `null` for any other operation. */
export async function introspect(
  schema: GraphQLSchema,
  { document, operation, variables }: Operation,
): Promise<ExecutionResult | null> {
  if (!asksForSchemaAlone(document, operation)) return null;
  const operationName = operation.name?.value;
  return execute({ schema, document, operationName, variableValues: { ...variables } });
}

/** Refuses what the planner cannot plan beside data. */
export const plannableIntrospection: ValidationRule = (context) => ({
  Document: (document) => {
    const mixed = document.definitions.some(
      (one) => one.kind === Kind.OPERATION_DEFINITION && !asksForSchemaAlone(document, one),
    );
    return mixed ? undefined : false;
  },
  Field: (node) => {
    if (node.name.value !== UNPLANNED) return;
    const said = messages.mixedIntrospection({ field: UNPLANNED });
    context.reportError(new PublicError('GRAPHQL_VALIDATION_FAILED', said, { nodes: node }));
  },
});

function asksForSchemaAlone(
  document: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
): boolean {
  const asked = [...rootFields(document, selectionSet).values()];
  return operation === OperationTypeNode.QUERY && asked.every(({ name }) => name.value.startsWith('__'));
}
