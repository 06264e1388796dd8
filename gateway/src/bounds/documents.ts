import { hash as digest } from 'node:crypto';
import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { Message } from '@autograph/kernel';
import { type PublicCode, PublicError } from '@autograph/service/graphql';
import { cacheCounter } from '@autograph/service/process';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  type ValidationRule,
  validate,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { messages } from '../answer/messages.ts';
import { type BoundSettings, refusalOf } from './config.ts';
import { costOf } from './cost.ts';
import { shapeOf } from './shape.ts';
import { areTooWrong, isLongerThan, MOST_WRONG, neverNull, nullOf, oversizeOf } from './variables.ts';

/** How many documents are kept parsed, and how many characters they may have together: parsed, one takes some 80 bytes. */
const KEPT_DOCUMENTS = 2_000;
const KEPT_CHARACTERS = 1_000_000;

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

const countAsked = cacheCounter('document');

/** An operation that is about to be carried out. One document is parsed once, so that its nodes stand for it. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation as a request asks for it, with its document in full. */
export interface Wanted {
  readonly source: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Documents as clients send them: parsed, measured, validated, and kept. */
export interface Documents {
  /**
   * The operation that is wanted. Throws a `GraphQLError` when the document cannot be parsed, does not say which operation is
   * meant, or is larger than the bounds allow, and so are the variables.
   */
  operationOf(wanted: Wanted): Operation;
  /**
   * Throws an `AggregateError` of what is wrong with an operation's document, and a `GraphQLError` when a variable is null
   * where null is not allowed.
   */
  refuseInvalid(operation: Operation): void;
  /** Where Apollo Server finds the documents, which are valid when it is asked. */
  readonly store: DocumentStore;
}

/** Documents within `bounds`, valid by `rules`. `schema` is what clients see. */
export function documents(
  bounds: BoundSettings,
  schema: () => GraphQLSchema,
  rules: readonly ValidationRule[],
): Documents {
  const kept = new LRUCache<string, DocumentNode>({
    max: KEPT_DOCUMENTS,
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: ({ loc }) => loc?.source.body.length ?? 1,
  });
  const valid = new WeakSet<DocumentNode>();
  /** The most that each operation can cost, whatever the variables. */
  const highestCosts = new WeakMap<OperationDefinitionNode, number>();

  const neverNulls = new WeakMap<OperationDefinitionNode, ReturnType<typeof neverNull>>();

  const documentOf = (source: string): DocumentNode => {
    const hash = digest('sha256', source);
    const found = kept.get(hash);
    countAsked(found !== undefined);
    if (found) return found;
    const document = parsed(source, bounds.QUERY_MAX_TOKENS);
    const refusal = refusalOf(shapeOf(document), bounds);
    if (refusal !== null) throw refused('GRAPHQL_VALIDATION_FAILED', refusal);
    refuseLongStrings(document, bounds.QUERY_MAX_STRING_BYTES);
    kept.set(hash, document);
    return document;
  };
  const refuseCostly = (wanted: Operation): void => {
    const most = bounds.QUERY_MAX_COST;
    const highest = highestCosts.get(wanted.operation) ?? costOf(wanted, 'at their largest', schema());
    highestCosts.set(wanted.operation, highest);
    const cost = highest <= most ? highest : costOf(wanted, wanted.variables, schema());
    if (cost > most)
      throw refused('GRAPHQL_VALIDATION_FAILED', messages.tooCostly({ count: cost, max: most }));
  };
  return {
    operationOf: ({ source, operationName, variables = {} }) => {
      const oversize = oversizeOf(variables, bounds.QUERY_MAX_STRING_BYTES);
      if (oversize !== null) throw refused('BAD_USER_INPUT', oversize);
      const document = documentOf(source);
      const operation = getOperationAST(document, operationName);
      if (!operation) throw refused('OPERATION_RESOLUTION_FAILURE', unresolved(operationName));
      if (!schema().getRootType(operation.operation))
        throw refused(
          'OPERATION_RESOLUTION_FAILURE',
          messages.noSuchKind({ operation: operation.operation }),
        );
      const wanted = { document, operation, variables };
      refuseCostly(wanted);
      if (areTooWrong(wanted, schema()))
        throw refused('BAD_USER_INPUT', messages.variablesTooWrong({ max: MOST_WRONG }));
      return wanted;
    },
    refuseInvalid: ({ document, operation, variables }) => {
      if (!valid.has(document)) {
        const errors = errorsOf(schema(), document, rules);
        if (errors.length > 0) throw new AggregateError(errors.map(invalid));
        valid.add(document);
      }
      const strict = neverNulls.get(operation) ?? neverNull(document, operation, schema());
      neverNulls.set(operation, strict);
      const name = nullOf(strict, variables);
      if (name !== undefined) throw refused('BAD_USER_INPUT', messages.variableNull({ name: `$${name}` }));
    },
    store: {
      // Apollo Server's keys end in the hash of the source.
      get: async (key) => kept.get(key.slice(-64)),
      set: async () => undefined,
      delete: async (key) => kept.delete(key.slice(-64)),
    },
  };
}

function refuseLongStrings(document: DocumentNode, mostBytes: number): void {
  visit(document, {
    StringValue: ({ value, loc }) => {
      if (!isLongerThan(value, mostBytes)) return;
      const line = loc?.startToken.line ?? 1;
      throw refused('GRAPHQL_VALIDATION_FAILED', messages.stringTooLong({ line, max: mostBytes }));
    },
  });
}

function parsed(source: string, maxTokens: number): DocumentNode {
  try {
    return parse(source, { maxTokens });
  } catch (error) {
    throw error instanceof GraphQLError ? withCode('GRAPHQL_PARSE_FAILED', error) : error;
  }
}

function unresolved(operationName: string | undefined): Message {
  return operationName === undefined ? messages.operationNotNamed : messages.noSuchOperation;
}

function invalid(error: GraphQLError): GraphQLError {
  return withCode('GRAPHQL_VALIDATION_FAILED', error);
}

/** An error of graphql-js as a refusal with HTTP 400. A rule of our own has said what it says already. */
function withCode(code: PublicCode, error: GraphQLError): GraphQLError {
  const { nodes, source, positions, message } = error;
  const details = { nodes, source, positions, http: { status: 400 } };
  if (error instanceof PublicError) return new PublicError(code, error.said, details);
  return new GraphQLError(message, { nodes, source, positions, extensions: { code, http: details.http } });
}

/** A refusal with HTTP 400. */
function refused(code: PublicCode, said: Message): PublicError {
  return new PublicError(code, said, { http: { status: 400 } });
}

/**
 * What is wrong with a document. The rule of graphql-js about the one field of a subscription decides its conditions without
 * variables, and throws where one would need them: that is a fault of the document too.
 */
function errorsOf(...validated: Parameters<typeof validate>): readonly GraphQLError[] {
  try {
    return validate(...validated);
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}
