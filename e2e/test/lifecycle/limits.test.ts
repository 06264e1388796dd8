import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logIn } from '../../src/client.ts';
import { restClient } from '../../src/rest-client.ts';
import {
  end,
  freePort,
  freePortOffset,
  NO_RATE_LIMITS,
  runScript,
  type ScriptProcess,
  temporaryDir,
  untilPrinted,
} from '../../src/topology.ts';

/** As nobody has set anything. */
const UNSET = Object.fromEntries(Object.keys(NO_RATE_LIMITS).map((name) => [name, '']));

const LOG_IN = 'mutation { login(input: { username: "nobody", password: "wrong" }) { userErrors { code } } }';
const VEHICLES = '{ vehicles(first: 1) { totalCount } }';

describe.each(['single', 'distributed'])('the rate limits of the %s topology', (topology) => {
  let graph: ScriptProcess;
  let url: string;
  let undo: () => Promise<void>;

  beforeAll(async () => {
    const dir = await temporaryDir();
    const env = { ...UNSET, AUTOGRAPH_DATA_DIR: dir.path };
    if (topology === 'single') {
      const port = await freePort();
      url = `http://127.0.0.1:${port}/graphql`;
      graph = runScript('cli/src/start/main.ts', [], { ...env, PORT: String(port) });
    } else {
      const offset = await freePortOffset();
      url = `http://127.0.0.1:${4000 + offset}/graphql`;
      graph = runScript(
        'cli/src/start-distributed/main.ts',
        ['--seed', '--port-offset', String(offset)],
        env,
      );
    }
    undo = async () => {
      await end(graph);
      await dir.remove();
    };
    await untilPrinted(graph, ' is up');
  });

  afterAll(() => undo());

  const ask = (query: string, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });

  let admin: string;

  it('let five log-ins a minute through, whatever address a client claims, and the demo data besides', async () => {
    const token = await logIn(url, 'admin', 'admin123');
    admin = `Bearer ${token}`;
    for (let n = 1; n < 5; n += 1) {
      const answer = await ask(LOG_IN, { 'x-forwarded-for': `203.0.113.${n}` });
      expect([answer.status, answer.headers.get('x-ratelimit-remaining')]).toEqual([200, String(4 - n)]);
    }
    const refused = await ask(LOG_IN, { 'x-forwarded-for': '203.0.113.9' });
    const body = (await refused.json()) as { errors: { extensions: { code: string; retryAfter: number } }[] };
    expect([refused.status, body.errors[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect(refused.headers.get('retry-after')).toBe(String(body.errors[0]?.extensions.retryAfter));

    const listing = await ask(VEHICLES, { authorization: `Bearer ${token}` });
    expect([listing.status, listing.headers.get('x-ratelimit-limit')]).toEqual([200, '30']);
    expect(listing.headers.get('x-ratelimit-remaining')).toBe('29');

    const stats = await ask('{ rateLimitStats { blockedRequests activeLimits { key } } }', {
      authorization: `Bearer ${token}`,
    });
    const { data } = (await stats.json()) as {
      data: { rateLimitStats: { blockedRequests: number; activeLimits: { key: string }[] } };
    };
    expect(data.rateLimitStats.blockedRequests).toBe(1);
    expect(data.rateLimitStats.activeLimits).toContainEqual({ key: 'auth:address:127.0.0.1' });
  });

  it('count log-ins through REST and the graph together, and refuse them in the documented form', async () => {
    expect((await ask('mutation { resetRateLimits { resetCount } }', { authorization: admin })).status).toBe(
      200,
    );
    const rest = restClient(url);
    const body = { username: 'nobody-else', password: 'wrong' };
    for (let n = 1; n < 5; n += 1) {
      const headers = { 'x-forwarded-for': `203.0.113.${n}` };
      const answer = await rest('POST /auth/login', { body, headers, token: `another.token.${n}` });
      expect([answer.status, answer.headers.get('x-ratelimit-remaining')]).toEqual([401, String(5 - n)]);
    }
    expect((await ask(LOG_IN)).headers.get('x-ratelimit-remaining')).toBe('0');
    const refused = await rest('POST /auth/login', { body });
    expect(refused.status).toBe(429);
    expect(refused.body).toEqual({
      error: 'Rate limit exceeded',
      message: expect.any(String),
      retry_after: expect.any(Number),
    });
    expect(refused.headers.get('retry-after')).toBe(String(refused.body.retry_after));
    expect(refused.headers.get('x-ratelimit-limit')).toBe('5');

    const token = admin.replace('Bearer ', '');
    const config = await rest('GET /rate-limit/config', { token });
    expect(config.body.limits).toEqual({ auth: 5, general: 100, listing: 30, admin: 50 });
    const stats = await rest('GET /rate-limit/stats', { token });
    expect(stats.body.blocked_requests).toBe(1);
    expect(stats.body.active_limits['auth:address:127.0.0.1']).toEqual({
      requests: 6,
      limit: 5,
      reset_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    expect((await rest('DELETE /rate-limit/reset', { token })).status).toBe(200);
    expect((await rest('POST /auth/login', { body })).status).toBe(401);
  });

  it('let a page ask for a vehicle every half second for a minute, with as many lists, where a program may not', async () => {
    expect((await ask('mutation { resetRateLimits { resetCount } }', { authorization: admin })).status).toBe(
      200,
    );
    const { origin } = new URL(url);
    const begun = await fetch(`${origin}/session/log-in`, {
      method: 'POST',
      headers: { origin, 'x-autograph-session': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'vendas', password: 'vendas123' }),
    });
    const { accessToken } = (await begun.json()) as { accessToken: string };
    const page = { authorization: `Bearer ${accessToken}` };
    const program = { authorization: `Bearer ${await logIn(url, 'vendas2', 'vendas2123')}` };
    const poll = async (headers: Record<string, string>): Promise<number> => {
      let refused = 0;
      for (let n = 0; n < 120; n += 1) {
        const answers = [await ask('{ vehicle(id: "none") { id } }', headers), await ask(VEHICLES, headers)];
        refused += answers.filter(({ status }) => status === 429).length;
      }
      return refused;
    };
    expect(await poll(page)).toBe(0);
    expect(await poll(program)).toBeGreaterThan(100);
    const listing = await ask(VEHICLES, page);
    expect(listing.headers.get('x-ratelimit-limit')).toBe('300');
  });
});
