import type { Refusal } from '@autograph/kernel';
import { changePrices as change } from '../../../use-cases/change-prices.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Changes the prices of vehicles, or shows what a change would do. */
export const changePrices: MutationResolvers['changePrices'] = async (_parent, { input }, { ports }) => {
  const { preview = true } = input;
  const outcome = await change({ ...input, preview }, ports);
  const changes = outcome.ok ? outcome.value : [];
  const numberOf = (status: (typeof changes)[number]['status']) =>
    changes.filter((one) => one.status === status).length;
  return {
    preview,
    results: changes.map(({ refusals, ...one }, at) => ({
      ...one,
      userErrors: refusals.map((refusal) => ofVehicle(refusal, at)),
    })),
    changed: numberOf('CHANGED'),
    unchanged: numberOf('UNCHANGED'),
    refused: numberOf('REFUSED'),
    userErrors: outcome.ok ? [] : [...outcome.refusals],
  };
};

/** A refusal of one vehicle, its field being a path in the whole input. */
function ofVehicle<Code extends string>(refusal: Refusal<Code>, at: number): Refusal<Code> {
  const list = refusal.code === 'STALE' ? 'expectedVersions' : 'ids';
  return { ...refusal, field: [list, `${at}`] };
}
