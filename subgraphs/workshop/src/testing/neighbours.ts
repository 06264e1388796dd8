import type { ServiceClient } from '@autograph/service/calls';
import { z } from 'zod';
import { branchesOnly } from './builders.ts';

const of = z.tuple([z.object({ id: z.string() })]);

/** A customer service where the record `customer-of-<user>` belongs to each user, and every other record to nobody. */
export function customersOf(gone: ReadonlySet<string> = new Set()): ServiceClient {
  return {
    execute: async ({ variables }) => {
      const userId = typeof variables?.userId === 'string' ? variables.userId : null;
      const customerId = userId === null ? String(variables?.customerId) : `customer-of-${userId}`;
      const isKnown = !gone.has(customerId) && customerId !== 'nobody';
      return { data: { buyer: isKnown ? { customerId, userId, mayBuy: true } : null } };
    },
  };
}

/** A vehicle service that has every vehicle but `nobody`, with the plate that is given for its id. */
export function vehiclesWith(plates: ReadonlyMap<string, string | null> = new Map()): ServiceClient {
  return {
    execute: async ({ variables }) => {
      const [{ id }] = of.parse(variables?.of);
      const car = {
        id,
        plate: plates.get(id) ?? null,
        make: 'Fiat',
        model: 'Pulse',
        year: 2024,
        mileage: 10,
      };
      return { data: { _entities: [id === 'nobody' ? null : car] } };
    },
  };
}

/** The services that this one calls. */
export function neighbours(gone?: ReadonlySet<string>): Readonly<Record<string, ServiceClient>> {
  return { user: branchesOnly, customer: customersOf(gone), vehicle: vehiclesWith() };
}
