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
  '_entities',
  '_service',
  'data',
  'errors',
];
const DEEPEST = 7;

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
    // Without a name, the fetches of a plan may be alike.
    const name = this.#random.chance(0.5) ? '' : ' Generated';
    const query = [`${kind}${name}${given} { ${selection} ${introspection} }`, ...this.#fragments].join('\n');
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
    return this.#partsOf(type, depth).join(' ');
  }

  /** Fields that do not get into each other's way. */
  #partsOf(type: GraphQLObjectType, depth: number): string[] {
    const fields = Object.values(type.getFields());
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const objects = depth >= DEEPEST ? [] : fields.filter((field) => !leaves.includes(field));
    const count = 1 + this.#random.below(depth === 0 ? 3 : 4);
    const names = new Map<string, string>();
    const parts = Array.from({ length: count }, () => {
      const deeper = objects.length > 0 && (leaves.length === 0 || this.#random.chance(0.5));
      const some = deeper ? objects : leaves;
      const field = some.length > 0 && !this.#random.chance(0.08) ? this.#random.pick(some) : null;
      const name = this.#nameOf(type, field?.name ?? '__typename');
      const stands = field && (field.args.length > 0 || objects.includes(field)) ? 'once' : field?.name;
      const before = names.get(name);
      if (before !== undefined && (before === 'once' || before !== (stands ?? '__typename'))) return '';
      names.set(name, stands ?? '__typename');
      return this.#inFragment(type, field ? this.#fieldOf(field, name, depth) : aliased(name, '__typename'));
    });
    const kept = parts.filter((part) => part !== '');
    return kept.length > 0 ? kept : ['__typename'];
  }

  #inFragment(type: GraphQLObjectType, part: string): string {
    if (this.#random.chance(0.1)) return `... on ${type.name}${this.#directive()} { ${part} }`;
    if (this.#random.chance(0.05)) return `...${this.#directive()} { ${part} }`;
    if (!this.#random.chance(0.1)) return part;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} { ${part} }`);
    return `...${name}${this.#directive()}`;
  }

  #fieldOf(field: GraphQLField<unknown, unknown>, name: string, depth: number): string {
    const args = field.args.flatMap((argument) => this.#argument(argument));
    const start = aliased(name, field.name) + (args.length > 0 ? `(${args.join(', ')})` : '');
    const type = getNamedType(field.type);
    if (!isObjectType(type)) return start + this.#directive();
    const parts = this.#partsOf(type, depth + 1);
    if (!this.#random.chance(0.15)) return `${start}${this.#directive()} { ${parts.join(' ')} }`;
    // The same field twice: what is asked of it is merged.
    const half = Math.ceil(parts.length / 2);
    const rest = parts.slice(half).join(' ') || '__typename';
    return `${start} { ${parts.slice(0, half).join(' ')} } ${start}${this.#directive()} { ${rest} }`;
  }

  #nameOf(type: GraphQLObjectType, field: string): string {
    // Among them those that the planner adds by itself.
    if (this.#random.chance(0.02)) return this.#random.pick(['id', ...Object.keys(type.getFields())]);
    return this.#random.chance(0.2) ? this.#random.pick(ALIASES) : field;
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

function aliased(name: string, field: string): string {
  return name === field ? field : `${name}: ${field}`;
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
