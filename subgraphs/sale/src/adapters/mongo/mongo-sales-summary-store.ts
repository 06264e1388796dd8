import { duplicateKeyOf, laggingRead, trusted, UNORDERED } from '@autograph/service/mongo';
import type { SalesSummaryStore } from '../../ports/sales-summary-store.ts';
import { type DayDocument, type FactDocument, type SummaryModels, toDay, toFact } from './summary-models.ts';

/** There is one summary in a store. */
const STATE = { _id: 'sales' } as const;

/** The summary of sales in MongoDB. */
export function mongoSalesSummaryStore({ facts, days, state }: SummaryModels): SalesSummaryStore {
  /** Writes unless a record is there that the guard does not let through; returns whether it did. */
  const upsert = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      if (duplicateKeyOf(error)) return false;
      throw error;
    }
  };
  return {
    note: async (notes) => {
      const newer = notes.map(({ saleId, sequence, status, opening }) => ({
        updateOne: {
          filter: { _id: saleId, sequence: trusted({ $lt: sequence }) },
          update: { $set: { sequence, status, ...opening } },
          upsert: true,
        },
      }));
      if (await upsert(() => facts.bulkWrite(newer, UNORDERED))) return;
      // What is known of some is as new, or newer, and may lack the opening.
      const openings = notes.flatMap(({ saleId, opening }) =>
        opening ? { updateOne: { filter: { _id: saleId }, update: { $set: { ...opening } } } } : [],
      );
      if (openings.length > 0) await facts.bulkWrite(openings, UNORDERED);
    },
    findFacts: async (saleIds) => {
      const found = await facts
        .find({ _id: trusted({ $in: [...saleIds] }) })
        .lean<FactDocument[]>()
        .exec();
      return found.map(toFact);
    },
    markCounted: async (countings) => {
      const marks = countings.map(({ saleId, from, to }) => ({
        updateOne: { filter: { _id: saleId, counted: from }, update: { $set: { counted: to } } },
      }));
      await facts.bulkWrite(marks, UNORDERED);
    },
    findDay: async (day) => {
      const found = await days.findOne({ _id: day }).lean<DayDocument>().exec();
      return found ? toDay(found) : { day, version: 0, tallies: [], last: [] };
    },
    writeDay: async ({ day, version, tallies, last }, expectedVersion) => {
      const written = { version, tallies, last };
      if (expectedVersion === 0) {
        return upsert(() => days.create([{ _id: day, ...written }]));
      }
      const guard = { _id: day, version: expectedVersion };
      return (await days.updateOne(guard, { $set: written }).exec()).matchedCount === 1;
    },
    days: async ({ from, to, mayLag = false }) => {
      const within = { $gte: from ?? '', ...(to !== undefined && { $lte: to }) };
      const found = await days
        .find({ _id: trusted(within) }, null, mayLag ? laggingRead(days.db) : {})
        .sort({ _id: 1 })
        .lean<DayDocument[]>()
        .exec();
      return found.map(toDay);
    },
    factsBeyond: async (after, most) => {
      const found = await facts
        .find({ _id: trusted({ $gt: after }) })
        .sort({ _id: 1 })
        .limit(most)
        .lean<FactDocument[]>()
        .exec();
      return found.map(toFact);
    },
    factsOf: async (day) => (await facts.find({ day }).lean<FactDocument[]>().exec()).map(toFact),
    replaceFact: async ({ saleId, opening, ...fact }, expectedSequence) => {
      const guard = { _id: saleId, sequence: expectedSequence };
      return upsert(() => facts.updateOne(guard, { $set: { ...fact, ...opening } }, { upsert: true }).exec());
    },
    removeFact: async (saleId) => {
      await facts.deleteOne({ _id: saleId }).exec();
    },
    isBuilt: async ({ mayLag = false } = {}) => {
      const options = mayLag ? laggingRead(state.db) : {};
      return (await state.findOne(STATE, null, options).lean().exec())?.built === true;
    },
    setBuilt: async (built) => {
      await state.updateOne(STATE, { $set: { built } }, { upsert: true }).exec();
    },
  };
}
