import type { Long } from 'bson';
import { encode } from '../engine/values.ts';

const DOCUMENT = 3;
const ARRAY = 4;

/** `{ cursor: { <field>: [documents], id, ns }, ok: 1 }`, with the documents' bytes put in as they are, copied once. */
export function cursorReply(
  field: 'firstBatch' | 'nextBatch',
  documents: readonly Uint8Array[],
  id: Long,
  ns: string,
): Uint8Array {
  const parts = new Parts();
  parts.document(() => {
    parts.add(element(DOCUMENT, 'cursor'));
    parts.document(() => {
      parts.add(element(ARRAY, field));
      parts.document(() => {
        documents.forEach((bytes, i) => {
          parts.add(arrayElement(i));
          parts.add(bytes);
        });
      });
      parts.add(fieldsOf({ id, ns }));
    });
    parts.add(OK);
  });
  return parts.joined();
}

/** Bytes that come one after the other, copied when all are there. */
class Parts {
  readonly #list: Uint8Array[] = [];
  #length = 0;

  add(part: Uint8Array): void {
    this.#list.push(part);
    this.#length += part.length;
  }

  /** Adds a document: its length, the fields that `addFields` adds, and a zero. */
  document(addFields: () => void): void {
    const start = this.#length;
    const length = Buffer.allocUnsafe(4);
    this.add(length);
    addFields();
    this.add(ZERO);
    length.writeInt32LE(this.#length - start);
  }

  joined(): Uint8Array {
    return Buffer.concat(this.#list, this.#length);
  }
}

const ZERO = Buffer.of(0);
const OK = fieldsOf({ ok: 1 });

/** The heads of an array's first elements: as many as a first batch has, so that hardly any is made again. */
const ARRAY_ELEMENTS = Array.from({ length: 101 }, (_, i) => element(DOCUMENT, String(i)));

function arrayElement(i: number): Uint8Array {
  return ARRAY_ELEMENTS[i] ?? element(DOCUMENT, String(i));
}

function element(type: number, name: string): Buffer {
  return Buffer.from(`${String.fromCharCode(type)}${name}\0`, 'utf8');
}

/** The fields of a document without its length and its closing zero. */
function fieldsOf(doc: { [field: string]: unknown }): Uint8Array {
  return encode(doc).subarray(4, -1);
}
