import { onDemand } from 'bson';
import type { FilterNode } from './filter.ts';
import { type Doc, decode } from './values.ts';

/** A document as it lies in the store, decoded when someone looks into it. */
export class StoredDocument {
  readonly id: number;
  readonly bytes: Uint8Array;
  #doc: Doc | undefined;

  constructor(id: number, bytes: Uint8Array) {
    this.id = id;
    this.bytes = bytes;
  }

  get doc(): Doc {
    this.#doc ??= decode(this.bytes);
    return this.#doc;
  }

  /** Whether the filter matches, by decoding no more than the fields that it looks at. */
  matches(filter: FilterNode, fields: ReadonlySet<string>): boolean {
    return filter.matches(this.#doc ?? decode(pick(this.bytes, (field) => fields.has(field))));
  }
}

/** The fields of a document, of those that it has itself, that a filter looks at. */
export function fieldsOf(filter: FilterNode, into = new Set<string>()): ReadonlySet<string> {
  if (filter.kind === 'predicate') into.add(filter.path.split('.', 1)[0] ?? '');
  else for (const child of filter.children) fieldsOf(child, into);
  return into;
}

/** The document with some of its own fields left out, by its bytes alone. */
export function pick(bytes: Uint8Array, keeps: (field: string) => boolean): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out = Buffer.allocUnsafe(bytes.length);
  let at = 4;
  for (const [, nameOffset, nameLength, offset, length] of onDemand.parseToElements(bytes)) {
    if (keeps(buffer.toString('utf8', nameOffset, nameOffset + nameLength)))
      at += buffer.copy(out, at, nameOffset - 1, offset + length);
  }
  out[at] = 0;
  out.writeInt32LE(at + 1, 0);
  return out.subarray(0, at + 1);
}
