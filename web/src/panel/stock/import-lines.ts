import {
  type Column,
  columnsOf,
  delimitedFile,
  FIELDS,
  type Field,
  guessedColumns,
  type List,
  listOf,
  namesOf,
  type Problem,
  REQUIRED,
  type ReadTable,
  type Rejected,
} from '@autograph/stock-list';
import type { Text } from '../../language/use-text.ts';
import type { Row } from './import-round.ts';

/** A branch that a list may name. */
interface Branch {
  readonly id: string;
  readonly name: string;
  readonly cnpj?: string | null;
}

/** A file, and what its columns are taken for. */
export interface ListFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly read: ReadTable;
  readonly names: readonly string[];
  readonly guesses: readonly Column[];
}

/** Reads a file that a person chose. Throws a `ListError` where it is no such list. */
export async function readFile(file: File): Promise<ListFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = delimitedFile(bytes);
  return { name: file.name, bytes, read, names: namesOf(read.table.columns), guesses: guesses(read) };
}

/** What columns are by names and values, where that is clear; else by names alone. */
function guesses({ table }: ReadTable): readonly Column[] {
  try {
    return columnsOf(table, new Map());
  } catch {
    return guessedColumns(table);
  }
}

/** What is wrong with a choice of columns: a field that is needed and has none, or one that has two. */
export function wrongColumns(fields: readonly (Field | null)[]): {
  readonly missing: readonly Field[];
  readonly twice: readonly Field[];
} {
  return {
    missing: REQUIRED.filter((field) => !fields.includes(field)),
    twice: FIELDS.filter((field) => fields.filter((one) => one === field).length > 1),
  };
}

/** The lines of a list as rows for the graph, and those that cannot be sent. */
export function rowsOf(
  { read, names }: ListFile,
  fields: readonly (Field | null)[],
  { branches, usual }: { readonly branches: readonly Branch[]; readonly usual: string | undefined },
  text: Text,
): { readonly list: List; readonly rows: readonly Row[]; readonly unreadable: readonly Rejected[] } {
  const map = new Map(names.map((name, at) => [name, fields[at] ?? null] as const));
  const list = listOf(read, map);
  const rows: Row[] = [];
  const unreadable: Rejected[] = [];
  for (const line of list.lines) {
    if (!line.input) {
      unreadable.push({ line, refusals: line.problems.map((one) => worded(one, text)) });
      continue;
    }
    const { branch, ...input } = line.input;
    const branchId = branch === undefined ? usual : idOf(String(branch), branches);
    if (!branchId) {
      const message =
        branch === undefined
          ? text('inventory.import.no-branch')
          : text('inventory.import.branch-unknown', { name: String(branch) });
      unreadable.push({ line, refusals: [{ code: 'INVALID', field: ['branch'], message }] });
    } else rows.push({ line, input: { ...input, branchId } });
  }
  return { list, rows, unreadable };
}

function idOf(said: string, branches: readonly Branch[]): string | undefined {
  const plain = (value: string): string =>
    value
      .normalize('NFD')
      .replaceAll(/[\p{M}\s./-]/gu, '')
      .toUpperCase();
  const found = branches.filter(
    ({ id, name, cnpj }) =>
      id === said || plain(name) === plain(said) || (cnpj && plain(cnpj) === plain(said)),
  );
  return found.length === 1 ? found[0]?.id : undefined;
}

/** What is wrong with a line, in the language of the screen. */
function worded(problem: Problem, text: Text): Problem {
  const field = FIELDS.find((one) => problem.field?.includes(one));
  return {
    ...problem,
    message: field
      ? text('inventory.import.unreadable', { field: text(`inventory.field.${field}`) })
      : text('inventory.import.unreadable-line'),
  };
}
