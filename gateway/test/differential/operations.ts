import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { type Random, randomOf } from './random.ts';

/** An operation that a client could send. */
export interface GeneratedOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const ALIASES = [
  'a',
  'b',
  'c',
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__proto',
  'data',
  'errors',
];
const DEEPEST = 6;

/** A valid operation over a schema. A few have an alias that is the name of another field of its type. */
export function operationOf(schema: GraphQLSchema, seed: number): GeneratedOperation {
  for (let attempt = 0; ; attempt += 1) {
    const operation = new Writer(schema, randomOf(seed + attempt * 7_919)).operation();
    if (validate(schema, parse(operation.query)).length === 0) return operation;
  }
}

class Writer {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #variables: Record<string, unknown> = {};
  readonly #definitions: string[] = [];
  readonly #fragments: string[] = [];

  constructor(schema: GraphQLSchema, random: Random) {
    this.#schema = schema;
    this.#random = random;
  }

  operation(): GeneratedOperation {
    const isMutation = this.#random.chance(0.05);
    const root = isMutation ? this.#schema.getMutationType() : this.#schema.getQueryType();
    const selection = this.#selectionOf(root as GraphQLObjectType, 0);
    const introspection = !isMutation && this.#random.chance(0.05) ? this.#introspection() : '';
    const given = this.#definitions.length > 0 ? `(${this.#definitions.join(', ')})` : '';
    const kind = isMutation ? 'mutation' : 'query';
    const query = [`${kind} Generated${given} { ${selection} ${introspection} }`, ...this.#fragments].join(
      '\n',
    );
    return { query, variables: this.#variables };
  }

  #introspection(): string {
    return this.#random.pick([
      '__schema { queryType { name } }',
      'about: __type(name: "Vehicle") { name kind }',
      '__type(name: "Nothing") { name }',
    ]);
  }

  #selectionOf(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields());
    const all =
      depth >= DEEPEST ? fields.filter((field) => !isCompositeType(getNamedType(field.type))) : fields;
    const count = 1 + this.#random.below(depth === 0 ? 3 : 5);
    const parts = Array.from({ length: count }, () => {
      if (all.length === 0 || this.#random.chance(0.08)) return this.#typename();
      return this.#fieldOf(type, this.#random.pick(all), depth);
    });
    const some = parts.map((part) => this.#inFragment(type, part));
    return some.join(' ');
  }

  #typename(): string {
    return this.#random.chance(0.3) ? `${this.#random.pick(ALIASES)}: __typename` : '__typename';
  }

  #inFragment(type: GraphQLObjectType, part: string): string {
    if (this.#random.chance(0.1)) return `... on ${type.name}${this.#directive()} { ${part} }`;
    if (this.#random.chance(0.05)) return `...${this.#directive()} { ${part} }`;
    if (!this.#random.chance(0.1)) return part;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} { ${part} }`);
    return `...${name}${this.#directive()}`;
  }

  #fieldOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    const below = isObjectType(named) ? ` { ${this.#selectionOf(named, depth + 1)} }` : '';
    const args = field.args.flatMap((argument) => this.#argument(argument));
    const given = args.length > 0 ? `(${args.join(', ')})` : '';
    return `${this.#alias(type)}${field.name}${given}${this.#directive()}${below}`;
  }

  #alias(type: GraphQLObjectType): string {
    if (this.#random.chance(0.03)) return `${this.#random.pick(Object.keys(type.getFields()))}: `;
    return this.#random.chance(0.2) ? `${this.#random.pick(ALIASES)}: ` : '';
  }

  #directive(): string {
    if (!this.#random.chance(0.04)) return '';
    const condition = this.#random.chance(0.5)
      ? String(this.#random.chance(0.5))
      : this.#variable('Boolean!', this.#random.chance(0.5));
    return ` @${this.#random.pick(['skip', 'include'])}(if: ${condition})`;
  }

  #argument({ name, type }: GraphQLArgument): string[] {
    if (!isNonNullType(type) && this.#random.chance(0.7)) return [];
    // `last` and `before` go with neither of the others; pages stay small.
    if (name === 'last' || name === 'before' || name === 'after') return [];
    const value = name === 'first' ? 1 + this.#random.below(4) : this.#valueOf(type, 0);
    const text = this.#random.chance(0.6) ? this.#variable(String(type), value) : literal(value, type);
    return [`${name}: ${text}`];
  }

  #variable(type: string, value: unknown): string {
    const name = this.#random.pick(['v', 'constructor', 'x']) + Object.keys(this.#variables).length;
    this.#definitions.push(`$${name}: ${type}`);
    this.#variables[name] = value;
    return `$${name}`;
  }

  #valueOf(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#valueOf(type.ofType, depth);
    if (isListType(type)) return [this.#valueOf(type.ofType, depth)];
    if (isEnumType(type)) return this.#random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || (depth < 2 && this.#random.chance(0.3)),
      );
      return Object.fromEntries(fields.map((field) => [field.name, this.#valueOf(field.type, depth + 1)]));
    }
    const scalars: Record<string, unknown> = {
      Int: 2024,
      Boolean: true,
      Decimal: '10.00',
      Date: '2026-01-31',
    };
    return scalars[type.name] ?? `text ${this.#random.below(4)}`;
  }
}

/** A value as it stands in a document. */
function literal(value: unknown, type: GraphQLInputType): string {
  const named = getNamedType(type);
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, named)).join(', ')}]`;
  if (isEnumType(named)) return String(value);
  if (isInputObjectType(named)) {
    const fields = Object.entries(value as object).map(([name, one]) => {
      const field = named.getFields()[name];
      return `${name}: ${field ? literal(one, field.type) : 'null'}`;
    });
    return `{ ${fields.join(', ')} }`;
  }
  return JSON.stringify(value);
}
