import { exceptionOf, NetworkError } from './errors.ts';
import type { CallOptions } from './functions.ts';
import { answerOf, type Fetch } from './transport.ts';

/** A list to export. Its rows are those that the caller may see. */
export interface ExportRequest {
  readonly list: 'vehicles' | 'sales' | 'customers';
  /** Default: `csv`. */
  readonly format?: 'csv' | 'jsonl';
  /** Between the cells of CSV. Default: a comma. Spreadsheets in Portuguese expect a semicolon. */
  readonly delimiter?: ',' | ';';
  /** A filter of the list, as the graph takes it. Default: all rows. */
  readonly filter?: object | null;
}

/** Where an export is downloaded. */
export interface ExportTicket {
  /** An address that works once, without a token: a browser can open it. */
  readonly url: string;
  /** When the address stops working: a minute after it was made. */
  readonly expiresAt: string;
}

/** What a request for an export is sent with. */
interface Sender {
  /** Address of the graph; the route of exports is beside it. */
  readonly url: string;
  readonly fetch: Fetch;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly who: {
    accessToken(): Promise<string | undefined>;
    renewed(accessToken: string): Promise<string | undefined>;
  };
}

/** Asks for an export. Throws a `GraphError` when it is refused, and a `NetworkError` when nothing answers. */
export async function exportList(
  request: ExportRequest,
  { signal, timeout }: CallOptions,
  sender: Sender,
): Promise<ExportTicket> {
  const address = new URL('/export', sender.url);
  const send = async (accessToken: string | undefined): Promise<Response> => {
    const late = AbortSignal.timeout(timeout ?? sender.timeout);
    try {
      return await sender.fetch(address.href, {
        method: 'POST',
        headers: {
          ...sender.headers,
          'content-type': 'application/json',
          ...(accessToken && { authorization: `Bearer ${accessToken}` }),
        },
        body: JSON.stringify(request),
        signal: signal ? AbortSignal.any([signal, late]) : late,
      });
    } catch (cause) {
      signal?.throwIfAborted();
      throw new NetworkError(`No answer from ${address.href}.`, { cause });
    }
  };
  const accessToken = await sender.who.accessToken();
  let response = await send(accessToken);
  if (response.status === 401 && accessToken) {
    const renewed = await sender.who.renewed(accessToken);
    if (renewed) response = await send(renewed);
  }
  const text = await response.text();
  if (response.status !== 201) throw exceptionOf(answerOf(response, text));
  const { url, expiresAt } = JSON.parse(text) as ExportTicket;
  return { url: new URL(url, address).href, expiresAt };
}
