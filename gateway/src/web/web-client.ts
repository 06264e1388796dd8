import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { firstPage } from './first-page.ts';
import { htmlPage, vehicleHead } from './page-head.ts';
import type { PublicStock } from './public-stock.ts';
import type { SentPage } from './sent-page.ts';
import { serveSitemap } from './sitemap.ts';

/** What the web client is served with. */
export interface WebClientOptions {
  /** Directory of the built web client. */
  readonly dir: string;
  /** `PUBLIC_URL`, which makes addresses absolute; `null` where it is not set. */
  readonly publicUrl: string | null;
  /** Other origins that photos are read from, and uploaded to. */
  readonly photoOrigins: readonly string[];
  readonly uploadOrigins: readonly string[];
  /** The vehicles that anyone may see; `null` where the stock is not public. */
  readonly stock: PublicStock | null;
}

/** Paths of the gateway below which there are no pages of the web client. */
const RESERVED = [
  'api',
  'assets',
  'developers',
  'documents',
  'explorer',
  'export',
  'files',
  'graphql',
  'health',
  'metrics',
  'session',
  'web-vitals',
];

/** Pages that are sent whatever is asked for: programs that make previews of links ask for no content type. */
const PAGES = [
  '',
  'cadastro',
  'compras',
  'componentes',
  'conta',
  'entrar',
  'painel',
  'privacidade',
  'quote',
  'senha',
  'veiculos',
];

/** Not for search engines: pages of one person, and what is no page. */
const NOT_INDEXED = ['/painel', '/conta', '/compras', '/session', '/graphql', '/veiculos/*/comprar'];

/** The names of assets change with what is in them. */
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Serves the built web client: its files, and its page for each address that is no other route. Only files that were there at
 * the start are served. A vehicle's page has its title, price and picture in its head, for previews of links and search engines.
 */
export async function serveWebClient(app: FastifyInstance, options: WebClientOptions): Promise<void> {
  const { dir, publicUrl, stock } = options;
  const policy = policyOf(options);
  const page = htmlPage(readFileSync(join(dir, 'index.html'), 'utf8'));
  const html = (
    request: FastifyRequest,
    reply: FastifyReply,
    { etag, body }: SentPage,
    referrer: 'same-origin' | 'no-referrer' = 'same-origin',
  ) => {
    reply.headers({
      'content-security-policy': policy,
      'referrer-policy': referrer,
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-cache',
      vary: [reply.getHeader('vary')].flat().concat('Accept-Encoding').filter(Boolean).join(', '),
      etag,
    });
    if (request.headers['if-none-match'] === etag && reply.statusCode === 200)
      return reply.status(304).send();
    const { encoding, content } = body(String(request.headers['accept-encoding'] ?? ''));
    if (encoding) reply.header('content-encoding', encoding);
    return reply.type('text/html; charset=utf-8').send(content);
  };

  await app.register(fastifyStatic, {
    root: dir,
    prefix: '/',
    wildcard: false,
    index: false,
    decorateReply: false,
    preCompressed: true,
    cacheControl: false,
    globIgnore: [
      'index.html',
      'index.html.*',
      '**/*.br',
      '**/*.gz',
      'robots.txt',
      'sitemap.xml',
      'persisted-queries.json',
    ],
    setHeaders: (reply, path) => {
      reply.header('content-security-policy', policy);
      reply.header('cache-control', relative(dir, path).startsWith(`assets${sep}`) ? FOREVER : 'no-cache');
      reply.header('vary', 'Accept-Encoding');
    },
  });
  app.get('/robots.txt', (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=3600')
      .type('text/plain; charset=utf-8')
      .send(robots(stock && publicUrl)),
  );
  if (stock && publicUrl) serveSitemap(app, stock, publicUrl);

  const first = firstPage(dir, stock);
  if (first) {
    app.get('/', async (request, reply) => {
      const sent = await first.pageFor(request.headers);
      html(request, reply.header('vary', 'Accept-Language, Cookie'), sent);
      return reply;
    });
  }
  app.get('/veiculos/:id', async (request, reply) => {
    const { id } = request.params as { readonly id: string };
    // With a slash at the end, it is the page of all vehicles.
    const vehicle = (id !== '' && (await stock?.vehicle(id, request))) || 'not known';
    if (vehicle === 'none') return html(request, reply.status(404), page.notFound);
    return html(
      request,
      reply,
      vehicle === 'not known' ? page.plain : page.with(vehicleHead(vehicle, publicUrl)),
    );
  });
  // The token of a link stands behind the # of its address. Nothing that the page asks for names the page.
  app.get('/quote', (request, reply) =>
    html(request, reply.header('x-robots-tag', 'noindex, nofollow'), page.plain, 'no-referrer'),
  );
  app.get('/*', (request, reply) => {
    if (isPage(request)) return html(request, reply, page.plain);
    reply.callNotFound();
    return reply;
  });
}

/** What the settings say of a web client in a directory. */
export function webClientOptions(
  dir: string,
  settings: {
    readonly PUBLIC_URL?: string | undefined;
    readonly S3_ENDPOINT?: string | undefined;
    readonly S3_PUBLIC_URL?: string | undefined;
  },
  stock: PublicStock | null,
): WebClientOptions {
  const { PUBLIC_URL = null, S3_ENDPOINT, S3_PUBLIC_URL } = settings;
  const originsOf = (...urls: (string | undefined)[]) =>
    urls.flatMap((url) => (url ? [new URL(url).origin] : []));
  return {
    dir,
    publicUrl: PUBLIC_URL,
    photoOrigins: originsOf(S3_PUBLIC_URL),
    uploadOrigins: originsOf(S3_ENDPOINT),
    stock,
  };
}

/** Whether a request that no other route takes is for a page of the web client. A name with a dot is a file that is not there. */
function isPage({ url, headers }: FastifyRequest): boolean {
  const [path = '/'] = url.split(/[?#]/);
  const segments = path.split('/').slice(1);
  const [first = ''] = segments;
  if (RESERVED.includes(first) || segments.some((segment) => segment.includes('.'))) return false;
  return PAGES.includes(first) || (headers.accept ?? '').includes('text/html');
}

/** Everything comes from this origin, but for photos where another one has them. */
function policyOf({ photoOrigins, uploadOrigins }: WebClientOptions): string {
  return [
    "default-src 'self'",
    ["img-src 'self' data: blob:", ...photoOrigins].join(' '),
    ["connect-src 'self'", ...uploadOrigins].join(' '),
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

function robots(sitemapAt: string | null): string {
  const lines = ['User-agent: *', ...NOT_INDEXED.map((path) => `Disallow: ${path}`)];
  if (sitemapAt) lines.push('', `Sitemap: ${new URL('/sitemap.xml', sitemapAt)}`);
  return `${lines.join('\n')}\n`;
}
