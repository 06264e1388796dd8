import {
  type ArgumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Operation } from './documents.ts';

/** Rows of a page, by default and at most: what the services hand out. */
const PAGE = 20;
const LARGEST_PAGE = 100;

/** Items of a list that is no page: histories, errors. */
const LIST = 5;

/** What a look at the schema costs; it is made here, of what is at hand, and is large. */
const INTROSPECTION = 1_000;

/** Sizes that only the variables know. */
export type Variables = Readonly<Record<string, unknown>> | 'at their largest';

/**
 * How many objects an operation may answer: each is 1, a page as many as were asked for, another list a few. Nested ones
 * multiply. Fields that the schema has not cost nothing; validation refuses them.
 */
export function costOf(
  { document, operation }: Operation,
  variables: Variables,
  schema: GraphQLSchema,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const given = valuesOf(operation, variables);
  const known = new Map<string, number>();

  const costOfAll = (
    { selections }: SelectionSetNode,
    type: GraphQLNamedType | undefined,
    page: number,
  ): number => selections.reduce((sum, selection) => sum + costOfOne(selection, type, page), 0);

  const costOfOne = (selection: SelectionNode, type: GraphQLNamedType | undefined, page: number): number => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type;
      return costOfAll(selection.selectionSet, on, page);
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      if (!fragment) return 0;
      const key = `${page} ${selection.name.value}`;
      const cost =
        known.get(key) ??
        costOfAll(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), page);
      known.set(key, cost);
      return cost;
    }
    const name = selection.name.value;
    if (name === '__schema' || name === '__type') return INTROSPECTION;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (!field || !selection.selectionSet) return 0;
    const pages = field.args.some((argument) => argument.name === 'first');
    const size = pages ? pageSize(selection.arguments ?? [], given) : page;
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? costOfAll(selection.selectionSet, named, pages ? size : 1) : 0;
    return timesOf(field.type, page) * (1 + below);
  };
  return costOfAll(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, 1);
}

/** How often a field's object comes: in a page as often as it has rows, so that only a page passes its size on. */
function timesOf(type: GraphQLOutputType, page: number): number {
  if (!isListType(getNullableType(type))) return 1;
  return page > 1 ? page : LIST;
}

function pageSize(args: readonly ArgumentNode[], given: Variables): number {
  const sizes = args
    .filter(({ name }) => name.value === 'first' || name.value === 'last')
    .map(({ value }) => {
      if (given === 'at their largest')
        return value.kind === Kind.VARIABLE ? LARGEST_PAGE : valueFromASTUntyped(value);
      return valueFromASTUntyped(value, given as Record<string, unknown>);
    })
    .filter((size) => typeof size === 'number');
  return Math.min(LARGEST_PAGE, Math.max(2, ...(sizes.length > 0 ? sizes : [PAGE])));
}

function valuesOf({ variableDefinitions = [] }: Operation['operation'], variables: Variables): Variables {
  if (variables === 'at their largest') return variables;
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...variables };
}
