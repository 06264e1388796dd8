import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import { checkedPath, type FileStore, FilesUnavailableError } from '../file-store.ts';

/** A bucket, and how to reach it. */
export interface S3Options {
  /** Address of the store, without the bucket. Clients upload to it. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Address that the bucket's files are read from; `null` where they are served by the gateway. */
  readonly publicUrl: string | null;
  /** Address of the gateway, where it is known. */
  readonly gatewayUrl?: string;
}

/** How long the store may take for one answer, in milliseconds. */
const TIMEOUT = 15_000;

/** How long browsers and caches keep a file, which never changes. */
const FOREVER = 'public, max-age=31536000, immutable';

/** A bucket of an S3-compatible store as a store of files. Clients upload to the bucket itself, by presigned addresses. */
export function s3Store(options: S3Options): FileStore {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey, publicUrl, gatewayUrl = '' } = options;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
  const urlOf = (path: string): string => `${endpoint.replace(/\/+$/, '')}/${bucket}/${checkedPath(path)}`;
  const files = publicUrl?.replace(/\/+$/, '') ?? `${gatewayUrl.replace(/\/+$/, '')}/files`;

  const send = async (method: string, path: string, init: Pick<RequestInit, 'headers' | 'body'> = {}) => {
    const response = await client
      .fetch(urlOf(path), { method, ...init, signal: AbortSignal.timeout(TIMEOUT) })
      .catch((error: unknown) => {
        throw new FilesUnavailableError('The S3 store does not answer (S3_ENDPOINT).', { cause: error });
      });
    if (response.ok) return response;
    const says = await response.text().catch(() => '');
    if (response.status === 404) return null;
    const code = /<Code>([A-Za-z]+)<\/Code>/.exec(says)?.[1] ?? '';
    throw new FilesUnavailableError(`The S3 store refused ${method} (${response.status} ${code}).`);
  };
  /** What reading a body came to: a store that stops in the middle is one that does not answer. */
  const whole = async (response: Response): Promise<Uint8Array> => {
    try {
      return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      throw new FilesUnavailableError('The S3 store stopped within an answer.', { cause: error });
    }
  };
  return {
    target: async (path, { size, contentType, expiresAt }) => {
      const url = new URL(urlOf(path));
      const seconds = Math.max(1, Math.floor((expiresAt.getTime() - Date.now()) / 1_000));
      url.searchParams.set('X-Amz-Expires', String(seconds));
      const headers = { 'content-type': contentType, 'content-length': String(size), 'if-none-match': '*' };
      // All of them are signed: an upload of another size, or over another one, does not match.
      const signed = await client.sign(url, {
        method: 'PUT',
        headers,
        aws: { signQuery: true, allHeaders: true },
      });
      return {
        url: signed.url,
        method: 'PUT',
        headers: [
          { name: 'Content-Type', value: contentType },
          { name: 'If-None-Match', value: '*' },
        ],
        expiresAt,
      };
    },
    sizeOf: async (path) => {
      const response = await send('HEAD', path);
      return response ? Number(response.headers.get('content-length')) : null;
    },
    read: async (path) => {
      const response = await send('GET', path);
      return response ? whole(response) : null;
    },
    open: async (path) => {
      const response = await send('GET', path);
      if (!response?.body) return null;
      const size = Number(response.headers.get('content-length'));
      return { size, stream: Readable.fromWeb(response.body as never) };
    },
    write: async (path, bytes, contentType) => {
      await send('PUT', path, {
        headers: { 'content-type': contentType, 'cache-control': FOREVER },
        body: bytes as Uint8Array<ArrayBuffer>,
      });
    },
    remove: async (paths) => {
      for (const path of paths) await send('DELETE', path);
    },
    // An upload that is cut off leaves nothing in a bucket.
    tidy: async () => undefined,
    addressOf: (path) => `${files}/${checkedPath(path)}`,
  };
}
