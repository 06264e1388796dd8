import { hash } from 'node:crypto';

/**
 * A UUID v8 (RFC 9562) of a SHA-256 of these values: of those who insert one record of them at once, the index of `_id` lets one through,
 * in a sharded store too. Not for what a person is found by, as an id may be tried with every value.
 */
export function idOf(...values: readonly string[]): string {
  const bytes = hash('sha256', JSON.stringify(values), 'buffer').subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
