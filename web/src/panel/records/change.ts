import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { apollo } from '../../data/apollo.ts';
import type { ActionRefusal } from '../use-action.ts';

/** What a mutation answers: its one field is the payload. */
type Payload<Data> = NonNullable<Data[keyof Data]>;

/**
 * Sends a mutation for a form, and returns its payload, with the refusals in it. Throws what Apollo throws where the graph has not
 * answered.
 */
export async function change<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Payload<Data> & { readonly userErrors: readonly ActionRefusal[] }> {
  const { data } = await apollo.mutate<Data, OperationVariables>({ mutation: document as never, variables });
  const [payload] = Object.values((data ?? {}) as object);
  if (!payload) throw new Error('The graph has answered nothing.');
  return payload as never;
}

/** Drops lists that a change may have made wrong: they are asked for again when they are shown. */
export function dropLists(...fields: readonly string[]): void {
  for (const fieldName of fields) apollo.cache.evict({ id: 'ROOT_QUERY', fieldName });
}
