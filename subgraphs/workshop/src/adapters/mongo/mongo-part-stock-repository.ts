import {
  changeDocument,
  duplicateKeyOf,
  insertDocument,
  raised,
  readDocuments,
  trusted,
  withTrace,
} from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import type { PartStockRepository } from '../../ports/part-stock-repository.ts';
import { idOf } from './id-of.ts';
import { type PartStockDocument, stockChanges, toPartStock } from './part-stock-model.ts';

/** The stocks in MongoDB. `onRaised` hears of each write that put an event into an outbox. */
export function mongoPartStockRepository(
  model: Model<PartStockDocument>,
  onRaised: () => void,
): PartStockRepository {
  return {
    idOf: (partId, branchId) => idOf(partId, branchId),
    find: async (partId, branchId) => {
      const filter = { _id: idOf(partId, branchId) };
      const [document] = await readDocuments(model, filter, { unread: ['outbox'] });
      return document ? toPartStock(document) : null;
    },
    findByParts: async (partIds) => {
      const documents = await readDocuments(
        model,
        { partId: trusted({ $in: [...partIds] }) },
        { unread: ['outbox'], sort: { partId: 1, branchId: 1 } },
      );
      return documents.map(toPartStock);
    },
    findToNotify: async (most) => {
      // As the partial index has it, so that it serves.
      const filter = { toNotify: trusted({ $gt: '' }) };
      return (await readDocuments(model, filter, { unread: ['outbox'], limit: most })).map(toPartStock);
    },
    insert: async (stock, event) => {
      const { id: _id, partId, branchId, minimum } = stock;
      const outbox = event ? [withTrace(event)] : [];
      try {
        await insertDocument(model, { _id, partId, branchId, minimum, ...stockChanges(stock), outbox });
      } catch (error) {
        if (duplicateKeyOf(error)) return false;
        throw error;
      }
      if (event) onRaised();
      return true;
    },
    update: async (stock, event, expectedVersion) => {
      const isWritten = await changeDocument(
        model,
        { _id: stock.id, version: expectedVersion },
        { $set: stockChanges(stock), ...(event && { $push: raised(event) }) },
      );
      if (isWritten && event) onRaised();
      return isWritten;
    },
  };
}
