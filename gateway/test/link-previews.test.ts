import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpServer, createLog } from '@autograph/service/process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Gateway } from '../src/app.ts';
import type { PublicStock } from '../src/web/public-stock.ts';
import { serveSitemap } from '../src/web/sitemap.ts';
import { gatewayOver } from './gateway-over.ts';
import { sharedGateways } from './shared-gateways.ts';

const INDEX = `<!doctype html>
<html lang="pt-BR">
  <head>
    <meta charset="utf-8">
    <title>Loja</title>
    <meta name="description" content="Carros da loja">
    <meta property="og:title" content="Loja" />
    <script type="module" src="/assets/index.js"></script>
  </head>
  <body><div id="root"></div></body>
</html>
`;
const ID = '01990000-0000-7000-8000-00000000abcd';
const VEHICLE = {
  __typename: 'Vehicle',
  id: ID,
  make: 'Fiat',
  model: 'Toro',
  trim: 'Ranch 2.0',
  year: 2024,
  manufactureYear: 2023,
  mileage: 45_000,
  fuelType: 'DIESEL',
  transmission: 'AUTOMATIC',
  color: 'Branco',
  description: 'Único dono.\nRevisado.',
  status: 'AVAILABLE',
  price: { amount: '139990.00' },
  branch: { __typename: 'Branch', id: 'b1' },
  coverPhoto: { alt: 'Frente', url: '/files/photos/p1-1280.jpg' },
};
const BRANCH = { __typename: 'Branch', id: 'b1', city: 'São Paulo', state: 'SP' };

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'autograph-web-'));
  await writeFile(join(dir, 'index.html'), INDEX);
});
const gateways = sharedGateways();
afterAll(async () => {
  await gateways.close();
  await rm(dir, { recursive: true, force: true });
});

const open: Gateway[] = [];
afterEach(async () => {
  for (const gateway of open.splice(0)) await gateway.close();
});

/**
 * A shop at https://shop.example with one vehicle, which differs by `changes`; `null` where there is none. Its gateway is shared, unless
 * its services answer in a way of their own.
 */
async function shop(changes: object | null, options: Parameters<typeof gatewayOver>[0] = {}) {
  const users: unknown[] = [];
  const all = {
    webDir: dir,
    publicStock: true,
    env: { PUBLIC_URL: 'https://shop.example/' },
    answer: async (service, { variables = {} }, user) => {
      users.push(user);
      if (service === 'user') return { data: { _entities: [BRANCH] } };
      const vehicle = changes && { ...VEHICLE, ...changes };
      return { data: 'representations' in variables ? { _entities: [vehicle] } : { vehicle } };
    },
    ...options,
  } satisfies Parameters<typeof gatewayOver>[0];
  const made = options.answer ? await gatewayOver(all) : await gateways.over(all);
  if (options.answer) open.push(made.gateway);
  const get = async (url = `/veiculos/${ID}`, headers: Record<string, string> = {}) => {
    const answer = await made.gateway.app.inject({
      method: 'GET',
      url,
      headers: { accept: '*/*', ...headers },
    });
    return {
      status: answer.statusCode,
      body: answer.body,
      headers: answer.headers,
      meta: metaOf(answer.body),
    };
  };
  return { ...made, users, get };
}

/** What a program that makes previews reads of a page. */
function metaOf(html: string): Record<string, string> {
  const [, head = ''] = /<head>([\s\S]*)<\/head>/.exec(html) ?? [];
  const text = (value = '') => value.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  const tags = [...head.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)];
  const [, title] = /<title>([\s\S]*?)<\/title>/.exec(head) ?? [];
  const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(head) ?? [];
  return {
    title: text(title),
    ...(canonical && { canonical: text(canonical) }),
    ...Object.fromEntries(tags.map(([, name = '', content]) => [name, text(content)])),
  };
}

describe("the page of a vehicle's address", () => {
  it('has the vehicle in its head, as anyone may see it', async () => {
    const { get, users } = await shop({});
    const { status, meta, body, headers } = await get(undefined, { authorization: 'Bearer ADMIN-root' });
    expect(status).toBe(200);
    expect(meta).toEqual({
      title: 'Fiat Toro Ranch 2.0 2024 – R$ 139.990,00',
      description:
        '2023/2024 · 45.000 km · Diesel · Automático · Branco · São Paulo/SP. Único dono. Revisado.',
      canonical: `https://shop.example/veiculos/${ID}`,
      'og:type': 'website',
      'og:locale': 'pt_BR',
      'og:title': 'Fiat Toro Ranch 2.0 2024 – R$ 139.990,00',
      'og:description':
        '2023/2024 · 45.000 km · Diesel · Automático · Branco · São Paulo/SP. Único dono. Revisado.',
      'og:url': `https://shop.example/veiculos/${ID}`,
      'og:image': 'https://shop.example/files/photos/p1-1280.jpg',
      'og:image:alt': 'Frente',
      'twitter:card': 'summary_large_image',
    });
    expect(body).toContain('<script type="module" src="/assets/index.js"></script>');
    expect(body.match(/<title>/g)).toHaveLength(1);
    expect(new Set(users)).toEqual(new Set([null]));
    expect(headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('says that a vehicle is sold, without a price, or that it is reserved', async () => {
    const sold = await (await shop({ status: 'SOLD' })).get();
    expect(sold.meta.title).toBe('Vendido: Fiat Toro Ranch 2.0 2024');
    expect(sold.body).not.toContain('139.990');
    const reserved = await (await shop({ status: 'RESERVED' })).get();
    expect(reserved.meta.title).toBe('Reservado: Fiat Toro Ranch 2.0 2024 – R$ 139.990,00');
  });

  it('escapes whatever staff wrote', async () => {
    const evil = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;$&$1`;
    const { body, meta } = await (
      await shop({
        make: evil,
        model: '</title><base href=//evil>',
        description: evil,
        coverPhoto: { alt: evil, url: '/files/a"b.jpg' },
      })
    ).get();
    expect(body).not.toMatch(/<script>|<img|<base|onerror='/);
    expect(body.match(/<\/title>/g)).toHaveLength(1);
    expect(meta.title).toContain(evil);
    expect(meta['og:image:alt']).toBe(evil);
  });

  it('shortens a long text between letters', async () => {
    const { meta } = await (await shop({ description: '😀'.repeat(5_000) })).get();
    expect([...(meta.description ?? '')]).toHaveLength(200);
    expect(meta.description).toMatch(/😀…$/u);
  });

  it('has no address by the Host header: relative without PUBLIC_URL, or none', async () => {
    const { get } = await shop({}, { env: {} });
    const { meta, body } = await get(undefined, { host: 'evil.example' });
    expect(meta.canonical).toBe(`/veiculos/${ID}`);
    expect(meta).not.toHaveProperty('og:url');
    expect(meta).not.toHaveProperty('og:image');
    expect(body).not.toContain('evil.example');
  });

  it('has the picture of the store that photos are read from', async () => {
    const coverPhoto = { alt: null, url: 'https://photos.example/photos/p1.jpg' };
    const { meta } = await (await shop({ coverPhoto }, { env: {} })).get();
    expect(meta['og:image']).toBe('https://photos.example/photos/p1.jpg');
    expect((await (await shop({ coverPhoto: null })).get()).meta).not.toHaveProperty('og:image');
  });

  it('is not found where there is no such vehicle, and still shows the web client', async () => {
    const { status, body, meta } = await (await shop(null)).get();
    expect([status, meta.robots, meta.title]).toEqual([404, 'noindex', 'Loja']);
    expect(body).toContain('<div id="root">');
  });

  it('is the page of all vehicles where the address ends before the id', async () => {
    const { get, asked } = await shop(null);
    const { status, body } = await get('/veiculos/');
    expect([status, body, asked]).toEqual([200, INDEX, []]);
  });

  it('says nothing of a vehicle where the stock is not public, and asks for none', async () => {
    const { get, asked } = await shop({}, { publicStock: false });
    const { status, body } = await get();
    expect([status, body, asked]).toEqual([200, INDEX, []]);
  });

  it.each<[string, Parameters<typeof gatewayOver>[0]]>([
    ['does not answer in time', { answer: () => new Promise(() => {}) }],
    ['answers rubbish', { answer: () => ({ data: { vehicle: 'a car' } }) as never }],
    [
      'is down',
      {
        answer: () => {
          throw new Error('down');
        },
      },
    ],
    [
      'refuses',
      {
        answer: () =>
          ({ data: null, errors: [{ message: 'no', extensions: { code: 'UNAVAILABLE' } }] }) as never,
      },
    ],
  ])('is the page of the shop where the graph %s', async (_what, options) => {
    const { get } = await shop({}, options);
    const before = Date.now();
    const { status, body } = await get();
    expect([status, body]).toEqual([200, INDEX]);
    expect(Date.now() - before).toBeLessThan(3_000);
  });

  it('is the page of the shop for an address that asks too much', async () => {
    const { get } = await shop({}, { env: { RATE_LIMIT_PUBLIC: '1' } });
    expect((await get()).meta.title).toMatch(/Toro/);
    expect((await get()).body).toBe(INDEX);
  });

  it.each(['%22%3E%3Cscript%3E', '__proto__', 'a'.repeat(2_000), '%00'])('bears any id: %s', async (id) => {
    const { get } = await shop(null);
    const { status, body } = await get(`/veiculos/${id}`);
    expect([200, 404]).toContain(status);
    expect(body).not.toContain('<script>');
  });
});

describe('search engines', () => {
  const page = (from: number, count: number, more: boolean) => ({
    nodes: Array.from({ length: count }, (_, n) => ({
      id: `v${from + n}&`,
      updatedAt: '2026-01-02T03:04:05.000Z',
    })),
    pageInfo: { hasNextPage: more, endCursor: `c${from + count}` },
  });

  it('read which vehicles are for sale, made once for all that ask', async () => {
    let asked = 0;
    const { get } = await shop(
      {},
      {
        answer: async (_service, { variables }) => {
          asked += 1;
          return { data: { vehicles: variables?.after ? page(100, 20, false) : page(0, 100, true) } };
        },
      },
    );
    const answers = await Promise.all([get('/sitemap.xml'), get('/sitemap.xml'), get('/sitemap.xml')]);
    expect(asked).toBe(2);
    for (const { status, body, headers } of answers) {
      expect([status, headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
      expect(body.match(/<url>/g)).toHaveLength(121);
      expect(body).toContain(
        '<url><loc>https://shop.example/veiculos/v119%26</loc><lastmod>2026-01-02T03:04:05.000Z</lastmod></url>',
      );
    }
  });

  it('read at most 50,000 addresses', async () => {
    const app = createHttpServer({ log: createLog('gateway', 'silent'), readiness: async () => ({}) });
    const { nodes } = page(0, 50_000, false);
    const stock: PublicStock = {
      vehicle: async () => 'none',
      answers: async () => null,
      forSale: async function* () {
        yield nodes;
      },
    };
    serveSitemap(app, stock, 'https://shop.example/');
    const { body } = await app.inject('/sitemap.xml');
    expect(body.match(/<url>/g)).toHaveLength(50_000);
    expect(body).toContain('<loc>https://shop.example/veiculos</loc>');
  });

  it('come again later where the list cannot be made', async () => {
    const { get } = await shop({}, { answer: () => ({ data: null }) });
    const { status, headers } = await get('/sitemap.xml');
    expect([status, headers['retry-after']]).toEqual([503, '60']);
  });

  it('find no list where the stock is not public, or where the shop has no address', async () => {
    for (const options of [{ publicStock: false }, { env: {} }]) {
      const { get } = await shop({}, options);
      expect((await get('/sitemap.xml')).status).toBe(404);
      const robots = await get('/robots.txt');
      expect([robots.status, robots.body.includes('Sitemap')]).toEqual([200, false]);
    }
  });

  it('do not index a quote that is read by a link, and its page names itself to nobody', async () => {
    const { get } = await shop({});
    const { status, headers } = await get('/quote');
    expect([status, headers['x-robots-tag'], headers['referrer-policy']]).toEqual([
      200,
      'noindex, nofollow',
      'no-referrer',
    ]);
  });

  it('are kept from the pages of one person, and led to the list', async () => {
    const { get } = await shop({});
    const { body, headers } = await get('/robots.txt', { host: 'evil.example' });
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    for (const path of ['/painel', '/conta', '/compras', '/session', '/graphql'])
      expect(body).toContain(`\nDisallow: ${path}\n`);
    expect(body).toContain('\nSitemap: https://shop.example/sitemap.xml\n');
  });
});
