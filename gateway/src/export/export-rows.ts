import { setTimeout as pause } from 'node:timers/promises';
import type { Language, UserIdentity } from '@autograph/kernel';
import { forbidden, PublicError } from '@autograph/service/graphql';
import type { GraphQLFormattedError } from 'graphql';
import { messages } from '../answer/messages.ts';
import type { ReadQuery } from '../answer/read-query.ts';
import type { Documents } from '../bounds/documents.ts';
import type { AskedExport } from './asked-export.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';
import type { ExportList } from './export-lists.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows that are read at once: the largest page of a list. */
const PAGE = 100;

/** Waits before a page that was not answered is asked for again, in milliseconds. */
const PAUSES = [500, 2_000, 8_000];

/** How pages of a list are read, and on whose behalf. */
export interface Reading {
  readonly read: ReadQuery;
  readonly documents: Documents;
  /** The person with the role that they have now; `null` when their session has ended. */
  readonly currentOf: (user: UserIdentity) => Promise<UserIdentity | null>;
  readonly clientAddress: string;
  readonly language: Language;
}

interface Page {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A page that the graph has refused, or answered in part. */
export class PageError extends Error {
  override readonly name = 'PageError';
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message ?? 'a page without data');
    this.errors = errors;
  }

  /** Whether a service did not answer, so that it helps to ask again. */
  get isPassing(): boolean {
    return this.errors.some(({ extensions }) => extensions?.code === 'UNAVAILABLE');
  }
}

/** Reads a page. Throws a `PageError` where the graph does not answer it in full: an export has all rows, or fails. */
export async function readPage(
  list: ExportList,
  { filter, after, first = PAGE }: Pick<AskedExport, 'filter'> & { after: string | null; first?: number },
  user: UserIdentity,
  { read, documents, currentOf, clientAddress, language }: Reading,
): Promise<Page> {
  const operation = documents.operationOf({ source: list.source, variables: { filter, first, after } });
  documents.refuseInvalid(operation);
  const current = await currentOf(user);
  if (!current) throw new PublicError('UNAUTHENTICATED', messages.tokenNotValid, { http: { status: 401 } });
  // They see neither sales nor what makes a list of customers, and take no list of the stock away.
  if (current.role === 'WORKSHOP')
    throw new PublicError('FORBIDDEN', forbidden().said, { http: { status: 403 } });
  const { result } = await read(operation, { user: current, clientAddress, language });
  const page = (result.data as Readonly<Record<string, Page | null>> | null | undefined)?.[list.field];
  if (result.errors || !page) throw new PageError(result.errors ?? []);
  return page;
}

/**
 * The text of an export, a page at a time, so that no more than a page is held. The next page is read once this one is
 * taken, which `taken` hears of. Throws where a page cannot be read in the end: the text is not whole then.
 */
export async function* exportText(
  list: ExportList,
  asked: AskedExport,
  firstPage: Page,
  user: UserIdentity,
  reading: Reading,
  taken: () => void,
): AsyncGenerator<string> {
  const isCsv = asked.format === 'csv';
  const lineOf = (row: Row): string =>
    isCsv
      ? csvLine(
          list.columns.map(({ path }) => valueAt(row, path)),
          asked.delimiter,
        )
      : `${JSON.stringify(row)}\n`;
  if (isCsv) {
    const names = list.columns.map(({ name }) => name);
    yield BYTE_ORDER_MARK + csvLine(names, asked.delimiter);
  }
  for (let page = firstPage; ; ) {
    if (page.nodes.length > 0) yield page.nodes.map(lineOf).join('');
    taken();
    const { hasNextPage, endCursor: after } = page.pageInfo;
    if (!hasNextPage) return;
    page = await persistently(() => readPage(list, { ...asked, after }, user, reading));
  }
}

async function persistently(read: () => Promise<Page>): Promise<Page> {
  for (const wait of PAUSES) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof PageError && error.isPassing)) throw error;
      await pause(wait);
    }
  }
  return read();
}

function valueAt(row: Row, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Row | null | undefined)?.[name], row);
}
