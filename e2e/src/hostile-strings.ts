import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';

/** A request whose one string may be anything; the others are as small as they may be. */
export interface StringPlace {
  /** Such as `Mutation.register input.firstName`. */
  readonly name: string;
  variables(text: string): Readonly<Record<string, unknown>>;
}

/** Scalars whose values travel as strings. */
const TEXTS = new Set(['String', 'ID', 'Decimal', 'Date', 'DateTime']);

const SMALLEST: Readonly<Record<string, unknown>> = {
  String: 'x',
  ID: 'x',
  Decimal: '1.00',
  Date: '2026-01-31',
  DateTime: '2026-01-31T12:00:00Z',
  Int: 1,
  Boolean: true,
};

/** Every place of a root field's arguments that takes a string, however deep it stands. */
export function stringPlacesOf(name: string, field: GraphQLField<unknown, unknown>): StringPlace[] {
  return field.args.flatMap((argument) =>
    pathsOf(argument.type).map((path) => ({
      name: `${name} ${[argument.name, ...path].join('.')}`,
      variables: (text) => ({
        ...Object.fromEntries(field.args.filter(isRequired).map((one) => [one.name, smallest(one.type)])),
        [argument.name]: valueWith(argument.type, path, text),
      }),
    })),
  );
}

/** The ways that lead from a type to its strings, by field; inputs of this graph are not recursive. */
function pathsOf(type: GraphQLInputType): string[][] {
  if (isNonNullType(type) || isListType(type)) return pathsOf(type.ofType);
  if (isScalarType(type)) return TEXTS.has(type.name) ? [[]] : [];
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) =>
    pathsOf(field.type).map((path) => [field.name, ...path]),
  );
}

function valueWith(type: GraphQLInputType, path: readonly string[], text: string): unknown {
  if (isNonNullType(type)) return valueWith(type.ofType, path, text);
  if (isListType(type)) return [valueWith(type.ofType, path, text)];
  if (!isInputObjectType(type)) return text;
  const [name = '', ...below] = path;
  const field = type.getFields()[name];
  return {
    ...(smallest(type) as object),
    ...(field && { [name]: valueWith(field.type, below, text) }),
  };
}

function smallest(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return smallest(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return SMALLEST[type.name];
  const required = Object.values(type.getFields()).filter(isRequired);
  return Object.fromEntries(required.map((field) => [field.name, smallest(field.type)]));
}

function isRequired({ type, defaultValue }: Pick<GraphQLArgument, 'type' | 'defaultValue'>): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}
