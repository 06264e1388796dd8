import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../explorer/src/examples.ts';
import { explorerOf } from '../src/config.ts';
import { gatewayOver } from './gateway-over.ts';

/** What a browser gets at this path. */
async function browse(url: string, options: Parameters<typeof gatewayOver>[0] = {}) {
  const { gateway } = await gatewayOver(options);
  const answer = await gateway.app.inject({ method: 'GET', url, headers: { accept: 'text/html' } });
  await gateway.close();
  return answer;
}

describe('the explorer', () => {
  it('is a page of its own origin, that may load nothing from another', async () => {
    expect((await browse('/explorer')).headers.location).toBe('/explorer/');
    const page = await browse('/explorer/');
    expect(page.body).toContain('<title>Autograph explorer</title>');
    expect(page.body).not.toMatch(/https?:/);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    const [script = ''] = /\/explorer\/assets\/index-[\w-]+\.js/.exec(page.body) ?? [];
    const asset = await browse(script);
    expect(asset.statusCode).toBe(200);
    expect(asset.headers['cache-control']).toContain('immutable');
  });

  it.each(['/explorer/../package.json', '/explorer/%2e%2e/package.json', '/explorer/nothing.js'])(
    'serves nothing but its own files: %s',
    async (url) => {
      expect((await browse(url)).statusCode).toBe(404);
    },
  );

  it('is closed in production, and with it the landing page and the schema, unless it is set', async () => {
    const production = true;
    expect((await browse('/explorer/', { production })).statusCode).toBe(404);
    expect((await browse('/graphql', { production })).body).not.toContain('<html');
    expect((await browse('/explorer/', { production, explorer: true })).statusCode).toBe(200);
    const opened = await gatewayOver({ production, explorer: true });
    expect((await opened.post('{ __schema { queryType { name } } }')).body.data).not.toBeNull();
    await opened.gateway.close();
    expect(explorerOf({ NODE_ENV: 'production' })).toBe(false);
    expect(explorerOf({ NODE_ENV: 'production', EXPLORER: 'on' })).toBe(true);
    expect(explorerOf({ NODE_ENV: 'development', EXPLORER: 'off' })).toBe(false);
  });

  it('has examples that fit the schema', () => {
    const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
    for (const { query, variables = '{}' } of EXAMPLES) {
      expect(validate(schema, parse(query))).toEqual([]);
      expect(() => JSON.parse(variables)).not.toThrow();
    }
  });
});
