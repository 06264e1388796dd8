import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webDir } from '../src/config.ts';
import { sharedGateways } from './shared-gateways.ts';

const INDEX = `<!doctype html>
<html lang="pt-BR">
  <head>
    <meta charset="utf-8">
    <title>Loja</title>
    <meta name="description" content="Carros da loja">
    <meta property="og:title" content="Loja" />
    <script type="module" src="/assets/index-abc123.js"></script>
  </head>
  <body><div id="root"></div></body>
</html>
`;
const SCRIPT = 'console.log("loja");\n'.repeat(100);

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'autograph-web-'));
  await mkdir(join(dir, 'assets'));
  await writeFile(join(dir, 'index.html'), INDEX);
  await writeFile(join(dir, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(dir, 'assets', 'index-abc123.js'), SCRIPT);
  await writeFile(join(dir, 'assets', 'index-abc123.js.br'), brotliCompressSync(SCRIPT));
});
const gateways = sharedGateways();
afterAll(async () => {
  await gateways.close();
  await rm(dir, { recursive: true, force: true });
});

async function shop(options: Parameters<typeof gateways.over>[0] = {}) {
  const { gateway, asked } = await gateways.over({ webDir: dir, ...options });
  const get = (url: string, headers: Record<string, string> = { accept: 'text/html' }) =>
    gateway.app.inject({ method: 'GET', url, headers });
  return { gateway, asked, get };
}

describe('the web client', () => {
  it.each([
    '/',
    '/?make=Fiat',
    '/veiculos',
    '/veiculos/some-id/comprar',
    '/entrar',
    '/compras',
    '/painel/vendas/some-id',
    '/somewhere/else',
  ])('has its page at %s', async (url) => {
    const { get } = await shop();
    const { statusCode, headers, body } = await get(url);
    expect([statusCode, headers['content-type'], body]).toEqual([200, 'text/html; charset=utf-8', INDEX]);
    expect(headers).toMatchObject({
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    });
  });

  it('has its page for programs that make previews, which ask for no content type', async () => {
    const { get } = await shop();
    for (const headers of [{ accept: '*/*' }, {}] as Record<string, string>[])
      for (const url of ['/', '/veiculos/some-id', '/veiculos'])
        expect((await get(url, headers)).headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it.each([
    '/assets/index-old999.js',
    '/assets/',
    '/missing.js',
    '/index.html',
    '/robots.txt.br',
    '/files/x',
    '/session/x',
    '/explorer/x',
    '/.env',
    '/assets/..%2f..%2fpackage.json',
  ])('has no page at %s', async (url) => {
    const { get } = await shop();
    const { statusCode, body } = await get(url);
    expect([statusCode, JSON.parse(body).errors[0].extensions.code]).toEqual([404, 'BAD_REQUEST']);
  });

  it('leaves the addresses below /api to the REST services', async () => {
    const { get } = await shop();
    const { statusCode, body } = await get('/api/unknown');
    expect([statusCode, JSON.parse(body).error]).toEqual([404, 'Not found']);
  });

  it.each(['/somewhere/else', '/graphql/x'])('leaves %s to programs as it was', async (url) => {
    const { get } = await shop();
    expect((await get(url, { accept: 'application/json' })).statusCode).toBe(404);
  });

  it('lets nothing load, run or frame that is not of this origin, with no exception for what is inline', async () => {
    const env = { S3_PUBLIC_URL: 'https://photos.example/shop', S3_ENDPOINT: 'https://s3.example' };
    const policyOf = async (options: object) =>
      String((await (await shop(options)).get('/')).headers['content-security-policy']).split('; ');
    expect(await policyOf({})).toEqual([
      "default-src 'self'",
      "img-src 'self' data: blob:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ]);
    const policy = await policyOf({ env });
    expect(policy).toContain("img-src 'self' data: blob: https://photos.example");
    expect(policy).toContain("connect-src 'self' https://s3.example");
    expect(policy.join()).not.toContain('unsafe');
  });

  it('is not sent again to a browser that has it', async () => {
    const { get } = await shop();
    const { headers } = await get('/');
    const again = await get('/veiculos', { accept: 'text/html', 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('has assets that are kept for ever, compressed where the browser can read it', async () => {
    const { get } = await shop();
    const plain = await get('/assets/index-abc123.js', {});
    expect([plain.statusCode, plain.body]).toEqual([200, SCRIPT]);
    expect(plain.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      vary: expect.stringContaining('Accept-Encoding'),
      'x-content-type-options': 'nosniff',
    });
    const small = await get('/assets/index-abc123.js', { 'accept-encoding': 'gzip, br' });
    expect(small.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': plain.headers['content-type'],
    });
    expect(String(small.headers['content-type'])).toMatch(/javascript/);
    expect(brotliDecompressSync(small.rawPayload).toString()).toBe(SCRIPT);
    expect((await get('/favicon.svg')).headers).toMatchObject({ 'cache-control': 'no-cache' });
  });

  it('has no other file that is kept for ever, though its directory is below one named assets', async () => {
    const below = join(dir, 'assets', 'web');
    await mkdir(join(below, 'assets'), { recursive: true });
    for (const [name, text] of Object.entries({
      'index.html': INDEX,
      'theme.js': SCRIPT,
      'assets/a.js': SCRIPT,
    }))
      await writeFile(join(below, name), text);
    const { get } = await shop({ webDir: below });
    expect((await get('/theme.js')).headers['cache-control']).toBe('no-cache');
    expect((await get('/assets/a.js')).headers['cache-control']).toMatch('immutable');
  });

  it('leaves the pages for developers where they are, and takes the first page from them', async () => {
    const { get } = await shop({ explorer: true });
    expect((await get('/developers')).body).toContain('Autograph for developers');
    const { get: without } = await shop({ explorer: true, webDir: undefined } as object);
    expect((await without('/')).headers.location).toBe('/developers');
    expect((await without('/veiculos')).statusCode).toBe(404);
  });

  it('is the directory of WEB_DIR, or what is built, or none', () => {
    expect(webDir(dir)).toBe(dir);
    expect(webDir('off')).toBeNull();
    expect(() => webDir(tmpdir())).toThrow('WEB_DIR: the directory has no index.html');
  });
});
