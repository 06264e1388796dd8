import {
  branchOf,
  decimalOf,
  done,
  type Money,
  type MoneyInput,
  moneyOf,
  refuse,
  type UserIdentity,
} from '@autograph/kernel';
import { type CallOrigin, callService, type ServiceClient } from '@autograph/service/calls';
import { z } from 'zod';
import { messages, purchaseRefused } from '../../domain/messages.ts';
import type { Held, VehicleInventory } from '../../ports/vehicle-inventory.ts';

const PRICE = `query Price($id: ID!) {
  vehicle(id: $id) { price { amount currency } }
}`;

const PLATES = `query Plates($text: String!, $most: Int!) {
  vehicles(filter: { platePart: $text }, first: $most) { nodes { id } pageInfo { hasNextPage } }
}`;

const RESERVE = `mutation Reserve($input: ReserveVehicleInput!) {
  reserveVehicle(input: $input) {
    vehicle { id make branchId price { amount currency } }
    userErrors { field code }
  }
}`;

const RELEASE = `mutation Release($input: ReleaseVehicleInput!) {
  releaseVehicle(input: $input) { released }
}`;

const SELL = `mutation Sell($input: SellVehicleInput!) {
  sellVehicle(input: $input) { sold }
}`;

const TAKE_BACK = `mutation TakeBack($input: TakeBackVehicleInput!) {
  takeBackVehicle(input: $input) {
    vehicle { id }
    userErrors { field code }
  }
}`;

// What another service answers is checked like any input: an answer that is not understood counts as none.
const money = z.object({ amount: z.string(), currency: z.literal('BRL') });
const priced = z.object({ price: money }).nullable();
const price = z.object({ vehicle: priced });

const plates = z.object({
  vehicles: z.object({
    nodes: z.array(z.object({ id: z.string() })),
    pageInfo: z.object({ hasNextPage: z.boolean() }),
  }),
});

const reservation = z.object({
  reserveVehicle: z.object({
    vehicle: z.object({ price: money, make: z.string(), branchId: z.string().nullish() }).nullable(),
    userErrors: z.array(
      z.object({
        field: z.array(z.string()).nullable(),
        code: z.enum(['NOT_FOUND', 'VEHICLE_NOT_AVAILABLE', 'PRICE_CHANGED', 'OTHER_BRANCH']),
      }),
    ),
  }),
});

const released = z.object({ releaseVehicle: z.object({ released: z.boolean() }) });
const sold = z.object({ sellVehicle: z.object({ sold: z.boolean() }) });

const takenBack = z.object({
  takeBackVehicle: z.object({
    userErrors: z.array(
      z.object({
        field: z.array(z.string()).nullable(),
        code: z.enum(['NOT_FOUND', 'CONFLICT', 'INVALID_STATE']),
      }),
    ),
  }),
});

/** The stock of the vehicle service. */
export function vehicleServiceInventory(client: ServiceClient): VehicleInventory {
  const call = async <Schema extends z.ZodType>(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    user: UserIdentity | null,
    schema: Schema,
    origin?: CallOrigin,
  ): Promise<z.output<Schema>> =>
    schema.parse(await callService<unknown>(client, { query, variables }, user, origin));

  return {
    priceOf: async (id, { user, publicStock }) => {
      const { vehicle } = await call(PRICE, { id }, user, price, { publicStock });
      return vehicle && exactly(vehicle.price);
    },
    searchPlates: async (text, most, user) => {
      const { vehicles } = await call(PLATES, { text, most }, user, plates);
      return vehicles.pageInfo.hasNextPage ? null : vehicles.nodes.map(({ id }) => id);
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
      const { price, make } = vehicle;
      return done({ price: exactly(price), make, branchId: branchOf(vehicle) });
    },
    release: async ({ vehicleId, saleId }: Held, user) =>
      (await call(RELEASE, { input: { vehicleId, saleId } }, user, released)).releaseVehicle.released,
    sell: async ({ vehicleId, saleId }: Held, user) =>
      (await call(SELL, { input: { vehicleId, saleId } }, user, sold)).sellVehicle.sold,
    takeBack: async ({ vehicleId, saleId, returnId }, user) => {
      const input = { vehicleId, saleId, returnId };
      const [refusal] = (await call(TAKE_BACK, { input }, user, takenBack)).takeBackVehicle.userErrors;
      if (!refusal) return done(true);
      if (refusal.code !== 'CONFLICT') return refuse('INVALID_STATE', 'id', messages.vehicleNotSold);
      return refusal.field?.[0] === 'vin'
        ? refuse('CONFLICT', 'vin', messages.vinBoughtBack)
        : refuse('CONFLICT', 'plate', messages.plateBoughtBack);
    },
  };
}

function exactly(given: MoneyInput): Money {
  const price = moneyOf(given);
  if (!price) throw new Error('the vehicle service answered no exact price');
  return price;
}
