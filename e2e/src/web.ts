import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { ask, logIn as graphLogIn } from './client.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Streams of live changes that are open at the gateway of a graph. */
export async function openStreams(graph: string): Promise<number> {
  const metrics = await (await fetch(new URL('/metrics', graph))).text();
  return Number(/^autograph_gateway_streams (\d+)$/m.exec(metrics)?.[1]);
}

/** A page of the application, with everything about it that was not as it should be. */
export interface WebPage {
  readonly page: Page;
  /** Errors on the console, exceptions, violations of the policy, requests to another origin, and operations that no manifest lists. */
  readonly complaints: string[];
  /** What the page has asked the graph for, streams apart: the names of the operations. */
  readonly asked: string[];
}

interface PageOptions extends BrowserContextOptions {
  readonly beside?: Page;
  /** What a browser of its own does before it opens the address. */
  readonly enter?: (context: BrowserContext) => Promise<void>;
}

/** Opens an address of the application in a browser of its own, or in that of another page. */
export async function openPage(
  browser: Browser,
  address: string,
  options: PageOptions = {},
): Promise<WebPage> {
  const { beside, enter, ...given } = options;
  const settings = { viewport: { width: 1280, height: 860 }, locale: 'pt-BR', ...given };
  const context = beside?.context() ?? (await browser.newContext(settings));
  await enter?.(context);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const [complaints, asked]: [string[], string[]] = [[], []];
  const { origin } = new URL(address);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !url.startsWith(`${origin}/`)) complaints.push(url);
    if (url === `${origin}/graphql`) complaints.push(...unlisted(request.postData()));
    if (url !== `${origin}/graphql` || request.headers().accept === 'text/event-stream') return;
    asked.push(/(?:query|mutation) (\w+)/.exec(request.postData() ?? '')?.[1] ?? 'unnamed');
  });
  await page.goto(address);
  return { page, complaints, asked };
}

/** Hashes of the operations that a gateway answers whose `PERSISTED_QUERIES` is `only`. */
let listed: ReadonlySet<string> | undefined;

/** A request of the page that such a gateway would refuse, in words. */
function unlisted(body: string | null): readonly string[] {
  listed ??= new Set(
    ['sdk', 'web/dist'].flatMap((place) => {
      const file = new URL(`../../${place}/persisted-queries.json`, import.meta.url);
      const { operations } = JSON.parse(readFileSync(file, 'utf8')) as { operations: { id: string }[] };
      return operations.map(({ id }) => id);
    }),
  );
  const { query } = JSON.parse(body ?? '{}') as { query?: string };
  if (query === undefined || listed.has(hash('sha256', query))) return [];
  return [`an operation that no manifest lists: ${query}`];
}

/** Logs the demo customer in by the button for that, from any page. */
export async function enterAsCustomer(page: Page): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('link', { name: /^(Entrar|Log in)$/ })
    .click();
  await page.getByRole('button', { name: /demo/ }).click();
  await page.getByRole('button', { name: /^(Sua conta|Your account)$/ }).waitFor();
}

/** What axe finds wrong with a page, in words; none when nothing is. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = (await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as { violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[] };
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

/** Vehicles that are for sale, as anyone finds them. */
export async function availableCars(
  graph: string,
  first: number,
): Promise<
  readonly {
    readonly id: string;
    readonly make: string;
    readonly model: string;
    readonly price: { readonly amount: string };
  }[]
> {
  const { data } = await ask<{
    vehicles: { nodes: { id: string; make: string; model: string; price: { amount: string } }[] };
  }>(
    graph,
    `{ vehicles(filter: { status: [AVAILABLE], type: [CAR] }, sortBy: { field: CREATED_AT, direction: DESC }, first: ${first}) {
      nodes { id make model price { amount } } } }`,
  );
  return data.vehicles.nodes;
}

/** Cancels the undecided purchases of the demo customer, who may have three at a time. */
export async function cancelPurchases(graph: string): Promise<void> {
  const token = await graphLogIn(graph, 'cliente', 'cliente123');
  const { data } = await ask<{ sales: { nodes: { id: string }[] } }>(
    graph,
    '{ sales(filter: { status: [PENDING] }) { nodes { id } } }',
    { token },
  );
  const cancel = 'mutation ($id: ID!) { cancelSale(id: $id, input: { reason: "A test" }) { sale { id } } }';
  for (const { id } of data.sales.nodes) await ask(graph, cancel, { token, variables: { id } });
}

/** Buys vehicles for the demo customer: these, or so many of the newest cars. Returns the sales, newest last. */
export async function buyAsCustomer(
  graph: string,
  wanted: number | readonly string[],
): Promise<readonly string[]> {
  const token = await graphLogIn(graph, 'cliente', 'cliente123');
  const mutation =
    'mutation ($id: ID!) { purchaseVehicle(input: { vehicleId: $id, paymentMethod: PIX }) { sale { id } } }';
  const sales: string[] = [];
  const ids = typeof wanted === 'number' ? (await availableCars(graph, wanted)).map(({ id }) => id) : wanted;
  for (const id of ids) {
    const { data } = await ask<{ purchaseVehicle: { sale: { id: string } | null } }>(graph, mutation, {
      token,
      variables: { id },
    });
    sales.push(data.purchaseVehicle.sale?.id ?? '');
  }
  return sales;
}
