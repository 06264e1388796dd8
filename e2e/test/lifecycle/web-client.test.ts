import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/client.ts';
import {
  end,
  freePort,
  runScript,
  type ScriptProcess,
  temporaryDir,
  untilPrinted,
} from '../../src/topology.ts';

const INDEX = '<!doctype html><html lang="pt-BR"><head><title>Loja</title></head><body></body></html>';

describe('npm start with a web client', () => {
  let graph: ScriptProcess;
  let origin: string;
  let undo: () => Promise<void>;

  beforeAll(async () => {
    const [port, dir] = [await freePort(), await temporaryDir()];
    origin = `http://localhost:${port}`;
    const web = join(dir.path, 'web');
    await mkdir(web);
    await writeFile(join(web, 'index.html'), INDEX);
    graph = runScript('cli/src/start/main.ts', [], {
      PORT: String(port),
      AUTOGRAPH_DATA_DIR: join(dir.path, 'data'),
      WEB_DIR: web,
      PUBLIC_URL: 'https://shop.example',
    });
    undo = async () => {
      await end(graph);
      await dir.remove();
    };
    await untilPrinted(graph, ' is up');
  });
  afterAll(() => undo?.());

  const get = async (path: string) => {
    const response = await fetch(`${origin}${path}`);
    return { status: response.status, body: await response.text() };
  };

  it('shows the shop at /, and a vehicle in the head of its page as anyone may see it', async () => {
    expect(await get('/')).toEqual({ status: 200, body: INDEX });
    const { data } = await ask<{ vehicles: { nodes: { id: string; make: string; model: string }[] } }>(
      `${origin}/graphql`,
      '{ vehicles(filter: { status: [AVAILABLE] }, first: 3) { nodes { id make model } } }',
    );
    expect(data.vehicles.nodes).toHaveLength(3);
    for (const { id, make, model } of data.vehicles.nodes) {
      const { status, body } = await get(`/veiculos/${id}`);
      expect(status).toBe(200);
      expect(body).toMatch(new RegExp(`<title>${make} ${model}[^<]* – R\\$ [\\d.]+,\\d\\d</title>`));
      expect(body).toContain(`<meta property="og:url" content="https://shop.example/veiculos/${id}">`);
      expect(body).toMatch(/<meta property="og:image" content="https:\/\/shop\.example\/files\/[^"]+">/);
    }
    expect((await get('/veiculos/01990000-0000-7000-8000-00000000ffff')).status).toBe(404);
  });

  it('lists every vehicle that is for sale in the sitemap, and no other', async () => {
    const { data } = await ask<{ vehicles: { totalCount: number } }>(
      `${origin}/graphql`,
      '{ vehicles(filter: { status: [AVAILABLE] }) { totalCount } }',
    );
    const { status, body } = await get('/sitemap.xml');
    expect(status).toBe(200);
    expect(body.match(/<loc>https:\/\/shop\.example\/veiculos\/[^<]+<\/loc>/g)).toHaveLength(
      data.vehicles.totalCount,
    );
    expect((await get('/robots.txt')).body).toContain('Sitemap: https://shop.example/sitemap.xml');
  });
});
