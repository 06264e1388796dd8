import {
  changeDocument,
  type Filter,
  insertDocument,
  keysetPage,
  raised,
  readDocuments,
  readTogether,
  trusted,
  withTrace,
} from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import type { FinishedOrder } from '../../domain/workshop-times.ts';
import type {
  WorkOrderCriteria,
  WorkOrderRepository,
  WorkOrderSortField,
} from '../../ports/work-order-repository.ts';
import { newestOfEach } from './newest-of-each.ts';
import { toOrder, toOrderDocument, UNREAD_IN_ORDERS, type WorkOrderDocument } from './work-order-model.ts';

const SORT_PATHS = {
  CREATED_AT: 'createdAt',
  UPDATED_AT: 'updatedAt',
} as const satisfies Readonly<Record<WorkOrderSortField, keyof WorkOrderDocument>>;

/** What mean times are made of: 2,000 orders are read for them. */
const FINISHED = {
  _id: 0,
  'history.to': 1,
  'history.at': 1,
  'labour.lineId': 1,
  'labour.minutes': 1,
  'quotes.approved': 1,
  'quotes.lines.id': 1,
  'quotes.lines.itemId': 1,
} as const;

// As the partial indexes have them, so that they serve.
const OWING = { owes: true };

/** The work orders in MongoDB. `onRaised` hears of each write that put an event into an outbox. */
export function mongoWorkOrderRepository(
  model: Model<WorkOrderDocument>,
  onRaised: () => void,
): WorkOrderRepository {
  const read = async (
    filter: Filter,
    options: Omit<Parameters<typeof readDocuments>[2] & object, 'unread'> = {},
  ) => (await readDocuments(model, filter, { unread: UNREAD_IN_ORDERS, ...options })).map(toOrder);
  const idsOf = async (
    filter: Filter,
    sort: Record<string, 1>,
    limit: number,
  ): Promise<readonly string[]> => {
    const found = await model
      .find(filter as object, { _id: 1 })
      .sort(sort)
      .limit(limit)
      .lean<WorkOrderDocument[]>()
      .exec();
    return found.map(({ _id }) => _id);
  };
  const findByIds = readTogether((ids) => read({ _id: trusted({ $in: [...ids] }) }));
  return {
    insert: async (order, event) => {
      const outbox = event ? [withTrace(event)] : [];
      await insertDocument(model, { ...toOrderDocument(order), outbox });
      if (event) onRaised();
    },
    update: async (order, event, expectedVersion) => {
      const { _id, ...changes } = toOrderDocument(order);
      const isWritten = await changeDocument(
        model,
        { _id, version: expectedVersion },
        { $set: changes, ...(event && { $push: raised(event) }) },
      );
      if (isWritten && event) onRaised();
      return isWritten;
    },
    findById: async (id) => (await findByIds([id]))[0] ?? null,
    findByIds,
    findUnder: async (parent, ids, within, most) => {
      const options = { unread: UNREAD_IN_ORDERS, within: filterOf(within) };
      return (await newestOfEach(model, parent, ids, most, options)).map(toOrder);
    },
    findOfCustomer: (customerId) => read({ customerId }),
    findOwing: (most) => idsOf(OWING, { owes: 1 }, most),
    findExpired: (now, most) =>
      idsOf({ quoteExpiresAt: trusted({ $gt: new Date(0), $lte: now }) }, { quoteExpiresAt: 1 }, most),
    findFinished: async (branchIds, { from, before }, most) => {
      const finishedAt = trusted({ $gte: from ?? new Date(0), ...(before && { $lt: before }) });
      const filter = { ...(branchIds && { branchId: trusted({ $in: [...branchIds] }) }), finishedAt };
      return model
        .find(filter as object, FINISHED)
        .sort({ finishedAt: -1 })
        .limit(most)
        .lean<FinishedOrder[]>()
        .exec();
    },
    list: (criteria, { field, direction }, request) =>
      keysetPage({
        model,
        filter: filterOf(criteria),
        sort: { path: SORT_PATHS[field], direction },
        request,
        unread: UNREAD_IN_ORDERS,
        toDomain: toOrder,
      }),
    countOwing: () => model.countDocuments(OWING).exec(),
  };
}

function filterOf(criteria: WorkOrderCriteria): Filter {
  const given = Object.entries(criteria) as [string, string | readonly string[] | undefined][];
  return Object.fromEntries(
    given.flatMap(([path, value]) =>
      value === undefined ? [] : [[path, typeof value === 'string' ? value : oneOf(value)]],
    ),
  );
}

/** A value, or any of several: of one, an index gives the order of a sort too. */
function oneOf(values: readonly string[]) {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : trusted({ $in: [...values] });
}
