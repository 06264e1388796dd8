import type { Caller } from '@autograph/kernel';
import { byIdLoader, type CallerContext } from '@autograph/service';
import type DataLoader from 'dataloader';
import type { Vehicle } from '../../domain/vehicle.ts';
import type { Ports } from '../../ports/index.ts';

/** What a resolver of this service has at hand during one request. */
export interface Context extends CallerContext {
  readonly ports: Ports;
  readonly vehicleById: DataLoader<string, Vehicle | null>;
}

/** The context of one request of `caller`. */
export function requestContext(caller: Caller, ports: Ports): Context {
  return { caller, ports, vehicleById: byIdLoader((ids) => ports.vehicles.findByIds(ids)) };
}
