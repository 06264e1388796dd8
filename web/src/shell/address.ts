import type { StockSearch } from '../showroom/search.ts';

/** The addresses of the application. Every link is made by one of these, so that none leads nowhere. */
export const address = {
  home: () => '/',
  stock: (search: StockSearch = {}) => `/veiculos${stringifySearch({ ...search })}`,
  vehicle: (id: string) => `/veiculos/${encodeURIComponent(id)}`,
  /** With what was chosen before: payment method, down payment in reais, and months. */
  buy: (
    id: string,
    terms: { readonly forma?: string; readonly entrada?: number; readonly meses?: number } = {},
  ) => `/veiculos/${encodeURIComponent(id)}/comprar${stringifySearch(terms)}`,
  purchases: (pagina = 1) => `/compras${stringifySearch({ pagina: pagina > 1 ? pagina : undefined })}`,
  account: () => '/conta',
  ownVehicles: (pagina = 1) =>
    `/conta/veiculos${stringifySearch({ pagina: pagina > 1 ? pagina : undefined })}`,
  /** `back` is where a person goes afterwards. */
  logIn: (back?: string) => `/entrar${returning(back)}`,
  register: (back?: string) => `/cadastro${returning(back)}`,
  password: (back?: string) => `/senha${returning(back)}`,
  privacy: () => '/privacidade',
  panel: () => '/painel',
} as const;

function returning(voltar: string | undefined): string {
  return voltar && voltar !== '/' ? stringifySearch({ voltar }) : '';
}

/** The search parameters of an address, as texts: what stands there more than once is a list. */
export function parseSearch(text: string): Record<string, string | string[]> {
  const params = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const all = params.getAll(name);
      return [name, all.length === 1 ? (all[0] ?? '') : all];
    }),
  );
}

/** Search parameters as they stand in an address. A list stands there once for each value. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') params.append(name, String(one));
    }
  }
  const text = params.toString();
  return text && `?${text}`;
}
