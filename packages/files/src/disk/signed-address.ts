import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PlannedUpload } from '../file-store.ts';

/** The path of the gateway below which uploads are received. */
export const UPLOADS = '/files/';

/** What a valid address allows. */
export type SignedUpload = PlannedUpload & { readonly path: string };

/** The address of one upload, signed: nothing in it can be changed. */
export function signedAddress(path: string, planned: PlannedUpload, key: Uint8Array): string {
  const expires = String(planned.expiresAt.getTime());
  const query = { expires, size: String(planned.size), type: planned.contentType };
  const signature = signatureOf({ path, ...query }, key).toString('base64url');
  return `${UPLOADS}${path}?${new URLSearchParams({ ...query, signature })}`;
}

/** What this address allows; `null` where its signature is not ours. Whether it has expired is for the caller to see. */
export function readAddress(
  path: string,
  query: Readonly<Record<string, unknown>>,
  key: Uint8Array,
): SignedUpload | null {
  const { expires, size, type, signature } = query;
  if ([expires, size, type, signature].some((value) => typeof value !== 'string')) return null;
  const given = Buffer.from(signature as string, 'base64url');
  const signed = { path, expires: expires as string, size: size as string, type: type as string };
  const expected = signatureOf(signed, key);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return {
    path,
    size: Number(signed.size),
    contentType: signed.type,
    expiresAt: new Date(Number(signed.expires)),
  };
}

function signatureOf(
  {
    path,
    expires,
    size,
    type,
  }: { readonly path: string; readonly expires: string; readonly size: string; readonly type: string },
  key: Uint8Array,
): Buffer {
  // As JSON, so that no part can pass for the end of another.
  return createHmac('sha256', key)
    .update(JSON.stringify(['PUT', path, expires, size, type]))
    .digest();
}
