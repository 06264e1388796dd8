import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { firstOf } from '../../src/live-stream.ts';
import { CLAIMED_IDS, CLAIMED_TRACE, HIDDEN_PATHS } from '../../src/proxies.ts';
import {
  end,
  freePort,
  runScript,
  type ScriptProcess,
  temporaryDir,
  untilPrinted,
} from '../../src/topology.ts';

const CONFIGURATION = new URL('../../../deploy/nginx/web.conf', import.meta.url);

/** Where nginx asks from here; clients ask from 127.0.0.1. */
const PROXY = '127.0.0.2';

const page = (release: string) =>
  `<!doctype html><html lang="pt-BR"><head><title>Loja</title></head><body>${release}</body></html>`;
const SCRIPT = 'console.log("loja");\n'.repeat(100);

/** The configuration of the web container with the addresses and directories of a test. */
async function configuration(site: {
  root: string;
  dir: string;
  port: number;
  gateway: number;
}): Promise<string> {
  const replaced = [
    ['include /run/resolver.conf;', ''],
    ['listen 3000;', `listen 127.0.0.1:${site.port};`],
    ['root /usr/share/nginx/html;', `root ${site.root};`],
    [
      'set $gateway http://gateway:4000;',
      `set $gateway http://127.0.0.1:${site.gateway}; proxy_bind ${PROXY};`,
    ],
  ] as const;
  let server = await readFile(CONFIGURATION, 'utf8');
  for (const [from, to] of replaced) {
    expect(server.split(from)).toHaveLength(2);
    server = server.replace(from, () => to);
  }
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${site.dir}/${name};`,
  );
  // As root, nginx would read as a user to whom the directories of tests are closed.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user} daemon off; pid ${site.dir}/nginx.pid; error_log ${site.dir}/error.log;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${paths.join('\n  ')}
  ${server}
}
`;
}

describe('the web container', () => {
  let graph: ScriptProcess;
  let nginx: ChildProcess;
  let origin: string;
  let undo: () => Promise<void>;

  beforeAll(async () => {
    const [gateway, port, dir] = [await freePort(), await freePort(), await temporaryDir()];
    origin = `http://localhost:${port}`;
    const [root, ofGateway] = [join(dir.path, 'html'), join(dir.path, 'of-gateway')];
    for (const web of [root, ofGateway]) await mkdir(join(web, 'assets'), { recursive: true });
    await writeFile(join(root, 'index.html'), page('of nginx'));
    await writeFile(join(root, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await writeFile(join(root, 'assets', 'index-new.js'), SCRIPT);
    await writeFile(join(root, 'assets', 'index-new.js.gz'), gzipSync(SCRIPT));
    await writeFile(join(ofGateway, 'index.html'), page('of the gateway'));
    await writeFile(join(ofGateway, 'assets', 'index-old.js'), SCRIPT);
    graph = runScript('cli/src/start/main.ts', [], {
      PORT: String(gateway),
      AUTOGRAPH_DATA_DIR: join(dir.path, 'data'),
      WEB_DIR: ofGateway,
      PUBLIC_URL: origin,
      TRUSTED_PROXIES: PROXY,
    });
    const file = join(dir.path, 'nginx.conf');
    await writeFile(file, await configuration({ root, dir: dir.path, port, gateway }));
    nginx = spawn('nginx', ['-c', file, '-p', dir.path], { stdio: 'inherit' });
    undo = async () => {
      const closed = new Promise((resolve) => nginx.once('exit', resolve));
      nginx.kill('SIGTERM');
      await Promise.all([closed, end(graph)]);
      await dir.remove();
    };
    await untilPrinted(graph, ' is up');
    await vi.waitFor(() => fetch(`${origin}/health/live`), { timeout: 10_000 });
  });
  afterAll(() => undo?.());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${origin}${path}`, { headers });

  it('has the assets itself, compressed, and those of another release from the gateway', async () => {
    const own = await get('/assets/index-new.js', { 'accept-encoding': 'gzip' });
    expect([own.status, own.headers.get('content-encoding'), own.headers.get('cache-control')]).toEqual([
      200,
      'gzip',
      'public, max-age=31536000, immutable',
    ]);
    expect(own.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await own.text()).toBe(SCRIPT);
    const other = await get('/assets/index-old.js');
    expect([other.status, await other.text()]).toEqual([200, SCRIPT]);
    expect(other.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/assets/index-none.js')).status).toBe(404);
    expect((await get('/favicon.svg')).headers.get('content-type')).toBe('image/svg+xml');
  });

  it.each(['/', '/veiculos', '/painel/vendas', '/entrar?from=/compras'])(
    'has the page of the gateway at %s, with its policy',
    async (path) => {
      const response = await get(path, { accept: 'text/html' });
      expect([response.status, await response.text()]).toEqual([200, page('of the gateway')]);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('passes on the graph, the explorer, files, previews and what search engines read', async () => {
    const { data } = await ask<{ vehicles: { nodes: { id: string; coverPhoto: { url: string } }[] } }>(
      `${origin}/graphql`,
      '{ vehicles(first: 1) { nodes { id coverPhoto { url(width: 320) } } } }',
    );
    const [vehicle] = data.vehicles.nodes;
    const preview = await (await get(`/veiculos/${vehicle?.id}`)).text();
    expect(preview).toContain(`<meta property="og:url" content="${origin}/veiculos/${vehicle?.id}">`);
    const photo = await get(String(vehicle?.coverPhoto.url).replace(origin, ''));
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    for (const path of ['/explorer/', '/developers', '/sitemap.xml', '/robots.txt'])
      expect([path, (await get(path)).status]).toEqual([path, 200]);
    for (const path of [...HIDDEN_PATHS, '/index.html', '/session/refresh'])
      expect([path, (await get(path)).status]).toEqual([path, path === '/session/refresh' ? 405 : 404]);
  });

  it('begins sessions for its own pages, with the address that the client has and none that it claims', async () => {
    const begun = await fetch(`${origin}/session/log-in`, {
      method: 'POST',
      headers: {
        origin,
        'x-autograph-session': '1',
        'content-type': 'application/json',
        'x-forwarded-for': '203.0.113.9',
      },
      body: JSON.stringify({ username: 'vendas', password: 'vendas123' }),
    });
    const { accessToken } = (await begun.json()) as { accessToken: string };
    expect(begun.headers.getSetCookie()[0]).toMatch(
      /^autograph_session=.*; Path=\/session; HttpOnly; SameSite=Strict$/,
    );
    const { data } = await ask<{ mySessions: { current: boolean; clientAddress: string }[] }>(
      `${origin}/graphql`,
      '{ mySessions { current clientAddress } }',
      { token: accessToken },
    );
    expect(data.mySessions.find(({ current }) => current)?.clientAddress).toBe('127.0.0.1');
  });

  it('gives requests ids of its own, and none of a client', async () => {
    const { headers } = await get('/api/vehicles', CLAIMED_IDS);
    expect(headers.get('x-trace-id')).toMatch(/^[\da-f]{32}$/);
    expect(headers.get('x-trace-id')).not.toBe(CLAIMED_TRACE);
    expect(headers.get('x-request-id')).toMatch(/^[\da-f]{32}$/);
    expect(headers.get('x-request-id')).not.toBe(CLAIMED_IDS['x-request-id']);
  });

  it('passes live changes on at once', async () => {
    const token = await logIn(`${origin}/graphql`, 'vendas', 'vendas123');
    const { data } = await ask<{ vehicles: { nodes: { id: string }[] } }>(
      `${origin}/graphql`,
      '{ vehicles(first: 1) { nodes { id } } }',
    );
    const id = data.vehicles.nodes[0]?.id;
    const before = Date.now();
    const first = await firstOf<{ vehicleChanged: { id: string } }>(
      `${origin}/graphql`,
      'subscription ($ids: [ID!]!) { vehicleChanged(ids: $ids) { id } }',
      { variables: { ids: [id] }, token },
    );
    expect([first.status, first.data]).toEqual([200, { vehicleChanged: { id } }]);
    expect(Date.now() - before).toBeLessThan(5_000);
  });

  it('says 404 for what leads out of its directory', async () => {
    for (const path of ['/assets/..%2f..%2fnginx.conf', '/assets/%2e%2e/%2e%2e/data', '/.git/config'])
      expect([404, 400]).toContain((await get(path)).status);
  });
});
