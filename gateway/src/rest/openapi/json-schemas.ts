import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

/** A JSON Schema (2020-12), as OpenAPI 3.1 has it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly examples?: readonly unknown[];
  readonly description?: string;
  readonly [keyword: string]: unknown;
}

/** The schemas of one document. Those with an id become components, to which the others refer. */
export interface JsonSchemas {
  /** The schema of a body that clients send (`input`) or get (`output`). It has an example. */
  of(schema: z.ZodType, io: 'input' | 'output'): JsonSchema;
  /** The schemas of parameters, as the properties of one object. */
  parameters(schema: z.ZodType): JsonSchema;
  /** The components so far, by name. */
  components(): Readonly<Record<string, JsonSchema>>;
}

const PREFIX = '#/components/schemas/';

/** Collects the schemas of one document. Throws for two different schemas of one id. */
export function jsonSchemas(): JsonSchemas {
  const components = new Map<string, JsonSchema>();

  const keep = (name: string, schema: JsonSchema): JsonSchema => {
    const known = components.get(name);
    if (known && !isDeepStrictEqual(known, schema)) throw new Error(`Two schemas have the id ${name}.`);
    components.set(name, schema);
    return { $ref: PREFIX + name };
  };

  const withExample = (schema: JsonSchema): JsonSchema =>
    schema.$ref || schema.examples ? schema : { ...schema, examples: [exampleOf(schema, components)] };

  return {
    of: (schema, io) => {
      const { $defs, id, ...root } = written(schema, io);
      for (const [name, definition] of Object.entries($defs ?? {})) keep(name, cleaned(definition));
      return typeof id === 'string' ? keep(id, cleaned(root)) : withExample(cleaned(root));
    },
    parameters: (schema) => cleaned(written(schema, 'input')),
    components: () =>
      Object.fromEntries(
        [...components]
          .map(([name, schema]) => [name, withExample(schema)] as const)
          .toSorted(([one], [other]) => (one < other ? -1 : 1)),
      ),
  };
}

function written(schema: z.ZodType, io: 'input' | 'output') {
  return z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    // zod leaves the default and the examples of a value out where it is read into another one. Here they describe what is sent.
    override: ({ zodSchema, jsonSchema }) => {
      const { default: standard, examples } = z.globalRegistry.get(zodSchema) ?? {};
      if (standard !== undefined) jsonSchema.default = standard as never;
      if (examples) jsonSchema.examples = examples as unknown[];
    },
  });
}

/** A schema whose references lead to components. An id is the name of its component, no part of it. */
function cleaned(schema: object): JsonSchema {
  const { $schema: _, id: __, ...rest } = schema as JsonSchema;
  return JSON.parse(JSON.stringify(rest).replaceAll('"$ref":"#/$defs/', `"$ref":"${PREFIX}`));
}

/** A value that fits a schema, made of the examples inside it. */
export function exampleOf(schema: JsonSchema, components: ReadonlyMap<string, JsonSchema>): unknown {
  const { $ref, examples, default: standard, enum: values, properties, items, anyOf, minimum } = schema;
  if ($ref) return exampleOf(components.get($ref.slice(PREFIX.length)) ?? {}, components);
  if (examples) return examples[0];
  if (standard !== undefined) return standard;
  if (schema.const !== undefined) return schema.const;
  if (values) return values[0];
  if (anyOf?.[0]) return exampleOf(anyOf[0], components);
  if (properties)
    return Object.fromEntries(
      Object.entries(properties)
        .filter(([, property]) => !property.readOnly)
        .map(([name, property]) => [name, exampleOf(property, components)]),
    );
  if (items) return [exampleOf(items, components)];
  if (minimum !== undefined) return minimum;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'object') return {};
  throw new Error(`No example for ${JSON.stringify(schema)}.`);
}
