import type { LeadFilter } from '../../../data/__generated__/panel-records.ts';
import { type Given, oneOf, PAGE_SIZE, pageOf, pageParameter, textOf } from '../search.ts';

/** Which requests are listed, as it stands in the address. The first is there without a word. */
export const STANDINGS = ['abertos', 'atendidos', 'todos'] as const;

export type Standing = (typeof STANDINGS)[number];

/** What is looked for, as it stands in the address. */
export interface LeadSearch {
  readonly situacao?: Standing | undefined;
  /** Id of a vehicle. */
  readonly veiculo?: string | undefined;
  readonly pagina?: number | undefined;
}

/** What an address says, without what makes no sense. */
export function leadSearch(given: Given): LeadSearch {
  const situacao = oneOf(given, 'situacao', STANDINGS);
  return {
    situacao: situacao === 'abertos' ? undefined : situacao,
    veiculo: textOf(given, 'veiculo'),
    ...pageParameter(pageOf(given)),
  };
}

/** The variables of a page of the list. */
export function leadPage(
  { situacao = 'abertos', veiculo, pagina = 1 }: LeadSearch,
  branchIds: readonly string[] | undefined,
) {
  const filter: LeadFilter = {
    ...(situacao !== 'todos' && { handled: situacao === 'atendidos' }),
    ...(veiculo && { vehicleId: veiculo }),
    ...(branchIds && { branchId: branchIds }),
  };
  return { filter, first: PAGE_SIZE, offset: (pagina - 1) * PAGE_SIZE };
}
