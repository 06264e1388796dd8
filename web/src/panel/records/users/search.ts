import type { Role, UserFilter, UserSort, UserStatus } from '../../../data/__generated__/panel-admin.ts';
import { type Given, oneOf, PAGE_SIZE, pageOf, pageParameter, textOf } from '../search.ts';

export const ROLES: readonly Role[] = ['ADMIN', 'SALES', 'WORKSHOP', 'CUSTOMER'];
export const STATUSES: readonly UserStatus[] = ['ACTIVE', 'INACTIVE', 'BLOCKED'];

/** The orders of the list, by their names in the address. */
export const ORDERS = {
  nome: { field: 'NAME', direction: 'ASC' },
  recentes: { field: 'CREATED_AT', direction: 'DESC' },
  acesso: { field: 'LAST_LOGIN_AT', direction: 'DESC' },
} as const satisfies Record<string, UserSort>;

export type Order = keyof typeof ORDERS;

/** What is looked for, as it stands in the address. */
export interface UserSearch {
  readonly busca?: string | undefined;
  readonly funcao?: Role | undefined;
  readonly situacao?: UserStatus | undefined;
  readonly ordem?: Order | undefined;
  readonly pagina?: number | undefined;
}

/** What an address says, without what makes no sense. */
export function userSearch(given: Given): UserSearch {
  const ordem = oneOf(given, 'ordem', Object.keys(ORDERS) as Order[]);
  return {
    busca: textOf(given, 'busca'),
    funcao: oneOf(given, 'funcao', ROLES),
    situacao: oneOf(given, 'situacao', STATUSES),
    ordem: ordem === 'nome' ? undefined : ordem,
    ...pageParameter(pageOf(given)),
  };
}

/** The variables of a page of the list. */
export function userPage({ busca, funcao, situacao, ordem = 'nome', pagina = 1 }: UserSearch) {
  const filter: UserFilter = {
    ...(busca && { search: busca }),
    ...(funcao && { role: [funcao] }),
    ...(situacao && { status: [situacao] }),
  };
  return { filter, sortBy: ORDERS[ordem], first: PAGE_SIZE, offset: (pagina - 1) * PAGE_SIZE };
}
