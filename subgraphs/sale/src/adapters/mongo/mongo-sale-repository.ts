import type { DomainEvent } from '@autograph/events';
import {
  type Change,
  type Claims,
  changeDocument,
  duplicateKeyOf,
  type Filter,
  insertDocument,
  raised,
  readDocuments,
  readTogether,
  trusted,
} from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import type { Sale } from '../../domain/sale.ts';
import type { SaleRepository } from '../../ports/sale-repository.ts';
import { toBegunAttempt } from './begun-attempt.ts';
import { keyOf, saleClaims, slotOf } from './sale-claims.ts';
import { branchesNoted, OPENED } from './sale-filter.ts';
import { listOf, pagesOf } from './sale-lists.ts';
import { type SaleDocument, storedReturn, toDocument, toSale, UNREAD_IN_SALES } from './sale-model.ts';

/** The sales in MongoDB. `onRaised` hears of each write that put an event into an outbox. */
export function mongoSaleRepository(
  model: Model<SaleDocument>,
  onRaised: () => void = () => undefined,
  claims: Claims = saleClaims(model),
): SaleRepository {
  /** Writes `changes` if the record is as `guard` says; returns whether it was. */
  const write = (guard: Filter, change: Change<SaleDocument>): Promise<boolean> =>
    changeDocument(model, guard, change);
  const raise = async (guard: Filter, changes: Change<SaleDocument>): Promise<boolean> => {
    const written = await write(guard, changes);
    if (written) onRaised();
    return written;
  };
  const openIn = async (
    slot: number | null,
    { id, openedBy, status, make, branchId, totalAmount, history, version, createdAt, updatedAt }: Sale,
    event: DomainEvent,
  ): Promise<'opened' | 'gone' | 'slot-taken'> => {
    const amount = { totalAmountCentavos: totalAmount.centavos };
    const opened = { status, slot, make, branchId, ...amount, version, createdAt, updatedAt };
    const owner = { id, version };
    const place = slotOf(openedBy, slot);
    if (await claims.take(owner, place)) return 'slot-taken';
    try {
      const changes = { $set: opened, $push: { history: history.at(-1), ...raised(event) } };
      if (await raise({ _id: id, status: 'OPENING' }, changes)) return 'opened';
      await claims.settle(owner, place);
      return 'gone';
    } catch (error) {
      if (duplicateKeyOf(error)?.includes('slot')) return 'slot-taken';
      throw error;
    }
  };
  const isNoted = branchesNoted(model);
  const findByIds = readTogether(async (ids) => {
    const filter = { _id: trusted({ $in: [...ids] }), ...OPENED };
    return (await readDocuments(model, filter, { unread: UNREAD_IN_SALES })).map(toSale);
  });
  return {
    begin: async (attempt) => {
      const { id, openedBy, idempotencyKey } = attempt;
      try {
        await insertDocument(model, toDocument(attempt));
      } catch (error) {
        if (duplicateKeyOf(error)?.includes('idempotencyKey')) return 'key-used';
        throw error;
      }
      if (!(await claims.take({ id, version: 1 }, keyOf(openedBy, idempotencyKey)))) return 'begun';
      // Nobody has seen it, and no vehicle was asked for.
      await model.deleteOne({ _id: id, status: 'OPENING' }).exec();
      return 'key-used';
    },
    findByKey: async (openedBy, idempotencyKey) => {
      const key = { openedBy, idempotencyKey };
      const [id] = claims.isSharded ? await claims.ownersOf(keyOf(openedBy, idempotencyKey)) : [null];
      if (id === undefined) return null;
      const filter = id === null ? key : { ...key, _id: id };
      const document = await model.findOne(filter).lean<SaleDocument>().exec();
      return document && toBegunAttempt(document);
    },
    open: async (sale, event, atMost) => {
      for (let slot = 0; slot < (atMost ?? 1); slot += 1) {
        const written = await openIn(atMost === null ? null : slot, sale, event);
        if (written !== 'slot-taken') return written;
      }
      return 'limit-reached';
    },
    countBounded: async (openedBy, atMost) => {
      const bounded = { openedBy, slot: trusted({ $gte: 0 }) };
      if (!claims.isSharded) return model.countDocuments(bounded as object).exec();
      const slots = Array.from({ length: atMost }, (_, slot) => slotOf(openedBy, slot)).flat();
      const _id = trusted({ $in: await claims.ownersOf(slots) });
      return model.countDocuments({ ...bounded, _id } as object).exec();
    },
    refuse: (id, refusals, settlement) =>
      write(
        { _id: id, status: 'OPENING' },
        { $set: { status: 'REFUSED', refusals, settlement, notes: null } },
      ),
    abandon: (id) =>
      write(
        { _id: id, status: 'OPENING' },
        { $set: { status: 'ABANDONED', settlement: 'RELEASE', notes: null } },
      ),
    decide: (
      { id, status, notes, rejectionReason, settlement, history, decidedAt, version, updatedAt },
      event,
      expectedVersion,
    ) =>
      raise(
        { _id: id, status: 'PENDING', version: expectedVersion },
        {
          $set: { status, notes, rejectionReason, settlement, decidedAt, slot: null, version, updatedAt },
          $push: { history: history.at(-1), ...raised(event) },
        },
      ),
    writeReturn: (sale, event, expectedVersion) => {
      const { id, status, notes, settlement, history, decidedAt, version, updatedAt } = sale;
      const stands = { status, notes, settlement, decidedAt, ...storedReturn(sale), version, updatedAt };
      const guard = { _id: id, status: 'APPROVED', version: expectedVersion };
      // A new settlement is tried at once, however often the one before was.
      const $set = { ...stands, settleTries: 0, settleAfter: new Date(0) };
      if (!event) return write(guard, { $set });
      return raise(guard, { $set, $push: { history: history.at(-1), ...raised(event) } });
    },
    annotate: ({ id, notes, version, updatedAt }, event, expectedVersion) =>
      raise(
        { _id: id, version: expectedVersion, ...OPENED },
        { $set: { notes, version, updatedAt }, $push: raised(event) },
      ),
    settled: async (id, settlement) => {
      const freed = { $set: { settlement: null, idempotencyKey: null } };
      if (await write({ _id: id, settlement, status: 'ABANDONED' }, freed)) return;
      await write({ _id: id, settlement }, { $set: { settlement: null } });
    },

    dealingsOf: async (customerId) => {
      const documents = await model.find({ customerId }).lean<SaleDocument[]>().exec();
      return {
        sales: documents.filter(({ createdAt }) => createdAt !== null).map(toSale),
        opening: documents.some(({ status }) => status === 'OPENING'),
      };
    },
    forgetTexts: async (customerId) => {
      const forgotten = {
        notes: null,
        rejectionReason: null,
        idempotencyKey: null,
        returnReason: null,
        returnNotes: null,
        'history.$[].reason': null,
      };
      const over = { customerId, status: trusted({ $nin: ['OPENING', 'PENDING'] }) };
      const keyed = await model
        .find({ ...over, idempotencyKey: trusted({ $gt: '' }) } as object)
        .select({ openedBy: 1, idempotencyKey: 1 })
        .lean<SaleDocument[]>()
        .exec();
      await model.updateMany(over as object, { $set: forgotten, $inc: { version: 1 } }).exec();
      for (const { _id: id, openedBy, idempotencyKey } of keyed)
        await claims.giveUp({ id, version: Number.MAX_SAFE_INTEGER }, keyOf(openedBy, idempotencyKey));
    },

    findById: async (id) => (await findByIds([id]))[0] ?? null,
    findByIds,
    idsOf: async (parent, ids, most) => {
      const filter = { [parent]: trusted({ $in: [...ids] }), ...OPENED };
      const found = await model
        .find(filter as object, { _id: 1 })
        .limit(most)
        .lean<SaleDocument[]>()
        .exec();
      return found.map(({ _id }) => _id);
    },
    list: async (request) => listOf(model, request, await isNoted(request.criteria)),
    pagesOf: (parent, ids, request) => pagesOf(model, parent, ids, request),
  };
}
