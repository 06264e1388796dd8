import { LRUCache } from 'lru-cache';
import type { SpanDefinition } from './spans.ts';

const HEAD = /^\s*(?:(query|mutation|subscription)\b\s*(\w+)?)?/;

/** Longest name that a span takes: a client may name an operation as it likes. */
const LONGEST = 100;

type Named = Pick<SpanDefinition, 'name' | 'attributes'>;

const known = new LRUCache<string, Named>({ max: 1_000 });

/** The name and the attributes of the span of an operation, by its text as a planner or a service wrote it. */
export function operationOf(query: string): Named {
  const found = known.get(query);
  if (found) return found;
  const [, type = 'query', name] = HEAD.exec(query) ?? [];
  const named = namedOperation(type, name);
  known.set(query, named);
  return named;
}

/** The name and the attributes of the span of an operation of this type and name. */
export function namedOperation(type: string, name: string | undefined): Named {
  const short = name?.slice(0, LONGEST);
  return {
    name: short ? `${type} ${short}` : type,
    attributes: { operationType: type, operationName: short },
  };
}
