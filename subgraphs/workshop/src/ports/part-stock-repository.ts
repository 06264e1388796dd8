import type { DomainEvent } from '@autograph/events';
import type { PartStock } from '../domain/part-stock.ts';

/** The stocks of parts, one record for each part and branch. */
export interface PartStockRepository {
  /** The id of the stock of a part in a branch, whether or not there is one: of two that are made at once, one is kept. */
  idOf(partId: string, branchId: string): string;
  find(partId: string, branchId: string): Promise<PartStock | null>;
  /** Those of these parts, ordered by part and branch, in one query. */
  findByParts(partIds: readonly string[]): Promise<readonly PartStock[]>;
  /** Those that have to tell an order something, at most `most`. */
  findToNotify(most: number): Promise<readonly PartStock[]>;
  /** Keeps the first stock of a part in a branch with its event; unless there is one already. */
  insert(stock: PartStock, event: DomainEvent | null): Promise<boolean>;
  /** Writes a stock with its event, in one write, if the stored one has `expectedVersion`. */
  update(stock: PartStock, event: DomainEvent | null, expectedVersion: number): Promise<boolean>;
}
