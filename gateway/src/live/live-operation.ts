import { PublicError } from '@autograph/service/graphql';
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  Kind,
  OperationTypeNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { messages } from '../answer/messages.ts';
import type { Operation, Wanted } from '../bounds/documents.ts';
import type { LiveField } from './live-fields.ts';

/** Most records that one stream follows by their ids. */
const MOST_IDS = 100;

/** A subscription, with the query that reads one of the records that it follows. */
export interface LiveOperation {
  readonly field: LiveField;
  readonly fieldName: string;
  /** The name that the field has in the answer. */
  readonly name: string;
  /** The records to follow; `null` for all that the caller may see. */
  readonly ids: ReadonlySet<string> | null;
  /** The text of the query, the same for all subscriptions of one text. */
  readonly source: string;
  /** Reads one record by the query that the ordinary way answers. */
  wantedOf(id: string): Wanted;
}

interface Rewritten {
  readonly field: LiveField;
  readonly node: FieldNode;
  readonly source: string;
  readonly idName: string;
  readonly variables: readonly string[];
}

/** Reads subscriptions of a schema. Throws `BAD_USER_INPUT` for ids or variables that are wrong. */
export function liveOperations(
  fields: ReadonlyMap<string, LiveField>,
  schema: () => GraphQLSchema,
): (operation: Operation) => LiveOperation {
  const known = new WeakMap<Operation['operation'], Rewritten>();
  return ({ document, operation, variables }) => {
    const rewritten = known.get(operation) ?? rewrite(fields, document, operation);
    known.set(operation, rewritten);
    const { field, node, source, idName } = rewritten;
    const given = coerced(schema(), operation, variables);
    const own = Object.fromEntries(
      rewritten.variables.flatMap((name) =>
        Object.hasOwn(variables, name) ? [[name, variables[name]]] : [],
      ),
    );
    return {
      field,
      fieldName: node.name.value,
      name: (node.alias ?? node.name).value,
      ids: idsOf(schema(), node, given),
      source,
      wantedOf: (id) => ({
        source,
        operationName: operation.name?.value,
        variables: { ...own, [idName]: id },
      }),
    };
  };
}

/** The query of the same selection, by the id of one record. */
function rewrite(
  fields: ReadonlyMap<string, LiveField>,
  document: DocumentNode,
  operation: Operation['operation'],
): Rewritten {
  const node = subscribedField(document, operation);
  const field = fields.get(node.name.value);
  if (!node.selectionSet || !field) throw new Error('The operation has no field of Subscription.');
  const declared = operation.variableDefinitions ?? [];
  const idName = freeName(declared.map(({ variable }) => variable.name.value));
  const fragments = fragmentsBelow(document, node);
  const used = new Set(
    [node.selectionSet, ...(node.directives ?? []), ...fragments].flatMap((part) => variablesIn(part)),
  );
  const variableDefinitions = declared.filter(({ variable }) => used.has(variable.name.value));
  const id = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: idName } } as const;
  const argument: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'id' },
    value: id,
  };
  const query: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        ...(operation.name && { name: operation.name }),
        variableDefinitions: [
          ...variableDefinitions,
          {
            kind: Kind.VARIABLE_DEFINITION,
            variable: id,
            type: {
              kind: Kind.NON_NULL_TYPE,
              type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'ID' } },
            },
          },
        ],
        selectionSet: {
          kind: Kind.SELECTION_SET,
          selections: [
            {
              ...node,
              alias: node.alias ?? node.name,
              name: { kind: Kind.NAME, value: field.read },
              arguments: [argument],
            },
          ],
        },
      },
      ...fragments,
    ],
  };
  const variables = variableDefinitions.map(({ variable }) => variable.name.value);
  return { field, node, source: print(query), idName, variables };
}

/**
 * The field of a subscription with all that is selected of it: it may be written several times, also in fragments. Throws where
 * a condition leaves it out, which would send nothing for ever.
 */
function subscribedField(document: DocumentNode, { selectionSet }: Operation['operation']): FieldNode {
  const followed = new Set<string>();
  const nodesIn = ({ selections }: SelectionSetNode): readonly FieldNode[] =>
    selections.flatMap((selection) => {
      refuseCondition(selection);
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return nodesIn(selection.selectionSet);
      if (followed.has(selection.name.value)) return [];
      followed.add(selection.name.value);
      return document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value
          ? nodesIn(one.selectionSet)
          : [],
      );
    });
  const nodes = nodesIn(selectionSet);
  const [first] = nodes;
  if (!first?.selectionSet) throw new Error('The operation has no field of Subscription.');
  const selections = nodes.flatMap((node) => node.selectionSet?.selections ?? []);
  return { ...first, selectionSet: { ...first.selectionSet, selections } };
}

function refuseCondition(selection: SelectionNode): void {
  const { directives = [] } = selection;
  if (directives.some(({ name }) => name.value === 'skip' || name.value === 'include'))
    throw new PublicError('GRAPHQL_VALIDATION_FAILED', messages.liveCondition, {
      nodes: selection,
      http: { status: 400 },
    });
}

/** The fragments that a field uses. */
function fragmentsBelow(document: DocumentNode, node: FieldNode) {
  const byName = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const found = new Map<string, NonNullable<ReturnType<typeof byName.get>>>();
  const look = (part: Parameters<typeof visit>[0]): void => {
    visit(part, {
      FragmentSpread: ({ name }) => {
        const fragment = byName.get(name.value);
        if (!fragment || found.has(name.value)) return;
        found.set(name.value, fragment);
        look(fragment);
      },
    });
  };
  look(node);
  return [...found.values()];
}

function variablesIn(part: Parameters<typeof visit>[0]): string[] {
  const names: string[] = [];
  visit(part, { Variable: ({ name }) => void names.push(name.value) });
  return names;
}

function freeName(taken: readonly string[]): string {
  let name = 'id';
  while (taken.includes(name)) name = `${name}_`;
  return name;
}

function coerced(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: Operation['operation'],
  variables: Operation['variables'],
): Readonly<Record<string, unknown>> {
  const values = getVariableValues(schema, variableDefinitions, { ...variables });
  if (values.errors) throw new AggregateError(values.errors.map(({ message }) => wrongInput(message)));
  return values.coerced;
}

function wrongInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

function idsOf(
  schema: GraphQLSchema,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): ReadonlySet<string> | null {
  const definition = schema.getSubscriptionType()?.getFields()[node.name.value];
  const { ids } = definition ? getArgumentValues(definition, node, { ...variables }) : {};
  if (ids == null) return null;
  const distinct = new Set((ids as readonly unknown[]).map(String));
  if (distinct.size >= 1 && distinct.size <= MOST_IDS) return distinct;
  throw new PublicError('BAD_USER_INPUT', messages.liveIds({ max: MOST_IDS }), { http: { status: 400 } });
}
