import { printDocument } from './print.ts';

/**
 * A document of the caller's own, typed: the `TypedDocumentNode` or `TypedDocumentString` that GraphQL Code Generator
 * makes, or plain text, whose types the caller then names.
 */
export interface TypedDocument<Result, Variables> {
  readonly __apiType?: (variables: Variables) => Result;
  toString(): string;
}

/** An operation as it is sent. */
export interface Sendable {
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly text: string;
  readonly name?: string;
  /** SHA-256 of the text, where it is known beforehand. */
  readonly hash?: string;
}

/** The operation of a document. Throws a `TypeError` for what is none. */
export function sendable(document: TypedDocument<unknown, never>): Sendable {
  const text = isAst(document) ? printDocument(document) : textOf(document);
  // Taken for a mutation in doubt: a mutation is sent once, and a query that is sent once is only less patient.
  return { type: /\b(mutation|subscription)\b/.test(text) ? 'mutation' : 'query', text };
}

function textOf(document: unknown): string {
  if (typeof document === 'string' || document instanceof String) return document.toString();
  throw new TypeError('A document is a text, a TypedDocumentString or a TypedDocumentNode.');
}

function isAst(document: object | string): document is { readonly definitions: readonly unknown[] } {
  return typeof document === 'object' && 'definitions' in document && Array.isArray(document.definitions);
}
