/**
 * Writes a parsed document as text: what may be executed, and nothing of a schema. `graphql` prints it too, and prettier,
 * but would be the one dependency of this package, at twice its size.
 */
export function printDocument({ definitions }: { readonly definitions: readonly unknown[] }): string {
  return definitions.map((definition) => print(definition as Node)).join('\n');
}

/** A node of the syntax tree, with the fields that any kind of it may have. */
interface Node {
  readonly kind: string;
  readonly value?: Node | string | boolean;
  readonly name?: Node;
  readonly alias?: Node;
  readonly operation?: string;
  readonly block?: boolean;
  readonly type?: Node;
  readonly variable?: Node;
  readonly typeCondition?: Node;
  readonly defaultValue?: Node;
  readonly selectionSet?: Node;
  readonly selections?: readonly Node[];
  readonly directives?: readonly Node[];
  readonly arguments?: readonly Node[];
  readonly variableDefinitions?: readonly Node[];
  readonly values?: readonly Node[];
  readonly fields?: readonly Node[];
}

function print(node: Node | undefined): string {
  if (!node) return '';
  const { name, value, type, directives, selectionSet } = node;
  const decorated = () =>
    `${list(' @', directives, ' @', '')}${selectionSet ? ` ${print(selectionSet)}` : ''}`;
  switch (node.kind) {
    case 'OperationDefinition':
      return `${node.operation} ${print(name)}${list('(', node.variableDefinitions, ', ', ')')}${decorated()}`;
    case 'FragmentDefinition':
      return `fragment ${print(name)} on ${print(node.typeCondition)}${decorated()}`;
    case 'VariableDefinition': {
      const fallback = node.defaultValue ? ` = ${print(node.defaultValue)}` : '';
      return `${print(node.variable)}: ${print(type)}${fallback}${decorated()}`;
    }
    case 'SelectionSet':
      return `{ ${node.selections?.map(print).join(' ')} }`;
    case 'Field': {
      const alias = node.alias ? `${print(node.alias)}: ` : '';
      return `${alias}${print(name)}${list('(', node.arguments, ', ', ')')}${decorated()}`;
    }
    case 'FragmentSpread':
      return `...${print(name)}${decorated()}`;
    case 'InlineFragment':
      return `...${node.typeCondition ? ` on ${print(node.typeCondition)}` : ''}${decorated()}`;
    case 'Directive':
      return `${print(name)}${list('(', node.arguments, ', ', ')')}`;
    case 'Argument':
    case 'ObjectField':
      return `${print(name)}: ${print(value as Node)}`;
    case 'Variable':
      return `$${print(name)}`;
    case 'StringValue':
      return JSON.stringify(value);
    case 'NullValue':
      return 'null';
    case 'ListValue':
      return `[${node.values?.map(print).join(', ')}]`;
    case 'ObjectValue':
      return `{ ${node.fields?.map(print).join(', ')} }`;
    case 'NamedType':
      return print(name);
    case 'ListType':
      return `[${print(type)}]`;
    case 'NonNullType':
      return `${print(type)}!`;
    // Names, numbers, booleans and enum values are their own text.
    default:
      return String(value);
  }
}

function list(before: string, nodes: readonly Node[] | undefined, between: string, after: string): string {
  return nodes?.length ? `${before}${nodes.map(print).join(between)}${after}` : '';
}
