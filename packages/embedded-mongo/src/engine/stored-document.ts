import type { FilterNode } from './filter.ts';
import { type FieldChoice, fieldChoice, pick } from './pick.ts';
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
  matches(filter: FilterNode, fields: FieldChoice): boolean {
    return filter.matches(this.#doc ?? decode(pick(this.bytes, fields)));
  }
}

/** The fields of a document, of those that it has itself, that a filter looks at. */
export function fieldsOf(filter: FilterNode): FieldChoice {
  const names = new Set<string>();
  const collect = (node: FilterNode): void => {
    if (node.kind === 'predicate') names.add(node.path.split('.', 1)[0] ?? '');
    else node.children.forEach(collect);
  };
  collect(filter);
  return fieldChoice(names, 'these');
}
