import { createServer, type IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { selfSigned } from '../../src/certificate.ts';
import { HAPROXY, NGINX_TLS, type RunningProxy, startProxy } from '../../src/proxies.ts';

/** A gateway that says how it was asked. */
const gateway = createServer(({ url, headers }, response) => {
  response.setHeader('strict-transport-security', 'max-age=31536000');
  response.end(JSON.stringify({ url, headers }));
});

beforeAll(() => new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve)));
afterAll(() => void gateway.close());

interface Asked {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly asked: { readonly url: string; readonly headers: IncomingHttpHeaders };
}

function get(url: string): Promise<Asked> {
  const { promise, resolve, reject } = Promise.withResolvers<Asked>();
  request(url, { rejectUnauthorized: false }, (response) => {
    let body = '';
    response.on('data', (piece) => {
      body += piece;
    });
    response.on('end', () => {
      const { statusCode: status, headers } = response;
      resolve({ status, headers, asked: body.startsWith('{') ? JSON.parse(body) : {} });
    });
  })
    .on('error', reject)
    .end();
  return promise;
}

function handshake(url: string, options: object): Promise<TLSSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<TLSSocket>();
  const socket = connect({ port: Number(new URL(url).port), rejectUnauthorized: false, ...options }, () => {
    socket.end();
    resolve(socket);
  });
  socket.on('error', reject);
  return promise;
}

describe.each([NGINX_TLS, HAPROXY])('$name with a certificate', (program) => {
  let proxy: RunningProxy;

  beforeAll(async () => {
    const { port } = gateway.address() as AddressInfo;
    proxy = await startProxy(program, [port], await selfSigned());
    await vi.waitFor(async () => expect((await get(`${proxy.at[443]}/api`)).status).toBe(200), 10_000);
  });
  afterAll(() => proxy?.close());

  it('leads from port 80 to port 443, with the path, the query and the method', async () => {
    const { status, headers } = await fetch(`${proxy.at[80]}/graphql?query=%7Ba%7D`, {
      method: 'POST',
      redirect: 'manual',
    });
    expect([status, headers.get('location')]).toEqual([308, 'https://localhost/graphql?query=%7Ba%7D']);
  });

  it('passes on the graph at port 443 and the documented paths at theirs, and says that they came by TLS', async () => {
    const { asked, headers } = await get(`${proxy.at[443]}/graphql`);
    expect([asked.url, asked.headers['x-forwarded-proto']]).toEqual(['/graphql', 'https']);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    const rest = await get(`${proxy.at[8000]}/vehicles?limit=1`);
    expect([rest.asked.url, rest.asked.headers['x-forwarded-proto']]).toEqual([
      '/api/vehicles?limit=1',
      'https',
    ]);
    expect((await get(`${proxy.at[443]}/metrics`)).status).toBe(404);
  });

  it.each([443, 8002] as const)(
    'speaks TLS 1.3 and HTTP/2 on port %i, and nothing before TLS 1.2',
    async (port) => {
      const url = proxy.at[port];
      const socket = await handshake(url, { ALPNProtocols: ['h2', 'http/1.1'] });
      expect([socket.getProtocol(), socket.alpnProtocol]).toEqual(['TLSv1.3', 'h2']);
      const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' };
      await expect(handshake(url, old)).rejects.toMatchObject({
        code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
      });
    },
  );
});
