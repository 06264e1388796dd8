import { branchOf } from '@autograph/kernel';
import { type Connection, type Model, Schema } from 'mongoose';
import type { SaleStatus } from '../../domain/sale.ts';
import type { Opening, Tally } from '../../domain/sales-summary.ts';
import type { Counting, SaleFact, SummaryDay } from '../../ports/sales-summary-store.ts';

/** A fact as it is stored; what an opening tells is `null` until it is known. */
export interface FactDocument {
  readonly _id: string;
  readonly sequence: number;
  readonly status: SaleStatus | null;
  readonly counted: SaleStatus | null;
  readonly day: string | null;
  readonly seller: string | null;
  readonly make: string | null;
  /** Missing where an earlier release has written it: of the default branch. */
  readonly branchId?: string | null;
  /** 64-bit integer, as in a sale. */
  readonly centavos: bigint | null;
}

/** A tally as it is stored: without a branch where an earlier release has written it, of the default branch. */
type StoredTally = Omit<Tally, 'branchId'> & { readonly branchId?: string | null };

/** The tallies of a day as they are stored; the day is the id. */
export interface DayDocument {
  readonly _id: string;
  readonly version: number;
  readonly tallies: readonly StoredTally[];
  /** One where only one was ever written. */
  readonly last: readonly Counting[] | Counting | null;
}

interface StateDocument {
  readonly _id: string;
  readonly built: boolean;
}

const text = { type: String, default: null };

const fact = new Schema<FactDocument>(
  {
    _id: { type: String, required: true },
    sequence: { type: Number, default: 0 },
    status: text,
    counted: text,
    day: text,
    seller: text,
    make: text,
    branchId: text,
    centavos: { type: Schema.Types.BigInt, default: null },
  },
  { collection: 'summaryFacts', versionKey: false, strict: 'throw' },
);
fact.index({ day: 1 });

const tally = new Schema<StoredTally>(
  {
    seller: text,
    make: text,
    branchId: text,
    status: { type: String, required: true },
    count: { type: Number, required: true },
    centavos: { type: Schema.Types.BigInt, required: true },
  },
  { _id: false },
);
const counting = new Schema<Counting>(
  { saleId: { type: String, required: true }, from: text, to: text },
  { _id: false },
);

const day = new Schema<DayDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    tallies: { type: [tally], required: true },
    last: { type: [counting], required: true },
  },
  { collection: 'summaryDays', versionKey: false, strict: 'throw' },
);

const state = new Schema<StateDocument>(
  { _id: { type: String, required: true }, built: { type: Boolean, required: true } },
  { collection: 'summaryState', versionKey: false, strict: 'throw' },
);

/** What the summary is kept in. */
export interface SummaryModels {
  readonly facts: Model<FactDocument>;
  readonly days: Model<DayDocument>;
  readonly state: Model<StateDocument>;
}

/** The model of the facts on a connection. */
export function factModel(connection: Connection): Model<FactDocument> {
  return connection.model<FactDocument>('SummaryFact', fact);
}

/** The model of the days on a connection. */
export function dayModel(connection: Connection): Model<DayDocument> {
  return connection.model<DayDocument>('SummaryDay', day);
}

/** The model of the summary's own state on a connection. */
export function stateModel(connection: Connection): Model<StateDocument> {
  return connection.model<StateDocument>('SummaryState', state);
}

/** A stored fact. */
export function toFact({ _id, sequence, status, counted, ...rest }: FactDocument): SaleFact {
  const { day: of, seller, make, centavos } = rest;
  const opening: Opening | null =
    of === null || centavos === null
      ? null
      : { day: of, seller, make, branchId: branchOf(rest), centavos: BigInt(centavos) };
  return { saleId: _id, sequence, status, counted, opening };
}

/** A stored day. */
export function toDay({ _id, version, tallies, last }: DayDocument): SummaryDay {
  const exact = tallies.map((each) => ({
    ...each,
    branchId: branchOf(each),
    centavos: BigInt(each.centavos),
  }));
  return { day: _id, version, tallies: exact, last: [last ?? []].flat() };
}
