import type { FastifyRequest } from 'fastify';

/** What a request asks for, as far as it has the form of a GraphQL request; Apollo Server says what is wrong with others. */
export interface Asked {
  readonly query: string | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Hash of a persisted query. */
  readonly hash: string | undefined;
}

/** Reads a request over GET or POST; `null` when it is no GraphQL request. */
export function askedBy({ method, body, url }: FastifyRequest): Asked | null {
  const given = method === 'GET' ? parametersOf(url) : body;
  if (!isObject(given)) return null;
  const extensions = objectOf(given.extensions);
  const persisted = objectOf(extensions?.persistedQuery);
  return {
    query: stringOf(given.query),
    operationName: stringOf(given.operationName),
    variables: objectOf(given.variables) ?? {},
    hash: stringOf(persisted?.sha256Hash),
  };
}

/**
 * The parameters as Apollo Server reads them: Fastify's own reading differs behind a `#`, and in what is badly encoded. One
 * that is given twice is none; Apollo Server refuses it.
 */
function parametersOf(url: string): Readonly<Record<string, unknown>> {
  const { searchParams } = new URL(url, 'http://localhost');
  const once = (name: string): string | undefined => {
    const [value, ...others] = searchParams.getAll(name);
    return others.length === 0 ? value : undefined;
  };
  return {
    query: once('query'),
    operationName: once('operationName'),
    variables: once('variables'),
    extensions: once('extensions'),
  };
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** An object, or JSON of one, as query parameters carry it. */
function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'string') return isObject(value) ? value : undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
