import type { Long } from 'bson';
import { encode } from '../engine/values.ts';

const DOCUMENT = 3;
const ARRAY = 4;

/** `{ cursor: { <field>: [documents], id, ns }, ok: 1 }`, with the documents' bytes put in as they are. */
export function cursorReply(
  field: 'firstBatch' | 'nextBatch',
  documents: readonly Uint8Array[],
  id: Long,
  ns: string,
): Uint8Array {
  const elements = documents.flatMap((bytes, i) => [element(DOCUMENT, String(i)), bytes]);
  const array = wrap(elements);
  const cursor = wrap([element(ARRAY, field), array, fieldsOf({ id, ns })]);
  return wrap([element(DOCUMENT, 'cursor'), cursor, fieldsOf({ ok: 1 })]);
}

function element(type: number, name: string): Buffer {
  return Buffer.from(`${String.fromCharCode(type)}${name}\0`, 'utf8');
}

/** The fields of a document without its length and its closing zero. */
function fieldsOf(doc: { [field: string]: unknown }): Uint8Array {
  return encode(doc).subarray(4, -1);
}

function wrap(parts: readonly Uint8Array[]): Buffer {
  const size = parts.reduce((sum, part) => sum + part.length, 5);
  const length = Buffer.alloc(4);
  length.writeInt32LE(size);
  return Buffer.concat([length, ...parts, Buffer.from([0])], size);
}
