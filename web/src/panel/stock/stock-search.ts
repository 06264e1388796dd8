import type { VehicleFilter, VehicleSort } from './types.ts';

/** How many vehicles a page of the list has. */
export const PAGE_SIZE = 40;

/** The deepest page: the graph takes an offset of at most 10,000. */
export const LAST_PAGE = Math.floor(10_000 / PAGE_SIZE);

/** What a list can be sorted by, by its names in the address. A name with a minus before it sorts downwards. */
const FIELDS = {
  marca: 'MAKE',
  ano: 'YEAR',
  km: 'MILEAGE',
  preco: 'PRICE',
  dias: 'CREATED_AT',
} as const satisfies Record<string, VehicleSort['field']>;

/** A column that the list can be sorted by. */
export type SortKey = keyof typeof FIELDS;

const STATUSES = {
  disponivel: ['AVAILABLE'],
  reservado: ['RESERVED'],
  vendido: ['SOLD'],
  todos: undefined,
} as const;

/** What is looked for by status. Without one: what is in stock. */
export type StatusKey = keyof typeof STATUSES;
export const STATUS_KEYS = Object.keys(STATUSES) as readonly StatusKey[];

const TYPES = ['CAR', 'MOTORCYCLE', 'TRUCK', 'VAN', 'BUS'] as const;
export const TYPE_KEYS = TYPES;

/** What is looked for, as it stands in the address. What is not given is not there. */
export interface StockSearch {
  readonly busca?: string;
  readonly situacao?: StatusKey;
  readonly tipo?: (typeof TYPES)[number];
  readonly marca?: string;
  readonly precoDe?: number;
  readonly precoAte?: number;
  readonly ordem?: string;
  readonly pagina?: number;
}

/** What an address says, without what makes no sense. */
export function stockSearch(given: Readonly<Record<string, unknown>>): StockSearch {
  const situacao = one(given.situacao);
  const tipo = one(given.tipo)?.toUpperCase();
  const ordem = one(given.ordem);
  const pagina = whole(given.pagina, 1, LAST_PAGE);
  const search = {
    busca: one(given.busca)?.trim().slice(0, 100) || undefined,
    situacao: STATUS_KEYS.find((key) => key === situacao),
    tipo: TYPES.find((type) => type === tipo),
    marca: one(given.marca)?.slice(0, 80) || undefined,
    precoDe: whole(given.precoDe, 0, 99_999_999),
    precoAte: whole(given.precoAte, 0, 99_999_999),
    ordem: ordem && ordem !== 'dias' && ordem.replace(/^-/, '') in FIELDS ? ordem : undefined,
    pagina: pagina === 1 ? undefined : pagina,
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

/** The filter of the graph for what is looked for, in these branches. */
export function filterOf(search: StockSearch, branchIds: readonly string[] | undefined): VehicleFilter {
  const { busca, situacao, tipo, marca, precoDe, precoAte } = search;
  const status = situacao ? STATUSES[situacao] : (['AVAILABLE', 'RESERVED'] as const);
  return {
    ...(status && { status }),
    ...(branchIds && { branchId: branchIds }),
    ...(busca && { search: busca }),
    ...(tipo && { type: [tipo] }),
    ...(marca && { make: [marca] }),
    ...((precoDe !== undefined || precoAte !== undefined) && {
      price: {
        ...(precoDe !== undefined && { min: `${precoDe}.00` }),
        ...(precoAte !== undefined && { max: `${precoAte}.00` }),
      },
    }),
  };
}

/** The variables of a page of the list. */
export function pageOf(search: StockSearch, branchIds: readonly string[] | undefined) {
  const { key, down } = orderOf(search);
  // More days in stock is an earlier arrival.
  const isDescending = key === 'dias' ? !down : down;
  return {
    filter: filterOf(search, branchIds),
    sortBy: { field: FIELDS[key], direction: isDescending ? 'DESC' : 'ASC' } satisfies VehicleSort,
    first: PAGE_SIZE,
    offset: ((search.pagina ?? 1) - 1) * PAGE_SIZE,
  };
}

/** The column that a list is sorted by, and whether downwards. */
export function orderOf({ ordem = 'dias' }: StockSearch): { readonly key: SortKey; readonly down: boolean } {
  return { key: ordem.replace(/^-/, '') as SortKey, down: ordem.startsWith('-') };
}

/** The search sorted by a column: upwards first, then downwards. */
export function sortedBy(search: StockSearch, key: SortKey): StockSearch {
  const { key: now, down } = orderOf(search);
  return changed(search, { ordem: now === key && !down ? `-${key}` : key });
}

/** The search with other conditions, from its first page. */
export function changed(
  search: StockSearch,
  change: Partial<Record<keyof StockSearch, unknown>>,
): StockSearch {
  return stockSearch({ ...search, pagina: undefined, ...change });
}

/** How many filters are set, the words apart. */
export function filterCount({ busca: _b, ordem: _o, pagina: _p, ...filters }: StockSearch): number {
  return Object.keys(filters).length;
}

function one(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return first === undefined || first === null || first === '' ? undefined : String(first);
}

function whole(value: unknown, min: number, max: number): number | undefined {
  const text = one(value);
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) && number >= min && number <= max
    ? number
    : undefined;
}
