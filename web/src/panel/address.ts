import { stringifySearch } from '../shell/address.ts';

type Search = Readonly<Record<string, unknown>>;

/** The addresses of the panel. Every link to it is made by one of these. */
export const panelAddress = {
  home: () => '/painel',
  sales: (search: Search = {}) => `/painel/vendas${stringifySearch(search)}`,
  sale: (id: string) => `/painel/vendas/${encodeURIComponent(id)}`,
  /** With a vehicle or a customer that is known already. */
  counter: (search: { readonly veiculo?: string; readonly cliente?: string } = {}) =>
    `/painel/balcao${stringifySearch(search)}`,
  stock: (search: Search = {}) => `/painel/estoque${stringifySearch(search)}`,
  intake: () => '/painel/estoque/novo',
  importStock: () => '/painel/estoque/importar',
  vehicle: (id: string) => `/painel/estoque/${encodeURIComponent(id)}`,
  priceTag: (id: string) => `/painel/estoque/${encodeURIComponent(id)}/etiqueta`,
  contract: (saleId: string) => `/painel/vendas/${encodeURIComponent(saleId)}/contrato`,
  transfers: (search: Search = {}) => `/painel/transferencias${stringifySearch(search)}`,
  /** The board of work orders, or the list of those of one status. */
  workshop: (search: Search = {}) => `/painel/oficina${stringifySearch(search)}`,
  workOrder: (id: string) => `/painel/oficina/ordens/${encodeURIComponent(id)}`,
  /** With a plate that is known already. */
  newOrder: (placa?: string) => `/painel/oficina/nova${stringifySearch({ placa })}`,
  parts: (search: Search = {}) => `/painel/oficina/pecas${stringifySearch(search)}`,
  part: (sku: string) => `/painel/oficina/pecas/${encodeURIComponent(sku)}`,
  workshopServices: () => '/painel/oficina/servicos',
  customers: (search: Search = {}) => `/painel/clientes${stringifySearch(search)}`,
  customer: (id: string) => `/painel/clientes/${encodeURIComponent(id)}`,
  /** With what was looked for and not found. */
  newCustomer: (busca?: string) => `/painel/clientes/novo${stringifySearch({ busca })}`,
  leads: (search: Search = {}) => `/painel/contatos${stringifySearch(search)}`,
  summary: (search: Search = {}) => `/painel/resumo${stringifySearch(search)}`,
  users: (search: Search = {}) => `/painel/usuarios${stringifySearch(search)}`,
  user: (id: string) => `/painel/usuarios/${encodeURIComponent(id)}`,
  newUser: () => '/painel/usuarios/novo',
  branches: () => '/painel/filiais',
  branch: (id: string) => `/painel/filiais/${encodeURIComponent(id)}`,
  newBranch: () => '/painel/filiais/nova',
  audit: (search: Search = {}) => `/painel/auditoria${stringifySearch(search)}`,
  limits: () => '/painel/limites',
} as const;
