import type { Settlement } from '../domain/sale.ts';

/** What a record owes its vehicle, and how often that was tried in vain. */
export interface Owed {
  readonly id: string;
  readonly vehicleId: string;
  readonly settlement: Settlement;
  readonly tries: number;
}

/** What is left to be done about sales and attempts, each list answered by an index, oldest first. */
export interface SaleWorklist {
  /** Ids of attempts that are OPENING and began at `began` or before. */
  leftBehind(began: Date, most: number): Promise<readonly string[]>;
  /** Ids of sales that are PENDING and were opened at `opened` or before. */
  undecided(opened: Date, most: number): Promise<readonly string[]>;
  /** What is owed to vehicles, and not postponed beyond `now`. */
  owed(now: Date, most: number): Promise<readonly Owed[]>;
  /** Counts a try in vain, and puts the next one off. Does nothing when it is settled by now. */
  postpone(owed: Owed, until: Date): Promise<void>;
  /** How many settlements are open, postponed ones too. */
  countOwed(): Promise<number>;
}
