import { worksIn } from '@autograph/kernel';
import {
  anyRole,
  forbidden,
  gatewayItself,
  onlyService,
  ownDataRule,
  type PermissionRule,
  type PermissionTable,
  permission,
  roles,
  staff,
  stockReader,
  unauthenticated,
} from '@autograph/service/graphql';
import type { Sale } from '../../domain/sale.ts';
import type { Context } from './context.ts';

/** Everyone but WORKSHOP, who have no business with sales. */
const buyersAndSellers: PermissionRule = roles('ADMIN', 'SALES', 'CUSTOMER');

/** Those who may buy or sell, and where the stock is public, anyone who is not logged in. */
const financingReader = permission(({ caller: { user, publicStock } }) => {
  if (!user) return publicStock ? true : unauthenticated();
  return user.role === 'WORKSHOP' ? forbidden() : true;
});

/**
 * Staff of the sale's branch, other services on nobody's behalf, and the buyer. A CUSTOMER's own record is read off the
 * context, where the resolver that led here has put it; a sale that gets here by a way that has not asked whose it is, is
 * denied.
 */
const staffOrBuyer = permission<Sale, Context>(({ caller: { service, user }, own }, sale) => {
  if (!user) return service === 'gateway' ? unauthenticated() : true;
  const isTheirs = user.role === 'CUSTOMER' ? own.id === sale.customerId : worksIn(user, sale.branchId);
  return isTheirs && user.role !== 'WORKSHOP' ? true : forbidden();
});

/** Who may do what with sales. */
export const permissions: PermissionTable = {
  rules: {
    Query: {
      sale: buyersAndSellers,
      sales: buyersAndSellers,
      salesSummary: staff,
      financingQuote: financingReader,
      saleAudience: gatewayItself,
    },
    Subscription: { saleChanged: buyersAndSellers },
    Mutation: {
      forgetCustomer: onlyService('customer'),
      purchaseVehicle: buyersAndSellers,
      updateSale: staff,
      approveSale: staff,
      rejectSale: staff,
      cancelSale: buyersAndSellers,
      returnSale: roles('ADMIN'),
    },
    MyData: ownDataRule,
    KeptSale: onlyService('customer'),
    Sale: staffOrBuyer,
    // Who did it is for staff, as the resolver says.
    SaleTransition: buyersAndSellers,
    SalesSummary: staff,
    SalesGroup: staff,
    FinancingQuote: financingReader,
    Vehicle: { '*': stockReader, financing: financingReader, sales: staff },
    // A CUSTOMER's list is their own or null, as the resolver says.
    Customer: { '*': anyRole, sales: buyersAndSellers },
    User: anyRole,
    Branch: anyRole,
  },
  open: ['Money', 'PageInfo', 'SaleAudience'],
};
