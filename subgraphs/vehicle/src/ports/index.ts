import type { Clock, NewId } from '@autograph/kernel';
import type { VehicleRepository } from './vehicle-repository.ts';

/** What the use cases of this service need of the world. */
export interface Ports {
  readonly vehicles: VehicleRepository;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The user on whose behalf it is done, for the record; `null` where the graph itself acts. */
  readonly actor: string | null;
}
