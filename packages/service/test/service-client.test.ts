import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { callService, httpServiceClient, PublicError, serviceCredentials } from '../src/index.ts';

const credentials = serviceCredentials('sale', 'a-secret-of-more-than-thirty-two-characters');
const servers: Server[] = [];

async function serviceThat(answers: RequestListener, timeout = 500) {
  const server = createServer(answers).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return httpServiceClient({ name: 'vehicle', url, credentials, timeout });
}

afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

const request = { query: '{ a }' };

describe('a call of another service', () => {
  it('carries a credential for that service, and nothing of the client', async () => {
    let headers: Record<string, unknown> = {};
    const client = await serviceThat((req, res) => {
      headers = req.headers;
      res.end('{"data":{"a":1}}');
    });
    expect(await client.execute(request, null)).toEqual({ data: { a: 1 } });
    const [, credential = ''] = String(headers.authorization).split(' ');
    const vehicle = serviceCredentials('vehicle', 'a-secret-of-more-than-thirty-two-characters');
    expect(await vehicle.verify(credential)).toEqual({ service: 'sale', user: null });
    expect(headers.cookie).toBeUndefined();
  });

  it.each<[string, RequestListener]>([
    ['closes the connection', (req) => req.socket.destroy()],
    ['never answers', () => undefined],
    ['answers half', (_req, res) => res.writeHead(200, { 'content-length': '100' }).write('{"data":')],
    ['answers rubbish', (_req, res) => res.end('<html>secret-host:8000</html>')],
    ['answers an empty object', (_req, res) => res.end('{}')],
    ['answers null', (_req, res) => res.end('null')],
    ['answers 500 with text', (_req, res) => res.writeHead(500).end('stack at /srv/app.ts')],
    ['refuses our credential', (_req, res) => res.writeHead(401).end('{"errors":[{"message":"secret"}]}')],
    ['redirects elsewhere', (_req, res) => res.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
  ])(
    'is UNAVAILABLE, within its bound and without a word of the inside, when the service %s',
    async (_how, answers) => {
      const client = await serviceThat(answers);
      const error = await client.execute(request, null).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(PublicError);
      expect((error as PublicError).extensions.code).toBe('UNAVAILABLE');
      expect((error as PublicError).message).not.toMatch(/127\.0\.0\.1|secret|stack|:\d/);
    },
  );

  it('answers data, or throws what the service said went wrong', async () => {
    const client = (errors: object[]) => ({ execute: async () => ({ data: null, errors }) as never });
    expect(await callService({ execute: async () => ({ data: { a: 1 } }) }, request, null)).toEqual({ a: 1 });
    const down = client([{ message: 'away', extensions: { code: 'UNAVAILABLE' } }]);
    await expect(callService(down, request, null)).rejects.toMatchObject({
      extensions: { code: 'UNAVAILABLE' },
    });
    const broken = client([{ message: 'no', extensions: { code: 'FORBIDDEN' } }]);
    await expect(callService(broken, request, null)).rejects.not.toBeInstanceOf(PublicError);
  });
});
