import { type Language, textOf, type UserIdentity } from '@autograph/kernel';
import type { ServiceClient, ServiceRequest, ServiceResult } from '@autograph/service/calls';
import { PublicError, unavailable } from '@autograph/service/graphql';
import { cacheCounter, type Logger, sparingly } from '@autograph/service/process';
import { type GraphQLFormattedError, type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { callForEntities } from './entity-calls.ts';
import { readErrors } from './response-errors.ts';
import { compileResponse, type Path, type ResponseReader } from './response-reader.ts';
import type { SubgraphResponses } from './subgraph-responses.ts';

/** How many operations of plans are kept compiled, and how many characters they may have together. */
const COMPILED = 2_000;
const COMPILED_CHARACTERS = 1_000_000;

const countAsked = cacheCounter('response_reader');

/** What a request's calls of services need to know of it. */
export interface RequestContext {
  readonly user: UserIdentity | null;
  /** Network address that the request came from. */
  readonly clientAddress: string;
  /** The language that the client wants texts in. */
  readonly language: Language;
  /** Whether a browser asks by the session routes. */
  readonly browserSession?: boolean | undefined;
  /** What was answered for it so far; left out where the fast path is not tried. */
  readonly responses?: SubgraphResponses | undefined;
  /** Whether an answer that was asked for before is no good. */
  readonly fresh?: boolean | undefined;
}

/**
 * Asks a service an operation of the plan. Of the client's request nothing goes on but that operation and who asks, from
 * where, in which language: no header, no cookie. The answer has the types of the supergraph. A service that does not respond,
 * and each value that is not of its type, is an error with `UNAVAILABLE` at its place. Without any response there is no `data`.
 */
export type AskService = (
  service: string,
  request: ServiceRequest,
  context: RequestContext,
) => Promise<ServiceResult>;

/** Asks the services that `clientOf` reaches. Several representations of one entity are sent as one. */
export function subgraphCalls(options: {
  readonly clientOf: (service: string) => ServiceClient;
  readonly supergraph: GraphQLSchema;
  /** Whether anyone may read the stock. */
  readonly publicStock?: boolean | undefined;
  readonly log: Logger;
}): AskService {
  const { clientOf, supergraph, publicStock, log } = options;
  const readers = new LRUCache<string, ReturnType<typeof compileResponse>>({
    max: COMPILED,
    maxSize: COMPILED_CHARACTERS,
    sizeCalculation: (_reader, query) => query.length,
  });
  const warn = sparingly((responses, called: string, path: Path | undefined) =>
    log.warn({ called, path, responses }, 'a service answered what it was not asked for'),
  );
  const readerOf = ({ query, variables = {} }: ServiceRequest): ResponseReader => {
    const known = readers.get(query);
    countAsked(known !== undefined);
    if (known) return known(variables);
    const compiled = compileFetch(supergraph, query);
    readers.set(query, compiled);
    return compiled(variables);
  };
  return async (service, request, context) => {
    const { clientAddress, language, browserSession } = context;
    const origin = { clientAddress, language, publicStock, browserSession };
    const reader = readerOf(request);
    const keys = request.variables?.representations;
    const representations = reader.asksForEntities && Array.isArray(keys) ? keys : null;
    const call = (asked: ServiceRequest): Promise<ServiceResult> => {
      const execute = () => clientOf(service).execute(asked, context.user, origin);
      return context.responses?.once(service, asked, execute) ?? execute();
    };
    try {
      const { data, errors: given } = await (representations
        ? callForEntities(representations, request, call)
        : call(request));
      const errors = readErrors(given);
      // A service that says why it answers nothing has said enough.
      if (data == null && errors.length > 0) return { data: null, errors };
      const problems: Path[] = [];
      const read = representations
        ? reader.readEntities(data, representations, problems)
        : reader.read(data, problems);
      if (problems.length === 0) return result(read, errors);
      warn(service, problems[0]);
      return result(read, [...errors, ...errorsAt(problems, unavailable(service), language)]);
    } catch (error) {
      if (!(error instanceof PublicError)) throw error;
      const places =
        representations?.map((_one, at) => ['_entities', at]) ?? reader.names.map((name) => [name]);
      return { errors: errorsAt(places, error, language) };
    }
  };
}

function compileFetch(supergraph: GraphQLSchema, query: string): ReturnType<typeof compileResponse> {
  const document = parse(query, { noLocation: true });
  const operation = getOperationAST(document);
  if (!operation) throw new Error('A fetch of the plan has not one operation.');
  return compileResponse(supergraph, document, operation);
}

function result(
  data: Record<string, unknown> | null,
  errors: readonly GraphQLFormattedError[],
): ServiceResult {
  return (errors.length > 0 ? { data, errors } : { data }) as ServiceResult;
}

function errorsAt(
  paths: readonly Path[],
  { said, extensions }: PublicError,
  language: Language,
): GraphQLFormattedError[] {
  const message = textOf(said, language);
  return paths.map((path) => ({ message, path, extensions }));
}
