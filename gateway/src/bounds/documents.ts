import { hash as digest } from 'node:crypto';
import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST, parse, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Operation } from '../limits/touched.ts';
import { type BoundSettings, refusalOf } from './config.ts';
import { costOf } from './cost.ts';
import { shapeOf } from './shape.ts';
import { isLongerThan } from './variables.ts';

/** How many documents are kept parsed, and how many characters they may have together: parsed, one takes some 80 bytes. */
const KEPT_DOCUMENTS = 2_000;
const KEPT_CHARACTERS = 1_000_000;

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

/** An operation as a request asks for it, with its document in full. */
export interface Wanted {
  readonly source: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Documents as clients send them: parsed, measured, and kept. */
export interface Documents {
  /**
   * The operation that is wanted; `null` when the document does not say which. Throws a `GraphQLError` when it is no
   * document, or larger than the bounds allow.
   */
  operationOf(wanted: Wanted, schema: GraphQLSchema): Operation | null;
  /** Where Apollo Server finds what it has validated before. */
  readonly store: DocumentStore;
}

interface Known {
  readonly document: DocumentNode;
  isValid: boolean;
  /** The most that each operation can cost, whatever the variables. */
  readonly highestCosts: Map<string, number>;
}

export function documents(bounds: BoundSettings): Documents {
  const kept = new LRUCache<string, Known>({
    max: KEPT_DOCUMENTS,
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: ({ document }) => document.loc?.source.body.length ?? 1,
  });
  const knownOf = (source: string): Known => {
    const hash = digest('sha256', source);
    const found = kept.get(hash);
    if (found) return found;
    const document = parsed(source, bounds.QUERY_MAX_TOKENS);
    const refusal = refusalOf(shapeOf(document), bounds);
    if (refusal !== null) throw tooLarge(refusal);
    refuseLongStrings(document, bounds.QUERY_MAX_STRING_BYTES);
    const known = { document, isValid: false, highestCosts: new Map() };
    kept.set(hash, known);
    return known;
  };
  const refuseCostly = (known: Known, wanted: Operation, name: string, schema: GraphQLSchema): void => {
    const most = bounds.QUERY_MAX_COST;
    const highest = known.highestCosts.get(name) ?? costOf(wanted, 'at their largest', schema);
    known.highestCosts.set(name, highest);
    const cost = highest <= most ? highest : costOf(wanted, wanted.variables, schema);
    if (cost > most) {
      throw tooLarge(
        `The operation may answer ${cost} objects by the sizes of its lists; ${most} are allowed.`,
      );
    }
  };
  return {
    operationOf: ({ source, operationName, variables = {} }, schema) => {
      const known = knownOf(source);
      const operation = getOperationAST(known.document, operationName);
      if (!operation) return null;
      const wanted = { document: known.document, operation, variables };
      refuseCostly(known, wanted, operationName ?? '', schema);
      return wanted;
    },
    store: {
      // Apollo Server's keys end in the hash of the source.
      get: async (key) => {
        const known = kept.get(hashIn(key));
        return known?.isValid ? known.document : undefined;
      },
      set: async (key) => {
        const known = kept.get(hashIn(key));
        if (known) known.isValid = true;
      },
      delete: async (key) => kept.delete(hashIn(key)),
    },
  };
}

function refuseLongStrings(document: DocumentNode, mostBytes: number): void {
  visit(document, {
    StringValue: ({ value, loc }) => {
      if (isLongerThan(value, mostBytes))
        throw tooLarge(`The string at line ${loc?.startToken.line} has more than ${mostBytes} bytes.`);
    },
  });
}

function hashIn(key: string): string {
  return key.slice(-64);
}

function parsed(source: string, maxTokens: number): DocumentNode {
  try {
    return parse(source, { maxTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { message, source: text, positions } = error;
    throw new GraphQLError(message, {
      source: text,
      positions,
      extensions: { code: 'GRAPHQL_PARSE_FAILED', http: { status: 400 } },
    });
  }
}

function tooLarge(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
}
