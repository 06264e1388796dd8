import { decimalOf } from '@autograph/kernel';
import {
  CalendarDate,
  connectionResolvers,
  DateTime,
  Decimal,
  Json,
  ownDataReference,
} from '@autograph/service/graphql';
import { exportOrders, exportVehicles } from '../../use-cases/export-own-data.ts';
import type { Resolvers } from './__generated__/resolvers.ts';
import { Customer, CustomerVehicle, Vehicle } from './customer-vehicle.ts';
import { LinkedQuote } from './linked-quote.ts';
import { cancelWorkOrder } from './mutation/cancelWorkOrder.ts';
import { countParts } from './mutation/countParts.ts';
import { createPart } from './mutation/createPart.ts';
import { createQuote } from './mutation/createQuote.ts';
import { createQuoteLink } from './mutation/createQuoteLink.ts';
import { createWorkshopService } from './mutation/createWorkshopService.ts';
import { decideQuote } from './mutation/decideQuote.ts';
import { decideQuoteByLink } from './mutation/decideQuoteByLink.ts';
import { deliverWork } from './mutation/deliverWork.ts';
import { diagnose } from './mutation/diagnose.ts';
import { finishWork } from './mutation/finishWork.ts';
import { forgetWorkshopCustomer } from './mutation/forgetWorkshopCustomer.ts';
import { logLabour } from './mutation/logLabour.ts';
import { openWorkOrder } from './mutation/openWorkOrder.ts';
import { receiveParts } from './mutation/receiveParts.ts';
import { registerVehicle } from './mutation/registerVehicle.ts';
import { reviseQuote } from './mutation/reviseQuote.ts';
import { sendQuote } from './mutation/sendQuote.ts';
import { startWork } from './mutation/startWork.ts';
import { updatePart } from './mutation/updatePart.ts';
import { Part, PartReservation, PartStock, StockEntry } from './part.ts';
import { customerVehicle } from './query/customerVehicle.ts';
import { customerVehicles } from './query/customerVehicles.ts';
import { part } from './query/part.ts';
import { parts } from './query/parts.ts';
import { quoteByLink } from './query/quoteByLink.ts';
import { workOrder } from './query/workOrder.ts';
import { workOrders } from './query/workOrders.ts';
import { workshopService } from './query/workshopService.ts';
import { workshopServices } from './query/workshopServices.ts';
import { workshopTimes } from './query/workshopTimes.ts';
import {
  IssuedQuoteLink,
  LabourEntry,
  Quote,
  QuoteLine,
  WorkOrder,
  WorkOrderTransition,
} from './work-order.ts';

/** The resolvers of the workshop service. */
export const resolvers: Resolvers = {
  Date: CalendarDate,
  DateTime,
  Decimal,
  JSON: Json,
  Query: {
    part,
    parts,
    workshopService,
    workshopServices,
    customerVehicle,
    customerVehicles,
    workOrder,
    workOrders,
    workshopTimes,
    quoteByLink,
  },
  Mutation: {
    createPart,
    updatePart,
    receiveParts,
    countParts,
    createWorkshopService,
    registerVehicle,
    createQuote,
    openWorkOrder,
    diagnose,
    reviseQuote,
    sendQuote,
    decideQuote,
    createQuoteLink,
    decideQuoteByLink,
    startWork,
    logLabour,
    finishWork,
    deliverWork,
    cancelWorkOrder,
    forgetWorkshopCustomer,
  },
  Part,
  PartStock,
  PartReservation,
  StockEntry,
  CustomerVehicle,
  Customer,
  Vehicle,
  WorkOrder,
  Quote,
  QuoteLine,
  LinkedQuote,
  IssuedQuoteLink,
  LabourEntry,
  WorkOrderTransition,
  WorkshopTimes: {
    statuses: ({ statuses }) => [...statuses],
    services: ({ services }) => [...services],
  },
  MyData: {
    __resolveReference: ownDataReference,
    customerVehicles: async (_own, _args, { own, ports }) => {
      const customerId = await own.load();
      return customerId === null ? [] : exportVehicles(customerId, ports);
    },
    workOrders: async (_own, _args, { own, ports }) => {
      const customerId = await own.load();
      return customerId === null ? [] : exportOrders(customerId, ports);
    },
  },
  PartConnection: connectionResolvers,
  CustomerVehicleConnection: connectionResolvers,
  WorkOrderConnection: connectionResolvers,
  Money: { amount: ({ centavos }) => decimalOf(centavos) },
};
