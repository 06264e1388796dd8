import { decimalOf, type Money, type MoneyInput, moneyOf, type UserIdentity } from '@autograph/kernel';
import { callService, type ServiceClient } from '@autograph/service/calls';
import { z } from 'zod';
import { purchaseRefused } from '../../domain/messages.ts';
import type { Held, VehicleInventory } from '../../ports/vehicle-inventory.ts';

const PRICE = `query Price($id: ID!) {
  vehicle(id: $id) { price { amount currency } }
}`;

const RESERVE = `mutation Reserve($input: ReserveVehicleInput!) {
  reserveVehicle(input: $input) {
    vehicle { id make price { amount currency } }
    userErrors { field code }
  }
}`;

const RELEASE = `mutation Release($input: ReleaseVehicleInput!) {
  releaseVehicle(input: $input) { released }
}`;

const SELL = `mutation Sell($input: SellVehicleInput!) {
  sellVehicle(input: $input) { sold }
}`;

// What another service answers is checked like any input: an answer that is not understood counts as none.
const money = z.object({ amount: z.string(), currency: z.literal('BRL') });
const priced = z.object({ price: money }).nullable();
const price = z.object({ vehicle: priced });

const reservation = z.object({
  reserveVehicle: z.object({
    vehicle: z.object({ price: money, make: z.string() }).nullable(),
    userErrors: z.array(
      z.object({
        field: z.array(z.string()).nullable(),
        code: z.enum(['NOT_FOUND', 'VEHICLE_NOT_AVAILABLE', 'PRICE_CHANGED']),
      }),
    ),
  }),
});

const released = z.object({ releaseVehicle: z.object({ released: z.boolean() }) });
const sold = z.object({ sellVehicle: z.object({ sold: z.boolean() }) });

/** The stock of the vehicle service. */
export function vehicleServiceInventory(client: ServiceClient): VehicleInventory {
  const call = async <Schema extends z.ZodType>(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    user: UserIdentity | null,
    schema: Schema,
  ): Promise<z.output<Schema>> =>
    schema.parse(await callService<unknown>(client, { query, variables }, user));

  return {
    priceOf: async (id, user) => {
      const { vehicle } = await call(PRICE, { id }, user, price);
      return vehicle && exactly(vehicle.price);
    },
    reserve: async ({ vehicleId, saleId, expectedPrice }, user) => {
      const input = {
        vehicleId,
        saleId,
        expectedPrice: expectedPrice && {
          amount: decimalOf(expectedPrice.centavos),
          currency: expectedPrice.currency,
        },
      };
      const { vehicle, userErrors } = (await call(RESERVE, { input }, user, reservation)).reserveVehicle;
      if (userErrors.length > 0) {
        // What the vehicle service says is said in this service's own words: no text of another service is kept.
        const own = userErrors.map(({ code, field }) => ({
          code,
          field,
          message: purchaseRefused(code, field),
        }));
        return { ok: false, refusals: own };
      }
      if (!vehicle) throw new Error('the vehicle service reserved without a price');
      return { ok: true, value: { price: exactly(vehicle.price), make: vehicle.make } };
    },
    release: async ({ vehicleId, saleId }: Held, user) =>
      (await call(RELEASE, { input: { vehicleId, saleId } }, user, released)).releaseVehicle.released,
    sell: async ({ vehicleId, saleId }: Held, user) =>
      (await call(SELL, { input: { vehicleId, saleId } }, user, sold)).sellVehicle.sold,
  };
}

function exactly(given: MoneyInput): Money {
  const price = moneyOf(given);
  if (!price) throw new Error('the vehicle service answered no exact price');
  return price;
}
