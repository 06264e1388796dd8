import type { UserIdentity } from '@autograph/kernel';
import type { FormattedExecutionResult } from 'graphql';
import type { ServiceCredentials } from './credentials.ts';
import { PublicError, unavailable } from './errors.ts';

/** A GraphQL operation, as it is sent to a service. */
export interface ServiceRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** The result of an operation that a service carried out, errors included. */
export type ServiceResult = FormattedExecutionResult<Record<string, unknown>, Record<string, unknown>>;

/**
 * Another service, wherever it runs: in this process or behind HTTP. Calls carry the caller's own identity and the
 * user's. Throws `UNAVAILABLE` when there is no answer within the bound; errors within an answer are in the result.
 */
export interface ServiceClient {
  execute(request: ServiceRequest, user: UserIdentity | null, clientAddress?: string): Promise<ServiceResult>;
}

/** A service behind HTTP at `url`. `timeout` bounds the whole call, in milliseconds. */
export function httpServiceClient(options: {
  readonly name: string;
  readonly url: string;
  readonly credentials: ServiceCredentials;
  readonly timeout: number;
}): ServiceClient {
  const { name, url, credentials, timeout } = options;
  return {
    execute: async (request, user, clientAddress) => {
      const credential = await credentials.sign(name, user, clientAddress);
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${credential}` },
          body: JSON.stringify(request),
          signal: AbortSignal.timeout(timeout),
          redirect: 'error',
        });
        // A service that refuses our credential has another secret than we: of no use to the client, whoever it is.
        if (response.status === 401) return fail(name);
        return resultOf(await response.json()) ?? fail(name);
      } catch {
        // Whatever went wrong on the wire (refused, cut, too slow, not JSON) names addresses; none of it goes on.
        return fail(name);
      }
    },
  };
}

function fail(name: string): never {
  throw unavailable(name);
}

function resultOf(body: unknown): ServiceResult | null {
  if (typeof body !== 'object' || body === null) return null;
  return 'data' in body || ('errors' in body && Array.isArray(body.errors)) ? (body as ServiceResult) : null;
}

/**
 * Calls an operation of another service and answers its data. For operations whose refusals are data: an error in
 * the result means that the service failed, and is thrown as such.
 */
export async function callService<Data>(
  client: ServiceClient,
  request: ServiceRequest,
  user: UserIdentity | null,
): Promise<Data> {
  const { data, errors } = await client.execute(request, user);
  const [error] = errors ?? [];
  if (error?.extensions?.code === 'UNAVAILABLE') throw new PublicError('UNAVAILABLE', error.message);
  if (error) throw new Error(`a service call failed: ${error.message}`);
  return data as Data;
}
