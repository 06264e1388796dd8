import { type GraphQLField, getNamedType, isLeafType, isObjectType } from 'graphql';

/** An operation that asks for one root field, such as `Query.vehicle`, as `it`, with as little below it as there is. */
export function documentOf(name: string, field: GraphQLField<unknown, unknown>, variables: object): string {
  const given = field.args.filter((argument) => argument.name in variables);
  const declared = given.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
  const passed = given.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const type = getNamedType(field.type);
  const hasId = isObjectType(type) && type.getFields().id;
  const below = isLeafType(type) ? '' : hasId ? '{ id }' : '{ __typename }';
  const [kind = ''] = name.split('.');
  return `${kind.toLowerCase()} ${declared && `(${declared})`} { it: ${field.name} ${passed && `(${passed})`} ${below} }`;
}
