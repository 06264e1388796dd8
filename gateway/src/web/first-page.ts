import { existsSync, readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import type { PublicStock } from './public-stock.ts';
import { type SentPage, sentPage } from './sent-page.ts';

/** What the build of the web client makes of its first page: what that asks for, and how it looks before there is data. */
const built = z.object({
  queries: z.array(z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()) })),
  pages: z.record(z.string(), z.object({ loggedIn: z.string(), others: z.string() })),
});

/** The stock is asked once in so long, in milliseconds, however many open the page. */
const FRESH = 5_000;

/** For how long an answer is sent while the stock is asked again, in milliseconds. The page asks for itself as soon as it runs. */
const USABLE = 60_000;

/** How long a page waits for the stock, in milliseconds. It is sent without data rather than late. */
const PATIENCE = 300;

/** The first page of the web client, as it is sent to a request. */
export interface FirstPage {
  /** Waits for the stock for 300 ms at most, and not at all where somebody has asked within a minute. Never throws. */
  pageFor(headers: IncomingHttpHeaders): Promise<SentPage>;
}

interface Answered {
  readonly answers: readonly object[] | null;
  readonly at: number;
  readonly pages: Map<string, SentPage>;
}

/**
 * The first page that the build in `dir` has drawn, with its first pictures and the answers to its first queries where the stock is
 * public. All visitors share these. `null` where the build has none. `now` is the time in milliseconds.
 */
export function firstPage(
  dir: string,
  stock: Pick<PublicStock, 'answers'> | null,
  now: () => number = Date.now,
): FirstPage | null {
  const drawn = drawnIn(dir);
  if (!drawn) return null;
  const without: Answered = { answers: null, at: 0, pages: new Map() };
  let known: Answered | null = null;
  let asked = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  const ask = async (from: Pick<PublicStock, 'answers'>): Promise<void> => {
    const answers = await from.answers(drawn.queries);
    if (answers) known = { answers, at: now(), pages: new Map() };
  };
  const usable = () => (known && now() - known.at < USABLE ? known : null);
  const current = async (): Promise<Answered> => {
    if (stock && now() - asked >= FRESH) {
      asked = now();
      asking = ask(stock);
    }
    if (asking && !usable()) await atMost(PATIENCE, asking);
    return usable() ?? without;
  };
  return {
    pageFor: async (headers) => {
      const { answers, pages } = await current();
      const locale = localeOf(headers, Object.keys(drawn.pages));
      const who = /(?:^|;\s*)autograph_signed_in=1(?:;|$)/.test(headers.cookie ?? '') ? 'loggedIn' : 'others';
      const key = `${locale} ${who}`;
      const page = pages.get(key) ?? sentPage(filled(drawn.pages[locale]?.[who] ?? '', answers));
      pages.set(key, page);
      return page;
    },
  };
}

/** Waits for `what`, but no longer than this. */
async function atMost(milliseconds: number, what: Promise<void>): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<void>((resolve) => {
    late = setTimeout(resolve, milliseconds);
  });
  await Promise.race([what, tooLate]).finally(() => clearTimeout(late));
}

function drawnIn(dir: string): z.output<typeof built> | null {
  const file = join(dir, '.first-page.json');
  return existsSync(file) ? built.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

/** The language that the web client will show: that of its cookie, else the first that the browser names and there are texts in. */
function localeOf(headers: IncomingHttpHeaders, locales: readonly string[]): string {
  const [, chosen] = /(?:^|;\s*)language=([\w-]+)/.exec(headers.cookie ?? '') ?? [];
  const wanted = chosen ? [chosen] : (headers['accept-language'] ?? '').split(',').map((one) => one.trim());
  const known = wanted.map((one) => locales.find((locale) => locale.slice(0, 2) === one.slice(0, 2)));
  return known.find((locale) => locale !== undefined) ?? locales[0] ?? '';
}

const PICTURE = /<picture\b(?:(?!<\/picture>)[\s\S])*<\/picture>/g;
const ADDRESS = /%(\d+)\.(\w+)%/g;

type Listed = { readonly vehicles?: { readonly nodes?: readonly { readonly coverPhoto?: object | null }[] } };

/** The page with the pictures of the vehicles that it will list, and the answers. A picture that is not there leaves its place. */
function filled(page: string, answers: readonly object[] | null): string {
  const nodes = (answers?.[0] as Listed | undefined)?.vehicles?.nodes ?? [];
  const withPictures = page.replace(PICTURE, (picture) => {
    let isWhole = true;
    const shown = picture.replace(ADDRESS, (_, at: string, name: string) => {
      const address = (nodes[Number(at)]?.coverPhoto as Record<string, unknown> | null | undefined)?.[name];
      isWhole &&= typeof address === 'string';
      return String(address).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
    });
    return isWhole ? shown : '';
  });
  if (!answers) return withPictures;
  const data = JSON.stringify(answers).replaceAll('<', '\\u003c');
  return withPictures.replace(
    '</body>',
    () => `  <script type="application/json" id="first-answers">${data}</script>\n  </body>`,
  );
}
