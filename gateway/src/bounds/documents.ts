import { createHash } from 'node:crypto';
import { type DocumentNode, GraphQLError, getOperationAST, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Operation } from '../limits/touched.ts';
import type { Asked } from './request-body.ts';

/** How many documents are kept parsed, and how many characters they may have together. */
const KEPT_DOCUMENTS = 2_000;
const KEPT_CHARACTERS = 4_000_000;

/** Documents as clients send them, parsed once. */
export interface Documents {
  /** The operation that is asked for; `null` when no document, or no operation of it, is meant. Throws when it is refused. */
  operationOf(asked: Asked): Operation | null;
}

export function documents(options: { readonly maxTokens: number }): Documents {
  const parsed = new LRUCache<string, DocumentNode>({
    max: KEPT_DOCUMENTS,
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (document) => document.loc?.source.body.length ?? 1,
  });
  const documentOf = (source: string): DocumentNode => {
    const hash = createHash('sha256').update(source).digest('hex');
    const known = parsed.get(hash);
    if (known) return known;
    const document = parsedOrRefused(source, options.maxTokens);
    parsed.set(hash, document);
    return document;
  };
  return {
    operationOf: ({ query, operationName, variables }) => {
      if (query === undefined) return null;
      const document = documentOf(query);
      const operation = getOperationAST(document, operationName);
      return operation ? { document, operation, variables } : null;
    },
  };
}

function parsedOrRefused(source: string, maxTokens: number): DocumentNode {
  try {
    return parse(source, { maxTokens });
  } catch (error) {
    const { message, source: text, positions } = error as GraphQLError;
    throw new GraphQLError(message, {
      source: text,
      positions,
      extensions: { code: 'GRAPHQL_PARSE_FAILED', http: { status: 400 } },
    });
  }
}
