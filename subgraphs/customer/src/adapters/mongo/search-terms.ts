import { trusted, UNORDERED } from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import { type CustomerDocument, storedTerms, toCustomer } from './customer-model.ts';

/** Makes the search terms of all records again. Returns how many had others. */
export async function renewTerms(model: Model<CustomerDocument>, batch: number): Promise<number> {
  let renewed = 0;
  let after = '';
  for (;;) {
    const found = await model
      .find({ _id: trusted({ $gt: after }) })
      .sort({ _id: 1 })
      .limit(batch)
      .lean<CustomerDocument[]>()
      .exec();
    const last = found.at(-1);
    if (!last) return renewed;
    after = last._id;
    renewed += await writeTerms(model, found);
  }
}

async function writeTerms(
  model: Model<CustomerDocument>,
  documents: readonly CustomerDocument[],
): Promise<number> {
  const writes = documents.flatMap((document) => {
    const terms = storedTerms(toCustomer(document));
    if (document.terms?.join(' ') === terms.join(' ')) return [];
    // One that is changed meanwhile gets its terms by that change. The version stays: nobody's change is overtaken.
    const filter = { _id: document._id, version: document.version };
    return [{ updateOne: { filter, update: { $set: { terms } } } }];
  });
  if (writes.length === 0) return 0;
  return (await model.bulkWrite(writes as never[], UNORDERED)).modifiedCount;
}
