import type { Message } from '@autograph/kernel';
import type {} from 'fastify';
import type { z } from 'zod';
import type { GraphOperations } from './graph-operations.ts';
import type { Status } from './refusals.ts';

/** The documented services. Each has an OpenAPI document of its own. */
export const DOCUMENTED_SERVICES = ['vehicles', 'sales', 'auth', 'customers', 'workshop'] as const;
export type DocumentedService = (typeof DOCUMENTED_SERVICES)[number];

/** A request, with its parts as their schemas read them. */
export interface Asked<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The `Idempotency-Key` header. */
  readonly idempotencyKey: string | undefined;
  /** The `If-Match` header. */
  readonly ifMatch: string | undefined;
  /** The public graph, on behalf of the caller. */
  readonly graph: GraphOperations;
  /** A text in the language of the caller. */
  readonly say: (said: Message) => string;
  /** Whether all that the graph needs is there. */
  readonly isReady: () => Promise<boolean>;
}

/** An answer that is not a refusal. */
export interface Answered {
  readonly status?: 200 | 201 | 204 | 503;
  readonly body?: object;
  /** The version of the record, for the `ETag` header. */
  readonly version?: number;
}

/** What every endpoint says of itself, whatever it reads and answers. */
export interface EndpointFacts {
  readonly service: DocumentedService;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path below the base address, with parameters as `:id`. */
  readonly path: string;
  /** The operation's id in the OpenAPI document, such as `listVehicles`. */
  readonly name: string;
  readonly summary: string;
  /** Who may call it, as the permission matrix of the graph decides. */
  readonly access: string;
  /** Whether the graph answers callers without a token. */
  readonly anonymous?: boolean;
  /** Whether the `Authorization` header is not read, so that an expired token in it does no harm. */
  readonly ignoresToken?: boolean;
  /** Whether its requests do not count within the rate limits. */
  readonly unlimited?: boolean;
  /** Whether it takes the `Idempotency-Key` header. */
  readonly idempotent?: boolean;
  /** Whether it takes the `If-Match` header. */
  readonly guarded?: boolean;
  /** The statuses of its own answers, with what they carry; `null` for no body. */
  readonly answers: Readonly<Partial<Record<200 | 201 | 204 | 503, z.ZodType | null>>>;
  /** Statuses of refusals that not every endpoint has. */
  readonly refusals?: readonly Status[];
}

/** A documented endpoint. It translates a request into operations of the graph, and their outcome into the documented answer. */
export interface Endpoint extends EndpointFacts {
  readonly request: {
    readonly params?: z.ZodType;
    readonly query?: z.ZodType;
    readonly body?: z.ZodType;
  };
  readonly handle: (asked: Asked<never, never, never>) => Promise<Answered>;
}

type Output<T> = T extends z.ZodType ? z.output<T> : undefined;

/** Declares an endpoint: `handle` gets the parts of a request with the types of their schemas. */
export function endpoint<
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  declared: EndpointFacts & {
    readonly request?: { readonly params?: Params; readonly query?: Query; readonly body?: Body };
    readonly handle: (asked: Asked<Output<Params>, Output<Query>, Output<Body>>) => Promise<Answered>;
  },
): Endpoint {
  return { ...declared, request: declared.request ?? {} } as Endpoint;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The documented endpoint that a route serves. */
    readonly endpoint?: Endpoint;
    /** `false` where pages of other origins can neither ask nor read. */
    readonly cors?: false;
  }
}
