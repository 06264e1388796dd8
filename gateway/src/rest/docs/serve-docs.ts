import { readFileSync } from 'node:fs';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { DOCUMENTED_SERVICES, type DocumentedService } from '../endpoint.ts';

/** All that the page needs comes from this origin; Swagger UI sets styles as it goes. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const addressOf = (service: DocumentedService): string => `/api/openapi/${service}.json`;

/**
 * Serves the committed OpenAPI documents at `/api/openapi/<service>.json`, and Swagger UI for them at `/api/docs`.
 * `/api/docs?urls.primaryName=sales` begins with the document of that service.
 */
export async function serveDocs(app: FastifyInstance): Promise<void> {
  const documents = DOCUMENTED_SERVICES.map((service) => [service, documentOf(service)] as const);
  for (const [service, text] of documents)
    app.get(addressOf(service), (_request, reply) =>
      reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(text),
    );
  await app.register(async (docs) => {
    // The page asks for its documents by address. The plugin needs one here all the same.
    const [[, first = '{}'] = []] = documents;
    await docs.register(swagger, { mode: 'static', specification: { document: JSON.parse(first) } });
    await docs.register(swaggerUi, {
      routePrefix: '/api/docs',
      staticCSP: POLICY,
      logo: { type: 'image/svg+xml', content: fileOf('logo.svg'), href: '/developers' },
      theme: {
        title: 'Autograph REST services',
        css: [{ filename: 'log-in-as.css', content: fileOf('log-in-as.css') }],
        js: [{ filename: 'log-in-as.js', content: fileOf('log-in-as.js') }],
      },
      uiConfig: {
        urls: DOCUMENTED_SERVICES.map((name) => ({ name, url: addressOf(name) })),
        displayRequestDuration: true,
      },
    });
  });
}

function documentOf(service: DocumentedService): string {
  return readFileSync(new URL(`../../../../schema/openapi/${service}.json`, import.meta.url), 'utf8');
}

function fileOf(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
