import type { Caller } from '@autograph/kernel';
import { byIdLoader, type CallerContext } from '@autograph/service/graphql';
import DataLoader from 'dataloader';
import type { Photo } from '../../domain/photo.ts';
import { isEarlierSale, type Vehicle } from '../../domain/vehicle.ts';
import type { PhotoPorts, ServicePorts } from '../../ports/index.ts';
import type { StockFacets } from '../../ports/stock-facets.ts';
import type { VehicleRecord } from '../../ports/vehicle-repository.ts';

/** What a resolver of this service has at hand during one request. */
export interface Context extends CallerContext {
  readonly ports: PhotoPorts;
  readonly facets: StockFacets;
  readonly vehicleById: DataLoader<string, Vehicle | null>;
  readonly recordOf: DataLoader<string, VehicleRecord | null>;
  readonly photosOf: DataLoader<string, readonly Photo[]>;
  /** The vehicle as which the same car was sold before, the latest. */
  readonly earlierSaleOf: DataLoader<Vehicle, Vehicle | null, string>;
}

/** The context of one request of `caller`. */
export function requestContext(caller: Caller, { facets, ...ports }: ServicePorts): Context {
  return {
    caller,
    ports: { ...ports, user: caller.user },
    facets,
    vehicleById: byIdLoader((ids) => ports.vehicles.findByIds(ids)),
    recordOf: new DataLoader(async (ids) => {
      const records = await ports.vehicles.recordsOf(ids);
      return ids.map((id) => records.get(id) ?? null);
    }),
    photosOf: new DataLoader(async (ids) => {
      const lists = await ports.photos.listsOf(ids);
      const byVehicle = new Map(lists.map(({ vehicleId, photos }) => [vehicleId, photos]));
      return ids.map((id) => byVehicle.get(id) ?? []);
    }),
    earlierSaleOf: new DataLoader(
      async (vehicles) => {
        const alike = await ports.vehicles.findByCodes({
          plates: vehicles.flatMap(({ plate }) => plate ?? []),
          vins: vehicles.flatMap(({ vin }) => vin ?? []),
        });
        // Ids grow with time.
        const latestFirst = alike.toSorted((a, b) => (a.id < b.id ? 1 : -1));
        return vehicles.map(
          (vehicle) => latestFirst.find((earlier) => isEarlierSale(earlier, vehicle)) ?? null,
        );
      },
      { cacheKeyFn: ({ id }) => id },
    ),
  };
}
