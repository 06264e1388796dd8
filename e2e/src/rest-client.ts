/** What the REST services answered. */
export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it was sent, with the decimals of its amounts. */
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: Tests compare it with what the documents say.
  readonly body: any;
}

/** What a REST request has besides its method and path. */
export interface RestRequest {
  readonly token?: string | undefined;
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends requests such as `GET /vehicles` to the REST services of the graph at `url`. */
export function restClient(url: string): (request: string, options?: RestRequest) => Promise<RestAnswer> {
  const base = new URL('/api', url).href;
  return async (request, { token, body, headers = {} } = {}) => {
    const [method = 'GET', path = ''] = request.split(' ');
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: text ? JSON.parse(text) : null };
  };
}
