import { type Gateway, INTERNAL } from '@autograph/gateway';

/** A client of the public graph for the graph's own scripts: one operation, its data, any top-level error thrown. */
export interface GraphClient {
  /** Throws a `GraphRequestError` when the answer has top-level errors, or is none. */
  request<Data>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    accessToken?: string,
  ): Promise<Data>;
}

/** What the graph answered in place of data; `codes` has the `extensions.code` of each error. */
export class GraphRequestError extends Error {
  override readonly name = 'GraphRequestError';
  readonly codes: readonly string[];
  /** How many seconds to wait before the next try, where a limit said so. */
  readonly retryAfter: number | null;

  constructor(
    errors: readonly {
      readonly message: string;
      readonly extensions?: { readonly code?: string; readonly retryAfter?: number };
    }[],
  ) {
    super(errors.map(({ message }) => message).join(' '));
    this.codes = errors.map(({ extensions }) => extensions?.code ?? 'UNKNOWN');
    this.retryAfter = errors.find(({ extensions }) => extensions?.retryAfter)?.extensions?.retryAfter ?? null;
  }
}

/** How a request reaches the graph: over HTTP, or within the process that serves it. Returns the response body. */
export type Send = (body: string, headers: Readonly<Record<string, string>>) => Promise<string>;

/** How long a request may take, in milliseconds. */
const TIMEOUT = 30_000;

/** A client of the graph at `url`. */
export function httpGraphClient(url: string): GraphClient {
  return graphClient(async (body, headers) => {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers,
      signal: AbortSignal.timeout(TIMEOUT),
    });
    return response.text();
  });
}

/** A client of a gateway in this process: no socket in between, and no rate limits. */
export function internalClient({ app }: Gateway): GraphClient {
  return graphClient(async (payload, headers) => {
    const request = { method: 'POST', url: '/graphql', payload, headers, remoteAddress: INTERNAL } as const;
    return (await app.inject(request)).body;
  });
}

/** A client over any way to send. */
export function graphClient(send: Send): GraphClient {
  return {
    request: async <Data>(query: string, variables = {}, accessToken?: string) => {
      const headers = {
        'content-type': 'application/json',
        ...(accessToken && { authorization: `Bearer ${accessToken}` }),
      };
      const body = JSON.parse(await send(JSON.stringify({ query, variables }), headers));
      if (body.errors) throw new GraphRequestError(body.errors);
      return body.data as Data;
    },
  };
}
