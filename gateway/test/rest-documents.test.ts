import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENTED_SERVICES } from '../src/rest/endpoint.ts';
import { endpoints } from '../src/rest/endpoints.ts';
import { openApiDocuments } from '../src/rest/openapi/documents.ts';
import { gatewayOver } from './gateway-over.ts';

const documents = await openApiDocuments();
const operations = Object.entries(documents).flatMap(([service, { paths }]) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ service, method, path, operation })),
  ),
);

/** Everything inside a document. */
function* inside(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* inside(part);
}

describe('the OpenAPI documents', () => {
  it('have every endpoint, in the document of its service', () => {
    const documented = operations.map(({ service, method, path, operation }) =>
      [service, method, path.replaceAll(/\{(\w+)\}/g, ':$1'), operation.operationId].join(' '),
    );
    const served = endpoints.map(({ service, method, path, name }) =>
      [service, method.toLowerCase(), path, name].join(' '),
    );
    expect(documented.toSorted()).toEqual(served.toSorted());
  });

  it('are OpenAPI 3.1, where `null` is a type', () => {
    for (const document of Object.values(documents)) {
      expect(document.openapi).toBe('3.1.0');
      expect([...inside(document)].filter((part) => 'nullable' in part)).toEqual([]);
    }
  });

  it('have an example of every schema and every body', () => {
    for (const { components } of Object.values(documents))
      for (const schema of Object.values(components.schemas))
        expect(schema.examples?.length).toBeGreaterThan(0);
    for (const { operation } of operations)
      for (const { schema } of Object.values(operation.requestBody?.content ?? {}))
        expect(schema.$ref ?? schema.examples).toBeDefined();
  });

  it('refer only to what they have', () => {
    for (const document of Object.values(documents))
      for (const { $ref } of inside(document)) {
        if (typeof $ref !== 'string') continue;
        const found = $ref
          .split('/')
          .slice(1)
          .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], document);
        expect([$ref, found]).toEqual([$ref, expect.anything()]);
      }
  });

  it('say what every request can be refused with', () => {
    const unlimited = new Set(endpoints.filter((endpoint) => endpoint.unlimited).map(({ name }) => name));
    for (const { method, operation } of operations) {
      const expected = ['400', '500', '503'];
      if (method !== 'get') expected.push('413', '415');
      if (!unlimited.has(operation.operationId)) expected.push('401', '403', '429');
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(expected));
    }
  });

  it('have the headers of an endpoint', () => {
    const parametersOf = (id: string) =>
      operations
        .find(({ operation }) => operation.operationId === id)
        ?.operation.parameters?.filter(({ in: place }) => place === 'header')
        .map(({ name }) => name);
    for (const { name, guarded, idempotent } of endpoints) {
      const expected = [...(idempotent ? ['Idempotency-Key'] : []), ...(guarded ? ['If-Match'] : [])];
      expect([name, parametersOf(name) ?? []]).toEqual([name, expected]);
    }
  });
});

describe('the pages of the REST services', () => {
  type Gateway = Awaited<ReturnType<typeof gatewayOver>>['gateway'];
  let development: Gateway;
  beforeAll(async () => {
    development = (await gatewayOver()).gateway;
  });
  afterAll(() => development.close());
  const get = (url: string, { app } = development) => app.inject({ method: 'GET', url });

  it.each(DOCUMENTED_SERVICES)('serve the document of %s', async (service) => {
    const answer = await get(`/api/openapi/${service}.json`);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(documents[service])));
  });

  it('load nothing from another origin', async () => {
    const page = await get('/api/docs/');
    expect(page.body).not.toMatch(/https?:/);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; /);
    const script = await get('/api/docs/static/theme/log-in-as.js');
    expect([script.statusCode, script.headers['content-type']]).toEqual([
      200,
      'application/javascript; charset=utf-8',
    ]);
  });

  it.each([
    [{ production: true }, 404],
    [{ production: true, explorer: true }, 200],
  ])('are closed in production, unless the explorer is open: %o', async (options, status) => {
    const { gateway } = await gatewayOver(options);
    for (const url of ['/api/docs', '/api/docs/static/swagger-ui.css', '/api/openapi/vehicles.json'])
      expect([url, (await get(url, gateway)).statusCode]).toEqual([url, status]);
    await gateway.close();
  });
});
