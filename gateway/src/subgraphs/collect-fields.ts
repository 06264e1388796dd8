import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** What the fields of a selection depend on. */
export interface SelectionScope {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Variables;
}

/** The nodes of each field, by the name that it has in the response. */
export type Fields = Map<string, FieldNode[]>;

/** The fields that are asked of an object of this type, fragments followed. */
export function collectFields(
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
  scope: SelectionScope,
  into: Fields = new Map(),
): Fields {
  for (const selection of selectionSets.flatMap(({ selections }) => selections)) {
    if (selection.directives?.some((directive) => leavesOut(directive, scope.variables))) continue;
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      into.set(name, [...(into.get(name) ?? []), selection]);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentOf(scope.document, selection.name.value);
    const on = fragment?.typeCondition && scope.schema.getType(fragment.typeCondition.name.value);
    const applies = !on || on === type || (isAbstractType(on) && scope.schema.isSubType(on, type));
    if (fragment && applies) collectFields(type, [fragment.selectionSet], scope, into);
  }
  return into;
}

function fragmentOf({ definitions }: DocumentNode, wanted: string): FragmentDefinitionNode | undefined {
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === wanted) return definition;
  return undefined;
}

/** Whether `@skip` or `@include` decides for each request what a document asks for. */
export function isConditional(document: DocumentNode): boolean {
  let found = false;
  const look = ({ name: { value } }: DirectiveNode) => {
    found ||= value === 'skip' || value === 'include';
  };
  visit(document, { Directive: look });
  return found;
}

function leavesOut({ name, arguments: given = [] }: DirectiveNode, variables: Variables): boolean {
  const [condition] = given;
  const value = condition && valueFromASTUntyped(condition.value, { ...variables });
  return (name.value === 'skip' && value === true) || (name.value === 'include' && value === false);
}

/** The variables of a request, with the defaults of the operation where they are left out. */
export function withDefaults(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables,
): Variables {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...variables };
}
