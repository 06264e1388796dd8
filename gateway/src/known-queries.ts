import { operationSeconds } from '@autograph/service/process';
import type { FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GatewayContext } from './context.ts';
import type { Json } from './execution/shape.ts';

/** Lets a request in, and answers what is known of it; throws what it is refused with. */
type Admit = (request: FastifyRequest) => Promise<GatewayContext>;

/** What is needed to answer requests for known queries. */
export interface KnownQueries {
  readonly admit: Admit;
  /** The data that answers a query which was carried out before; `null` where Apollo Server has to. */
  readonly answer: (
    question: Question & { readonly source: string },
    context: GatewayContext,
  ) => Promise<Json | null>;
  /** Apollo Server as a handler that lets requests in by what it is given. */
  readonly apollos: (admit: Admit) => RouteHandlerMethod;
}

interface Question {
  readonly operationName: string | undefined;
  readonly variables: Json;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';

/**
 * Handles requests for the graph. Those that ask in the plain way for a query that was carried out before are answered
 * straight away; Apollo Server handles all others, and each in which anything is to be said beside data. A request is let
 * in once, whichever way it goes.
 */
export function knownQueries({ admit, answer, apollos }: KnownQueries): RouteHandlerMethod {
  const admissions = new WeakMap<FastifyRequest, Promise<GatewayContext>>();
  const otherwise = apollos((request) => admissions.get(request) ?? admit(request));
  return async function (request, reply) {
    const question = plainQuestion(request);
    const type = typeOf(request.headers.accept);
    if (question && type) {
      const end = operationSeconds.startTimer({ service: 'gateway' });
      const admission = admit(request);
      admissions.set(request, admission);
      const context = await admission.catch(() => null);
      const data = context?.source ? await answer({ ...question, source: context.source }, context) : null;
      if (data) {
        end({ outcome: 'ok' });
        return reply.type(type).send(`${JSON.stringify({ data })}\n`);
      }
    }
    return otherwise.call(this, request, reply);
  };
}

/** What a request asks for, in the one form that clients send all day; `null` for whatever has to be looked at closely. */
function plainQuestion({ method, headers, body }: FastifyRequest): Question | null {
  if (method !== 'POST' || !headers['content-type']?.startsWith('application/json') || !isObject(body))
    return null;
  const { query, operationName, variables, extensions, ...others } = body;
  if (extensions !== undefined && !namesDocument(query, extensions)) return null;
  if (operationName != null && (typeof operationName !== 'string' || operationName === '')) return null;
  if ((variables != null && !isObject(variables)) || Object.keys(others).length > 0) return null;
  return { operationName: operationName ?? undefined, variables: variables ?? {} };
}

/** Whether a request names its document by hash alone: one that brings the document along is to be registered. */
function namesDocument(query: unknown, extensions: unknown): boolean {
  if (query !== undefined || !isObject(extensions) || Object.keys(extensions).length !== 1) return false;
  const { persistedQuery: named } = extensions;
  return isObject(named) && named.version === 1;
}

/** The type of the answer, for whoever names one that it can have first; `null` where that has to be weighed. */
function typeOf(accept: string | undefined): string | null {
  if (accept === undefined || accept === '*/*' || /^application\/json(,|$)/.test(accept)) return JSON_TYPE;
  return /^application\/graphql-response\+json(,|$)/.test(accept) ? GRAPHQL_TYPE : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
