import { PublicError } from '@autograph/service/graphql';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import { messages } from '../answer/messages.ts';
import { directivesOf } from '../supergraph.ts';

const TYPENAME = '__typename';

/** The variable that the planner adds to its requests for entities. */
const REPRESENTATIONS = 'representations';

/**
 * Refuses names of a client that the planner uses itself. An alias may not be the name of a field that the planner adds or that
 * clients may not read: the keys of a type, the fields of `@requires`, `@inaccessible` fields, and `__typename`. Both would have
 * the same name in the response of a service. A variable may not be named `representations`.
 */
export function reservedNames(supergraph: GraphQLSchema): ValidationRule {
  const reserved = reservedAliases(supergraph);
  return (context) => ({
    VariableDefinition: (node) => {
      if (node.variable.name.value !== REPRESENTATIONS) return;
      const said = messages.reservedVariable({ variable: `$${REPRESENTATIONS}` });
      context.reportError(new PublicError('GRAPHQL_VALIDATION_FAILED', said, { nodes: node }));
    },
    Field: (node) => {
      const alias = node.alias?.value;
      const parent = context.getParentType();
      if (alias === undefined || alias === node.name.value || !parent) return;
      const types = isAbstractType(parent) ? context.getSchema().getPossibleTypes(parent) : [parent];
      const type = types.find(({ name }) => reserved.get(name)?.has(alias));
      if (!type && alias !== TYPENAME) return;
      const said = messages.reservedAlias({ alias, field: `${parent.name}.${node.name.value}` });
      context.reportError(new PublicError('GRAPHQL_VALIDATION_FAILED', said, { nodes: node }));
    },
  });
}

/** The names that no alias may have, by type. */
function reservedAliases(supergraph: GraphQLSchema): ReadonlyMap<string, ReadonlySet<string>> {
  const reserved = new Map<string, Set<string>>();
  const reserve = (type: GraphQLNamedType, name: string): void => {
    reserved.set(type.name, (reserved.get(type.name) ?? new Set()).add(name));
  };
  const reserveAll = (type: GraphQLNamedType, { selections }: SelectionSetNode): void => {
    if (!isObjectType(type)) return;
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD) continue;
      reserve(type, selection.name.value);
      const field = type.getFields()[selection.name.value];
      if (field && selection.selectionSet) reserveAll(getNamedType(field.type), selection.selectionSet);
    }
  };
  const reserveSet = (type: GraphQLNamedType, fields: unknown): void => {
    if (typeof fields !== 'string') return;
    const [operation] = parse(`{ ${fields} }`).definitions;
    if (operation?.kind === Kind.OPERATION_DEFINITION) reserveAll(type, operation.selectionSet);
  };
  for (const type of Object.values(supergraph.getTypeMap()).filter(isObjectType)) {
    for (const { key } of directivesOf(type.astNode, 'join__type')) reserveSet(type, key);
    for (const { name, astNode } of Object.values(type.getFields())) {
      if (directivesOf(astNode, 'inaccessible').length > 0) reserve(type, name);
      for (const { requires } of directivesOf(astNode, 'join__field')) reserveSet(type, requires);
    }
  }
  return reserved;
}
