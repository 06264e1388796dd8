import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { ServiceRequest, ServiceResult } from '@autograph/service/calls';
import {
  execute,
  type GraphQLEnumValue,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isNonNullType,
  parse,
} from 'graphql';
import { UnsecuredJWT } from 'jose';
import { type Random, randomOf, seedOf } from './random.ts';

/** The gateway reads the session out of the tokens that a log-in answers. */
const TOKEN = new UnsecuredJWT({ sid: 'session', role: 'SALES' }).encode();

type Source = Readonly<Record<string, unknown>> | undefined;

const schemas = new Map<string, GraphQLSchema>();

/** The schema that a service's SDL makes. */
export function schemaOf(service: string): GraphQLSchema {
  const known = schemas.get(service);
  if (known) return known;
  const sdl = readFileSync(new URL(`../../../schema/subgraphs/${service}.graphql`, import.meta.url), 'utf8');
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl) });
  schemas.set(service, schema);
  return schema;
}

/** What a service answers that has a value for each field of its SDL. The seed and the place decide which. */
export async function generatedAnswer(
  service: string,
  request: ServiceRequest,
  seed: number,
): Promise<ServiceResult> {
  const result = await execute({
    schema: schemaOf(service),
    document: parse(request.query),
    variableValues: { ...request.variables },
    fieldResolver: (source: Source, args, _context, info) => {
      if (info.fieldName === '_entities') return args.representations;
      if (info.fieldName === 'accessToken') return TOKEN;
      if (source && Object.hasOwn(source, info.fieldName)) return source[info.fieldName];
      return generatedValue(
        info.returnType,
        randomOf(seedOf(`${seed} ${service} ${placeOf(info, source)}`)),
        0,
      );
    },
    typeResolver: (value: { __typename: string }) => value.__typename,
  });
  return JSON.parse(JSON.stringify(result)) as ServiceResult;
}

/** Below an entity, the entity and its field; elsewhere the path. One entity has one value, wherever it is asked for. */
function placeOf(info: GraphQLResolveInfo, source: Source): string {
  const parts: unknown[] = [info.parentType.name, info.fieldName, source?.id];
  if (source?.id === undefined)
    for (let { path } = { path: info.path as GraphQLResolveInfo['path'] | undefined }; path; path = path.prev)
      parts.push(path.key);
  return parts.join(' ');
}

function generatedValue(type: GraphQLOutputType, random: Random, depth: number): unknown {
  if (isNonNullType(type)) return present(type.ofType, random, depth);
  return random.chance(0.15) ? null : present(type, random, depth);
}

/** Whether clients may see a value: one that they may not is an error in any answer, with a fault or without. */
function isAccessible({ astNode }: GraphQLEnumValue): boolean {
  return !astNode?.directives?.some(({ name }) => name.value === 'inaccessible');
}

function present(type: GraphQLOutputType, random: Random, depth: number): unknown {
  if (isNonNullType(type)) return present(type.ofType, random, depth);
  if (isListType(type))
    return Array.from({ length: random.below(4) }, () => generatedValue(type.ofType, random, depth + 1));
  if (isEnumType(type)) return random.pick(type.getValues().filter(isAccessible)).name;
  const scalars: Record<string, () => unknown> = {
    ID: () => `id-${random.below(5)}`,
    Int: () => random.below(3_000),
    Float: () => random.below(100) / 4,
    Boolean: () => random.chance(0.5),
    JSON: () => random.pick<unknown>(['text', 7, true]),
  };
  const scalar = 'name' in type ? scalars[type.name] : undefined;
  if (scalar) return scalar();
  // Of what an object has besides, its fields decide.
  return 'getFields' in type ? { id: `id-${random.below(5)}` } : `text ${random.below(100)}`;
}
