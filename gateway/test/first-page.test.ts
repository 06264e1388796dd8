import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Gateway } from '../src/app.ts';
import { firstPage } from '../src/web/first-page.ts';
import { gatewayOver } from './gateway-over.ts';

const PICTURE = '<picture class="block"><source srcset="%0.avif320% 320w"><img src="%0.jpeg640%"></picture>';
const page = (name: string) =>
  `<!doctype html>\n<html><body><div id="root"><h1>${name}</h1><div>${PICTURE}</div><div>${PICTURE.replaceAll('%0.', '%1.')}</div></div></body></html>\n`;
const VARIABLES = { filter: { status: ['AVAILABLE'] }, first: 2 };
const BUILT = {
  queries: [
    {
      query: `query Showroom($filter: VehicleFilter, $first: Int!) { vehicles(filter: $filter, first: $first) {
        nodes { id make coverPhoto { avif320: url(width: 320, format: AVIF) jpeg640: url(width: 640, format: JPEG) } } } }`,
      variables: VARIABLES,
    },
  ],
  pages: {
    'pt-BR': { loggedIn: page('vitrine, dentro'), others: page('vitrine') },
    en: { loggedIn: page('showroom, inside'), others: page('showroom') },
  },
};
const vehicle = (id: string, photo: string | null) => ({
  __typename: 'Vehicle',
  id,
  make: 'Fiat </script>',
  coverPhoto: photo && { avif320: `/files/${photo}.avif?a=1&b=2`, jpeg640: `/files/${photo}.jpg` },
});
const ANSWER = { vehicles: { nodes: [vehicle('1', 'a'), vehicle('2', null)] } };

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'autograph-web-'));
  await writeFile(join(dir, 'index.html'), page('none'));
  await writeFile(join(dir, '.first-page.json'), JSON.stringify(BUILT));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const open: Gateway[] = [];
afterEach(async () => {
  for (const gateway of open.splice(0)) await gateway.close();
});

async function shop(options: Parameters<typeof gatewayOver>[0] = {}) {
  const made = await gatewayOver({
    webDir: dir,
    publicStock: true,
    answer: async () => ({ data: ANSWER }),
    ...options,
  });
  open.push(made.gateway);
  const get = (headers: Record<string, string> = {}) =>
    made.gateway.app.inject({ method: 'GET', url: '/', headers: { accept: 'text/html', ...headers } });
  return { ...made, get };
}

const answersIn = (html: string): unknown =>
  JSON.parse(/<script type="application\/json" id="first-answers">(.*)<\/script>/.exec(html)?.[1] ?? 'null');

describe('the first page', () => {
  it('has the first pictures and the answers to its own queries', async () => {
    const { get } = await shop();
    const { body, headers } = await get();
    expect(body).toContain(
      '<source srcset="/files/a.avif?a=1&#38;b=2 320w"><img src="/files/a.jpg"></picture></div><div></div>',
    );
    expect(body).not.toContain('%1.');
    const nodes = ANSWER.vehicles.nodes.map(({ __typename, ...asked }) => asked);
    expect(answersIn(body)).toEqual([{ vehicles: { nodes } }]);
    expect(body.match(/<\/script>/g)).toHaveLength(1);
    expect(headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringContaining("default-src 'self'"),
      vary: expect.stringMatching(/Accept-Language.*Cookie.*Accept-Encoding/),
    });
  });

  it.each([
    [{}, 'vitrine'],
    [{ 'accept-language': 'de-DE,de;q=0.9' }, 'vitrine'],
    [{ 'accept-language': 'en-US,en;q=0.9,pt;q=0.8' }, 'showroom'],
    [{ 'accept-language': 'de, pt-PT, en' }, 'vitrine'],
    [{ 'accept-language': 'en', cookie: 'theme=dark; language=pt-BR' }, 'vitrine'],
    [{ cookie: 'language=en; autograph_signed_in=1' }, 'showroom, inside'],
    [{ cookie: 'autograph_signed_in=1' }, 'vitrine, dentro'],
    [{ cookie: 'not_autograph_signed_in=1' }, 'vitrine'],
  ])('is for the person who asks with %o', async (headers, name) => {
    const { get } = await shop();
    expect((await get(headers)).body).toContain(`<h1>${name}</h1>`);
  });

  it('is compressed as the browser can read it, and not sent again to one that has it', async () => {
    const { get } = await shop();
    const { body, headers } = await get();
    const [br, gzip] = [
      await get({ 'accept-encoding': 'gzip, br' }),
      await get({ 'accept-encoding': 'gzip' }),
    ];
    expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(body);
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(body);
    expect((await get({ 'if-none-match': String(headers.etag) })).statusCode).toBe(304);
    expect((await get({ 'if-none-match': String(headers.etag), cookie: 'language=en' })).statusCode).toBe(
      200,
    );
  });

  it('has no data where the stock is not public, or does not answer', async () => {
    const shut = await shop({ publicStock: false });
    const broken = await shop({ answer: async () => ({ errors: [{ message: 'down' }] }) });
    for (const { get } of [shut, broken]) {
      const { statusCode, body } = await get();
      expect([statusCode, answersIn(body)]).toEqual([200, null]);
      expect(body).toContain('<h1>vitrine</h1><div></div><div></div>');
    }
    expect(shut.asked).toEqual([]);
  });

  it('asks the stock once in five seconds, however many open it, and makes nobody wait for that again', async () => {
    let now = 0;
    let answer: readonly object[] | null = [ANSWER];
    const answers = vi.fn(async () => answer);
    const first = firstPage(dir, { answers }, () => now);
    const sent = async () => (await first?.pageFor({}))?.text ?? '';
    const many = await Promise.all(Array.from({ length: 50 }, sent));
    expect(new Set(many).size).toBe(1);
    expect(answersIn(many[0] ?? '')).toEqual([ANSWER]);
    expect(answers).toHaveBeenCalledTimes(1);
    now = 5_000;
    answer = [{ vehicles: { nodes: [] } }];
    expect(answersIn(await sent())).toEqual([ANSWER]);
    expect(answers).toHaveBeenCalledTimes(2);
    expect(answersIn(await sent())).toEqual(answer);
    answer = null;
    now = 70_000;
    expect(answersIn(await sent())).toBeNull();
    await sent();
    expect(answers).toHaveBeenCalledTimes(3);
  });

  it('is sent without data that comes late, which the next one has', async () => {
    const late = Promise.withResolvers<readonly object[]>();
    const first = firstPage(dir, { answers: () => late.promise }, () => 0);
    const sent = async () => (await first?.pageFor({}))?.text ?? '';
    expect(answersIn(await sent())).toBeNull();
    late.resolve([ANSWER]);
    await late.promise;
    expect(answersIn(await sent())).toEqual([ANSWER]);
  });
});
