import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode, valueFromASTUntyped } from 'graphql';
import { decodeJwt } from 'jose';
import type { Operation } from '../bounds/documents.ts';
import type { Counting, LimitClass } from './classes.ts';

/** What an operation counts as. */
export interface Touched {
  /** How often it counts in each class that it touches. */
  readonly points: ReadonlyMap<LimitClass, number>;
  /** The session of each token that it refreshes; `null` for what no house would hand out as a token. */
  readonly refreshed: readonly (string | null)[];
}

/** What is counted where no operation could be made out. */
export const NOTHING_KNOWN: Touched = { points: new Map([['general', 1]]), refreshed: [] };

const ROOTS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

const GENERAL: Counting = { limitClass: 'general', publicStock: false, sessionOf: null };

/**
 * Counts each class once, but each mutation and each attempt to log in separately, also under aliases. What `@skip` and `@include`
 * leave out counts too: that keeps no one from anything who does not ask for more than one attempt at once. `publicly`: nobody
 * is logged in, and anyone may read the stock.
 */
export function touchedBy(
  operation: Operation,
  counting: ReadonlyMap<string, Counting>,
  publicly = false,
): Touched {
  const points = new Map<LimitClass, number>();
  const refreshed: (string | null)[] = [];
  const kind = operation.operation.operation;
  const each = kind === 'mutation';
  for (const field of rootFields(operation.document, operation.operation.selectionSet).values()) {
    const known = counting.get(`${ROOTS[kind]}.${field.name.value}`) ?? GENERAL;
    const { sessionOf } = known;
    const limitClass = publicly && known.publicStock ? 'public' : known.limitClass;
    if (sessionOf) refreshed.push(sessionOfToken(sessionOf, field, operation));
    else points.set(limitClass, each || limitClass === 'auth' ? (points.get(limitClass) ?? 0) + 1 : 1);
  }
  return { points, refreshed };
}

/** The fields that an operation starts with, fragments followed, by the name that each has in the answer. */
export function rootFields(
  document: DocumentNode,
  { selections }: SelectionSetNode,
  fields = new Map<string, FieldNode>(),
  followed = new Set<string>(),
): ReadonlyMap<string, FieldNode> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      fields.set((selection.alias ?? selection.name).value, selection);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      rootFields(document, selection.selectionSet, fields, followed);
    } else if (!followed.has(selection.name.value)) {
      followed.add(selection.name.value);
      for (const definition of document.definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value)
          rootFields(document, definition.selectionSet, fields, followed);
      }
    }
  }
  return fields;
}

/** The session of the refresh token to which `path` leads through a field's arguments; `null` where there is no token. */
function sessionOfToken(
  [argument, ...path]: readonly string[],
  field: FieldNode,
  { variables }: Operation,
): string | null {
  const given = field.arguments?.find(({ name }) => name.value === argument);
  let found: unknown = given && valueFromASTUntyped(given.value, { ...variables });
  for (const name of path) found = (found as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  return typeof found === 'string' ? lineageOf(found) : null;
}

/** The log-in that a refresh token comes of: it begins with the session's id, or is an identity provider's JWT. */
function lineageOf(token: string): string | null {
  const [, sessionId] = /^([\w-]{1,64})\.[\w-]{43}\.[\w-]{43}$/.exec(token) ?? [];
  if (sessionId !== undefined) return sessionId;
  try {
    const { sid } = decodeJwt<{ sid?: unknown }>(token);
    return typeof sid === 'string' && sid.length <= 64 ? sid : null;
  } catch {
    return null;
  }
}
