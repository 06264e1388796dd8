import { brl, decimalOf, textOf } from '@autograph/kernel';
import {
  CalendarDate,
  connectionResolvers,
  DateTime,
  Decimal,
  Json,
  ownDataReference,
  referenceId,
} from '@autograph/service/graphql';
import { messages } from '../../domain/messages.ts';
import { nextStatuses } from '../../domain/return.ts';
import { expiryOf, isExpiry } from '../../domain/sale.ts';
import { exportSales } from '../../use-cases/export-sales.ts';
import type { Resolvers } from './__generated__/resolvers.ts';
import { approveSale } from './mutation/approveSale.ts';
import { cancelSale } from './mutation/cancelSale.ts';
import { forgetCustomer } from './mutation/forgetCustomer.ts';
import { purchaseVehicle } from './mutation/purchaseVehicle.ts';
import { rejectSale } from './mutation/rejectSale.ts';
import { returnSale } from './mutation/returnSale.ts';
import { updateSale } from './mutation/updateSale.ts';
import { financingQuote } from './query/financingQuote.ts';
import { sale } from './query/sale.ts';
import { saleAudience } from './query/saleAudience.ts';
import { sales } from './query/sales.ts';
import { salesSummary } from './query/salesSummary.ts';
import { saleList } from './sale-list.ts';
import { Vehicle } from './vehicle.ts';
import { EMPTY_PAGE, reach, visibleList, visibleSale, visibleUser } from './visibility.ts';

/** The resolvers of the sale service. */
export const resolvers: Resolvers = {
  Date: CalendarDate,
  JSON: Json,
  DateTime,
  Decimal,
  Query: { sale, sales, salesSummary, financingQuote, saleAudience },
  Mutation: {
    forgetCustomer,
    purchaseVehicle,
    updateSale,
    approveSale,
    rejectSale,
    cancelSale,
    returnSale,
  },
  Sale: {
    __resolveReference: async (reference, context) => {
      const id = referenceId(reference);
      return id === null ? null : visibleSale(id, context);
    },
    vehicle: ({ vehicleId }) => ({ id: vehicleId }),
    customer: ({ customerId }) => ({ id: customerId }),
    branch: ({ branchId }) => ({ id: branchId }),
    openedBy: ({ openedBy }, _args, context) => visibleUser(openedBy, context),
    expiresAt: (sale, _args, { ports: { policy } }) => expiryOf(sale, policy.reservationTtl),
    nextStatuses: (sale, _args, { ports: { policy, clock } }) => [
      ...nextStatuses(sale, policy.returnPeriodDays, clock()),
    ],
  },
  SalesSummary: {
    total: ({ centavos }) => brl(centavos),
  },
  SalesGroup: {
    seller: ({ seller }) => (seller === null ? null : { id: seller }),
    branch: ({ branchId }) => (branchId === null ? null : { id: branchId }),
    total: ({ centavos }) => brl(centavos),
  },
  FinancingQuote: {
    vehicle: ({ vehicleId }) => ({ id: vehicleId }),
    monthlyRate: ({ monthlyRate }) => monthlyRate.decimal,
  },
  SaleTransition: {
    by: ({ by }, _args, context) => visibleUser(by, context),
    reason: (transition, _args, { caller: { language } }) =>
      isExpiry(transition) ? textOf(messages.expired, language) : transition.reason,
  },
  Vehicle,
  Customer: {
    __resolveReference: async (reference) => stub(reference),
    sales: async ({ id }, args, context) => {
      const asked = saleList(args);
      const within = await reach(context);
      if (!within || (within.customerId ?? id) !== id) return null;
      const list = await visibleList(asked, context);
      const { customerId = id } = list?.criteria ?? {};
      return list && customerId === id ? context.salesOfCustomer.load({ parentId: id, list }) : EMPTY_PAGE;
    },
  },
  MyData: {
    __resolveReference: ownDataReference,
    sales: async (_own, _args, { own, ports }) => {
      const customerId = await own.load();
      return customerId === null ? [] : exportSales(customerId, ports);
    },
    vehicleIds: async (_own, _args, { own, ports }) => {
      const customerId = await own.load();
      const dealings = customerId === null ? null : await ports.sales.dealingsOf(customerId);
      return [...new Set(dealings?.sales.map(({ vehicleId }) => vehicleId))];
    },
  },
  SaleConnection: connectionResolvers,
  Money: { amount: ({ centavos }) => decimalOf(centavos) },
};

/** Another service's record, known here by its id alone. */
function stub(reference: unknown): { readonly id: string } | null {
  const id = referenceId(reference);
  return id === null ? null : { id };
}
