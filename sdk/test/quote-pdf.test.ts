import { describe, expect, it } from 'vitest';
import { createClient, type Fetch } from '../src/index.ts';

/** A client with a token, over a gateway that answers requests for a PDF by `answer`. */
function clientOver(answer: (url: string, authorization: string | null) => Response) {
  const fetch: Fetch = async (url, init) => {
    if (url.endsWith('.pdf')) return answer(url, new Headers(init.headers).get('authorization'));
    const payload = {
      accessToken: 'token',
      refreshToken: 'next',
      expiresIn: 300,
      user: null,
      userErrors: [],
    };
    return Response.json({ data: { login: payload, refreshToken: { ...payload, accessToken: 'renewed' } } });
  };
  return createClient({
    url: 'http://graph.example/graphql',
    fetch,
    credentials: { username: 'oficina', password: 'x' },
  });
}

const pdf = (): Response =>
  new Response('%PDF-1.7', {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="orcamento-1-2.pdf"',
    },
  });

describe('quotePdf', () => {
  it('reads a quote with the token of the session, renewed where it is refused', async () => {
    const asked: unknown[] = [];
    const client = clientOver((url, authorization) => {
      asked.push([url, authorization]);
      return authorization === 'Bearer token' ? Response.json({ errors: [] }, { status: 401 }) : pdf();
    });
    const { name, file } = await client.quotePdf({ workOrderId: 'a/b', revision: 2 });
    expect([name, await file.text()]).toEqual(['orcamento-1-2.pdf', '%PDF-1.7']);
    const url = 'http://graph.example/documents/quotes/a%2Fb/2.pdf';
    expect(asked).toEqual([
      [url, 'Bearer token'],
      [url, 'Bearer renewed'],
    ]);
  });
});
