import { referenceId } from '@autograph/service/graphql';
import {
  approvedLines,
  type QuoteLine as Line,
  lineTotal,
  NEXT_QUOTE_STATUSES,
  type Quote as QuoteRecord,
  totalOf,
} from '../../domain/quote.ts';
import type { Transition } from '../../domain/transition.ts';
import { allApprovedLines, NEXT_STATUSES, type WorkOrderStatus } from '../../domain/work-order.ts';
import { approvedParts } from '../../domain/work-order-parts.ts';
import type {
  IssuedQuoteLinkResolvers,
  LabourEntryResolvers,
  QuoteLineResolvers,
  QuoteResolvers,
  WorkOrderResolvers,
  WorkOrderTransitionResolvers,
} from './__generated__/resolvers.ts';
import { visibleOrder, visibleQuotes } from './order-visibility.ts';
import { visibleUser, visibleVehicle } from './visibility.ts';

/** A revision of a quote, as the graph shows it. */
export type QuoteOfOrder = QuoteRecord;

/** A line, and whether it was approved. */
export type LineOfQuote = Line & { readonly isApproved: boolean };

/** The lines of a revision, as the graph shows them. */
export function linesOf({ lines, approved }: QuoteRecord): LineOfQuote[] {
  return lines.map((line) => ({ ...line, isApproved: approved.includes(line.id) }));
}

/** A change of an order's status. */
export type OrderTransition = Transition<WorkOrderStatus>;

/** The resolvers of a work order. */
export const WorkOrder: WorkOrderResolvers = {
  __resolveReference: async (reference: unknown, context) => {
    const id = referenceId(reference);
    return id === null ? null : visibleOrder(id, context);
  },
  customerVehicle: ({ customerVehicleId }, _args, context) =>
    customerVehicleId === null ? null : visibleVehicle(customerVehicleId, context),
  vehicle: ({ vehicleId }) => (vehicleId === null ? null : { id: vehicleId }),
  customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
  branch: ({ branchId }) => ({ id: branchId }),
  nextStatuses: ({ status }) => [...NEXT_STATUSES[status]],
  quote: (order, _args, context) => visibleQuotes(order, context).at(-1) ?? null,
  quotes: (order, { revision: asked }, context) => {
    const seen = visibleQuotes(order, context);
    return asked == null ? [...seen] : seen.filter(({ revision }) => revision === asked);
  },
  approvedTotal: (order) => totalOf(allApprovedLines(order)),
  parts: (order) =>
    approvedParts(order).map(({ partId, quantity }) => ({
      partId,
      quantity,
      name: allApprovedLines(order).find(({ itemId }) => itemId === partId)?.name ?? '',
      isMissing: order.missing.includes(partId),
      used:
        order.finishedAt === null ? null : (order.used.find((used) => used.partId === partId)?.quantity ?? 0),
    })),
  labour: ({ labour }) => [...labour],
  history: ({ history }) => [...history],
  openedBy: ({ openedBy }, _args, context) => visibleUser(openedBy, context),
};

/** The resolvers of a revision of a quote. */
export const Quote: QuoteResolvers = {
  nextStatuses: ({ status }) => [...NEXT_QUOTE_STATUSES[status]],
  lines: (quote) => linesOf(quote),
  total: ({ lines }) => totalOf(lines),
  approvedTotal: (quote) => totalOf(approvedLines(quote)),
  decidedBy: ({ decidedBy }, _args, context) => visibleUser(decidedBy, context),
};

/** The resolvers of what staff know of a link. */
export const IssuedQuoteLink: IssuedQuoteLinkResolvers = {
  createdBy: ({ createdBy }, _args, context) => visibleUser(createdBy, context),
};

/** The resolvers of a line of a quote. */
export const QuoteLine: QuoteLineResolvers = {
  total: (line) => lineTotal(line),
};

/** The resolvers of an entry of labour. */
export const LabourEntry: LabourEntryResolvers = {
  mechanic: ({ mechanicId }, _args, context) => visibleUser(mechanicId, context),
};

/** The resolvers of a change of status. */
export const WorkOrderTransition: WorkOrderTransitionResolvers = {
  by: ({ by }, _args, context) => visibleUser(by, context),
};
