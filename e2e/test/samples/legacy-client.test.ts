import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runLegacyClient } from '../../src/legacy-client.ts';
import {
  end,
  freePort,
  runScript,
  type ScriptProcess,
  temporaryDir,
  untilPrinted,
} from '../../src/topology.ts';

const LIMITED = { error: 'Rate limit exceeded', message: 'Too many requests.' };
const LAST = 'Every answer was as documented.\n';

describe('a client of the documents', () => {
  let graph: ScriptProcess;
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let base: string;

  beforeAll(async () => {
    const port = await freePort();
    dir = await temporaryDir();
    graph = runScript('cli/src/start/main.ts', [], { PORT: String(port), AUTOGRAPH_DATA_DIR: dir.path });
    await untilPrinted(graph, ' is up');
    base = `http://127.0.0.1:${port}/api`;
  });
  afterAll(async () => {
    await end(graph);
    await dir.remove();
  });

  it('runs a day of the shop by changing its base address, as often as it likes', async () => {
    for (const day of ['first', 'second']) {
      const { code, stdout, stderr } = await runLegacyClient(base);
      expect([day, code, stderr]).toEqual([day, 0, '']);
      expect(stdout).toContain(LAST);
      expect(stdout.match(/^ +\d+ {2}/gm)).toHaveLength(10);
    }
  });
});

describe('a client of the documents, at a server of another kind,', () => {
  let server: Server;
  let base: string;

  beforeAll(async () => {
    let refused = 0;
    server = createServer((request, response) => {
      if (refused < 2) {
        refused += 1;
        response.writeHead(429, { 'content-type': 'application/json' });
        return response.end(JSON.stringify({ ...LIMITED, retry_after: refused }));
      }
      const isHealth = request.url === '/api/health';
      response.writeHead(isHealth ? 200 : 201, { 'content-type': 'application/json' });
      return response.end(JSON.stringify(isHealth ? {} : { id: 1, username: 'x' }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  });
  afterAll(() => {
    server.close();
  });

  it('waits as long as a limit says, exits with 1, and says which answer differs, and how', async () => {
    const { code, stdout, stderr } = await runLegacyClient(base);
    expect([code, stderr]).toEqual([
      1,
      'Not as documented: POST /auth/register answered id with another type: 1\n',
    ]);
    expect(stdout).toMatch(/Waiting for 1 s, .*\n.*Waiting for 2 s, .*\n +1 {2}The shop is open\.\n/);
    expect(stdout).not.toContain(LAST);
  });

  it('exits with 1 where nothing answers', async () => {
    const { code, stderr } = await runLegacyClient(`http://127.0.0.1:${await freePort()}/api`);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^Not as documented: \S+ cannot be reached: .+\n$/),
    ]);
  });
});
