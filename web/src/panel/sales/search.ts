import type { SaleListQueryVariables } from '../../data/__generated__/panel-sales.ts';
import type { SaleStatus } from './words.ts';

/** How many sales a page of the list has. */
export const PAGE_SIZE = 30;

/** The deepest page: the graph takes an offset of at most 10,000. */
export const LAST_PAGE = Math.floor(10_000 / PAGE_SIZE);

/** How many decided sales a column has at first, and at most: the list has the rest. */
export const COLUMN = { first: 15, most: 50 } as const;

export const STATUSES = ['PENDING', 'APPROVED', 'REJECTED', 'CANCELLED', 'RETURNED'] as const;

/** The columns of the board. A returned sale was undone, as a cancelled one was. */
export const COLUMNS = {
  PENDING: ['PENDING'],
  APPROVED: ['APPROVED'],
  REJECTED: ['REJECTED'],
  CANCELLED: ['CANCELLED', 'RETURNED'],
} as const satisfies Record<string, readonly SaleStatus[]>;

export type ColumnName = keyof typeof COLUMNS;

/** A column of decided sales, which may show more. */
export type DecidedColumn = Exclude<ColumnName, 'PENDING'>;

/** What is looked for, as it stands in the address. What is not given is not there. */
export interface BoardSearch {
  readonly busca?: string;
  readonly vendedor?: string;
  readonly de?: string;
  readonly ate?: string;
  /** One status: the board becomes a list of its sales. */
  readonly situacao?: SaleStatus;
  readonly pagina?: number;
  /** The columns that show more of their sales. */
  readonly mais?: readonly DecidedColumn[];
}

type SaleFilter = SaleListQueryVariables['filter'];

/** What an address says, without what makes no sense. */
export function boardSearch(given: Readonly<Record<string, unknown>>): BoardSearch {
  const [de, ate] = [day(given.de), day(given.ate)];
  const situacao = first(given.situacao)?.toUpperCase();
  const pagina = Number(first(given.pagina));
  const wanted = [given.mais].flat().map((one) => String(one).toUpperCase());
  const mais = (['APPROVED', 'REJECTED', 'CANCELLED'] as const).filter((one) => wanted.includes(one));
  const search = {
    busca: first(given.busca)?.trim().slice(0, 100) || undefined,
    vendedor: first(given.vendedor),
    de,
    ate: de && ate && ate < de ? undefined : ate,
    situacao: STATUSES.find((one) => one === situacao),
    pagina: Number.isInteger(pagina) && pagina > 1 && pagina <= LAST_PAGE ? pagina : undefined,
    mais: mais.length > 0 ? mais : undefined,
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

/** The search with something changed, from its first page. */
export function changed(
  search: BoardSearch,
  change: Partial<Record<keyof BoardSearch, unknown>>,
): BoardSearch {
  return boardSearch({ ...search, pagina: undefined, ...change });
}

/** Whether anything but a status narrows what is shown. */
export function isNarrowed({ busca, vendedor, de, ate }: BoardSearch): boolean {
  return Boolean(busca || vendedor || de || ate);
}

/** The filter of the graph for these statuses, within a branch where one is chosen. */
export function filterOf(
  { busca, vendedor, de, ate }: BoardSearch,
  status: readonly SaleStatus[],
  branchIds: readonly string[] | undefined,
): SaleFilter {
  return {
    status: [...status],
    ...(busca && { search: busca }),
    ...(vendedor && { openedBy: [vendedor] }),
    ...(branchIds && { branchId: [...branchIds] }),
    ...((de || ate) && { createdAt: { ...(de && { from: de }), ...(ate && { to: ate }) } }),
  };
}

function first(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return one === undefined || one === null || one === '' ? undefined : String(one);
}

function day(value: unknown): string | undefined {
  const text = first(value);
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}
