import { readFileSync } from 'node:fs';
import { DEMO_USERS } from '@autograph/service/demo-users';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { gatewayOver } from './gateway-over.ts';

type Options = Parameters<typeof gatewayOver>[0];

/** What a browser gets at this path. */
async function browse(url: string, options: Options = {}, host = 'shop.example:4000') {
  const { gateway } = await gatewayOver(options);
  const answer = await gateway.app.inject({
    method: 'GET',
    url,
    headers: { accept: 'text/html,*/*;q=0.8', host },
  });
  await gateway.close();
  return answer;
}

const linksOf = (html: string): string[] =>
  [...html.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href);

describe('the page for developers', () => {
  it('is where / leads', async () => {
    const answer = await browse('/');
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/developers']);
  });

  it('loads nothing, and runs only its own script', async () => {
    for (const path of ['/developers', '/developers/reference', '/graphql']) {
      const { body, headers } = await browse(path);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; style-src 'sha256-\S{44}'; script-src 'sha256-\S{44}'; img-src data:; base-uri 'none'/,
      );
      expect(body).not.toMatch(/ src=|@import|url\(/);
      expect(linksOf(body).filter((href) => !/^(\/|#|data:,$)/.test(href))).toEqual([]);
    }
  });

  it('links to what there is', async () => {
    const { gateway } = await gatewayOver();
    const page = await gateway.app.inject({ method: 'GET', url: '/developers' });
    const links = linksOf(page.body).filter((href) => href.startsWith('/'));
    expect(links).toEqual(expect.arrayContaining(['/explorer/', '/graphql', '/health/ready', '/metrics']));
    for (const url of links) {
      const { statusCode } = await gateway.app.inject({
        method: 'GET',
        url,
        headers: { accept: 'text/html' },
      });
      expect([url, statusCode]).toEqual([url, 200]);
    }
    await gateway.close();
  });

  it('names the demo users where they can log in, and only there', async () => {
    const demo = await browse('/developers', { demo: true });
    for (const { username, password, role } of DEMO_USERS) {
      const cells = [`<code>${username}</code>`, `<code>${password}</code>`, role];
      expect(demo.body).toContain(cells.map((cell) => `<td>${cell}</td>`).join(''));
    }
    expect(demo.body).toContain('username:\\"cliente\\"');
    expect(demo.body).not.toContain('your-username');
    const own = await browse('/developers');
    expect(own.body).not.toMatch(/cliente|vendas|admin123/);
    expect(own.body).toContain('your-username');
  });

  it('gives the accounts to a client that offers them, where they can log in, and else none', async () => {
    const demo = await browse('/developers/demo-users', { demo: true });
    expect(demo.json()).toEqual(
      DEMO_USERS.map(({ username, password, role }) => ({ username, password, role })),
    );
    const own = await browse('/developers/demo-users', { production: true });
    expect([own.statusCode, own.json()]).toEqual([200, []]);
  });

  it('shows samples for the address that it was opened at, which cannot bring markup', async () => {
    expect((await browse('/developers')).body).toContain('curl -s http://shop.example:4000/graphql');
    const { body } = await browse('/developers', {}, "a'b&c");
    expect(body).toContain('http://a&#39;b&#38;c/graphql');
  });

  it('exists only where the explorer does', async () => {
    for (const path of ['/', '/developers', '/developers/reference']) {
      const closed = await browse(path, { production: true });
      expect([closed.statusCode, closed.json().errors[0].extensions.code]).toEqual([404, 'BAD_REQUEST']);
      expect((await browse(path, { production: true, explorer: true })).statusCode).toBeLessThan(400);
    }
  });
});

describe('the reference', () => {
  it('has every heading that it links to', async () => {
    const { body } = await browse('/developers/reference');
    const ids = new Set([...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id}`));
    expect(ids.size).toBeGreaterThan(100);
    expect(linksOf(body).filter((href) => href.startsWith('#') && !ids.has(href))).toEqual([]);
  });
});

describe('the address of the graph in a browser', () => {
  it('leads to the explorer first, and to Apollo Sandbox for those with a network', async () => {
    const links = linksOf((await browse('/graphql')).body);
    const [explorer, sandbox] = [links.lastIndexOf('/explorer/'), links.indexOf('/graphql?sandbox')];
    expect(explorer).toBeGreaterThan(0);
    expect(sandbox).toBeGreaterThan(explorer);
    expect((await browse('/graphql?sandbox')).body).toContain('apollo-server-landing-page');
  });

  it('answers a program as before', async () => {
    const { gateway } = await gatewayOver();
    const query = {
      url: '/graphql?query={__typename}',
      headers: { accept: 'application/json', 'apollo-require-preflight': '1' },
    };
    expect((await gateway.app.inject(query)).json()).toEqual({ data: { __typename: 'Query' } });
    await gateway.close();
  });
});

it('shows queries that fit the schema', async () => {
  const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
  for (const path of ['/developers', '/graphql']) {
    const { body } = await browse(path);
    const queries = [...body.matchAll(/"query":"((?:[^"\\]|\\.)*)"/g)].map(([, text]) =>
      JSON.parse(`"${text}"`),
    );
    expect(queries.length).toBeGreaterThan(0);
    for (const query of queries) expect(validate(schema, parse(query))).toEqual([]);
  }
});
