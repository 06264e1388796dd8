import { readdirSync, readFileSync } from 'node:fs';
import { type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql';

/** A column of an export: its name, and where its value is in a row. */
export interface Column {
  readonly name: string;
  readonly path: readonly string[];
}

/** A list that can be exported. */
export interface ExportList {
  readonly name: string;
  /** The query that reads a page of it, by `$filter`, `$first` and `$after`. */
  readonly source: string;
  /** The connection that the query reads. */
  readonly field: string;
  readonly columns: readonly Column[];
}

const FOLDER = new URL('../../../schema/exports/', import.meta.url);
const EXTENSION = '.graphql';

/** The lists of `schema/exports`, by name. */
export function exportLists(): ReadonlyMap<string, ExportList> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(EXTENSION));
  return new Map(
    files.toSorted().map((file) => {
      const name = file.slice(0, -EXTENSION.length);
      return [name, exportListOf(name, readFileSync(new URL(file, FOLDER), 'utf8'))];
    }),
  );
}

/** The list that a query reads. Throws an `Error` where the query does not read the nodes of one connection. */
export function exportListOf(name: string, source: string): ExportList {
  const [operation] = parse(source).definitions;
  const [root] = operation?.kind === Kind.OPERATION_DEFINITION ? fieldsOf(operation.selectionSet) : [];
  const nodes = fieldsOf(root?.selectionSet).find((field) => field.name.value === 'nodes');
  if (!root || !nodes?.selectionSet) throw new Error(`schema/exports/${name} reads no connection.`);
  return { name, source, field: root.name.value, columns: columnsOf(nodes.selectionSet, []) };
}

/** Each leaf is a column. An object of which one leaf is read gives the column its name: `price { amount }` is `price`. */
function columnsOf(selection: SelectionSetNode, path: readonly string[]): readonly Column[] {
  return fieldsOf(selection).flatMap((field) => {
    const own = [...path, field.name.value];
    if (!field.selectionSet) return { name: own.join('.'), path: own };
    const inner = columnsOf(field.selectionSet, own);
    return inner.map((column) => (inner.length === 1 ? { ...column, name: own.join('.') } : column));
  });
}

function fieldsOf(selection: SelectionSetNode | undefined): readonly FieldNode[] {
  return (selection?.selections ?? []).filter((node) => node.kind === Kind.FIELD);
}
