import { pageRequestOf } from '@autograph/kernel';
import { badUserInput } from '@autograph/service/graphql';
import { availableIn, reservedIn } from '../../domain/part-stock.ts';
import type {
  PartReservationResolvers,
  PartResolvers,
  PartStockResolvers,
  StockEntryResolvers,
} from './__generated__/resolvers.ts';
import { visibleOrder } from './order-visibility.ts';
import { visibleUser } from './visibility.ts';

/** The resolvers of a part. */
export const Part: PartResolvers = {
  stock: async ({ id }, { branchId }, { stocksOfPart }) => {
    const stocks = await stocksOfPart.load(id);
    return branchId == null ? [...stocks] : stocks.filter((stock) => stock.branchId === branchId);
  },
};

/** The resolvers of the stock of a part. */
export const PartStock: PartStockResolvers = {
  branch: ({ branchId }) => ({ id: branchId }),
  reserved: (stock) => reservedIn(stock),
  available: (stock) => availableIn(stock),
  reservations: ({ claims }, { first }) => {
    const request = pageRequestOf({ first });
    if ('key' in request) throw badUserInput(request);
    return claims.filter(({ wanted }) => wanted > 0).slice(0, request.limit);
  },
  ledger: ({ ledger }) => [...ledger],
};

/** The resolvers of a reservation. */
export const PartReservation: PartReservationResolvers = {
  workOrder: ({ workOrderId }, _args, context) => visibleOrder(workOrderId, context),
};

/** The resolvers of an entry of a ledger. */
export const StockEntry: StockEntryResolvers = {
  by: ({ by }, _args, context) => visibleUser(by, context),
};
