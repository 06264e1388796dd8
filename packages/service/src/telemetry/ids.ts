import { randomFillSync } from 'node:crypto';

/** Random bytes that are drawn and written out at a time: a call for each id would cost more than all the rest of a request's context. */
const DRAWN = 1_024;

const bytes = Buffer.allocUnsafe(DRAWN);
let digits = '';
let used = 0;

/** A new trace id: 16 random bytes, not all zero, in hexadecimal digits. */
export function newTraceId(): string {
  return randomHex(32);
}

/** A new span id: 8 random bytes, not all zero, in hexadecimal digits. */
export function newSpanId(): string {
  return randomHex(16);
}

/** A new request id: 16 random bytes in hexadecimal digits. */
export function newRequestId(): string {
  return randomHex(32);
}

function randomHex(length: number): string {
  if (used + length > digits.length) {
    digits = randomFillSync(bytes).toString('hex');
    used = 0;
  }
  const text = digits.slice(used, used + length);
  used += length;
  return /[1-9a-f]/.test(text) ? text : randomHex(length);
}
