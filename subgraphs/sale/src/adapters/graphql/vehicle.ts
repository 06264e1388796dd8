import type { Money } from '@autograph/kernel';
import { moneyOf } from '@autograph/kernel';
import { referenceId } from '@autograph/service/graphql';
import { z } from 'zod';
import { financingOf } from '../../domain/financing.ts';
import type { VehicleResolvers } from './__generated__/resolvers.ts';
import { quoted } from './query/financingQuote.ts';
import { saleList } from './sale-list.ts';
import { EMPTY_PAGE, visibleList } from './visibility.ts';

/** A vehicle as this service knows it: by its id, and by its price where the gateway brings it along. */
export interface VehicleReference {
  readonly id: string;
  readonly price?: Money | null;
}

const priced = z.object({ price: z.object({ amount: z.string() }) });

/** The resolvers of this service's part of a vehicle. */
export const Vehicle: VehicleResolvers = {
  __resolveReference: async (reference: unknown) => {
    const id = referenceId(reference);
    if (id === null) return null;
    const { data } = priced.safeParse(reference);
    return data ? { id, price: moneyOf(data.price) } : { id };
  },
  financing: ({ id, price }, args, { ports: { policy } }) =>
    price ? quoted(financingOf({ id, price }, args, policy.monthlyRate)) : null,
  sales: async ({ id }, args, context) => {
    const list = await visibleList(saleList(args), context);
    const { vehicleId = id } = list?.criteria ?? {};
    return list && vehicleId === id ? context.salesOfVehicle.load({ parentId: id, list }) : EMPTY_PAGE;
  },
};
