import type { FuelType, Transmission, VehicleFilter, VehicleSort, VehicleType } from './types.ts';

/** How many vehicles a page of the list has. */
export const PAGE_SIZE = 24;

/** The deepest page: the graph takes an offset of at most 10,000. */
const LAST_PAGE = Math.floor(10_000 / PAGE_SIZE);

/** The orders of the list, by their names in the address. */
export const ORDERS = {
  recentes: { field: 'CREATED_AT', direction: 'DESC' },
  'menor-preco': { field: 'PRICE', direction: 'ASC' },
  'maior-preco': { field: 'PRICE', direction: 'DESC' },
  'menor-km': { field: 'MILEAGE', direction: 'ASC' },
  'mais-novos': { field: 'YEAR', direction: 'DESC' },
} as const satisfies Record<string, VehicleSort>;

/** An order of the list. */
export type Order = keyof typeof ORDERS;

const FUELS = ['FLEX', 'GASOLINE', 'ETHANOL', 'DIESEL', 'ELECTRIC', 'HYBRID', 'CNG'] as const;
const TYPES = ['CAR', 'MOTORCYCLE', 'TRUCK', 'VAN', 'BUS'] as const;
const TRANSMISSIONS = ['MANUAL', 'AUTOMATIC', 'CVT', 'AUTOMATED'] as const;

/** What is looked for, as it stands in the address. What is not given is not there. */
export interface StockSearch {
  readonly busca?: string;
  readonly marca?: readonly string[];
  readonly modelo?: readonly string[];
  readonly tipo?: readonly VehicleType[];
  readonly combustivel?: readonly FuelType[];
  readonly cambio?: readonly Transmission[];
  readonly loja?: readonly string[];
  readonly anoDe?: number;
  readonly anoAte?: number;
  readonly precoDe?: number;
  readonly precoAte?: number;
  readonly kmAte?: number;
  readonly ordem?: Order;
  readonly pagina?: number;
}

/** The facets whose values are ticked. */
export type ListKey = 'marca' | 'modelo' | 'tipo' | 'combustivel' | 'cambio' | 'loja';

/** What an address says, without what makes no sense. */
export function stockSearch(given: Readonly<Record<string, unknown>>): StockSearch {
  const busca = texts(given.busca)[0]?.trim().slice(0, 100);
  const ordem = texts(given.ordem)[0];
  const pagina = whole(given.pagina, 1, LAST_PAGE);
  const search = {
    busca: busca || undefined,
    marca: some(texts(given.marca)),
    modelo: some(texts(given.modelo)),
    tipo: known(TYPES, given.tipo),
    combustivel: known(FUELS, given.combustivel),
    cambio: known(TRANSMISSIONS, given.cambio),
    loja: some(texts(given.loja)),
    anoDe: whole(given.anoDe, 1900, 2100),
    anoAte: whole(given.anoAte, 1900, 2100),
    precoDe: whole(given.precoDe, 0, 99_999_999),
    precoAte: whole(given.precoAte, 0, 99_999_999),
    kmAte: whole(given.kmAte, 0, 9_999_999),
    ordem: ordem && ordem !== 'recentes' && ordem in ORDERS ? (ordem as Order) : undefined,
    pagina: pagina === 1 ? undefined : pagina,
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

/** The filter of the graph for what is looked for. Sold vehicles are never listed. */
export function filterOf(search: StockSearch): VehicleFilter {
  const { busca, marca, modelo, tipo, combustivel, cambio, loja, anoDe, anoAte, precoDe, precoAte, kmAte } =
    search;
  return {
    status: ['AVAILABLE', 'RESERVED'],
    ...(busca && { search: busca }),
    ...(marca && { make: marca }),
    ...(modelo && { model: modelo }),
    ...(tipo && { type: tipo }),
    ...(combustivel && { fuelType: combustivel }),
    ...(cambio && { transmission: cambio }),
    ...(loja && { branchId: loja }),
    ...range('year', anoDe, anoAte),
    ...range(
      'price',
      precoDe === undefined ? undefined : `${precoDe}.00`,
      precoAte === undefined ? undefined : `${precoAte}.00`,
    ),
    ...range('mileage', undefined, kmAte),
  };
}

/** The variables of a page of the list, which has `size` vehicles. */
export function pageOf(search: StockSearch, size = PAGE_SIZE) {
  return {
    filter: filterOf(search),
    sortBy: ORDERS[search.ordem ?? 'recentes'],
    first: size,
    offset: ((search.pagina ?? 1) - 1) * size,
  };
}

/** The search without its filters: its order stays. */
export function withoutFilters({ ordem }: StockSearch): StockSearch {
  return ordem ? { ordem } : {};
}

/** The search with a value of a facet ticked or not, from its first page. A model goes with its make. */
export function toggled(search: StockSearch, key: ListKey, value: string): StockSearch {
  const before: readonly string[] = search[key] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  const { pagina: _, ...rest } = search;
  return stockSearch({ ...rest, [key]: after, ...(key === 'marca' && { modelo: undefined }) });
}

/** The search with other bounds, from its first page. `undefined` removes a bound. */
export function changed(
  search: StockSearch,
  change: Partial<Record<keyof StockSearch, unknown>>,
): StockSearch {
  return stockSearch({ ...search, pagina: undefined, ...change });
}

/** How many filters are set, the words apart. */
export function filterCount(search: StockSearch): number {
  const { busca: _b, ordem: _o, pagina: _p, ...filters } = search;
  return Object.values(filters).reduce<number>(
    (count, value) => count + (Array.isArray(value) ? value.length : 1),
    0,
  );
}

function range(name: string, min: unknown, max: unknown): object {
  if (min === undefined && max === undefined) return {};
  return { [name]: { ...(min !== undefined && { min }), ...(max !== undefined && { max }) } };
}

function texts(value: unknown): string[] {
  const all = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return [...new Set(all.map((one) => String(one)).filter((one) => one !== ''))];
}

function some<Value>(values: readonly Value[]): readonly Value[] | undefined {
  return values.length > 0 ? values.slice(0, 50) : undefined;
}

function known<Value extends string>(values: readonly Value[], given: unknown): readonly Value[] | undefined {
  const wanted = texts(given).map((one) => one.toUpperCase());
  return some(values.filter((value) => wanted.includes(value)));
}

function whole(value: unknown, min: number, max: number): number | undefined {
  const number = Number(texts(value)[0]);
  return Number.isInteger(number) && number >= min && number <= max ? number : undefined;
}
