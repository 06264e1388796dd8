import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A page as it is sent, and its entity tag. */
export interface SentPage {
  readonly text: string;
  readonly etag: string;
  /** The page for a browser that reads these encodings. Each is compressed once. */
  readonly body: (acceptEncoding: string | undefined) => {
    readonly encoding: 'br' | 'gzip' | null;
    readonly content: string | Buffer;
  };
}

/** How hard the page is compressed: a few milliseconds, as it may be another one in a moment. */
const QUALITY = 5;

/** A page to be sent. */
export function sentPage(text: string): SentPage {
  const compressed = new Map<string, Buffer>();
  const once = (encoding: 'br' | 'gzip', make: () => Buffer) => {
    const content = compressed.get(encoding) ?? make();
    compressed.set(encoding, content);
    return { encoding, content };
  };
  return {
    text,
    // Weak, as it is the same for each encoding.
    etag: `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`,
    body: (acceptEncoding = '') => {
      if (/\bbr\b/.test(acceptEncoding))
        return once('br', () =>
          brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
        );
      if (/\bgzip\b/.test(acceptEncoding)) return once('gzip', () => gzipSync(text));
      return { encoding: null, content: text };
    },
  };
}
