import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { runLegacyClient } from '../../src/legacy-client.ts';
import { firstOf } from '../../src/live-stream.ts';
import {
  CLAIMED_IDS,
  CLAIMED_TRACE,
  HAPROXY,
  HIDDEN_PATHS,
  NGINX,
  PROXY_ADDRESS,
  type RunningProxy,
  startProxy,
} from '../../src/proxies.ts';
import {
  end,
  freePort,
  runScript,
  type ScriptProcess,
  temporaryDir,
  untilPrinted,
} from '../../src/topology.ts';

let graph: ScriptProcess;
let gateway: number;
let dir: Awaited<ReturnType<typeof temporaryDir>>;

beforeAll(async () => {
  [gateway, dir] = [await freePort(), await temporaryDir()];
  graph = runScript('cli/src/start/main.ts', [], {
    PORT: String(gateway),
    AUTOGRAPH_DATA_DIR: dir.path,
    TRUSTED_PROXIES: PROXY_ADDRESS,
    RATE_LIMIT_PUBLIC: '1000',
  });
  await untilPrinted(graph, ' is up');
});
afterAll(async () => {
  await end(graph);
  await dir.remove();
});

/** What the limits leave to a client at a local address after a request. */
async function left(url: string, localAddress: string, forwardedFor?: string): Promise<number> {
  const headers = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  request(url.replace('localhost', '127.0.0.1'), { localAddress, headers }, (response) => {
    response.resume();
    resolve(Number(response.headers['x-ratelimit-remaining']));
  })
    .on('error', reject)
    .end();
  return promise;
}

describe.each([
  ['nginx', NGINX],
  ['HAProxy', HAPROXY],
])('%s', (_name, program) => {
  let proxy: RunningProxy;

  beforeAll(async () => {
    proxy = await startProxy(program, [gateway]);
  });
  afterAll(() => proxy?.close());

  it.each([
    [8000, 'vehicles', '/vehicles'],
    [8001, 'sales', '/sales'],
    [8002, 'auth', '/auth/profile'],
    [8002, 'auth', '/rate-limit/config'],
    [8003, 'customers', '/customers'],
  ] as const)('has on port %i the paths of %s alone, such as %s', async (port, _service, path) => {
    const own = await fetch(`${proxy.at[port]}${path}`);
    const below = await fetch(`http://localhost:${gateway}/api${path}`);
    expect([own.status, await own.json()]).toEqual([below.status, await below.json()]);
    expect(own.status).toBe(path === '/vehicles' ? 200 : 401);
    const begins = path.split('/')[1];
    for (const other of ['/vehicles', '/sales', '/auth/profile', '/rate-limit/config', '/customers']) {
      if (other.startsWith('/auth') && port === 8002) continue;
      if (other.startsWith('/rate-limit') && port === 8002) continue;
      if (other.startsWith(`/${begins}`)) continue;
      const response = await fetch(`${proxy.at[port]}${other}`);
      expect([other, response.status]).toEqual([other, 404]);
      expect(await response.json()).toMatchObject({ error: 'Not found' });
    }
    for (const other of ['/', '/graphql', '/explorer', '/metrics', `/${begins}x`, `/${begins}/../graphql`])
      expect([other, (await fetch(`${proxy.at[port]}${other}`)).status]).toEqual([other, 404]);
  });

  it.each([
    [8000, 'vehicles'],
    [8001, 'sales'],
    [8002, 'auth'],
    [8003, 'customers'],
  ] as const)(
    'leads from /docs on port %i to the Swagger UI of %s, which has its document',
    async (port, service) => {
      const redirect = await fetch(`${proxy.at[port]}/docs`, { redirect: 'manual' });
      expect([redirect.status, redirect.headers.get('location')]).toEqual([
        302,
        `/api/docs?urls.primaryName=${service}`,
      ]);
      const page = await fetch(`${proxy.at[port]}/docs`);
      expect([page.status, page.headers.get('content-type')]).toEqual([
        200,
        expect.stringContaining('text/html'),
      ]);
      const document = await fetch(`${proxy.at[port]}/openapi.json`);
      expect([document.status, await document.json()]).toEqual([
        200,
        expect.objectContaining({ openapi: '3.1.0' }),
      ]);
    },
  );

  it('says on every port whether the graph is up', async () => {
    for (const origin of Object.values(proxy.at))
      expect([origin, (await fetch(`${origin}/health`)).status]).toEqual([origin, 200]);
  });

  it('keeps the query and the characters of an address as the client wrote them', async () => {
    const address = `/vehicles?marca=Fiat&modelo=${encodeURIComponent('Pulse & Argo / ç')}&limit=1`;
    const response = await fetch(`${proxy.at[8000]}${address}`);
    expect([response.status, await response.json()]).toMatchObject([200, { vehicles: [], limit: 1 }]);
    expect((await fetch(`${proxy.at[8000]}/vehicles?nonsense=1`)).status).toBe(400);
    expect((await fetch(`${proxy.at[8000]}/vehicles/a%2Fb`)).status).toBe(404);
  });

  it('passes on port 80 the graph, REST and pages, but nothing for those who operate the shop', async () => {
    const origin = proxy.at[80];
    const { data } = await ask<{ vehicles: { totalCount: number } }>(
      `${origin}/graphql`,
      '{ vehicles(first: 1) { totalCount } }',
    );
    const list = (await (await fetch(`${origin}/api/vehicles`)).json()) as { total: number };
    expect(list.total).toBe(data.vehicles.totalCount);
    for (const path of ['/explorer/', '/developers'])
      expect([path, (await fetch(origin + path)).status]).toEqual([path, 200]);
    for (const path of HIDDEN_PATHS) expect([path, (await fetch(origin + path)).status]).toEqual([path, 404]);
    expect((await fetch(`${origin}/metrics/%zz`)).status).toBe(400);
  });

  it.each([80, 8000] as const)(
    'gives the requests of port %i ids of its own, and none of a client',
    async (port) => {
      const url = `${proxy.at[port]}${port === 80 ? '/api' : ''}/vehicles?limit=1`;
      const ids = async () => {
        const { headers } = await fetch(url, { headers: CLAIMED_IDS });
        return [headers.get('x-trace-id'), headers.get('x-request-id')];
      };
      const [first, second] = [await ids(), await ids()];
      expect(first).toEqual([
        expect.stringMatching(/^[\da-f]{32}$/),
        expect.stringMatching(/^[\da-f-]{32,36}$/),
      ]);
      expect(new Set([...first, ...second, CLAIMED_TRACE, CLAIMED_IDS['x-request-id']]).size).toBe(6);
    },
  );

  it('lets a client of the documents run a day of the shop on the documented ports', async () => {
    const ports = Object.fromEntries(
      Object.entries(proxy.at).map(([port, origin]) => [port, Number(new URL(origin).port)]),
    );
    const { code, stderr, stdout } = await runLegacyClient('http://localhost:{port}', ports);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Every answer was as documented.');
  });

  it('passes live changes on at once', async () => {
    const url = `${proxy.at[80]}/graphql`;
    const token = await logIn(url, 'vendas', 'vendas123');
    const { data } = await ask<{ vehicles: { nodes: { id: string }[] } }>(
      url,
      '{ vehicles(first: 1) { nodes { id } } }',
    );
    const id = data.vehicles.nodes[0]?.id;
    const began = Date.now();
    const first = await firstOf(url, 'subscription ($ids: [ID!]!) { vehicleChanged(ids: $ids) { id } }', {
      variables: { ids: [id] },
      token,
    });
    expect([first.status, first.data]).toEqual([200, { vehicleChanged: { id } }]);
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  it.each([80, 8000] as const)(
    'has the limits of port %i count the address of a client, and none that it claims',
    async (port) => {
      const url = `${proxy.at[port]}${port === 80 ? '/api' : ''}/vehicles?limit=1`;
      const begun = await left(url, '127.0.0.3');
      expect(await left(url, '127.0.0.3', '203.0.113.9')).toBe(begun - 1);
      expect(await left(url, '127.0.0.3', '203.0.113.10, 127.0.0.4')).toBe(begun - 2);
      expect(await left(url, '127.0.0.5')).toBeGreaterThan(begun - 3 + 1);
    },
  );
});
