import { NetworkError } from './errors.ts';
import type { CallOptions } from './functions.ts';
import type { Fetch } from './transport.ts';

/** What a request to a route beside the graph is sent with. */
export interface Sender {
  /** Address of the graph; the other routes of the gateway are beside it. */
  readonly url: string;
  readonly fetch: Fetch;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly who: {
    accessToken(): Promise<string | undefined>;
    renewed(accessToken: string): Promise<string | undefined>;
  };
}

/**
 * Sends a request to a route of the gateway with the access token of the session. A token that is refused with 401 is renewed, and the
 * request is sent once more. Throws a `NetworkError` when nothing answers.
 */
export async function askBeside(
  path: string,
  init: RequestInit,
  { signal, timeout }: CallOptions,
  sender: Sender,
): Promise<Response> {
  const { href } = new URL(path, sender.url);
  const send = async (accessToken: string | undefined): Promise<Response> => {
    const late = AbortSignal.timeout(timeout ?? sender.timeout);
    const headers = new Headers({ ...sender.headers, ...(init.headers as Record<string, string>) });
    if (accessToken) headers.set('authorization', `Bearer ${accessToken}`);
    try {
      return await sender.fetch(href, {
        ...init,
        headers,
        signal: signal ? AbortSignal.any([signal, late]) : late,
      });
    } catch (cause) {
      signal?.throwIfAborted();
      throw new NetworkError(`No answer from ${href}.`, { cause });
    }
  };
  const accessToken = await sender.who.accessToken();
  const response = await send(accessToken);
  if (response.status !== 401 || !accessToken) return response;
  const renewed = await sender.who.renewed(accessToken);
  return renewed ? send(renewed) : response;
}
