import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';

type Described = GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument;

/** What only carries others, and says nothing that its name does not. */
const CARRIER = /(Connection|Edge)$/;

/** `docs/reference.md`: every operation and type of the public schema; each operation's description says who may call it. */
export function referencePage(): string {
  const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .filter((type) => type !== schema.getQueryType() && type !== schema.getMutationType())
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const chapter = (title: string, belongs: (type: GraphQLNamedType) => boolean) =>
    `## ${title}\n\n${types.filter(belongs).map(typeSection).join('\n')}`;
  return `# Reference

Written by \`npm run pages\` from \`schema/api.graphql\`. The [guide](guide.md) says how to begin.

## Queries

${operations(schema.getQueryType()?.getFields())}
## Mutations

${operations(schema.getMutationType()?.getFields())}
${chapter('Types', (type) => (isObjectType(type) || isInterfaceType(type)) && !CARRIER.test(type.name))}
${chapter('Lists', (type) => CARRIER.test(type.name))}
${chapter('Inputs', isInputObjectType)}
${chapter('Enums', isEnumType)}
${chapter('Scalars', isScalarType)}`;
}

function operations(fields: Readonly<Record<string, GraphQLField<unknown, unknown>>> = {}): string {
  return Object.values(fields)
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(
      (field) =>
        `### ${field.name}\n\n${line(field.description)}${retired(field)} Answers ${typeLink(field.type)}.\n${table('argument', field.args)}`,
    )
    .join('\n');
}

function typeSection(type: GraphQLNamedType): string {
  const head = `### ${kindOf(type)} ${type.name}\n\n${line(type.description)}\n`;
  if (isEnumType(type)) {
    const rows = type.getValues().map((value) => `| \`${value.name}\` | ${cell(value.description)} |`);
    return `${head}\n| value | means |\n| --- | --- |\n${rows.join('\n')}\n`;
  }
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    return head + table('field', Object.values<Described>(type.getFields()));
  return head;
}

function table(what: 'argument' | 'field', fields: readonly Described[]): string {
  if (fields.length === 0) return '';
  const rows = fields.map((field) => {
    const given = 'defaultValue' in field && field.defaultValue !== undefined;
    const unless = given ? ` Unless given: \`${JSON.stringify(field.defaultValue)}\`.` : '';
    const args = 'args' in field ? field.args.map(({ name }) => `\`${name}\``) : [];
    const takes = args.length > 0 ? ` Takes ${args.join(', ')}.` : '';
    return `| \`${field.name}\` | ${typeLink(field.type)} | ${cell(field.description)}${unless}${takes}${retired(field)} |`;
  });
  return `\n| ${what} | type | means |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** As SDL has it. A heading has it too: the type Customer is not the query customer. */
function kindOf(type: GraphQLNamedType): string {
  if (isEnumType(type)) return 'enum';
  if (isInputObjectType(type)) return 'input';
  if (isInterfaceType(type)) return 'interface';
  return isScalarType(type) ? 'scalar' : 'type';
}

function retired({ deprecationReason }: Described): string {
  return deprecationReason ? ` Deprecated: ${line(deprecationReason)}` : '';
}

function typeLink(type: GraphQLType): string {
  const named = getNamedType(type);
  return isSpecifiedScalarType(named)
    ? `\`${type}\``
    : `[\`${type}\`](#${kindOf(named)}-${named.name.toLowerCase()})`;
}

const line = (text: string | null | undefined): string => (text ?? '').replace(/\s*\n\s*/g, ' ').trim();
const cell = (text: string | null | undefined): string => line(text).replaceAll('|', '\\|');
