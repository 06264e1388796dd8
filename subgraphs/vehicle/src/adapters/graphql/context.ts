import type { Caller } from '@autograph/kernel';
import { byIdLoader, type CallerContext } from '@autograph/service';
import DataLoader from 'dataloader';
import type { VehicleTransition } from '../../domain/trace.ts';
import type { Vehicle } from '../../domain/vehicle.ts';
import type { Ports } from '../../ports/index.ts';

/** What a resolver of this service has at hand during one request. */
export interface Context extends CallerContext {
  readonly ports: Ports;
  readonly vehicleById: DataLoader<string, Vehicle | null>;
  readonly historyOf: DataLoader<string, readonly VehicleTransition[]>;
}

/** The context of one request of `caller`. */
export function requestContext(caller: Caller, ports: Omit<Ports, 'actor'>): Context {
  return {
    caller,
    ports: { ...ports, actor: caller.user?.id ?? null },
    vehicleById: byIdLoader((ids) => ports.vehicles.findByIds(ids)),
    historyOf: new DataLoader(async (ids) => {
      const histories = await ports.vehicles.historiesOf(ids);
      return ids.map((id) => histories.get(id) ?? []);
    }),
  };
}
