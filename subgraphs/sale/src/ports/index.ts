import type { Clock, NewId } from '@autograph/kernel';
import type { SalePolicy } from '../domain/policy.ts';
import type { CustomerDirectory } from './customer-directory.ts';
import type { PurchaseQueue } from './purchase-queue.ts';
import type { SaleRepository } from './sale-repository.ts';
import type { SaleWorklist } from './sale-worklist.ts';
import type { SalesSummaryStore } from './sales-summary-store.ts';
import type { VehicleInventory } from './vehicle-inventory.ts';

/** What the use cases of this service need of the world. */
export interface Ports {
  readonly sales: SaleRepository;
  readonly worklist: SaleWorklist;
  readonly summary: SalesSummaryStore;
  readonly vehicles: VehicleInventory;
  readonly customers: CustomerDirectory;
  readonly purchaseQueue: PurchaseQueue;
  readonly policy: SalePolicy;
  readonly clock: Clock;
  readonly newId: NewId;
  /** A digest of a text, short and for all practical purposes unique. */
  readonly digest: (text: string) => string;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
  /** Tells anyone who runs the graph of something that was left for the recovery loop. */
  readonly report: (problem: string, saleId: string, error: unknown) => void;
}
