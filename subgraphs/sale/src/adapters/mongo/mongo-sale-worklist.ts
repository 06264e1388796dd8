import { type Filter, trusted } from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import type { SaleWorklist } from '../../ports/sale-worklist.ts';
import type { SaleDocument } from './sale-model.ts';

// As the partial index has it, so that it serves.
const OWING = trusted({ $gt: '' });

/** What is left to be done about the sales in MongoDB. */
export function mongoSaleWorklist(model: Model<SaleDocument>): SaleWorklist {
  const read = (filter: Filter, path: string, most: number): Promise<SaleDocument[]> =>
    model
      .find(filter as object)
      .sort({ [path]: 1 })
      .limit(most)
      .lean<SaleDocument[]>()
      .exec();
  const idsOf = async (documents: Promise<readonly SaleDocument[]>): Promise<readonly string[]> =>
    (await documents).map(({ _id }) => _id);
  return {
    leftBehind: (began, most) =>
      idsOf(read({ status: 'OPENING', attemptedAt: trusted({ $lte: began }) }, 'attemptedAt', most)),
    undecided: (opened, most) =>
      idsOf(read({ status: 'PENDING', createdAt: trusted({ $lte: opened }) }, 'createdAt', most)),
    owed: async (now, most) => {
      const filter = { settlement: OWING, settleAfter: trusted({ $lte: now }) };
      const documents = await read(filter, 'settleAfter', most);
      return documents.flatMap(({ _id, vehicleId, settlement, settleTries }) =>
        settlement === null ? [] : { id: _id, vehicleId, settlement, tries: settleTries },
      );
    },
    postpone: async ({ id, settlement }, until) => {
      const changes = { $set: { settleAfter: until }, $inc: { settleTries: 1 } };
      await model.updateOne({ _id: id, settlement }, changes).exec();
    },
    countOwed: () => model.countDocuments({ settlement: OWING } as object).exec(),
  };
}
