import {
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ServiceRequest, ServiceResult } from '../calls/service-client.ts';
import { resultIn } from '../graphql/errors.ts';
import type { CallerContext } from '../graphql/permissions.ts';
import { operationSeconds } from '../process/metrics.ts';

/** How much text of documents is remembered, in characters: a thousand of a gateway's fetches. Parsed, one takes some 80 bytes. */
const REMEMBERED = 400_000;

const RULES = [...specifiedRules, NoSchemaIntrospectionCustomRule];

/** Carries out an operation. Returns `null` for one that is not valid: Apollo Server then says what is wrong with it. */
export type RunOperation = (
  request: ServiceRequest,
  contextValue: CallerContext,
) => Promise<ServiceResult | null>;

/**
 * Carries out what services ask each other by `graphql` itself, without the steps and plugins of Apollo Server. A document is
 * parsed and validated when it is first seen. Errors leave by the same exit on both ways.
 */
export function operationRunner(options: {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}): RunOperation {
  const { name: service, schema, formatError } = options;
  const documents = new LRUCache<string, { readonly document: DocumentNode | null }>({
    maxSize: REMEMBERED,
    sizeCalculation: (_document, query) => query.length + 1,
  });
  const documentOf = (query: string): DocumentNode | null => {
    const known = documents.get(query);
    if (known) return known.document;
    const document = validDocument(schema, query);
    documents.set(query, { document });
    return document;
  };
  const formatted = (error: GraphQLError): GraphQLFormattedError => {
    const { code = 'INTERNAL_SERVER_ERROR' } = error.extensions;
    return formatError({ ...error.toJSON(), extensions: { ...error.extensions, code } }, error);
  };
  return async ({ query, operationName, variables }, contextValue) => {
    const document = documentOf(query);
    if (!document) return null;
    const begun = performance.now();
    const result = await execute({
      schema,
      document,
      contextValue,
      variableValues: variables,
      operationName,
    });
    // Without data nothing was begun: the variables do not fit, or no operation of the document is meant.
    if (result.data === undefined) return null;
    const outcome = result.errors ? 'error' : 'ok';
    operationSeconds.observe({ service, outcome }, (performance.now() - begun) / 1_000);
    if (!result.errors) return result as ServiceResult;
    const failed = { ...result, errors: result.errors.map(formatted) } as ServiceResult;
    return resultIn(failed, contextValue.caller.language);
  };
}

function validDocument(schema: GraphQLSchema, query: string): DocumentNode | null {
  try {
    const document = parse(query);
    return validate(schema, document, RULES).length === 0 ? document : null;
  } catch {
    return null;
  }
}
