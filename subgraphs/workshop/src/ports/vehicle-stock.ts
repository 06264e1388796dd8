import type { VehicleDetails } from '../domain/customer-vehicle.ts';

/** The stock of vehicles, which another service owns. */
export interface VehicleStock {
  /** A vehicle as the stock has it, asked for on nobody's behalf; `null` when there is none. Throws when there is no answer. */
  find(id: string): Promise<(VehicleDetails & { readonly branchId: string }) | null>;
}
