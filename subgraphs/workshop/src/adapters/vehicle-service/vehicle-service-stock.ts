import { branchOf } from '@autograph/kernel';
import { plateOf } from '@autograph/kernel/brazil';
import { callService, type ServiceClient } from '@autograph/service/calls';
import { z } from 'zod';
import type { VehicleStock } from '../../ports/vehicle-stock.ts';

// By reference, as the gateway reads it: a root field would need a person to ask for.
const VEHICLE = `query Vehicle($of: [_Any!]!) {
  _entities(representations: $of) { ... on Vehicle { id plate make model year mileage branchId } }
}`;

// What another service answers is checked like any input: an answer that is not understood counts as none.
const answer = z.object({
  _entities: z.tuple([
    z
      .object({
        id: z.string(),
        plate: z.string().nullable(),
        make: z.string(),
        model: z.string(),
        year: z.int(),
        mileage: z.int().nullable(),
        branchId: z.string().nullish(),
      })
      .nullable(),
  ]),
});

/** The stock of the vehicle service. */
export function vehicleServiceStock(client: ServiceClient): VehicleStock {
  return {
    find: async (id) => {
      const variables = { of: [{ __typename: 'Vehicle', id }] };
      const data = await callService<unknown>(client, { query: VEHICLE, variables }, null);
      const [vehicle] = answer.parse(data)._entities;
      if (vehicle?.id !== id) return null;
      const { make, model, year, mileage } = vehicle;
      const plate = vehicle.plate === null ? null : plateOf(vehicle.plate);
      return { plate, make, model, year, mileage, branchId: branchOf(vehicle) };
    },
  };
}
