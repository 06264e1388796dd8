import {
  type ArgumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
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

/** Items that an offset leaves out at most, and how many of them cost as much as an object: the store passes their keys over. */
const LARGEST_OFFSET = 10_000;
const PASSED_OVER = 100;

/** Items of a list that is no page: histories, errors. */
const LIST = 5;

/** What an item of a list costs that a mutation gets: it is checked and written, whether or not it is answered. */
const ITEM = 5;

/** What a look at the schema costs; it is made here, of what is at hand, and is large. */
const INTROSPECTION = 1_000;

/** Sizes that only the variables know. */
export type Variables = Readonly<Record<string, unknown>> | 'at their largest';

/**
 * How many objects an operation may answer: each is 1, a page as many as were asked for and one more for each hundred that its
 * offset leaves out, another list a few. An item of
 * the longest list that a mutation gets is a few too, and one in each list of the payload. Nested ones multiply. Fields that the
 * schema has not cost nothing; validation refuses them. Infinite where the variables are `at their largest` and may be lists.
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
    const named = getNamedType(field.type);
    const args = selection.arguments ?? [];
    const items = type === schema.getMutationType() ? itemsGiven(field, args, given) : 0;
    const pages = field.args.some((argument) => argument.name === 'first');
    const size = pages ? pageSize(args, given) : items > LIST ? items : 1;
    const below = isCompositeType(named) ? costOfAll(selection.selectionSet, named, size) : 0;
    const passed = pages ? passedOver(args, given) : 0;
    // A subscription reads each of its ids.
    const read = type === schema.getSubscriptionType() ? Math.max(1, itemsGiven(field, args, given)) : 1;
    return read * timesOf(field.type, page) * (1 + ITEM * items + passed + below);
  };
  return costOfAll(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, 1);
}

/** How often a field's object comes: in a page as often as it has rows, so that only a page passes its size on. */
function timesOf(type: GraphQLOutputType, page: number): number {
  if (!isListType(getNullableType(type))) return 1;
  return page > 1 ? page : LIST;
}

function pageSize(args: readonly ArgumentNode[], given: Variables): number {
  const sizes = numbersIn(args, ['first', 'last'], given, LARGEST_PAGE);
  return Math.min(LARGEST_PAGE, Math.max(2, ...(sizes.length > 0 ? sizes : [PAGE])));
}

function passedOver(args: readonly ArgumentNode[], given: Variables): number {
  const [offset = 0] = numbersIn(args, ['offset'], given, LARGEST_OFFSET);
  return Math.ceil(Math.min(LARGEST_OFFSET, Math.max(0, offset)) / PASSED_OVER);
}

/** The numbers that these arguments have; a variable at its largest is `largest`. */
function numbersIn(
  args: readonly ArgumentNode[],
  names: readonly string[],
  given: Variables,
  largest: number,
): readonly number[] {
  return args
    .filter(({ name }) => names.includes(name.value))
    .map(({ value }) => {
      if (given === 'at their largest')
        return value.kind === Kind.VARIABLE ? largest : valueFromASTUntyped(value);
      return valueFromASTUntyped(value, given as Record<string, unknown>);
    })
    .filter((number) => typeof number === 'number');
}

/** Items of the longest list that a mutation gets. */
function itemsGiven(
  { args }: GraphQLField<unknown, unknown>,
  given: readonly ArgumentNode[],
  variables: Variables,
): number {
  if (variables === 'at their largest')
    return args.some(({ type }) => takesList(type)) ? Number.POSITIVE_INFINITY : 0;
  return longestList(given.map(({ value }) => valueFromASTUntyped(value, { ...variables })));
}

/** Whether a value of a type may have a list. Inputs of the graph do not contain themselves. */
function takesList(type: GraphQLInputType): boolean {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return true;
  return (
    isInputObjectType(nullable) && Object.values(nullable.getFields()).some((field) => takesList(field.type))
  );
}

/** Items of the longest list below some values. */
function longestList(values: readonly unknown[]): number {
  return values.reduce<number>((longest, value) => {
    if (typeof value !== 'object' || value === null) return longest;
    const below = Object.values(value);
    return Math.max(longest, Array.isArray(value) ? below.length : 0, longestList(below));
  }, 0);
}

function valuesOf({ variableDefinitions = [] }: Operation['operation'], variables: Variables): Variables {
  if (variables === 'at their largest') return variables;
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...variables };
}
