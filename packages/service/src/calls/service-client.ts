import type { Language, UserIdentity } from '@autograph/kernel';
import type { FormattedExecutionResult } from 'graphql';
import { PublicError } from '../graphql/errors.ts';
import { serviceMessages } from '../messages.ts';

/** A GraphQL operation, as it is sent to a service. */
export interface ServiceRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Most entities that one operation may ask a service for by `_entities`. The gateway splits a fetch that has more. Few have:
 * a document may have 50 aliases (`QUERY_MAX_ALIASES`), each for a page of at most 100, and answer 5,000 objects
 * (`QUERY_MAX_COST`). Only lists that are no pages, such as histories, can lead to more.
 */
export const MOST_REPRESENTATIONS = 5_000;

/** The result of an operation that a service carried out, errors included. */
export type ServiceResult = FormattedExecutionResult<Record<string, unknown>, Record<string, unknown>>;

/** What of the client's request goes on with a call, beside who asks. */
export interface CallOrigin {
  /** Network address that the request came from. */
  readonly clientAddress?: string | undefined;
  /** That anyone may read the stock. Says nothing where there is a user. */
  readonly publicStock?: boolean | undefined;
  /** That a browser logs in by the gateway's session routes. Says nothing where there is a user. */
  readonly browserSession?: boolean | undefined;
  /** The language that texts for a person are wanted in. Default: English. */
  readonly language?: Language | undefined;
}

/**
 * Another service, wherever it runs: in this process or behind HTTP. Calls carry the caller's own identity and the
 * user's. Throws `UNAVAILABLE` when there is no answer within the bound; errors within an answer are in the result.
 */
export interface ServiceClient {
  execute(request: ServiceRequest, user: UserIdentity | null, origin?: CallOrigin): Promise<ServiceResult>;
}

/** Whether a request changes something. What it says is what a planner or a service wrote, never a client. */
export function isMutation({ query }: Pick<ServiceRequest, 'query'>): boolean {
  return /^\s*mutation\b/.test(query);
}

/**
 * Calls an operation of another service and answers its data. For operations whose refusals are data: an error in
 * the result means that the service failed, and is thrown as such, without the text that the service gave it.
 */
export async function callService<Data>(
  client: ServiceClient,
  request: ServiceRequest,
  user: UserIdentity | null,
  origin?: CallOrigin,
): Promise<Data> {
  const { data, errors } = await client.execute(request, user, origin);
  const [error] = errors ?? [];
  if (error?.extensions?.code === 'UNAVAILABLE')
    throw new PublicError('UNAVAILABLE', serviceMessages.partUnavailable);
  if (error) throw new Error(`a service call failed: ${error.message}`);
  return data as Data;
}
