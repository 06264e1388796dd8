import type { Message } from '@autograph/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DiskStore } from '../disk/disk-store.ts';
import { type FileStore, FilesUnavailableError, isPath, type OpenFile } from '../file-store.ts';
import { CONTENT_TYPES, type Format } from '../image/formats.ts';
import { BusyError } from '../image/lane.ts';
import { messages } from '../messages.ts';

/** Most uploads that a process receives at once. */
const MOST_UPLOADS = 8;

/** Most bytes of a refused upload that are read away. The server bounds the time. */
const MOST_READ_AWAY = 64 * 1_048_576;

/** What says an error of a route in the language of the request. */
type Say = (request: FastifyRequest, code: string, said: Message) => object;

interface FileRoutes {
  readonly store: FileStore;
  /** Where the store is a directory, which receives uploads itself. */
  readonly disk: DiskStore | null;
  /** Most bytes of an upload. */
  readonly mostBytes: number;
  /** Makes a file that is not there yet, and can be made when it is first asked for; `null` where it cannot. */
  readonly make: (path: string) => Promise<OpenFile | null>;
  readonly say: Say;
}

/** Serves published files at `/files/…` and, where the store is a directory, receives uploads at `/files/uploads/…`. */
export function serveFiles(app: FastifyInstance, { store, disk, mostBytes, make, say }: FileRoutes): void {
  // By itself: only here may a body be of any type, and is not read before the handler wants it.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, parsed) => parsed(null, body));
    const refuse = (request: FastifyRequest, reply: FastifyReply, status: number, said: Message) => {
      // What is left of a body is read away, so that a client that sends all of it first sees why; a huge one goes with its connection.
      if (request.method === 'PUT' && Number(request.headers['content-length']) > MOST_READ_AWAY)
        reply.header('connection', 'close');
      else request.raw.resume();
      return reply.status(status).send(say(request, status >= 500 ? 'UNAVAILABLE' : 'BAD_REQUEST', said));
    };
    scope.setErrorHandler((error, request, reply) => {
      if (error instanceof BusyError)
        return refuse(request, reply.header('retry-after', '5'), 503, messages.busy);
      if (!(error instanceof FilesUnavailableError)) throw error;
      request.log.error({ err: error }, 'a file could not be read or written');
      return error.isFull
        ? refuse(request, reply, 507, messages.full)
        : refuse(request, reply, 503, messages.unavailable);
    });

    scope.get<{ Params: { '*': string } }>('/files/*', async (request, reply) => {
      const path = request.params['*'];
      const type = publishedType(path);
      if (!type) return refuse(request, reply, 404, messages.noSuchFile);
      // Its content is in its name: what a browser has of it is what there is.
      const tag = `"${path.replaceAll('/', '-')}"`;
      if (matches(request.headers['if-none-match'], tag))
        return reply.status(304).headers(headersOf(type, tag)).send();
      const file = (await store.open(path)) ?? (await make(path));
      if (!file) return refuse(request, reply, 404, messages.noSuchFile);
      return reply.headers(headersOf(type, tag)).header('content-length', file.size).send(file.stream);
    });

    if (!disk) return;
    let uploads = 0;
    scope.put<{ Params: { '*': string }; Querystring: Record<string, unknown> }>(
      '/files/*',
      { bodyLimit: mostBytes },
      async (request, reply) => {
        const upload = disk.allowed(request.params['*'], request.query);
        if (!upload) return refuse(request, reply, 403, messages.addressInvalid);
        if (upload.expiresAt <= new Date()) return refuse(request, reply, 403, messages.addressExpired);
        const { headers } = request;
        if (headers['content-length'] !== String(upload.size))
          return refuse(request, reply, 411, messages.lengthRequired({ size: upload.size }));
        if (headers['if-none-match'] !== '*' || headers['content-type'] !== upload.contentType)
          return refuse(
            request,
            reply,
            400,
            messages.headersDiffer({ names: 'Content-Type, If-None-Match' }),
          );
        if ((await disk.sizeOf(upload.path)) !== null)
          return refuse(request, reply, 412, messages.addressUsed);
        if (uploads >= MOST_UPLOADS)
          return refuse(request, reply.header('retry-after', '5'), 503, messages.busy);
        uploads += 1;
        try {
          const received = await disk.receive(upload, request.raw);
          if (received === 'stored') return reply.status(201).send();
          return received === 'used'
            ? refuse(request, reply, 412, messages.addressUsed)
            : refuse(request, reply, 400, messages.cutOff);
        } finally {
          uploads -= 1;
        }
      },
    );
  });
}

/** The content type of a published file; `null` for any other path, above all for uploads that nobody has checked. */
function publishedType(path: string): string | null {
  if (!isPath(path) || path.startsWith('uploads/')) return null;
  const extension = path.slice(path.lastIndexOf('.') + 1) as Format;
  return Object.hasOwn(CONTENT_TYPES, extension) ? CONTENT_TYPES[extension] : null;
}

function headersOf(type: string, tag: string): Readonly<Record<string, string>> {
  return {
    'content-type': type,
    etag: tag,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    // Pages of the dealership may have another origin than the gateway.
    'cross-origin-resource-policy': 'cross-origin',
  };
}

function matches(given: string | undefined, tag: string): boolean {
  const tags = given?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(tag);
}
