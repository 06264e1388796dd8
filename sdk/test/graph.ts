import type { Fetch } from '../src/index.ts';

/** What a request said. */
export interface Request {
  readonly operationName?: string;
  readonly query?: string;
  readonly variables?: { readonly input?: Record<string, unknown> } & Record<string, unknown>;
  readonly extensions?: {
    readonly persistedQuery: { readonly version: number; readonly sha256Hash: string };
  };
  readonly token: string | undefined;
}

/** An answer: the body alone, or with a status and headers. Something thrown is a request that got none. */
export type Reply =
  | { readonly body: unknown; readonly status?: number; readonly headers?: Record<string, string> }
  | Error;

export const data = (value: unknown): Reply => ({ body: { data: value } });

export const failure = (
  code: string,
  more: { status?: number; headers?: Record<string, string> } = {},
): Reply => ({
  body: { errors: [{ message: `It is ${code}.`, extensions: { code } }] },
  ...more,
});

/** Stands for the graph: keeps what was asked, and answers as told. */
export function graph(answer: (request: Request, nth: number) => Reply | Promise<Reply>): {
  readonly requests: Request[];
  readonly fetch: Fetch;
} {
  const requests: Request[] = [];
  return {
    requests,
    fetch: async (_url, init) => {
      const token = new Headers(init.headers).get('authorization')?.replace('Bearer ', '');
      const request: Request = { ...JSON.parse(String(init.body)), token };
      const nth = requests.push(request);
      const aborted = new Promise<never>((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
      const reply = await Promise.race([answer(request, nth), aborted]);
      if (reply instanceof Error) throw reply;
      const { body, status = 200, headers = {} } = reply;
      return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
    },
  };
}
