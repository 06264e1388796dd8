import { httpErrorFor } from '@autograph/service/process';
import type { FastifyInstance } from 'fastify';
import { messages } from '../answer/messages.ts';
import type { ListedVehicle, PublicStock } from './public-stock.ts';

/** Most vehicles of one sitemap, of 50,000 addresses (sitemaps.org) with that of the list. Of a larger stock, it has the newest. */
const MOST = 49_999;

/** How long a sitemap is good, in milliseconds. Search engines ask for it a few times a day. */
const FRESH = 10 * 60_000;

/** How long it is still served where it cannot be made again, in milliseconds. */
const USABLE = 24 * 60 * 60_000;

/**
 * Serves `/sitemap.xml`: the pages of the vehicles that are for sale, at `publicUrl`. It is made at most every ten minutes,
 * however many ask. `now` is the time in milliseconds.
 */
export function serveSitemap(
  app: FastifyInstance,
  stock: PublicStock,
  publicUrl: string,
  now: () => number = Date.now,
): void {
  let made: { readonly text: string; readonly at: number } | null = null;
  let making: Promise<string> | null = null;

  const make = async (): Promise<string> => {
    const vehicles: ListedVehicle[] = [];
    for await (const page of stock.forSale()) {
      vehicles.push(...page);
      if (vehicles.length >= MOST) break;
    }
    const text = sitemap(vehicles.slice(0, MOST), publicUrl);
    made = { text, at: now() };
    return text;
  };
  const current = async (): Promise<string> => {
    const before = made;
    if (before && now() - before.at < FRESH) return before.text;
    making ??= make().finally(() => {
      making = null;
    });
    return making.catch((error: unknown) => {
      if (before && now() - before.at < USABLE) return before.text;
      throw error;
    });
  };
  app.get('/sitemap.xml', async (request, reply) => {
    try {
      const text = await current();
      return await reply
        .header('cache-control', 'public, max-age=600')
        .type('application/xml; charset=utf-8')
        .send(text);
    } catch (error) {
      request.log.warn({ err: error }, 'the sitemap could not be made');
      return reply
        .status(503)
        .header('retry-after', '60')
        .send(httpErrorFor(request, 'UNAVAILABLE', messages.sitemapUnavailable));
    }
  });
}

function sitemap(vehicles: readonly ListedVehicle[], publicUrl: string): string {
  const pages = [
    `  <url><loc>${xml(String(new URL('/veiculos', publicUrl)))}</loc></url>`,
    ...vehicles.map(({ id, updatedAt }) => {
      const address = String(new URL(`/veiculos/${encodeURIComponent(id)}`, publicUrl));
      const day = new Date(updatedAt).toISOString();
      return `  <url><loc>${xml(address)}</loc><lastmod>${day}</lastmod></url>`;
    }),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.join('\n')}
</urlset>
`;
}

function xml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
