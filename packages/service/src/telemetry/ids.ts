import { randomFillSync } from 'node:crypto';

/** Random bytes that are drawn at a time: a call for each id would cost more than all the rest of a request's context. */
const POOL = 8_192;

const pool = Buffer.allocUnsafe(POOL);
let used = POOL;

/** A new trace id: 16 random bytes, not all zero, in hexadecimal digits. */
export function newTraceId(): string {
  return randomHex(16);
}

/** A new span id: 8 random bytes, not all zero, in hexadecimal digits. */
export function newSpanId(): string {
  return randomHex(8);
}

/** A new request id: 16 random bytes in hexadecimal digits. */
export function newRequestId(): string {
  return randomHex(16);
}

function randomHex(bytes: number): string {
  if (used + bytes > POOL) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  const text = pool.toString('hex', used - bytes, used);
  return /[1-9a-f]/.test(text) ? text : randomHex(bytes);
}
