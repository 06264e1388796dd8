import {
  type FieldNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { MOST_REPRESENTATIONS } from '../calls/service-client.ts';
import { serviceMessages } from '../messages.ts';
import { badUserInput } from './errors.ts';

/**
 * Guards `_entities` of a service's schema. It refuses with `BAD_USER_INPUT`, before anything is resolved, an operation with
 * more representations than the gateway ever sends, and a representation of a type that is no entity of this service.
 */
export function guardEntities(schema: GraphQLSchema): void {
  const entities = schema.getQueryType()?.getFields()._entities;
  const resolve = entities?.resolve;
  const members = schema.getType('_Entity');
  if (!entities || !resolve || !isUnionType(members)) return;
  const names = new Set<unknown>(members.getTypes().map(({ name }) => name));
  entities.resolve = (source, args, context, info) => {
    if (representationsOf(info) > MOST_REPRESENTATIONS)
      throw badUserInput(serviceMessages.tooManyRepresentations({ max: MOST_REPRESENTATIONS }));
    const known = (args.representations as readonly unknown[]).every((reference) =>
      names.has((reference as { readonly __typename?: unknown } | null)?.__typename),
    );
    if (!known) throw badUserInput(serviceMessages.notAnEntity);
    return resolve(source, args, context, info);
  };
}

/** How many representations an operation has, in all of its `_entities` fields together. */
function representationsOf({ operation, fragments, variableValues }: GraphQLResolveInfo): number {
  const followed = new Set<string>();
  const inAll = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + representationsIn(selection, variableValues);
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + inAll(selection.selectionSet);
      const fragment = fragments[selection.name.value];
      if (!fragment || followed.has(selection.name.value)) return sum;
      followed.add(selection.name.value);
      return sum + inAll(fragment.selectionSet);
    }, 0);
  return inAll(operation.selectionSet);
}

function representationsIn(
  { name, arguments: given = [] }: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  if (name.value !== '_entities') return 0;
  const [argument] = given;
  if (argument?.value.kind === Kind.LIST) return argument.value.values.length;
  const value = argument?.value.kind === Kind.VARIABLE ? variables[argument.value.name.value] : null;
  return Array.isArray(value) ? value.length : 1;
}
