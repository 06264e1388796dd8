import type { Clock, NewId, RefusalLedger } from '@autograph/kernel';
import type { Branches } from './branches.ts';
import type { CustomerDirectory } from './customer-directory.ts';
import type { CustomerVehicleRepository } from './customer-vehicle-repository.ts';
import type { LinkSecrets } from './link-secrets.ts';
import type { Mechanics } from './mechanics.ts';
import type { PartRepository } from './part-repository.ts';
import type { PartStockRepository } from './part-stock-repository.ts';
import type { Turns } from './turns.ts';
import type { VehicleStock } from './vehicle-stock.ts';
import type { WorkOrderRepository } from './work-order-repository.ts';
import type { WorkshopServiceRepository } from './workshop-service-repository.ts';

/** What the use cases of this service need of the world. */
export interface Ports {
  readonly parts: PartRepository;
  readonly stocks: PartStockRepository;
  readonly services: WorkshopServiceRepository;
  readonly customerVehicles: CustomerVehicleRepository;
  readonly orders: WorkOrderRepository;
  readonly branches: Branches;
  readonly customers: CustomerDirectory;
  readonly vehicles: VehicleStock;
  readonly refusals: RefusalLedger;
  readonly mechanics: Mechanics;
  readonly linkSecrets: LinkSecrets;
  /** The page that shows a quote by its link, without the token. */
  readonly linkPage: string;
  readonly turns: Turns;
  /** Calendar days after the day on which it is sent on which a quote can be decided. */
  readonly quoteValidityDays: number;
  /** Tells anyone who runs the graph of something that was left for the recovery loop. */
  readonly report: (problem: string, id: string, error: unknown) => void;
  readonly clock: Clock;
  readonly newId: NewId;
}
