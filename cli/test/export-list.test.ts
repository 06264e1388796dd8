import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportList } from '../src/export/export-list.ts';

let folder: string;
let server: Server | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'autograph-export-'));
});
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'vehicles.csv');
const wanted = { list: 'vehicles', format: 'csv' } as const;

/** A graph that permits every export, and answers its address so. */
async function graph(download: RequestListener, status = 201): Promise<string> {
  server = createServer((request, response) => {
    if (request.method !== 'POST') return download(request, response);
    response.writeHead(status, { 'content-type': 'application/json' });
    return response.end(
      status === 201 ? '{"url":"/export/abc"}' : '{"errors":[{"message":"filter.make: wrong"}]}',
    );
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const run = (origin: string) => exportList(wanted, { url: `${origin}/graphql`, token: 't', file: file() });

describe('an export to a file', () => {
  it('is all of what the address gives, and its size', async () => {
    const origin = await graph((_request, response) => response.end('id\r\n1\r\n'));
    expect(await run(origin)).toBe(7);
    expect(await readFile(file(), 'utf8')).toBe('id\r\n1\r\n');
    expect(await readdir(folder)).toEqual(['vehicles.csv']);
  });

  it('that is cut off leaves no file', async () => {
    const origin = await graph((_request, response) => {
      response.writeHead(200);
      response.write('id\r\n', () => response.destroy());
    });
    await expect(run(origin)).rejects.toThrow('failed');
    expect(await readdir(folder)).toEqual([]);
  });

  it('never overwrites a file', async () => {
    await writeFile(file(), 'mine');
    await expect(run(await graph((_request, response) => response.end('x')))).rejects.toThrow('exists');
    expect(await readFile(file(), 'utf8')).toBe('mine');
  });

  it('says why the graph refuses it', async () => {
    await expect(run(await graph((_request, response) => response.end(), 400))).rejects.toThrow(
      'filter.make: wrong',
    );
    expect(await readdir(folder)).toEqual([]);
  });
});
