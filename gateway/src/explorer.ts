import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const DIST = new URL('../../explorer/dist/', import.meta.url).pathname;

/** All that the page needs comes from this origin; the editor sets styles as it goes. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the built explorer at `/explorer`. Only files that were there at the start are served. */
export async function serveExplorer(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: DIST,
    prefix: '/explorer/',
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('content-security-policy', POLICY);
      // The names of assets change with what is in them.
      const forever = path.includes('/assets/');
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/explorer', (_request, reply) => reply.redirect('/explorer/'));
}
