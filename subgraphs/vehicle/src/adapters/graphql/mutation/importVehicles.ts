import type { Refusal } from '@autograph/kernel';
import { importVehicles as importRows } from '../../../use-cases/import-vehicles.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Adds the vehicles of the rows of a list. */
export const importVehicles: MutationResolvers['importVehicles'] = async (_parent, { input }, { ports }) => {
  const outcome = await importRows(input, ports);
  const rows = outcome.ok ? outcome.value : [];
  const numberOf = (status: (typeof rows)[number]['status']) =>
    rows.filter((row) => row.status === status).length;
  return {
    results: rows.map(({ row, status, vehicle, refusals }) => ({
      row,
      status,
      vehicle,
      userErrors: refusals.map((refusal) => ofRow(refusal, row)),
    })),
    created: numberOf('CREATED'),
    alreadyThere: numberOf('ALREADY_THERE'),
    rejected: numberOf('REJECTED'),
    userErrors: outcome.ok ? [] : [...outcome.refusals],
  };
};

/** A refusal of a row, its field being a path in the whole input. */
function ofRow<Code extends string>(refusal: Refusal<Code>, row: number): Refusal<Code> {
  return { ...refusal, field: ['rows', `${row}`, ...(refusal.field ?? [])] };
}
