import {
  anyRole,
  onlyService,
  ownDataRule,
  type PermissionTable,
  staff,
  staffOr,
} from '@autograph/service/graphql';
import type { Sale } from '../../domain/sale.ts';
import type { Context } from './context.ts';

/**
 * Staff and the buyer. A CUSTOMER's own record is read off the context, where the resolver that led here has put it; a
 * sale that gets here by a way that has not asked whose it is, is denied.
 */
const staffOrBuyer = staffOr<Sale, Context>(({ own }, { customerId }) => own.id === customerId);

/** Who may do what with sales. */
export const permissions: PermissionTable = {
  rules: {
    Query: {
      sale: anyRole,
      sales: anyRole,
      salesSummary: staff,
      financingQuote: anyRole,
    },
    Mutation: {
      forgetCustomer: onlyService('customer'),
      purchaseVehicle: anyRole,
      updateSale: staff,
      approveSale: staff,
      rejectSale: staff,
      cancelSale: anyRole,
    },
    MyData: ownDataRule,
    KeptSale: onlyService('customer'),
    Sale: { '*': staffOrBuyer, history: staff },
    SaleTransition: staff,
    SalesSummary: staff,
    SalesGroup: staff,
    FinancingQuote: anyRole,
    Vehicle: { '*': anyRole, sales: staff },
    // A CUSTOMER's list is their own or null, as the resolver says.
    Customer: anyRole,
    User: anyRole,
  },
  open: ['Money', 'PageInfo'],
};
