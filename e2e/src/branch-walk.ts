import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
const query = api.getQueryType() as GraphQLObjectType;
const mutation = api.getMutationType() as GraphQLObjectType;

/** Types that carry a record for somebody else: outcomes of mutations. */
const isOutcome = (name: string): boolean => name.endsWith('Payload');

/** A field that leads from a type to another one. */
interface Step {
  readonly field: string;
  readonly type: GraphQLObjectType;
}

/** The types of the public graph that say which branch they belong to. */
export const BRANCHED: readonly string[] = Object.values(api.getTypeMap())
  .filter((type) => isObjectType(type) && type !== query && !isOutcome(type.name))
  .filter((type) =>
    fieldsOf(type.name).some(({ name, type: of }) => name === 'branch' && named(of) === 'Branch'),
  )
  .map(({ name }) => name);

/** The fields of a type. */
export function fieldsOf(type: string): readonly GraphQLField<unknown, unknown>[] {
  const found = api.getType(type);
  return isObjectType(found) ? Object.values(found.getFields()) : [];
}

/** The names of the fields of an input, or of the values of an enum. */
export function partsOf(type: string): readonly string[] {
  const found = api.getType(type);
  if (isInputObjectType(found)) return Object.keys(found.getFields());
  return isEnumType(found) ? found.getValues().map(({ name }) => name) : [];
}

/** The fields of a type that only staff of its branch may read, as their descriptions say. */
export function staffFieldsOf(type: string): readonly string[] {
  return fieldsOf(type).flatMap(({ name, description }) =>
    /ADMIN, SALES of (its|this|their|either)/.test(description?.replaceAll('\n', ' ') ?? '') ? [name] : [],
  );
}

/** What selects a field of a type with as little below it as there can be. */
export function selectionOf(type: string, name: string): string {
  const field = fieldsOf(type).find((one) => one.name === name);
  if (!field || isLeafType(getNamedType(field.type))) return name;
  const isList = fieldsOf(named(field.type)).some((inner) => inner.name === 'totalCount');
  return `${name} { ${isList ? 'totalCount' : '__typename'} }`;
}

/** A selection of the leaves of a type, and of the ids of what its fields without arguments lead to. */
export function leavesOf(type: string, without: readonly string[] = []): string {
  return fieldsOf(type)
    .filter(({ name, args }) => args.length === 0 && !without.includes(name))
    .flatMap(({ name, type: of }) => {
      const to = getNamedType(of);
      if (isLeafType(to)) return [name];
      const below = fieldsOf(to.name).filter((field) => isLeafType(getNamedType(field.type)));
      return below.length > 0 ? [`${name} { ${below.map((field) => field.name).join(' ')} }`] : [];
    })
    .join(' ');
}

/** How many fields at the end of a way tell it from others. */
const LAST_FIELDS = 3;

/**
 * Ways from a root field that takes nothing but an id to a type, as the fields in their order: `vehicle.history.sale`. No way goes
 * through a type twice. Of those that begin with the same field and end with the same three, only the shortest: each service that
 * joins multiplies the ways between them, and a field guards its records whatever the way to it.
 */
export function waysTo(type: string): readonly (readonly string[])[] {
  const all = Object.values(query.getFields())
    .filter(({ args }) => args.filter(isRequiredArgument).every(({ name }) => name === 'id'))
    .filter(({ args }) => args.some(({ name }) => name === 'id'))
    .flatMap((root) => {
      const start = getNamedType(root.type);
      return isObjectType(start) ? onFrom({ field: root.name, type: start }, type, []) : [];
    });
  const shortest = new Map<string, readonly string[]>();
  for (const way of all.toSorted((a, b) => a.length - b.length)) {
    const key = [way[0], ...way.slice(-LAST_FIELDS)].join('.');
    if (!shortest.has(key)) shortest.set(key, way);
  }
  return [...shortest.values()];
}

function onFrom(
  { field, type }: Step,
  target: string,
  seen: readonly string[],
): readonly (readonly string[])[] {
  if (type.name === target) return [[field]];
  if (seen.includes(type.name)) return [];
  return Object.values(type.getFields()).flatMap((next) => {
    const to = getNamedType(next.type);
    if (!isObjectType(to) || next.args.some(isRequiredArgument)) return [];
    return onFrom({ field: next.name, type: to }, target, [...seen, type.name]).map((way) => [field, ...way]);
  });
}

/** Most items of each list on a way: a query of several lists of the usual size is refused as too large. */
const FIRST = 5;

/** The query of a way, with a selection of what it leads to. */
export function queryOf([root = '', ...way]: readonly string[], id: string, selection: string): string {
  let type = named(query.getFields()[root]?.type ?? query);
  const steps = way.map((name) => {
    const field = fieldsOf(type).find((one) => one.name === name);
    if (field) type = named(field.type);
    return field?.args.some((argument) => argument.name === 'first') ? `${name}(first: ${FIRST})` : name;
  });
  const inner = steps.reduceRight((below, step) => `${step} { ${below} }`, selection);
  return `{ it: ${root}(id: "${id}") { ${inner} } }`;
}

/** The mutations that answer a record of a type, alone or in rows: those that write it. Other records that lead to it are none. */
export function mutationsOf(type: string): readonly GraphQLField<unknown, unknown>[] {
  const isRow = (outcome: string): boolean => fieldsOf(outcome).every(({ name }) => name !== 'id');
  return Object.values(mutation.getFields()).filter(({ type: outcome }) =>
    fieldsOf(named(outcome)).some(
      ({ type: of }) =>
        named(of) === type ||
        (isRow(named(of)) && fieldsOf(named(of)).some((inner) => named(inner.type) === type)),
    ),
  );
}

/** The inputs that name a branch as a target, by type and field: `CreateVehicleInput.branchId`. */
export const TARGETS: readonly string[] = Object.values(api.getTypeMap())
  .filter((type) => isInputObjectType(type) && /(Input|Row)$/.test(type.name))
  .flatMap(({ name }) =>
    partsOf(name)
      .filter((field) => /branchId$/i.test(field))
      .map((field) => `${name}.${field}`),
  );

/** The mutations that only those who manage a branch may call, as their descriptions say. */
export const OF_MANAGERS: readonly string[] = Object.values(mutation.getFields()).flatMap(
  ({ name, description }) => (/who manage/.test(description?.replaceAll('\n', ' ') ?? '') ? [name] : []),
);

function named(type: GraphQLField<unknown, unknown>['type']): string {
  return getNamedType(type).name;
}
