/** The first result of a subscription, and the HTTP status of its stream; refusals have no stream. */
export async function firstOf<Data = Record<string, unknown>>(
  url: string,
  query: string,
  { variables = {}, token }: { readonly variables?: object; readonly token?: string | undefined } = {},
) {
  const closing = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
    signal: closing.signal,
  });
  const { status } = response;
  try {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      const [, message] = /^(?:data: )?(\{.*\})\r?\n/m.exec(text) ?? [];
      if (message === undefined) continue;
      const result = JSON.parse(message) as {
        data?: Data | null;
        errors?: { message: string; extensions: { code: string } }[];
      };
      return { status, data: (result.data ?? null) as Data, errors: result.errors ?? [] };
    }
    throw new Error(`A stream sent nothing: ${status} ${text}`);
  } finally {
    closing.abort();
  }
}
