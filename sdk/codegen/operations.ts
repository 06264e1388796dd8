import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  visit,
} from 'graphql';

/** A file of operations, as the code generator hands it to a plugin. */
export interface DocumentFile {
  readonly location?: string;
  readonly document?: DocumentNode;
}

/** One operation of `sdk/operations`, ready to be sent. */
export interface Operation {
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  /** The root field that it asks for. */
  readonly field: GraphQLField<unknown, unknown>;
  /** What the field answers: pages of a list, a payload with `userErrors`, a stream, or something else. */
  readonly answers: 'page' | 'list' | 'payload' | 'value' | 'stream';
  /** Its text, with the fragments that it uses. */
  readonly text: string;
  /** SHA-256 of the text, in hex: what it is known by to a gateway. */
  readonly hash: string;
}

/**
 * The operations of these files, by name. Throws for one that is not named, or asks for more than one root field:
 * neither can become a function that answers the field's value.
 */
export function operationsOf(schema: GraphQLSchema, files: readonly DocumentFile[]): Operation[] {
  const definitions = files.flatMap(({ document }) => document?.definitions ?? []);
  const fragments = new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((definition) => operationOf(schema, definition, fragments))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function operationOf(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Operation {
  const { name, operation: type, selectionSet } = definition;
  const [selection, ...more] = selectionSet.selections;
  const asked = selection?.kind === Kind.FIELD ? selection.name.value : '';
  const field = schema.getRootType(type)?.getFields()[asked];
  if (!name || !field || more.length > 0) {
    throw new Error(`An operation needs a name and exactly one root field:\n${print(definition)}`);
  }
  const used = [...usedBy(definition, fragments)].sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
  const text = [definition, ...used].map((part) => print(part)).join('\n');
  const hash = createHash('sha256').update(text).digest('hex');
  const answers = type === 'subscription' ? 'stream' : answersOf(field);
  return { name: name.value, type, field, answers, text, hash };
}

function usedBy(
  node: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<FragmentDefinitionNode>(),
): Set<FragmentDefinitionNode> {
  visit(node, {
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value);
      if (fragment && !found.has(fragment)) usedBy(fragment, fragments, found.add(fragment));
    },
  });
  return found;
}

function answersOf({ type }: GraphQLField<unknown, unknown>): Operation['answers'] {
  if (isListType(getNullableType(type))) return 'list';
  const named = getNamedType(type);
  const fields = isObjectType(named) ? named.getFields() : {};
  if (fields.pageInfo && fields.nodes) return 'page';
  return fields.userErrors ? 'payload' : 'value';
}
