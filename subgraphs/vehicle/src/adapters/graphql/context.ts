import type { Caller } from '@autograph/kernel';
import { byIdLoader, type CallerContext } from '@autograph/service/graphql';
import DataLoader from 'dataloader';
import type { Vehicle } from '../../domain/vehicle.ts';
import type { Ports } from '../../ports/index.ts';
import type { VehicleRecord } from '../../ports/vehicle-repository.ts';

/** What a resolver of this service has at hand during one request. */
export interface Context extends CallerContext {
  readonly ports: Ports;
  readonly vehicleById: DataLoader<string, Vehicle | null>;
  readonly recordOf: DataLoader<string, VehicleRecord | null>;
}

/** The context of one request of `caller`. */
export function requestContext(caller: Caller, ports: Omit<Ports, 'actor'>): Context {
  return {
    caller,
    ports: { ...ports, actor: caller.user?.id ?? null },
    vehicleById: byIdLoader((ids) => ports.vehicles.findByIds(ids)),
    recordOf: new DataLoader(async (ids) => {
      const records = await ports.vehicles.recordsOf(ids);
      return ids.map((id) => records.get(id) ?? null);
    }),
  };
}
