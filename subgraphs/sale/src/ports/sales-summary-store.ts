import type { SaleStatus } from '../domain/sale.ts';
import type { Opening, Tally } from '../domain/sales-summary.ts';

/** One sale as the summary knows it. */
export interface SaleFact {
  readonly saleId: string;
  /** The newest change that is known of it, as its events count them; 0 for none. */
  readonly sequence: number;
  /** Where that change brought it. */
  readonly status: SaleStatus | null;
  /** `null` until its opening is known. */
  readonly opening: Opening | null;
  /** Under which state it is in the tallies of its day; `null` for none. */
  readonly counted: SaleStatus | null;
}

/** A sale that went from one state to another in the tallies of a day. */
export interface Counting {
  readonly saleId: string;
  readonly from: SaleStatus | null;
  readonly to: SaleStatus | null;
}

/** The sales that were opened on one day, counted. */
export interface SummaryDay {
  readonly day: string;
  /** Counts the writes; 0 for a day of which nothing is kept. */
  readonly version: number;
  readonly tallies: readonly Tally[];
  /** The last change of the tallies, which the facts of its sales may not say yet. */
  readonly last: readonly Counting[];
}

/** What events tell of one sale. */
export interface Note {
  readonly saleId: string;
  readonly sequence: number;
  readonly status: SaleStatus;
  /** `null` where its opening is not among them. */
  readonly opening: Opening | null;
}

/** What the summary of sales is kept in: a fact of each sale, and the tallies of each day. Each record is written atomically by itself. */
export interface SalesSummaryStore {
  /** Notes the newest change of each of these sales, unless a newer one is known, and its opening, where that is known. */
  note(notes: readonly Note[]): Promise<void>;
  findFacts(saleIds: readonly string[]): Promise<readonly SaleFact[]>;
  /** Has the fact of each of these sales say how it is counted, if it says yet how it was before. */
  markCounted(countings: readonly Counting[]): Promise<void>;
  findDay(day: string): Promise<SummaryDay>;
  /** Writes a day if the stored one has `expectedVersion`. */
  writeDay(day: SummaryDay, expectedVersion: number): Promise<boolean>;
  /** The days of a period, its bounds included, of which something is kept. */
  days(period: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    /** Whether they are only shown, and may be what was true a moment ago. Default: they are of now. */
    readonly mayLag?: boolean;
  }): Promise<readonly SummaryDay[]>;

  /** Facts of sales with an id beyond `after`, by id. */
  factsBeyond(after: string, most: number): Promise<readonly SaleFact[]>;
  factsOf(day: string): Promise<readonly SaleFact[]>;
  /** Writes a fact if the stored one has `expectedSequence` still; 0 where there was none. */
  replaceFact(fact: SaleFact, expectedSequence: number): Promise<boolean>;
  removeFact(saleId: string): Promise<void>;
  /** Whether a rebuild has ended, and none has begun since. */
  isBuilt(options?: { readonly mayLag?: boolean }): Promise<boolean>;
  setBuilt(built: boolean): Promise<void>;
}
