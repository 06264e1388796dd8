import { managesBranch, worksIn } from '@autograph/kernel';
import {
  anyone,
  anyRole,
  forbidden,
  onlyService,
  ownDataRule,
  type PermissionTable,
  permission,
  roles,
  unauthenticated,
} from '@autograph/service/graphql';
import { type CustomerVehicle, ownerOf } from '../../domain/customer-vehicle.ts';
import type { PartStock } from '../../domain/part-stock.ts';
import type { WorkOrder as Order } from '../../domain/work-order.ts';
import type { Context } from './context.ts';

/** The people of the workshop, and ADMIN. */
const workshop = roles('ADMIN', 'WORKSHOP');

/** All who work for the dealership. */
const employees = roles('ADMIN', 'SALES', 'WORKSHOP');

/** ADMIN, and WORKSHOP who manage the branch of a stock: what the shop pays is for them alone. */
const managerOfStock = permission<PartStock, Context>(({ caller: { user } }, { branchId }) => {
  if (!user) return unauthenticated();
  const isOfWorkshop = user.role === 'ADMIN' || user.role === 'WORKSHOP';
  return isOfWorkshop && managesBranch(user, branchId) ? true : forbidden();
});

/**
 * Those who work for the dealership, and the owner. A CUSTOMER's own record is read off the context, where the resolver that led
 * here has put it; a vehicle that gets here by a way that has not asked whose it is, is denied.
 */
const employeesOrOwner = permission<CustomerVehicle, Context>(({ caller: { user }, own }, vehicle) => {
  if (!user) return unauthenticated();
  const isTheirs = typeof own.id === 'string' && own.id === ownerOf(vehicle);
  return user.role !== 'CUSTOMER' || isTheirs ? true : forbidden();
});

/** Those who work in the branch of an order, and the customer for whom it was opened; read as `employeesOrOwner`. */
const employeesOrCustomer = permission<Order, Context>(({ caller: { user }, own }, order) => {
  if (!user) return unauthenticated();
  const isTheirs =
    user.role === 'CUSTOMER'
      ? typeof own.id === 'string' && own.id === order.customerId
      : worksIn(user, order.branchId);
  return isTheirs ? true : forbidden();
});

/** Who may do what with the workshop. */
export const permissions: PermissionTable = {
  rules: {
    Query: {
      part: workshop,
      parts: workshop,
      workshopService: anyRole,
      workshopServices: anyRole,
      customerVehicle: anyRole,
      customerVehicles: anyRole,
      workOrder: anyRole,
      workOrders: anyRole,
      workshopTimes: workshop,
      quoteByLink: anyone,
    },
    Mutation: {
      createPart: workshop,
      updatePart: workshop,
      receiveParts: workshop,
      countParts: workshop,
      createWorkshopService: workshop,
      registerVehicle: roles('ADMIN', 'WORKSHOP', 'CUSTOMER'),
      createQuote: workshop,
      openWorkOrder: workshop,
      diagnose: workshop,
      reviseQuote: workshop,
      sendQuote: workshop,
      decideQuote: roles('ADMIN', 'WORKSHOP', 'CUSTOMER'),
      createQuoteLink: workshop,
      // Who has the secret of a link may decide by it.
      decideQuoteByLink: anyone,
      startWork: workshop,
      logLabour: workshop,
      finishWork: workshop,
      deliverWork: workshop,
      cancelWorkOrder: workshop,
      forgetWorkshopCustomer: onlyService('customer'),
    },
    Part: workshop,
    PartStock: { '*': workshop, unitCost: managerOfStock },
    StockEntry: workshop,
    PartReservation: workshop,
    WorkshopService: anyRole,
    CustomerVehicle: { '*': employeesOrOwner, owners: employees },
    VehicleOwnership: employees,
    WorkOrder: { '*': employeesOrCustomer, labour: employees },
    // What leads to it is an order, which is guarded.
    Quote: { '*': anyRole, link: employees },
    IssuedQuoteLink: employees,
    // What leads to these is an order too, or the secret of a link.
    LinkedQuote: anyone,
    QuoteLine: anyone,
    QuoteLink: workshop,
    // What leads to them is an order.
    WorkOrderPart: anyRole,
    WorkOrderTransition: anyRole,
    LabourEntry: employees,
    WorkshopTimes: workshop,
    StatusTime: workshop,
    ServiceTime: workshop,
    // A CUSTOMER's list is their own or null, as the resolver says.
    Customer: anyRole,
    Vehicle: { '*': anyRole, workOrders: employees },
    User: anyRole,
    Branch: anyRole,
    MyData: ownDataRule,
  },
  open: ['Money', 'PageInfo'],
};
