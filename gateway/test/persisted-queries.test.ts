import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Gateway } from '../src/app.ts';
import { INTERNAL } from '../src/app.ts';
import { gatewayOver } from './gateway-over.ts';

const open: Gateway[] = [];
let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'autograph-manifest-'));
});
afterAll(() => rm(dir, { recursive: true }));
afterEach(async () => {
  for (const gateway of open.splice(0)) await gateway.close();
});

const ME = '{ me { id } }';
const hashOf = (query: string): string => createHash('sha256').update(query).digest('hex');
const persisted = (query: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(query) } });

async function gatewayWith(env: Record<string, string>, production = false, webDir?: string) {
  const { gateway, asked } = await gatewayOver({
    env,
    ...(webDir && { webDir }),
    production,
    answer: () => ({ data: { me: { id: 'u' } } }),
  });
  open.push(gateway);
  return async (payload: object, remoteAddress = '198.51.100.1') => {
    asked.splice(0);
    const answer = await gateway.app.inject({ method: 'POST', url: '/graphql', payload, remoteAddress });
    const { data, errors } = answer.json<{ data?: unknown; errors?: { extensions: { code: string } }[] }>();
    return {
      status: answer.statusCode,
      data,
      code: errors?.[0]?.extensions.code,
      asked: [...asked],
      headers: answer.headers,
    };
  };
}

describe('automatic persisted queries', () => {
  it('are asked for once, registered, and then named by their hash', async () => {
    const send = await gatewayWith({});
    expect((await send({ extensions: persisted(ME) })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await send({ query: ME, extensions: persisted(ME) })).data).toEqual({ me: { id: 'u' } });
    expect((await send({ extensions: persisted(ME) })).data).toEqual({ me: { id: 'u' } });
  });

  it('are counted by what they do, named or not', async () => {
    const send = await gatewayWith({});
    const query = '{ vehicles { totalCount } }';
    await send({ query, extensions: persisted(query) });
    expect((await send({ extensions: persisted(query) })).headers).toMatchObject({
      'x-ratelimit-limit': '30',
      'x-ratelimit-remaining': '28',
    });
  });

  it('are not found by a list that contains the hash', async () => {
    const send = await gatewayWith({});
    await send({ query: ME, extensions: persisted(ME) });
    const extensions = { persistedQuery: { version: 1, sha256Hash: [hashOf(ME)] } };
    expect(await send({ extensions })).toMatchObject({
      status: 200,
      code: 'PERSISTED_QUERY_NOT_FOUND',
      asked: [],
    });
  });

  it.each([
    ['too large', `{ me { ${Array.from({ length: 60 }, (_, n) => `a${n}: id`).join(' ')} } }`],
    ['not of this graph', '{ nothing }'],
    ['no document', '{'],
    ['another than its hash says', null],
  ])('are not registered when they are %s', async (_what, query) => {
    const send = await gatewayWith({});
    const extensions = persisted(query ?? 'another');
    expect((await send({ query: query ?? ME, extensions })).status).toBe(400);
    expect((await send({ extensions })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('are refused where they are off, and whole documents are not', async () => {
    const send = await gatewayWith({ PERSISTED_QUERIES: 'off' });
    expect((await send({ extensions: persisted(ME) })).code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
    expect((await send({ query: ME })).status).toBe(200);
  });
});

describe('a safelist', () => {
  const manifest = async (...bodies: string[]): Promise<string> => {
    const operations = bodies.map((body, n) => ({
      id: hashOf(body),
      name: `operation${n}`,
      type: 'query',
      body,
    }));
    const file = join(dir, `${hashOf(bodies.join())}.json`);
    await writeFile(
      file,
      JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }),
    );
    return file;
  };

  it('lets nothing through but its operations, by hash or in full', async () => {
    const send = await gatewayWith(
      { PERSISTED_QUERIES: 'only', PERSISTED_QUERIES_FILE: await manifest(ME) },
      true,
    );
    expect((await send({ extensions: persisted(ME) })).data).toEqual({ me: { id: 'u' } });
    expect((await send({ query: ME })).data).toEqual({ me: { id: 'u' } });
    const other = '{ me { username } }';
    for (const payload of [
      { query: other },
      { query: other, extensions: persisted(other) },
      { query: `${ME} ` },
    ])
      expect(await send(payload)).toMatchObject({ status: 403, code: 'FORBIDDEN', asked: [] });
    expect(await send({ extensions: persisted(other) })).toMatchObject({
      code: 'PERSISTED_QUERY_NOT_FOUND',
      asked: [],
    });
  });

  it('takes several lists, and the one of the web client that it serves', async () => {
    const web = join(dir, 'web');
    const [other, ofWeb] = ['{ me { username } }', '{ me { role } }'];
    await mkdir(web, { recursive: true });
    await writeFile(join(web, 'index.html'), '<!doctype html>');
    await copyFile(await manifest(ofWeb), join(web, 'persisted-queries.json'));
    const files = `${await manifest(ME)}, ${await manifest(other)}`;
    const send = await gatewayWith({ PERSISTED_QUERIES: 'only', PERSISTED_QUERIES_FILE: files }, true, web);
    for (const query of [ME, other, ofWeb]) expect((await send({ query })).status, query).toBe(200);
    expect((await send({ query: '{ me { email } }' })).code).toBe('FORBIDDEN');
  });

  it('does not hold for what the graph asks of itself', async () => {
    const send = await gatewayWith({ PERSISTED_QUERIES: 'only', PERSISTED_QUERIES_FILE: await manifest(ME) });
    expect((await send({ query: '{ me { username } }' }, INTERNAL)).status).toBe(200);
  });

  it("is the SDK's unless given: all of it fits the graph and its bounds", async () => {
    const send = await gatewayWith({ PERSISTED_QUERIES: 'only' }, true);
    expect((await send({ query: ME })).code).toBe('FORBIDDEN');
  });

  it('that the graph would refuse is refused at the start, with every name', async () => {
    const file = await manifest(ME, '{ nothing }', '{', '{ me { ...F } } fragment F on User { ...F }');
    const starting = gatewayWith({ PERSISTED_QUERIES: 'only', PERSISTED_QUERIES_FILE: file });
    await expect(starting).rejects.toThrow(/operation1[\s\S]*operation2[\s\S]*operation3/);
  });

  it.each([
    ['is not there', null],
    ['is no JSON', '{'],
    ['is not a manifest', '{"operations":[]}'],
  ])('whose file %s is refused at the start, by its name', async (_what, content) => {
    const file = join(dir, 'broken.json');
    await rm(file, { force: true });
    if (content !== null) await writeFile(file, content);
    await expect(gatewayWith({ PERSISTED_QUERIES: 'only', PERSISTED_QUERIES_FILE: file })).rejects.toThrow(
      'broken.json',
    );
  });
});
